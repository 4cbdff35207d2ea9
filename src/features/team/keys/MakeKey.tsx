import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { makeKey } from '../../../adapters/browser/crypto.ts';
import { usePerson } from '../../../adapters/react/person.tsx';
import { usePorts } from '../../../adapters/react/ports.ts';
import type { OwnKey } from '../../../core/progress/index.ts';
import { LEAST_PASSPHRASE } from '../../../core/team/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/Field.tsx';
import styles from './Keys.module.css';

/** A new pair of keys, under a passphrase. */
export function MakeKey({ onMade }: { readonly onMade: (own: OwnKey) => void }) {
  const { t } = useTranslation();
  const { wallNow } = usePorts();
  const { settings } = usePerson();
  const [name, setName] = useState(settings.lead?.name ?? '');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [state, setState] = useState<'open' | 'short' | 'differs' | 'making'>('open');

  const make = async () => {
    setState('making');
    const own = await makeKey({ name: name.trim(), madeMs: wallNow() }, passphrase);
    setPassphrase('');
    setAgain('');
    setState('open');
    onMade(own);
  };

  return (
    <form
      className={styles.form}
      aria-label={t('keys.make')}
      onSubmit={(event) => {
        event.preventDefault();
        if (state === 'making') return;
        if (name.trim() === '' || passphrase.trim().length < LEAST_PASSPHRASE) setState('short');
        else if (passphrase !== again) setState('differs');
        else void make();
      }}
    >
      <h3>{t('keys.make')}</h3>
      <TextField
        label={t('keys.name')}
        hint={t('keys.nameHint')}
        value={name}
        maxLength={80}
        onChange={(event) => {
          setName(event.target.value);
        }}
      />
      <TextField
        type="password"
        autoComplete="new-password"
        label={t('keys.passphrase')}
        hint={t('keys.passphraseHint', { least: LEAST_PASSPHRASE })}
        value={passphrase}
        onChange={(event) => {
          setPassphrase(event.target.value);
        }}
      />
      <TextField
        type="password"
        autoComplete="new-password"
        label={t('keys.again')}
        value={again}
        onChange={(event) => {
          setAgain(event.target.value);
        }}
      />
      <p role="alert" className={styles.wrong} hidden={state !== 'short' && state !== 'differs'}>
        {state === 'short' && t('keys.short', { least: LEAST_PASSPHRASE })}
        {state === 'differs' && t('keys.differs')}
      </p>
      <div className={styles.ways}>
        <Button type="submit" aria-disabled={state === 'making'}>
          {t(state === 'making' ? 'keys.making' : 'keys.makeIt')}
        </Button>
      </div>
    </form>
  );
}
