import type { Weak } from '../../core/progress/index.ts';
import { localCalendar } from '../../ui/local-calendar.ts';
import { Section } from '../../ui/Section.tsx';
import styles from './Progress.module.css';
import type { ProgressWords } from './use-progress-words.ts';

/** So many are named; what comes later is counted. */
const MOST = 6;
const DAY_MS = 86_400_000;

type Props = {
  readonly due: readonly Weak[];
  readonly nowMs: number;
  /** The rest of the page leaves attempts out; this does not. */
  readonly isFiltered: boolean;
  readonly words: ProgressWords;
};

/** What is to be practised again, and when. */
export function DueCriteria({ due, nowMs, isFiltered, words }: Props) {
  const { t, criterion } = words;
  const lead = `${t('progress.due.lead')}${isFiltered ? ` ${t('progress.due.whatever')}` : ''}`;
  if (due.length === 0)
    return (
      <Section title={t('progress.due.title')}>
        <p className={styles.aside}>{t('progress.due.none')}</p>
      </Section>
    );
  return (
    <Section title={t('progress.due.title')} lead={lead}>
      <ul className={styles.due}>
        {due.slice(0, MOST).map((one) => (
          <li key={one.criterion}>
            <span>{criterion(one.criterion)}</span>
            <strong data-now={one.dueMs <= nowMs || undefined}>{whenOf(one, nowMs, words)}</strong>
          </li>
        ))}
      </ul>
      {due.length > MOST && <p className={styles.soft}>{t('progress.due.more', { count: due.length - MOST })}</p>}
    </Section>
  );
}

function whenOf({ dueMs }: Weak, nowMs: number, { t }: ProgressWords): string {
  if (dueMs <= nowMs) return t('progress.due.now');
  // days of the calendar; where the clock was changed between, a day is an hour longer or shorter
  const days = Math.round((localCalendar.startOf('day', dueMs) - localCalendar.startOf('day', nowMs)) / DAY_MS);
  if (days === 0) return t('progress.due.today');
  return days === 1 ? t('progress.due.tomorrow') : t('progress.due.days', { count: days });
}
