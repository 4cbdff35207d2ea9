import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type EvidenceGroup, EvidenceText } from '../../ui/EvidenceText.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { FindingGroup } from './findings.ts';
import styles from './AsRead.module.css';
import { placeId, toFinding } from './ways.ts';
import type { Read } from './use-reply-reading.ts';
import { useNames } from './use-names.ts';

type Props = {
  readonly read: Read;
  readonly groups: readonly FindingGroup[];
  readonly lit: string | null;
  readonly onLight: (group: string | null) => void;
};

/** The reply with the words that something was found in; each leads to its finding. */
export const AsRead = memo(function AsRead({ read: { asked, analysis }, groups, lit, onLight }: Props) {
  const { t } = useTranslation();
  const names = useNames();
  const evidence = useMemo(
    () =>
      groups.map(({ id, tone, first, places }): EvidenceGroup => ({
        id,
        name: names.of(first),
        tone,
        toneWord: names.tone(tone),
        likelyWord: first.certainty === 'likely' ? t('debrief.likely') : null,
        places: places.map(({ start, end, certainty }) => ({ start, end, likely: certainty === 'likely' })),
        pick: null,
        pickLabel: '',
      })),
    [groups, names, t],
  );
  const numbers = useMemo(() => new Map(groups.map(({ id, number }) => [id, number])), [groups]);
  if (!analysis.assessed)
    return (
      <div className={styles.asRead}>
        <Notice title={t('lab.notAssessed')}>{t('lab.notAssessedText')}</Notice>
      </div>
    );
  return (
    <div className={styles.asRead}>
      <h2>{t('lab.asRead')}</h2>
      <EvidenceText
        text={asked.text}
        lang={analysis.lang === 'mixed' || analysis.lang === 'unknown' ? undefined : analysis.lang}
        groups={evidence}
        lit={lit}
        onLight={onLight}
        idOf={(id) => placeId(numbers.get(id) ?? 0)}
        onPick={(id) => {
          toFinding(numbers.get(id) ?? 0);
        }}
      />
      {groups.length > 0 && <p className={styles.legend}>{t('lab.legend')}</p>}
    </div>
  );
});
