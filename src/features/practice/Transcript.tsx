import { Fragment, memo, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Channel, Scenario } from '../../core/scenario/types.ts';
import { type Answer, answersOf, isInThread, leadsToThread, type SessionView, type TranscriptEntry } from '../../core/session/index.ts';
import { useActionWords } from '../../i18n/use-action.ts';
import { useAnswerWords } from '../../i18n/use-answer.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useScenarioHour } from '../../ui/use-scenario-hour.ts';
import bubbles from './Bubbles.module.css';
import call from './Call.module.css';
import type { Sound } from './call-voice/CallVoice.tsx';
import letters from './Letters.module.css';
import thread from './Thread.module.css';
import styles from './Transcript.module.css';
import { useStickToEnd } from './use-stick-to-end.ts';

/** How each channel shows what is said: the same entries, another look. */
const LOOKS: Record<Channel, Readonly<Record<string, string>>> = {
  chat: bubbles,
  phone: call,
  email: letters,
  social: thread,
  review: thread,
};

type Props = { readonly view: SessionView; readonly scenario: Scenario; readonly operator: string; readonly sound: Sound | null };

/** What has been said so far, newest last, in the manner of the channel. New entries are read out by screen readers. */
export function Transcript({ view, scenario, operator, sound }: Props) {
  const { t } = useTranslation();
  const { transcript, customerTyping } = view;
  const { day, dayOf } = useScenarioHour(scenario);
  const notes = useNotes(view, scenario);
  const box = useStickToEnd(`${transcript.length} ${notes.all.length} ${customerTyping}`);
  const { customer, title } = scenario;
  const channel = view.channelNow;
  const isHeard = sound !== null && sound.line !== null;

  return (
    <div ref={box} className={styles.box}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it */}
      <div role="log" aria-label={t('practice.log')} className={styles.log} tabIndex={0}>
        {channel === 'phone' && <CallSign name={customer.name} isSpeaking={customerTyping || isHeard} note={sound?.note ?? ''} />}
        <ol className={styles.entries}>
          {transcript.map((entry, index) => {
            const before = transcript[index - 1];
            const after = transcript[index + 1];
            // the tag of the words says it already
            const isSaidByTag = leadsToThread(entry) && after?.by === 'operator';
            const inThread = isInThread(transcript, index);
            const joins = (other: number) => transcript[other]?.by === entry.by && isInThread(transcript, other) === inThread;
            const newDay = before === undefined || dayOf(before.atMs) !== dayOf(entry.atMs);
            return (
              // entries are only ever added at the end
              // oxlint-disable-next-line react/no-array-index-key
              <Fragment key={index}>
                {!isSaidByTag && (
                  <Entry
                    entry={entry}
                    scenario={scenario}
                    channel={channel}
                    operator={operator}
                    subject={channel === 'email' ? (index === 0 ? title : `Re: ${title}`) : null}
                    day={newDay ? day(entry.atMs) : null}
                    inThread={inThread}
                    isHeard={sound?.line === index}
                    isFirst={newDay || !joins(index - 1)}
                    isLast={!joins(index + 1)}
                  />
                )}
                {notes.after(index).map((note) => (
                  <Note key={note.asked} note={note} scenario={scenario} transcript={transcript} />
                ))}
              </Fragment>
            );
          })}
        </ol>
      </div>
      {customerTyping && (
        <p className={styles.typing}>
          <span className={styles.dots} aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
          {t(`practice.typing.${channel}`, { name: customer.name })}
        </p>
      )}
    </div>
  );
}

type EntryProps = {
  readonly entry: TranscriptEntry;
  readonly scenario: Scenario;
  readonly channel: Channel;
  readonly operator: string;
  readonly subject: string | null;
  /** The date, where this entry begins a new one. */
  readonly day: string | null;
  /** It went into the open thread after the talk had moved to a private one. */
  readonly inThread: boolean;
  /** It is being said aloud. */
  readonly isHeard: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
};

