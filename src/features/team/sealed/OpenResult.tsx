import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openSealedTo } from '../../../adapters/browser/crypto.ts';
import { usePerson } from '../../../adapters/react/person.tsx';
import { usePorts } from '../../../adapters/react/ports.ts';
import { fingerprintOf, type NotRead, readResult, readSealedResult, type SealedTo } from '../../../core/team/index.ts';
import { ButtonLink } from '../../../ui/Button.tsx';
import { FilePicker } from '../../../ui/FilePicker.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Section } from '../../../ui/Section.tsx';
import { Unlock } from '../keys/Unlock.tsx';
import { useKeys } from '../keys/use-keys.ts';
import { type Checked, checkedBy } from './check-result.ts';
import { ResultOf } from './ResultOf.tsx';
import styles from './SealedTeam.module.css';

type Found =
  | { readonly state: 'closed'; readonly to: string; readonly sealed: SealedTo }
  | { readonly state: 'open'; readonly checked: Checked }
  | { readonly state: NotRead };

/** What a trainee has sent back, opened with the key it is sealed to. */
export function OpenResult() {
  const { t } = useTranslation();
  const { keys } = useKeys();
  const { content } = usePorts();
  const { settings } = usePerson();
  const [found, setFound] = useState<Found | null>(null);
  const look = async (file: File) => {
    const read = readSealedResult(await file.text());
    setFound(read.state === 'read' ? { ...read, state: 'closed' } : { state: read.state });
  };
  const isMine = (print: string) => keys.own.some(({ key }) => fingerprintOf(key) === print);
  return (
    <Section title={t('sealed.result.title')} lead={t('sealed.result.lead')}>
      <div className={styles.ways}>
        <FilePicker label={t('sealed.result.open')} accept=".json,.otvet" onFile={(file) => void look(file)} />
      </div>
      {found?.state === 'closed' &&
        (isMine(found.to) ? (
          <Unlock
            key={found.sealed.iv}
            label={t('sealed.result.unlock')}
            fingerprint={found.to}
            onUnlocked={async (unlocked) => {
              const text = await openSealedTo(found.sealed, unlocked);
              const result = text === null ? null : readResult(text);
              setFound(
                result === null
                  ? { state: 'altered' }
                  : { state: 'open', checked: await checkedBy(unlocked.key, result, { content, settings }) },
              );
            }}
          />
        ) : (
          <Notice
            tone="bad"
            role="alert"
            title={t('sealed.result.notMine')}
            actions={<ButtonLink to="/team/keys">{t('keys.toKeys')}</ButtonLink>}
          >
            {t('sealed.result.notMineText', { print: found.to })}
          </Notice>
        ))}
      {(found?.state === 'other' || found?.state === 'newer' || found?.state === 'altered') && (
        <Notice tone="bad" role="alert" title={t(`sealed.result.wrong.${found.state}`)}>
          {t(`sealed.wrong.${found.state}Text`)}
        </Notice>
      )}
      {found?.state === 'open' && <ResultOf key={found.checked.result.exam.id} {...found.checked} />}
    </Section>
  );
}
