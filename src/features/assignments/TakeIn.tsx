import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePerson } from '../../adapters/react/person.tsx';
import { usePorts } from '../../adapters/react/ports.ts';
import { DropArea } from '../../ui/DropArea.tsx';
import { FilePicker } from '../../ui/FilePicker.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { LineFaults } from '../../ui/LineFaults.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './Assignments.module.css';
import { type TakenIn, takeInFile } from './taking-in.ts';

/** Where a file from the lead is dropped or chosen; what it holds is kept at once. */
export function TakeIn({ onTaken }: { readonly onTaken: () => void }) {
  const { t } = useTranslation();
  const { stores, wallNow } = usePorts();
  const { profile, reportTrouble } = usePerson();
  const [said, setSaid] = useState<TakenIn | 'reading' | null>(null);

  async function take(file: File | undefined) {
    if (file === undefined) return;
    setSaid('reading');
    try {
      setSaid(await takeInFile(file, { profile, stores, nowMs: wallNow() }));
      onTaken();
    } catch (error) {
      setSaid(null);
      reportTrouble(error);
    }
  }

  return (
    <DropArea labelledBy="take-in" className={styles.drop} overClassName={styles.over} onFiles={([file]) => void take(file)}>
      <h2 id="take-in">
        <Icon name="folder" />
        {t('assigned.takeIn')}
      </h2>
      <p className={styles.soft}>{t('assigned.takeInText')}</p>
      <div className={styles.ways}>
        <FilePicker label={t('assigned.choose')} accept=".otvet,.jsonl,.json" onFile={(file) => void take(file)} />
      </div>
      <div aria-live="polite" className={styles.said}>
        {said === 'reading' ? <p>{t('assigned.reading')}</p> : said && <Said said={said} />}
      </div>
    </DropArea>
  );
}

/** What has come of taking something in. */
export function Said({ said }: { readonly said: TakenIn }) {
  const { t } = useTranslation();
  const { profile } = usePerson();
  if (said.state === 'broken')
    return (
      <Notice tone="bad" title={t('assigned.broken', { file: said.file })}>
        <LineFaults faults={said.faults} />
      </Notice>
    );
  if (said.notFor !== null) return <NotForYou names={said.notFor} name={profile.name} />;
  const by = said.by || t('assigned.byNobody');
  return <Notice tone="good" title={said.count === 0 ? t('assigned.known') : t('assigned.taken', { count: said.count, by })} />;
}

export function NotForYou({ names, name }: { readonly names: readonly string[]; readonly name: string }) {
  const { t } = useTranslation();
  const nameless = t('assigned.nameless');
  return (
    <Notice
      tone="partly"
      title={t('assigned.notForYou', { names: names.map((one) => one || nameless).join(', '), name: name || nameless })}
      actions={<Link to="/settings">{t('assigned.toSettings')}</Link>}
    >
      {t('assigned.notForYouText')}
    </Notice>
  );
}
