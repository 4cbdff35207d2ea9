import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action } from '../../../core/scenario/types.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextAreaField } from '../../../ui/Field.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { Deeds } from './Deeds.tsx';
import { Ready } from './Ready.tsx';
import styles from './TryPanel.module.css';
import type { TryOut } from './use-try-out.ts';
import type { Words } from './use-words.ts';

/** What to do next: write, take a ready reply, act at the desk, or let the customer wait. */
export function Composer({ trial, words }: { readonly trial: TryOut; readonly words: Words }) {
  const { t } = useTranslation();
  const { duration } = useFormat();
  const id = useId();
  const [text, setText] = useState('');
  const [seconds, setSeconds] = useState('');
  const { played, write } = trial;
  const { scenario, view } = played;
  const typingMs = seconds.trim() === '' || !(Number(seconds) >= 0) ? null : Math.round(Number(seconds) * 1000);
  const isEmpty = text.trim() === '';
  const send = (action: Action | null) => {
    if (isEmpty && action === null) return;
    write({ messages: isEmpty ? [] : [text.trim()], action, typingMs });
    setText('');
  };
  return (
    <div className={styles.composer}>
      <form
        className={styles.write}
        onSubmit={(event) => {
          event.preventDefault();
          send(null);
        }}
      >
        <TextAreaField
          label={t('tryout.write.label')}
          rows={3}
          value={text}
          lang={scenario.replyLangs[0]}
          hint={t('tryout.write.keys')}
          onChange={(event) => {
            setText(event.target.value);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            send(null);
          }}
        />
        <div className={styles.sending}>
          <div className={styles.count}>
            <label htmlFor={id}>{t('tryout.write.typing')}</label>
            <NumberField id={id} min={0} max={86_400} value={seconds} aria-describedby={`${id}-hint`} onChange={setSeconds} />
            <p id={`${id}-hint`} className={styles.soft}>
              {t('tryout.write.typingHint', { time: duration(view.waiting.target.goodMs / 2) })}
            </p>
          </div>
          <Button type="submit" look="primary" icon={<Icon name="send" size={18} />} disabled={isEmpty}>
            {t('tryout.write.send')}
          </Button>
        </div>
      </form>
      <Ready trial={trial} onUse={setText} />
      <Waiting trial={trial} />
      <Deeds
        trial={trial}
        words={words}
        hasText={!isEmpty}
        onDo={(action) => write({ messages: [], action, typingMs })}
        onDoAndSend={send}
      />
    </div>
  );
}

const WAITS = ['late', 'overdue', 'silence', 'promise'] as const;

/** The clock stands unless its author lets it run: to the moments that mean something. */
function Waiting({ trial }: { readonly trial: TryOut }) {
  const { t } = useTranslation();
  const { duration } = useFormat();
  const id = useId();
  const { ahead, view, heardMs } = trial.played;
  const due = { late: ahead.lateMs, overdue: ahead.overdueMs, silence: ahead.silenceMs, promise: ahead.promiseMs };
  return (
    <section aria-labelledby={id} className={styles.group}>
      <h2 id={id}>{t('tryout.wait.title')}</h2>
      <div className={styles.buttons}>
        {WAITS.map((wait) => {
          const atMs = due[wait];
          if (atMs === null) return null;
          return (
            <Button key={wait} size="s" icon={<Icon name="clock" size={18} />} onClick={() => trial.wait(atMs)}>
              {t(`tryout.wait.${wait}`)}
              <span className={styles.by}>{t('tryout.wait.by', { time: duration(Math.max(0, atMs - view.nowMs)) })}</span>
            </Button>
          );
        })}
      </div>
      {view.nowMs > heardMs && <p className={styles.soft}>{t('tryout.wait.waited', { time: duration(view.nowMs - heardMs) })}</p>}
    </section>
  );
}
