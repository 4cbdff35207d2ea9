import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../../../adapters/react/person.tsx';
import { usePorts } from '../../../adapters/react/ports.ts';
import { type AttemptSummary, type Lane, laneKey } from '../../../core/progress/index.ts';
import type { Lang } from '../../../core/text/language.ts';
import { Button, ButtonLink } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/Field.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { askToPersist, readStorage } from '../../../ui/storage.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { useLoaded } from '../../../ui/use-loaded.ts';
import { limitMs } from './begin-exam.ts';
import styles from './Exam.module.css';

type Props = {
  readonly lane: Lane;
  /** What this person finished last. */
  readonly last: AttemptSummary | null;
  /** Whether there is anything to run dry in this language. */
  readonly hasDryRun: boolean;
  /** What stands in the way, in words; empty where nothing does. */
  readonly onLacking: (lacking: readonly string[]) => void;
};

type Check = 'storage' | 'clock' | 'language' | 'time' | 'dryRun';
type State = 'good' | 'partly' | 'bad' | 'open';

/** So much room is enough for any exam, bytes. */
const ROOM = 20e6;

/** Before an exam: storage, clock, language, the time there is, and one dry run. */
export function Checks({ lane, last, hasDryRun, onLacking }: Props) {
  const { t } = useTranslation();
  const { settings } = usePerson();
  const storage = useStorageCheck();
  const clock = useClockCheck(last);
  const language = useLanguageCheck(lane);
  const [hasTime, setTime] = useState(false);
  const hasRun = !hasDryRun || (settings.dryRuns ?? []).includes(lane.lang);
  const states: Record<Check, State> = {
    storage: storage.state,
    clock: clock.state,
    language: language.state,
    time: hasTime ? 'good' : 'open',
    dryRun: hasRun ? 'good' : 'open',
  };
  const lacking = (Object.keys(states) as Check[]).filter((check) => states[check] === 'open' || states[check] === 'bad');
  const words = lacking.map((check) => t(`exam.check.${check}.title`)).join('\n');
  useEffect(() => {
    onLacking(words === '' ? [] : words.split('\n'));
  }, [words, onLacking]);

  return (
    <section aria-labelledby="exam-checks">
      <h2 id="exam-checks">{t('exam.checks')}</h2>
      <ul className={styles.checks}>
        <Line check="storage" state={states.storage}>
          {storage.words}
        </Line>
        <Line check="clock" state={states.clock}>
          {clock.words}
        </Line>
        <Line check="language" state={states.language}>
          {language.words}
        </Line>
        <Line check="time" state={states.time}>
          <TimeLeft lane={lane} checked={hasTime} onChange={setTime} />
        </Line>
        <Line check="dryRun" state={states.dryRun}>
          {hasDryRun ? (
            <>
              <p>{t(hasRun ? 'exam.check.dryRun.done' : 'exam.check.dryRun.open')}</p>
              <ButtonLink size="s" to={`/exam/${laneKey(lane)}/dry-run`}>
                {t(hasRun ? 'exam.check.dryRun.again' : 'exam.check.dryRun.go')}
              </ButtonLink>
            </>
          ) : (
            <p>{t('exam.check.dryRun.none')}</p>
          )}
        </Line>
      </ul>
    </section>
  );
}

const SIGNS = { good: 'check', partly: 'warning', bad: 'warning', open: 'clock' } as const;

function Line({ check, state, children }: { readonly check: Check; readonly state: State; readonly children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <li data-state={state}>
      <span className={styles.sign}>
        <Icon name={SIGNS[state]} size={18} />
      </span>
      <div className={styles.check}>
        <h3>
          {t(`exam.check.${check}.title`)} <span className={styles.stateWord}>{t(`exam.checkState.${state}`)}</span>
        </h3>
        {children}
      </div>
    </li>
  );
}

type Checked = { readonly state: State; readonly words: ReactNode };

function useStorageCheck(): Checked {
  const { t } = useTranslation();
  const { stores } = usePorts();
  const loaded = useLoaded(readStorage);
  if (!stores.durable) return { state: 'bad', words: <p>{t('exam.check.storage.none')}</p> };
  if (loaded.state !== 'ready') return { state: 'open', words: <p>{t('exam.check.looking')}</p> };
  const { isPersistent, quotaBytes, usedBytes } = loaded.value;
  if (quotaBytes !== null && usedBytes !== null && quotaBytes - usedBytes < ROOM)
    return { state: 'bad', words: <p>{t('exam.check.storage.full')}</p> };
  if (isPersistent !== false) return { state: 'good', words: <p>{t('exam.check.storage.good')}</p> };
  return {
    state: 'partly',
    words: (
      <>
        <p>{t('exam.check.storage.may')}</p>
        <Button
          size="s"
          onClick={() => {
            void askToPersist().then(loaded.retry);
          }}
        >
          {t('exam.check.storage.ask')}
        </Button>
      </>
    ),
  };
}

