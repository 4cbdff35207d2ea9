import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../../adapters/react/person.tsx';
import { usePorts } from '../../adapters/react/ports.ts';
import { Button } from '../../ui/Button.tsx';
import { DropArea } from '../../ui/DropArea.tsx';
import { FilePicker } from '../../ui/FilePicker.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { takeResults, type Taken } from './intake.ts';
import styles from './Team.module.css';

/** Where results come in: many files at once, or a folder of them; what became of each is said by its name. */
export function Intake({ onTaken }: { readonly onTaken: () => void }) {
  const { t } = useTranslation();
  const { stores, wallNow } = usePorts();
  const { settings, changeSettings } = usePerson();
  const [taken, setTaken] = useState<readonly Taken[]>([]);
  const [state, setState] = useState<'idle' | 'busy'>('idle');

  const left = settings.left ?? [];
  const take = async (files: readonly File[], stillLeft = left): Promise<readonly Taken[]> => {
    setState('busy');
    const results = await takeResults(files, stores, { left: stillLeft, wallNow });
    setState('idle');
    if (results.some((one) => one.state === 'taken')) onTaken();
    return results;
  };
  const open = async (files: readonly File[]) => {
    setTaken(await take(files));
  };
  /** Of somebody who has left: what became of the other files stays to be read. */
  const openAllTheSame = async ({ id, source }: Taken & { readonly state: 'left' }) => {
    const still = left.filter((one) => one !== id);
    changeSettings({ left: still });
    const again = await take([source], still);
    setTaken((before) => before.flatMap((one) => (one.state === 'left' && one.source === source ? again : [one])));
  };

  return (
    <DropArea labelledBy="team-intake" className={styles.intake} overClassName={styles.over} onFiles={(files) => void open(files)}>
      <div className={styles.ways}>
        <div>
          <h2 id="team-intake">{t('team.intake.title')}</h2>
          <p className={styles.soft}>{t('team.intake.text')}</p>
        </div>
        <FilePicker label={t('team.intake.choose')} accept=".otvet,.jsonl" onFiles={(files) => void open(files)} />
      </div>
      <output>
        {state === 'busy' && t('team.intake.busy')}
        {state !== 'busy' && taken.length > 0 && (
          <ul className={styles.taken}>
            {taken.map((one) => (
              <li key={one.file} data-state={one.state}>
                <Icon name={one.state === 'taken' ? 'check' : 'warning'} size={18} />
                <span>
                  <strong>{one.file}</strong> <TakenWords taken={one} />{' '}
                  {one.state === 'left' && (
                    <Button size="s" onClick={() => void openAllTheSame(one)}>
                      {t('team.intake.takeAll')}
                    </Button>
                  )}
                </span>
              </li>
            ))}
          </ul>
        )}
      </output>
    </DropArea>
  );
}

function TakenWords({ taken }: { readonly taken: Taken }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (taken.state === 'taken') {
    const { fresh, aheadMs } = taken;
    const person = taken.person === '' ? t('team.somebody') : taken.person;
    return (
      <>
        {fresh === 0 ? t('team.intake.nothingNew', { person }) : t('team.intake.taken', { person, count: fresh })}
        {aheadMs > 0 && ` ${t('team.intake.ahead', { by: format.duration(aheadMs) })}`}
      </>
    );
  }
  if (taken.state === 'left') return t('team.intake.left', { person: taken.person === '' ? t('team.somebody') : taken.person });
  if (taken.state !== 'broken') return t(`team.intake.${taken.state}`);
  const { code, line } = taken.fault;
  return t(
    `team.intake.fault.${code === 'not-a-backup' ? 'other' : code === 'newer' || code === 'cut-off' || code === 'altered' ? code : 'broken'}`,
    { line },
  );
}
