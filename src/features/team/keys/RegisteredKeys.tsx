import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isSigned } from '../../../adapters/browser/crypto.ts';
import type { LeadKey } from '../../../core/progress/index.ts';
import { fingerprintOf, type NotRead, readKeyFile, withoutRegistered, withRegistered } from '../../../core/team/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextAreaField } from '../../../ui/Field.tsx';
import { FilePicker } from '../../../ui/FilePicker.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Section } from '../../../ui/Section.tsx';
import styles from './Keys.module.css';
import { KeyWords } from './KeyWords.tsx';
import { useKeys } from './use-keys.ts';

/** Public keys that count when something is checked here. */
export function RegisteredKeys() {
  const { t } = useTranslation();
  const { keys, change } = useKeys();
  const [pasted, setPasted] = useState('');
  const [offered, setOffered] = useState<LeadKey | null>(null);
  const [said, setSaid] = useState('');

  const look = async (text: string) => {
    const looked = await lookedAt(text);
    setOffered(typeof looked === 'string' ? null : looked);
    setSaid(typeof looked === 'string' ? t(`keys.wrong.${looked}`) : '');
  };

  return (
    <Section title={t('keys.registered')} lead={t('keys.registeredLead')}>
      {keys.registered.length === 0 ? (
        <p>{t('keys.registeredNone')}</p>
      ) : (
        <ul className={styles.list}>
          {keys.registered.map((key) => (
            <li key={fingerprintOf(key)} className={styles.row}>
              <KeyWords of={key} />
              <div className={styles.ways}>
                <Button
                  size="s"
                  look="quiet"
                  onClick={() => {
                    change(withoutRegistered(keys, key));
                  }}
                >
                  {t('keys.no')}
                  <span className="visually-hidden">: {key.name}</span>
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      <div aria-live="polite" className={styles.said}>
        {offered && (
          <Notice
            title={t('keys.compare', { name: offered.name })}
            actions={
              <>
                <Button
                  look="primary"
                  onClick={() => {
                    change(withRegistered(keys, offered));
                    setSaid(t('keys.isRegistered', { name: offered.name }));
                    setOffered(null);
                    setPasted('');
                  }}
                >
                  {t('keys.register')}
                </Button>
                <Button
                  onClick={() => {
                    setOffered(null);
                  }}
                >
                  {t('keys.leave')}
                </Button>
              </>
            }
          >
            <KeyWords of={offered} />
          </Notice>
        )}
      </div>
      <div className={styles.form}>
        <div className={styles.ways}>
          <FilePicker label={t('keys.open')} accept=".json,.otvet" onFile={(file) => void file.text().then(look)} />
        </div>
        <TextAreaField
          label={t('keys.paste')}
          rows={3}
          spellCheck={false}
          value={pasted}
          onChange={(event) => {
            setPasted(event.target.value);
          }}
        />
        <div className={styles.ways}>
          <Button aria-disabled={pasted.trim() === ''} onClick={() => void (pasted.trim() !== '' && look(pasted))}>
            {t('keys.look')}
          </Button>
        </div>
      </div>
      <output className={styles.said}>{said}</output>
    </Section>
  );
}

async function lookedAt(text: string): Promise<LeadKey | NotRead> {
  const read = readKeyFile(text);
  if (read.state !== 'read') return read.state;
  return (await isSigned(read.file)) ? read.file.key : 'altered';
}
