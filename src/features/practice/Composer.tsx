import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Channel, Visibility } from '../../core/scenario/types.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { Choice } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import styles from './Composer.module.css';
import type { Desk } from './desk.ts';

type Props = {
  readonly channel: Channel;
  readonly visibility: Visibility;
  /** What stood in it when the conversation was left. */
  readonly draft: string;
  readonly disabled: boolean;
  /** What was sent last is not read yet: one can go on writing, and send when it is. */
  readonly holding: boolean;
  readonly replyLang: string;
  /** A letter's heading. */
  readonly letter: { readonly to: string; readonly subject: string } | null;
  readonly onTyped: () => void;
  readonly onPasted: (length: number) => void;
  readonly onDraft: (draft: string) => void;
  readonly onSend: (text: string) => void;
  readonly desk: Desk;
  /** Where the message goes, as long as one can choose: the public talk that has become a private one has two places. */
  readonly place: { readonly value: Place; readonly onChange: (place: Place) => void } | null;
};

export type Place = 'private' | 'thread';

/** Longer texts are not measured: the field has its full height by then. */
const MEASURED = 4000;

/** Where the answer is written. It grows with the text; Enter sends, except in letters, where lines are broken more often than sent. */
export function Composer(props: Props) {
  const { channel, visibility, draft, disabled, holding, replyLang, letter, onTyped, onPasted, onDraft, onSend, desk, place } = props;
  const { t } = useTranslation();
  const [text, setText] = useState(draft);
  const field = useRef<HTMLTextAreaElement>(null);
  const isPublicChannel = channel === 'social' || channel === 'review';
  const label = isPublicChannel && visibility === 'private' ? t('practice.answerPrivate') : t(`practice.answer.${channel}`);
  const keys = letter ? t('practice.keysLetter') : t('practice.keys');

  useLayoutEffect(() => {
    const area = field.current;
    if (!area || text.length > MEASURED) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight}px`;
  }, [text]);

  // where there are keys to type with, one can type at once; on a touch screen the keyboard would cover what is to be read
  useEffect(() => {
    if (hasKeys()) field.current?.focus();
  }, []);

  const change = (next: string) => {
    setText(next);
    desk.wrote(next);
    onDraft(next);
    onTyped();
  };

  const send = () => {
    if (disabled || holding || text.trim() === '' || !desk.mayGo(text)) return;
    onSend(text);
    setText('');
    desk.wrote('');
    onDraft('');
    field.current?.focus();
  };

  useEffect(() =>
    desk.attach({
      show: (start, end) => {
        // in this order, so that the words are scrolled into sight
        field.current?.setSelectionRange(start, end);
        field.current?.focus();
      },
      put: (next) => {
        flushSync(() => {
          change(next);
        });
      },
      insert: (words) => {
        const area = field.current;
        const from = area?.selectionStart ?? text.length;
        const before = spaced(text.slice(0, from), words);
        const after = text.slice(area?.selectionEnd ?? from);
        flushSync(() => {
          change(before + (after === '' || /^\s/u.test(after) ? after : ` ${after}`));
        });
        area?.focus();
        area?.setSelectionRange(before.length, before.length);
      },
      send,
    }),
  );

  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Enter' || isComposing(event)) return;
    const sends = letter ? event.ctrlKey || event.metaKey : !event.shiftKey && !event.altKey;
    if (!sends) return;
    event.preventDefault();
    // a key held down sends once
    if (!event.repeat) send();
  };

  return (
    <form
      className={classes(styles.composer, letter && styles.letter)}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {letter && (
        <p className={styles.heading} lang={replyLang}>
          <strong>Re: {letter.subject}</strong>
          <span>{letter.to}</span>
        </p>
      )}
      {place && (
        <div className={styles.place}>
          <Choice
            legend={t('practice.place.legend')}
            quiet
            value={place.value}
            options={[
              { value: 'private', label: t('practice.place.private') },
              { value: 'thread', label: t('practice.place.thread') },
            ]}
            onChange={place.onChange}
          />
        </div>
      )}
      <label className={isPublicChannel ? styles.label : 'visually-hidden'} htmlFor="answer">
        {isPublicChannel && <Icon name={visibility === 'private' ? 'lock' : 'eye'} size={16} />}
        {label}
      </label>
      <div className={styles.line}>
        <textarea
          id="answer"
          ref={field}
          className={styles.field}
          rows={letter ? 4 : 1}
          lang={replyLang}
          value={text}
          disabled={disabled}
          placeholder={isPublicChannel ? undefined : label}
          aria-describedby="answer-keys"
          enterKeyHint={letter ? 'enter' : 'send'}
          spellCheck
          onChange={(event) => {
            change(event.target.value);
          }}
          onKeyDown={press}
          onPaste={(event) => {
            onPasted(event.clipboardData.getData('text').length);
          }}
        />
        <Button
          type="submit"
          look="primary"
          className={styles.send}
          aria-disabled={disabled || holding || text.trim() === ''}
          icon={<Icon name="send" />}
        >
          <span className={styles.sendWord}>{t(`practice.send.${isPublicChannel && visibility === 'private' ? 'chat' : channel}`)}</span>
        </Button>
      </div>
      <p id="answer-keys" className={styles.keys}>
        {keys}
      </p>
    </form>
  );
}

/** With a space between, where words follow words. */
const spaced = (before: string, words: string) => (before === '' || /\s$/u.test(before) ? before : `${before} `) + words;

const hasKeys = () => typeof window.matchMedia === 'function' && window.matchMedia('(pointer: fine)').matches;

/** Enter that confirms a word of an input method; Safari says so only by the old key code. */
function isComposing(event: KeyboardEvent): boolean {
  return event.nativeEvent.isComposing || event.keyCode === 229;
}
