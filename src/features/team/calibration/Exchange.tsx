import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../../../adapters/react/person.tsx';
import { usePorts } from '../../../adapters/react/ports.ts';
import { StorageError } from '../../../core/progress/index.ts';
import { markingLines, newMarkings, readMarkings } from '../../../core/team/index.ts';
import { useSay } from '../../../i18n/use-say.ts';
import { Button } from '../../../ui/Button.tsx';
import { download } from '../../../ui/download.ts';
import { FilePicker } from '../../../ui/FilePicker.tsx';
import { linesOf } from '../../../ui/lines-of.ts';
import { isoDay } from '../../../ui/moment-names.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { Section } from '../../../ui/Section.tsx';
import styles from './Calibration.module.css';
import type { Found } from './load.ts';

type Broken = { readonly file: string; readonly faults: Extract<Awaited<ReturnType<typeof readMarkings>>, { state: 'broken' }>['faults'] };

/** Markings to a file, and another's from a file. */
export function Exchange({ found: { rows, markings }, onNew }: { readonly found: Found; readonly onNew: () => void }) {
  const { t } = useTranslation();
  const { stores, appVersion, wallNow } = usePorts();
  const { settings, reportTrouble } = usePerson();
  const [said, setSaid] = useState('');
  const [broken, setBroken] = useState<Broken | null>(null);

  function save() {
    const madeMs = wallNow();
    const name = t('calibration.exchange.file', { date: isoDay(madeMs) });
    download(name, [...markingLines(rows, { app: appVersion, madeMs })], 'application/x-ndjson');
    setSaid(t('calibration.exchange.saved', { name }));
  }

  async function open({ name: file, ...rest }: { readonly name: string; readonly read: ReturnType<typeof readMarkings> }) {
    setSaid('');
    setBroken(null);
    try {
      const reading = await rest.read;
      if (reading.state === 'broken') {
        setBroken({ file, faults: reading.faults });
        return;
      }
      // what was removed because somebody left does not come back by a colleague’s file
      const left = new Set(settings.left);
      const fresh = newMarkings(reading, markings).filter(({ profileId }) => !left.has(profileId));
      await stores.received.put(fresh);
      setSaid(
        fresh.length === 0 ? t('calibration.exchange.tookNone', { file }) : t('calibration.exchange.took', { file, count: fresh.length }),
      );
      onNew();
    } catch (error) {
      if (error instanceof StorageError) reportTrouble(error);
      // bytes that are no text
      else setBroken({ file, faults: [{ line: 0, code: 'not-a-backup', params: {} }] });
    }
  }

  return (
    <Section title={t('calibration.exchange.title')} lead={t('calibration.exchange.lead')}>
      <div className={styles.ways}>
        <Button onClick={save} disabled={rows.length === 0}>
          {t('calibration.exchange.save')}
        </Button>
        <FilePicker
          label={t('calibration.exchange.open')}
          accept=".jsonl,.json"
          onFile={(file) => void open({ name: file.name, read: readMarkings(linesOf(file)) })}
        />
        <output className={styles.soft}>{rows.length === 0 && said === '' ? t('calibration.exchange.nothing') : said}</output>
      </div>
      {broken && <BrokenFile {...broken} />}
    </Section>
  );
}

function BrokenFile({ file, faults }: Broken) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <Notice tone="bad" role="alert" title={t('calibration.exchange.broken', { file })}>
      <ul>
        {faults.map(({ line, code, params }) => (
          <li key={`${line} ${code}`}>
            {line > 0 && <strong>{t('calibration.exchange.line', { line })} </strong>}
            {say(`calibration.exchange.fault.${code}`, params) ?? code}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
