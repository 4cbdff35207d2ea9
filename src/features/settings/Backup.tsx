import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { forgetAllSealed } from '../../adapters/browser/kept-sealed.ts';
import { usePerson } from '../../adapters/react/person.tsx';
import { usePorts } from '../../adapters/react/ports.ts';
import {
  type BackupReading,
  backupLines,
  type Contents,
  countIn,
  type Counted,
  type Keys,
  type LeadKey,
  noContents,
  readBackup,
  StorageError,
} from '../../core/progress/index.ts';
import { useSay } from '../../i18n/use-say.ts';
import { Button } from '../../ui/Button.tsx';
import { download } from '../../ui/download.ts';
import { FilePicker } from '../../ui/FilePicker.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SaidTwice } from '../../ui/SaidTwice.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { linesOf } from '../../ui/lines-of.ts';
import styles from './SettingsScreen.module.css';

type Read = { readonly file: string; readonly reading: BackupReading; readonly here: Counted };

/** Everything in one file, and back again; everything deleted. */
export function Backup() {
  const { t } = useTranslation();
  const format = useFormat();
  const { stores, appVersion, wallNow, restart } = usePorts();
  const { settings, changeSettings, reportTrouble } = usePerson();
  const [said, setSaid] = useState('');
  const [read, setRead] = useState<Read | null>(null);
  const [isReading, setReading] = useState(false);
  const [asked, setAsked] = useState<'restore' | 'erase' | null>(null);

  async function save() {
    try {
      const { contents, left } = await stores.whole.read();
      const madeMs = wallNow();
      const day = new Date(madeMs).toISOString().slice(0, 10);
      download(`otvet-backup-${day}.jsonl`, [...backupLines(contents, { app: appVersion, madeMs })], 'application/x-ndjson');
      changeSettings({ backedUpMs: madeMs });
      setSaid(left === 0 ? t('settings.backup.done') : t('settings.backup.doneBut', { count: left }));
    } catch (error) {
      reportTrouble(error);
    }
  }

  async function look(file: File) {
    setRead(null);
    setReading(true);
    try {
      const [reading, { contents }] = await Promise.all([readBackup(linesOf(file)), stores.whole.read()]);
      setRead({ file: file.name, reading, here: countIn(contents) });
    } catch (error) {
      if (error instanceof StorageError) reportTrouble(error);
      else
        setRead({
          file: file.name,
          reading: { state: 'broken', faults: [{ line: 0, code: 'not-a-backup', params: {} }] },
          here: countIn(noContents()),
        });
    }
    setReading(false);
  }

  const replace = async (contents: Contents) => {
    await stores.whole.replace(contents);
    restart();
  };

  return (
    <section className={styles.section} aria-labelledby="settings-backup">
      <h2 id="settings-backup">{t('settings.backup.title')}</h2>
      <div className={styles.content}>
        <p>{t('settings.backup.note')}</p>
        <p className={styles.note}>
          {settings.backedUpMs === undefined
            ? t('settings.backup.never')
            : t('settings.backup.last', { when: format.moment(settings.backedUpMs) })}
        </p>
        <div className={styles.ways}>
          <Button onClick={() => void save()}>{t('settings.backup.save')}</Button>
          <FilePicker label={t('settings.backup.open')} accept=".jsonl,.json" onFile={(file) => void look(file)} />
          <Button
            look="danger"
            onClick={() => {
              setAsked('erase');
            }}
          >
            {t('settings.backup.erase')}
          </Button>
        </div>
        <output className={said === '' ? 'visually-hidden' : styles.saved}>{isReading ? t('settings.backup.reading') : said}</output>
        {read?.reading.state === 'broken' && <Broken file={read.file} faults={read.reading.faults} />}
        {read?.reading.state === 'sound' && (
          <Offered
            file={read.file}
            madeMs={read.reading.header.made_ms}
            here={read.here}
            there={countIn(read.reading.contents)}
            keys={keysBetween(settings.keys, read.reading.contents.settings[0]?.keys)}
            onRestore={() => {
              setAsked('restore');
            }}
            onLeave={() => {
              setRead(null);
            }}
          />
        )}
      </div>
      <SaidTwice
        open={asked === 'restore'}
        title={t('settings.backup.restoreTitle')}
        text={t('settings.backup.restoreText')}
        act={t('settings.backup.restore')}
        onAct={async () => {
          if (read?.reading.state === 'sound') await replace(read.reading.contents);
        }}
        onClose={() => {
          setAsked(null);
        }}
      />
      <SaidTwice
        open={asked === 'erase'}
        title={t('settings.backup.eraseTitle')}
        text={t('settings.backup.eraseText')}
        act={t('settings.backup.erase')}
        onAct={async () => {
          await stores.whole.replace(noContents());
          await forgetAllSealed();
          restart();
        }}
        onClose={() => {
          setAsked(null);
        }}
      />
    </section>
  );
}

