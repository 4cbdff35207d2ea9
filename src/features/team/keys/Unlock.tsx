import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { canSeal, unlock, type Unlocked } from '../../../adapters/browser/crypto.ts';
import type { OwnKey } from '../../../core/progress/index.ts';
import { fingerprintOf } from '../../../core/team/index.ts';
import { Button, ButtonLink } from '../../../ui/Button.tsx';
import { SelectField, TextField } from '../../../ui/Field.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import styles from './Keys.module.css';
import { useKeys } from './use-keys.ts';

type Props = {
  /** What is done with it, on the button. */
  readonly label: string;
  /** Only this one is asked for; absent: any. */
  readonly fingerprint?: string;
  /** Whether all the rest is there; it is asked before the passphrase is tried. */
  readonly isReady?: () => boolean;
  /** The private halves, for as long as it takes. */
  readonly onUnlocked: (unlocked: Unlocked) => Promise<void>;
};

/** Asks for the passphrase of one of the lead's keys. */
export function Unlock({ fingerprint, ...rest }: Props) {
  const { t } = useTranslation();
  const { keys } = useKeys();
  const own = keys.own.filter(({ key }) => fingerprint === undefined || fingerprintOf(key) === fingerprint);
  if (!canSeal())
    return (
      <Notice tone="bad" title={t('keys.cannot')}>
        {t('keys.cannotText')}
      </Notice>
    );
  if (own.length === 0)
    return (
      <Notice
        title={t('keys.noOwn')}
        actions={
          <ButtonLink to="/team/keys" look="primary">
            {t('keys.toKeys')}
          </ButtonLink>
        }
      >
        {t('keys.noOwnText')}
      </Notice>
    );
  return <UnlockForm own={own} {...rest} />;
}

/** The passphrase of one of these. */
export function UnlockForm({ own, label, isReady, onUnlocked }: Omit<Props, 'fingerprint'> & { readonly own: readonly OwnKey[] }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState(0);
  const [passphrase, setPassphrase] = useState('');
  const [state, setState] = useState<'open' | 'wrong' | 'busy'>('open');

  const open = async (one: OwnKey) => {
    setState('busy');
    const unlocked = await unlock(one, passphrase);
    setPassphrase('');
    setState(unlocked === null ? 'wrong' : 'open');
    if (unlocked !== null) await onUnlocked(unlocked);
  };

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const one = own[chosen];
        if (one && isReady?.() !== false && passphrase !== '' && state !== 'busy') void open(one);
      }}
    >
      <SelectField
        label={t('keys.unlock')}
        value={String(chosen)}
        onChange={(event) => {
          setChosen(Number(event.target.value));
        }}
      >
        {own.map(({ key }, at) => (
          <option key={fingerprintOf(key)} value={at}>
            {`${key.name} · ${fingerprintOf(key).slice(0, 9)}`}
          </option>
        ))}
      </SelectField>
      <TextField
        type="password"
        autoComplete="current-password"
        label={t('keys.passphrase')}
        value={passphrase}
        onChange={(event) => {
          setPassphrase(event.target.value);
        }}
      />
      <p role="alert" className={styles.wrong} hidden={state !== 'wrong'}>
        {state === 'wrong' && t('keys.wrongPassphrase')}
      </p>
      <div className={styles.ways}>
        <Button type="submit" look="primary" aria-disabled={passphrase === '' || state === 'busy'}>
          {state === 'busy' ? t('keys.unlocking') : label}
        </Button>
      </div>
    </form>
  );
}