const Entry = memo(function Entry({ entry, scenario, channel, operator, subject, day, inThread, isHeard, isFirst, isLast }: EntryProps) {
  const { t } = useTranslation();
  const actionWords = useActionWords();
  const { hour } = useScenarioHour(scenario);
  if (entry.by === 'action') {
    return (
      <li className={styles.deed}>
        <Icon name="check" size={16} /> {actionWords(entry.action, scenario)}
      </li>
    );
  }
  const look = LOOKS[channel];
  const isCustomer = entry.by === 'customer';
  const name = isCustomer ? scenario.customer.name : operator || t('practice.you');
  return (
    <>
      {day && <li className={styles.day}>{day}</li>}
      <li
        className={classes(
          look['entry'],
          isCustomer ? look['customer'] : look['own'],
          isHeard && look['heard'],
          isFirst && look['first'],
          isLast && look['last'],
        )}
      >
        <span className={look['face']}>
          <Avatar name={name} size={36} />
        </span>
        <div className={look['message']}>
          <p className={look['head']}>
            <span className={look['name']}>{name}</span>
            {subject && (
              <span className={look['subject']} lang={scenario.lang}>
                {subject}
              </span>
            )}
            {inThread && (
              <Tag tone="partly" icon={<Icon name="eye" size={14} />}>
                {t('debrief.inThread')}
              </Tag>
            )}
            <time className={look['hour']}>{hour(entry.atMs)}</time>
          </p>
          <Words text={entry.text} lang={isCustomer ? scenario.lang : undefined} />
        </div>
      </li>
    </>
  );
});

type Notes = {
  readonly all: readonly Answer[];
  /** Those that came after the entry at this index and before the next. */
  readonly after: (index: number) => readonly Answer[];
};

/** What colleagues have answered by now, each where it came in. */
function useNotes({ transcript, nowMs }: SessionView, scenario: Scenario): Notes {
  const answers = useMemo(() => answersOf(transcript, scenario), [transcript, scenario]);
  const all = answers.filter(({ dueMs }) => dueMs <= nowMs).toSorted((a, b) => a.dueMs - b.dueMs);
  const place = ({ asked, dueMs }: Answer) =>
    Math.max(
      asked,
      transcript.findLastIndex(({ atMs }) => atMs <= dueMs),
    );
  return { all, after: (index) => all.filter((answer) => place(answer) === index) };
}

type NoteProps = { readonly note: Answer; readonly scenario: Scenario; readonly transcript: SessionView['transcript'] };

/** A colleague's word to the operator: no part of the talk with the customer. */
function Note({ note, scenario, transcript }: NoteProps) {
  const { t } = useTranslation();
  const answerWords = useAnswerWords();
  const { hour } = useScenarioHour(scenario);
  const department = scenario.company?.departments.find(({ id }) => id === note.department)?.name ?? note.department ?? '';
  const told = answerWords(note, scenario, transcript);
  return (
    <li className={styles.note}>
      <p className={styles.noteHead}>
        <Icon name="lock" size={16} />
        <strong>{note.by === 'manager' ? t('practice.note.manager') : t('practice.note.colleague', { department })}</strong>
        <span className={styles.unseen}>{t('practice.note.unseen')}</span>
        <time className={styles.noteHour}>{hour(note.dueMs)}</time>
      </p>
      <p lang={told.lang}>{told.text}</p>
    </li>
  );
}

/** Longer texts are shown by their beginning until they are asked for. */
const SHOWN = 2000;

function Words({ text, lang }: { readonly text: string; readonly lang: string | undefined }) {
  const { t } = useTranslation();
  const [whole, setWhole] = useState(false);
  const isLong = text.length > SHOWN;
  return (
    <>
      <p className={styles.words} lang={lang}>
        {isLong && !whole ? `${text.slice(0, SHOWN)}…` : text}
      </p>
      {isLong && (
        <Button
          size="s"
          look="secondary"
          aria-expanded={whole}
          onClick={() => {
            setWhole(!whole);
          }}
        >
          {whole ? t('practice.less') : t('practice.whole', { count: text.length })}
        </Button>
      )}
    </>
  );
}

/** The other end of the line: the name, whether there is a voice, and whose. */
function CallSign({ name, isSpeaking, note }: { readonly name: string; readonly isSpeaking: boolean; readonly note: string }) {
  return (
    <div className={call.call}>
      <span className={call.sign} aria-hidden="true">
        <Avatar name={name} size={72} />
        <span className={classes(call.voice, isSpeaking && call.speaking)}>
          {[0, 1, 2, 3, 4, 5, 6].map((bar) => (
            <i key={bar} />
          ))}
        </span>
      </span>
      {note !== '' && <p className={call.note}>{note}</p>}
    </div>
  );
}
