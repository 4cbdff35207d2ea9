import { useState } from 'react';
import { usePorts } from '../../adapters/react/ports.ts';
import { Button } from '../../ui/Button.tsx';
import type { en } from '../../i18n/en.ts';
import { csvOf, saveAsFile, type Sheet } from '../../ui/csv.ts';
import { isoDay } from '../../ui/moment-names.ts';
import styles from './Reports.module.css';
import type { ReportWords } from './use-report-words.ts';

type Props = {
  readonly what: Exclude<keyof (typeof en)['reports']['file'], 'name'>;
  /** What the button says where it stands alone; absent: `CSV`, named for screen readers after `title`. */
  readonly label?: string;
  readonly title?: string;
  /** Made when it is asked for. */
  readonly sheet: () => Sheet;
  readonly words: ReportWords;
};

/** Saves a part of the report as a file for spreadsheets. */
export function SaveCsv({ what, label, title = '', sheet, words: { t, lang } }: Props) {
  const { wallNow } = usePorts();
  const [saved, setSaved] = useState('');
  return (
    <div className={styles.save}>
      <Button
        size="s"
        aria-label={label === undefined ? t('reports.saveLabel', { what: title }) : undefined}
        onClick={() => {
          const name = t('reports.file.name', { what: t(`reports.file.${what}`), date: isoDay(wallNow()) });
          saveAsFile(name, csvOf(sheet(), lang));
          setSaved(name);
        }}
      >
        {label ?? t('reports.save')}
      </Button>
      <output className={styles.soft}>{saved === '' ? '' : t('reports.saved', { name: saved })}</output>
    </div>
  );
}
