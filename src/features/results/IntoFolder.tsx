import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { canChooseFolder, chooseFolder, keepFolder, keptFolder, mayUse, writeFile } from '../../adapters/browser/folder.ts';
import { usePerson } from '../../adapters/react/person.tsx';
import { usePorts } from '../../adapters/react/ports.ts';
import { StorageError } from '../../core/progress/index.ts';
import type { Choice } from '../../core/team/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import styles from './Results.module.css';
import { linesToSend, resultsFileName } from './to-send.ts';

type Said = { readonly what: 'written'; readonly name: string } | { readonly what: 'refused' | 'failed' };

/** One's own results, written into a folder that the lead has too; each time in the place of those of before. */
export function IntoFolder({ choice }: { readonly choice: Choice }) {
  const { t } = useTranslation();
  const ports = usePorts();
  const { profile, reportTrouble } = usePerson();
  const [said, setSaid] = useState<Said | null>(null);
  const [isBusy, setBusy] = useState(false);
  const kept = useLoaded(useCallback(() => keptFolder('results'), []));
  const folder = kept.state === 'ready' ? kept.value : null;
  const file = resultsFileName(profile);
  if (!canChooseFolder()) return <p className={styles.soft}>{t('folder.hand.missing')}</p>;

  async function write(before: FileSystemDirectoryHandle | null): Promise<Said | null> {
    // browsers ask for leave only right after a click, so nothing is waited for before
    const into = before ?? (await chooseFolder('readwrite'));
    if (into === null) return null;
    if (!(await mayUse(into, 'readwrite', { ask: true }))) return { what: 'refused' };
    await writeFile(into, file, await linesToSend(ports, profile, choice));
    await keepFolder('results', into);
    kept.retry();
    return { what: 'written', name: into.name };
  }

  async function run(before: FileSystemDirectoryHandle | null) {
    setBusy(true);
    setSaid(null);
    try {
      setSaid(await write(before));
    } catch (error) {
      // whatever the disk has against it
      if (error instanceof StorageError) reportTrouble(error);
      else setSaid({ what: 'failed' });
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      <p className={styles.soft}>{t('folder.hand.lead')}</p>
      <div className={styles.ways}>
        <Button disabled={isBusy} onClick={() => void run(folder)}>
          {folder === null ? t('folder.hand.choose') : t('folder.hand.save', { name: folder.name })}
        </Button>
        {folder !== null && (
          <Button look="quiet" disabled={isBusy} onClick={() => void run(null)}>
            {t('folder.hand.another')}
          </Button>
        )}
      </div>
      <div aria-live="polite">
        {said?.what === 'written' && <Notice tone="good" title={t('folder.hand.written', { file, name: said.name })} />}
        {said !== null && said.what !== 'written' && <Notice tone="bad" title={t(`folder.hand.${said.what}`)} />}
      </div>
    </>
  );
}
