import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Channel } from '../../core/scenario/types.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './BriefScreen.module.css';

/** Its id, for the button that stays in sight on narrow screens. */
export const START_FORM = 'start-form';

type Props = {
  readonly channel: Channel;
  readonly name: string;
  /** A conversation of this scenario that is still open. */
  readonly openSessionId: string | null;
  readonly onStart: (name: string) => Promise<void>;
};

/** Names longer than this are cut in the customer's lines anyway. */
const NAME_LENGTH = 80;

export function StartForm({ channel, name: known, openSessionId, onStart }: Props) {
  const { t } = useTranslation();
  const [name, setName] = useState(known);
  const [starting, setStarting] = useState(false);
  const [failed, setFailed] = useState(false);

  const start = async () => {
    setStarting(true);
    setFailed(false);
    try {
      await onStart(name.trim());
    } catch {
      setFailed(true);
      setStarting(false);
    }
  };

  return (
    <form
      id={START_FORM}
      className={styles.start}
      aria-labelledby="brief-start"
      onSubmit={(event) => {
        event.preventDefault();
        if (!starting) void start();
      }}
    >
      <h2 id="brief-start">{t('practice.brief.ready')}</h2>
      {openSessionId !== null && (
        <div className={styles.open}>
          <p>{t('practice.brief.open')}</p>
          <ButtonLink to={`/practice/${openSessionId}`} look="primary">
            {t('practice.brief.continue')}
          </ButtonLink>
        </div>
      )}
      <TextField
        label={t('practice.brief.name')}
        hint={t('practice.brief.nameHint')}
        value={name}
        maxLength={NAME_LENGTH}
        autoComplete="given-name"
        onChange={(event) => {
          setName(event.target.value);
        }}
      />
      <Button
        type="submit"
        look={openSessionId === null ? 'primary' : 'secondary'}
        size={openSessionId === null ? 'l' : 'm'}
        aria-disabled={starting}
        icon={<Icon name={channel} />}
      >
        {starting ? t('practice.brief.starting') : openSessionId === null ? t(`practice.brief.start.${channel}`) : t('practice.brief.anew')}
      </Button>
      <p className={styles.note}>{openSessionId === null ? t('practice.brief.clock') : t('practice.brief.anewNote')}</p>
      {failed && (
        <Notice tone="bad" role="alert" title={t('common.loadFailed')}>
          {t('common.loadFailedWhat')}
        </Notice>
      )}
    </form>
  );
}
