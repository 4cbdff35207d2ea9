import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { canChooseFolder, chooseFolder, keepFolder, keptFolder, mayUse, writeFile } from '../../adapters/browser/folder.ts';
import { usePerson } from '../../adapters/react/person.tsx';
import { usePorts } from '../../adapters/react/ports.ts';
import { StorageError } from '../../core/progress/index.ts';
import type { Choice } from '../../core/team/index.ts';
import { Button } from '../../ui/Button.tsx';
import { download } from '../../ui/download.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import styles from './Assignments.module.css';
import { linesToSend, resultsFileName } from './results.ts';

type Said = { readonly what: 'written'; readonly name: string } | { readonly what: 'saved' | 'refused' | 'failed' };

/** A trainee's own results, saved where the lead finds them: into a folder that both have, or as a file to send. */
export function HandIn() {
  const { t } = useTranslation();
  const ports = usePorts();
  const { profile, reportTrouble } = usePerson();
  const [choice, setChoice] = useState<Choice>({ practice: true, texts: false });
  const [said, setSaid] = useState<Said | null>(null);
  const [isBusy, setBusy] = useState(false);
  const kept = useLoaded(useCallback(() => keptFolder('results'), []));
  const folder = kept.state === 'ready' ? kept.value : null;
  const file = resultsFileName(profile);

  async function run(work: () => Promise<Said | null>) {
    setBusy(true);
    setSaid(null);
    try {
      setSaid(await work());
    } catch (error) {
      // whatever the disk has against it
      if (error instanceof StorageError) reportTrouble(error);
      else setSaid({ what: 'failed' });
    } finally {
      setBusy(false);
    }
  }

  const intoFolder = (before: FileSystemDirectoryHandle | null) =>
    run(async () => {
      // browsers ask for leave only right after a click, so nothing is waited for before
      const into = before ?? (await chooseFolder('readwrite'));
      if (into === null) return null;
      if (!(await mayUse(into, 'readwrite', { ask: true }))) return { what: 'refused' };
      await writeFile(into, file, await linesToSend(ports, profile, choice));
      await keepFolder('results', into);
      kept.retry();
      return { what: 'written', name: into.name };
    });
  const asFile = () =>
    run(async () => {
      download(file, [...(await linesToSend(ports, profile, choice))], 'application/x-ndjson');
      return { what: 'saved' };
    });

  return (
    <section className={styles.hand} aria-labelledby="hand-in">
      <h2 id="hand-in">{t('folder.hand.title')}</h2>
      <p className={styles.soft}>{t('folder.hand.lead')}</p>
      <Switch
        label={t('folder.hand.practice')}
        checked={choice.practice}
        onChange={(practice) => {
          setChoice({ ...choice, practice });
        }}
      />
      <Switch
        label={t('folder.hand.texts')}
        hint={t('folder.hand.textsHint')}
        checked={choice.texts}
        onChange={(texts) => {
          setChoice({ ...choice, texts });
        }}
      />
      {!canChooseFolder() && <p className={styles.soft}>{t('folder.hand.missing')}</p>}
      <div className={styles.ways}>
        {canChooseFolder() && (
          <Button look="primary" disabled={isBusy} onClick={() => void intoFolder(folder)}>
            {folder === null ? t('folder.hand.choose') : `${t('folder.hand.save')}: ${folder.name}`}
          </Button>
        )}
        {folder !== null && (
          <Button disabled={isBusy} onClick={() => void intoFolder(null)}>
            {t('folder.hand.another')}
          </Button>
        )}
        <Button disabled={isBusy} onClick={() => void asFile()}>
          {t('folder.hand.file')}
        </Button>
      </div>
      <div aria-live="polite">{said && <Notice tone={toneOf(said)} title={words(said)} />}</div>
    </section>
  );

  function words(one: Said): string {
    if (one.what === 'written') return t('folder.hand.written', { file, name: one.name });
    return t(`folder.hand.${one.what}`, { file });
  }
}

const toneOf = ({ what }: Said) => (what === 'written' || what === 'saved' ? 'good' : 'bad');