/** For so long the two clocks of the machine are held against each other, ms; so far they may be apart by then. */
const WATCHED_MS = 1000;
const APART_MS = 250;

function useClockCheck(last: AttemptSummary | null): Checked {
  const { t } = useTranslation();
  const { clock, wallNow } = usePorts();
  const format = useFormat();
  const apart = useLoaded(
    useCallback(
      () =>
        new Promise<number>((resolve) => {
          const [from, wallFrom] = [clock.now(), wallNow()];
          clock.after(WATCHED_MS, () => {
            resolve(Math.abs(wallNow() - wallFrom - (clock.now() - from)));
          });
        }),
      [clock, wallNow],
    ),
  );
  const nowMs = wallNow();
  if (last !== null && last.endedMs > nowMs)
    return { state: 'bad', words: <p>{t('exam.check.clock.behind', { now: format.moment(nowMs), last: format.moment(last.endedMs) })}</p> };
  if (apart.state !== 'ready') return { state: 'open', words: <p>{t('exam.check.looking')}</p> };
  if (apart.value > APART_MS) return { state: 'bad', words: <p>{t('exam.check.clock.uneven')}</p> };
  return { state: 'good', words: <p>{t('exam.check.clock.good', { now: format.moment(nowMs) })}</p> };
}

/** Letters that a language has not: short greetings may be taken for those of a neighbour, their letters cannot. */
const FOREIGN: Readonly<Record<Lang, RegExp>> = {
  uk: /[ыэъё\p{Script=Latin}]/iu,
  ru: /[іїєґ\p{Script=Latin}]/iu,
  en: /\p{Script=Cyrillic}/u,
};

const isWritten = (text: string, lang: Lang): boolean => /\p{L}/u.test(text) && !FOREIGN[lang].test(text);

/** A sentence typed shows that the keyboard writes this language and that what reads replies is there. */
function useLanguageCheck({ lang }: Lane): Checked {
  const { t } = useTranslation();
  const { content } = usePorts();
  const { settings } = usePerson();
  const [text, setText] = useState('');
  const { phrases } = settings;
  const reading = useLoaded(useCallback(() => content.loadReading({ learned: true, phrases }), [content, phrases]));
  const wordCount = text.split(/\s+/u).filter((word) => word !== '').length;
  const read =
    reading.state === 'ready' && wordCount >= 2 ? (isWritten(text, lang) ? lang : reading.value.analyser.analyse(text).lang) : null;
  const name = t(`common.lang.${lang}`);
  const said =
    reading.state === 'failed'
      ? t('exam.check.language.unread')
      : read === null
        ? ''
        : read === lang
          ? t('exam.check.language.good', { lang: name })
          : t('exam.check.language.other', { lang: name });
  return {
    state: reading.state === 'failed' ? 'bad' : read === null ? 'open' : read === lang ? 'good' : 'bad',
    words: (
      <>
        <TextField
          label={t('exam.check.language.write', { lang: name })}
          value={text}
          maxLength={200}
          lang={lang}
          onChange={(event) => {
            setText(event.target.value);
          }}
        />
        <output className={styles.soft}>{said}</output>
        {reading.state === 'failed' && (
          <Button size="s" onClick={reading.retry}>
            {t('common.retry')}
          </Button>
        )}
      </>
    ),
  };
}

type TimeProps = { readonly lane: Lane; readonly checked: boolean; readonly onChange: (checked: boolean) => void };

function TimeLeft({ lane, checked, onChange }: TimeProps) {
  const { t } = useTranslation();
  const { wallNow } = usePorts();
  const { settings } = usePerson();
  const format = useFormat();
  const ms = limitMs(lane, settings);
  return (
    <label className={styles.tick}>
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => {
          onChange(event.target.checked);
        }}
      />
      <span>{t('exam.check.time.have', { time: format.duration(ms), until: format.hour(wallNow() + ms) })}</span>
    </label>
  );
}