function Broken({ file, faults }: { readonly file: string; readonly faults: Extract<BackupReading, { state: 'broken' }>['faults'] }) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <Notice tone="bad" role="alert" title={t('settings.backup.broken', { file })}>
      <ul>
        {faults.map(({ line, code, params }) => (
          <li key={`${line} ${code}`}>
            {line > 0 && <strong>{t('settings.backup.line', { line })} </strong>}
            {say(`settings.backup.fault.${code}`, params) ?? code}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

const COUNTED = [
  'profiles',
  'attempts',
  'exams',
  'live',
  'stories',
  'disputes',
  'drafts',
  'takenIn',
] as const satisfies readonly (keyof Counted)[];

/** Leads by name: whose signatures would count from then on, and whose no longer. */
type KeyChanges = { readonly come: readonly string[]; readonly go: readonly string[] };

/** A restored file brings its registered keys along: a file from elsewhere could slip somebody in. */
function keysBetween(here: Keys | undefined, there: Keys | undefined): KeyChanges {
  const [before, after] = [here?.registered ?? [], there?.registered ?? []];
  const lacking = (some: readonly LeadKey[], others: readonly LeadKey[]) =>
    some.filter(({ sign }) => !others.some((one) => one.sign === sign)).map(({ name }) => name);
  return { come: lacking(after, before), go: lacking(before, after) };
}

type OfferedProps = {
  readonly file: string;
  readonly madeMs: number;
  readonly here: Counted;
  readonly there: Counted;
  readonly keys: KeyChanges;
  readonly onRestore: () => void;
  readonly onLeave: () => void;
};

/** What is here, and what would be. */
function Offered({ file, madeMs, here, there, keys, onRestore, onLeave }: OfferedProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Notice
      role="alert"
      title={t('settings.backup.offered', { file, when: format.moment(madeMs) })}
      actions={
        <>
          <Button look="danger" onClick={onRestore}>
            {t('settings.backup.restore')}
          </Button>
          <Button onClick={onLeave}>{t('common.cancel')}</Button>
        </>
      }
    >
      <p>{t('settings.backup.offeredNote')}</p>
      <table className={styles.counts}>
        <thead>
          <tr>
            <th scope="col">{t('settings.backup.what')}</th>
            <th scope="col">{t('settings.backup.here')}</th>
            <th scope="col">{t('settings.backup.there')}</th>
          </tr>
        </thead>
        <tbody>
          {COUNTED.map((one) => (
            <tr key={one}>
              <th scope="row">{t(`settings.backup.count.${one}`)}</th>
              <td>{format.number(here[one])}</td>
              <td>{format.number(there[one])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {(['come', 'go'] as const).map(
        (what) =>
          keys[what].length > 0 && (
            <p key={what}>
              {t(`settings.backup.keys.${what}`, { count: keys[what].length })} <strong>{keys[what].join(', ')}</strong>
            </p>
          ),
      )}
    </Notice>
  );
}
