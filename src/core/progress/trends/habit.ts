/** How regularly somebody practises: counted, never held against them. */
import type { Calendar, Step } from '../reports/timeline.ts';
import type { AttemptSummary } from '../types.ts';

const DAYS = 14;
const HALF_DAY_MS = 43_200_000;

export type Habit = {
  /** Days with practice among the last fourteen, today included. */
  readonly days: number;
  readonly ofDays: typeof DAYS;
  /** Weeks in a row with practice, up to this one; a week that is not over yet is waited for. */
  readonly weeks: number;
};

export function habitOf(attempts: readonly Pick<AttemptSummary, 'endedMs'>[], nowMs: number, calendar: Calendar): Habit {
  const before = (step: Step, startMs: number) => calendar.startOf(step, startMs - HALF_DAY_MS);
  const startsOf = (step: Step) => new Set(attempts.map(({ endedMs }) => calendar.startOf(step, endedMs)));
  const practised = { day: startsOf('day'), week: startsOf('week') };

  let days = 0;
  let day = calendar.startOf('day', nowMs);
  for (let count = 0; count < DAYS; count += 1) {
    if (practised.day.has(day)) days += 1;
    day = before('day', day);
  }

  const thisWeek = calendar.startOf('week', nowMs);
  let week = practised.week.has(thisWeek) ? thisWeek : before('week', thisWeek);
  let weeks = 0;
  while (practised.week.has(week)) {
    weeks += 1;
    week = before('week', week);
  }
  return { days, ofDays: DAYS, weeks };
}
