import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../../../adapters/react/person.tsx';
import type { Marking } from '../../../core/progress/index.ts';
import { agreedExamples, agreedMarks } from '../../../core/team/index.ts';
import { DownloadLink } from '../../../ui/Button.tsx';
import { Section } from '../../../ui/Section.tsx';
import { Switch } from '../../../ui/Switch.tsx';
import styles from './Calibration.module.css';
import type { Found } from './load.ts';

type Props = { readonly markings: readonly Marking[]; readonly candidates: Found['candidates'] };

/** What agreed marks come to for whoever mends the rules. */
export function Examples({ markings, candidates }: Props) {
  const { t } = useTranslation();
  const { people } = usePerson();
  const [hides, setHides] = useState(true);
  if (agreedMarks(markings).length === 0) return null;
  const attempts = new Map([...candidates].map(([id, { attempt }]) => [id, attempt]));
  const names = [...people.map(({ name }) => name), ...[...candidates.values()].flatMap(({ from }) => from ?? [])];
  const { rows, left } = agreedExamples(markings, attempts, { hide: hides ? names.filter((name) => name.trim() !== '') : null });
  return (
    <Section title={t('calibration.examples.title')} lead={t('calibration.examples.lead')}>
      {rows.length === 0 ? (
        <p className={styles.soft}>{t('calibration.examples.none')}</p>
      ) : (
        <>
          <Switch label={t('common.share.hide')} hint={t('common.share.hideHint')} checked={hides} onChange={setHides} />
          <div className={styles.ways}>
            <span>{t('calibration.examples.rows', { count: rows.length })}</span>
            <DownloadLink size="s" name="agreed-replies.jsonl" type="application/x-ndjson" text={rows.map((row) => `${row}\n`).join('')}>
              {t('calibration.examples.download')}
            </DownloadLink>
            {left > 0 && <p className={styles.soft}>{t('calibration.examples.left', { count: left })}</p>}
          </div>
        </>
      )}
    </Section>
  );
}
