import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePorts } from '../../adapters/react/ports.ts';
import { type AttemptSummary, counts } from '../../core/progress/index.ts';
import type { Mood, OutcomeId } from '../../core/scenario/types.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { MoodFace } from '../../ui/MoodFace.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { type Format, useFormat } from '../../ui/use-format.ts';
import { byDay, dayName } from './days.ts';
import styles from './HistoryScreen.module.css';

const FACES: Record<OutcomeId, Mood> = {
  delighted: 'grateful',
  kept: 'calm',
  resigned: 'upset',
  lost: 'angry',
  public: 'furious',
  claim: 'furious',
};

type Props = {
  readonly attempts: readonly AttemptSummary[];
  /** Of conversations of exams, as they stand by now. */
  readonly verdicts: ReadonlyMap<string, AttemptSummary['passed']>;
  readonly onRemove: (attempt: AttemptSummary) => void;
};

export function AttemptDays({ attempts, verdicts, onRemove }: Props) {
  const { t } = useTranslation();
  const { wallNow } = usePorts();
  const format = useFormat();
  const nowMs = wallNow();
  return byDay(attempts).map((day) => {
    const name = dayName(day, nowMs);
    return (
      <section key={day.key} className={styles.day} aria-labelledby={`day-${day.key}`}>
        <h2 id={`day-${day.key}`} className={styles.dayHead}>
          {name === 'date' ? format.date(day.startMs) : t(`history.${name}`)}
          <span>{t('history.count', { count: day.items.length })}</span>
        </h2>
        <ul className={styles.list}>
          {day.items.map((attempt) => (
            <AttemptRow key={attempt.id} attempt={{ ...attempt, passed: verdicts.get(attempt.id) ?? attempt.passed }} onRemove={onRemove} />
          ))}
        </ul>
      </section>
    );
  });
}

function AttemptRow({ attempt, onRemove }: { readonly attempt: AttemptSummary; readonly onRemove: Props['onRemove'] }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const outcomeKey = `outcomes.${attempt.outcome.as}.title`;
  const outcome = i18n.exists(outcomeKey) ? (t as (key: string) => string)(outcomeKey) : attempt.outcome.as;
  const when = format.moment(attempt.endedMs);
  return (
    <li className={styles.row}>
      <MoodFace mood={FACES[attempt.outcome.as]} size={44} />
      <div className={styles.words}>
        <h3 className={styles.title} lang={attempt.lang}>
          <Link to={`/attempt/${attempt.id}`}>{attempt.scenarioTitle}</Link>
        </h3>
        <p className={styles.outcome}>
          {outcome}
          {!counts(attempt) && (
            <Tag tone="accent" icon={<Icon name="history" size={14} />}>
              {forkWord(attempt, t)}
            </Tag>
          )}
        </p>
        <ul className={styles.facts}>
          <li>
            <time dateTime={new Date(attempt.endedMs).toISOString()}>{format.hour(attempt.endedMs)}</time>
          </li>
          <li>{t(`common.channel.${attempt.channel}`)}</li>
          <li>{t(`common.lang.${attempt.lang}`)}</li>
          <li>{t(`history.mode.${attempt.mode}`)}</li>
          <li>
            {attempt.firstResponseMs === null
              ? t('history.noResponse')
              : t('history.firstResponse', { time: format.duration(attempt.firstResponseMs) })}
          </li>
        </ul>
      </div>
      <p className={styles.score} data-passed={attempt.score === null ? undefined : attempt.passed}>
        <strong>{attempt.score === null ? '—' : format.number(attempt.score)}</strong>
        <span>{resultWord(attempt, t, format)}</span>
      </p>
      <IconButton
        className={styles.remove}
        label={t('history.removeLabel', { title: attempt.scenarioTitle, when })}
        onClick={() => {
          onRemove(attempt);
        }}
      >
        <Icon name="close" size={18} />
      </IconButton>
    </li>
  );
}

function forkWord({ forkTurn }: AttemptSummary, t: TFunction): string {
  return forkTurn === undefined ? t('history.fork') : t('again.turn', { turn: forkTurn });
}

function resultWord({ score, passMark, passed }: AttemptSummary, t: TFunction, format: Format): string {
  if (score === null) return t('history.noScore');
  if (passed === 'pending') return t('history.pending');
  if (passed === 'passed') return t('history.passed');
  return passMark !== undefined && score < passMark ? t('history.belowMark', { mark: format.number(passMark) }) : t('history.autoFailed');
}
