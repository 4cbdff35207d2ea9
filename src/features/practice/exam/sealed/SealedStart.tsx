import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../../../../adapters/react/person.tsx';
import { usePorts } from '../../../../adapters/react/ports.ts';
import { begunOf, fingerprintOf, NO_KEYS, registeredAs } from '../../../../core/team/index.ts';
import { Button } from '../../../../ui/Button.tsx';
import { TextField } from '../../../../ui/Field.tsx';
import { Notice } from '../../../../ui/Notice.tsx';
import { useFormat } from '../../../../ui/use-format.ts';
import type { NotOpened, SealedFile } from './open-sealed.ts';
import styles from './Sealed.module.css';

type Props = {
  readonly file: SealedFile;
  readonly onBegin: (code: string, name: string) => Promise<NotOpened | null>;
};

/** What can be read without the code, how it goes, and the code. */
export function SealedStart({ file, onBegin }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { notKept } = usePorts();
  const { settings, profile } = usePerson();
  const [name, setName] = useState(file.body.person ?? profile.name);
  const [code, setCode] = useState('');
  const [state, setState] = useState<'open' | 'busy' | 'empty' | 'failed' | NotOpened>('open');
  const { title, person, lang, channels, count, minutes, id } = file.body;
  const registered = registeredAs(settings.keys ?? NO_KEYS, file.key);
  const before = begunOf(settings.keys ?? NO_KEYS, id);

  const begin = async () => {
    setState('busy');
    try {
      const fault = await onBegin(code, name.trim());
      if (fault !== null) setState(fault);
    } catch {
      // what reads replies, or what is stored of before, could not be fetched
      setState('failed');
    }
  };

  return (
    <>
      <section className={styles.facts} aria-label={title}>
        <h2>{title}</h2>
        {person !== undefined && <p>{t('sealed.sit.for', { name: person })}</p>}
        <p>
          {t('sealed.sit.what', {
            lang: t(`common.lang.${lang}`),
            channels: channels.map((one) => t(`common.channel.${one}`)).join(', '),
          })}
        </p>
        <p>{t('sealed.sit.count', { count, minutes: format.duration(minutes * (settings.accommodation ?? 1) * 60_000) })}</p>
        <p className={styles.soft}>{t('sealed.sit.by', { name: registered?.name ?? file.key.name, print: fingerprintOf(file.key) })}</p>
      </section>
      {registered === null && (
        <Notice tone="partly" title={t('sealed.sit.unregistered')}>
          {t('sealed.sit.unregisteredText')}
        </Notice>
      )}
      {before.length > 0 && (
        <Notice tone="partly" title={t('sealed.sit.again', { when: before.map((ms) => format.moment(ms)).join(', ') })}>
          {t('sealed.sit.againText')}
        </Notice>
      )}
      <ul className={styles.terms}>
        {(['once', notKept === null ? 'kept' : 'memory', 'clock', 'sealed'] as const).map((one) => (
          <li key={one}>{t(`sealed.sit.term.${one}`)}</li>
        ))}
      </ul>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (state === 'busy') return;
          if (name.trim() === '' || code.trim() === '') setState('empty');
          else void begin();
        }}
      >
        <TextField
          label={t('sealed.sit.name')}
          value={name}
          maxLength={80}
          onChange={(event) => {
            setName(event.target.value);
          }}
        />
        <TextField
          label={t('sealed.sit.code')}
          hint={t('sealed.sit.codeHint')}
          value={code}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setCode(event.target.value);
          }}
        />
        <p role="alert" className={styles.wrong} hidden={state === 'open' || state === 'busy'}>
          {state === 'empty' && t('sealed.sit.empty')}
          {state === 'code' && t('sealed.sit.wrongCode')}
          {state === 'broken' && t('sealed.sit.broken')}
          {state === 'failed' && t('sealed.sit.failed')}
        </p>
        <div className={styles.ways}>
          <Button type="submit" look="primary" size="l" aria-disabled={state === 'busy'}>
            {t(state === 'busy' ? 'sealed.sit.opening' : 'sealed.sit.begin')}
          </Button>
        </div>
      </form>
    </>
  );
}
