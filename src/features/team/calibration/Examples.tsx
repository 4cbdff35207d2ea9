import { useTranslation } from 'react-i18next';
import type { Marking } from '../../../core/progress/index.ts';
import { agreedExamples, agreedMarks } from '../../../core/team/index.ts';
import { DownloadLink } from '../../../ui/Button.tsx';
import { Section } from '../../../ui/Section.tsx';
import styles from './Calibration.module.css';
import type { Found } from './load.ts';

type Props = { readonly markings: readonly Marking[]; readonly candidates: Found['candidates'] };

/** What agreed marks come to for whoever mends the rules. */
export function Examples({ markings, candidates }: Props) {
  const { t } = useTranslation();
  if (agreedMarks(markings).length === 0) return null;
  const { rows, left } = agreedExamples(markings, new Map([...candidates].map(([id, { attempt }]) => [id, attempt])));
  return (
    <Section title={t('calibration.examples.title')} lead={t('calibration.examples.lead')}>
      {rows.length === 0 ? (
        <p className={styles.soft}>{t('calibration.examples.none')}</p>
      ) : (
        <div className={styles.ways}>
          <span>{t('calibration.examples.rows', { count: rows.length })}</span>
          <DownloadLink size="s" name="agreed-replies.jsonl" type="application/x-ndjson" text={rows.map((row) => `${row}\n`).join('')}>
            {t('calibration.examples.download')}
          </DownloadLink>
          {left > 0 && <p className={styles.soft}>{t('calibration.examples.left', { count: left })}</p>}
        </div>
      )}
    </Section>
  );
}
