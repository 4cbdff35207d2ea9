/** What a trainee's own attempts come to: strengths, what is due, the course of things. Second tries never count. Pure. */
import type { Channel } from '../scenario/types.ts';
import { CRITERIA, type CriterionId } from '../scoring/types.ts';
import type { Mode } from '../session/types.ts';
import type { Lang } from '../text/language.ts';
import { type Weak, weakCriteria } from './practice-plan.ts';
import type { Calendar } from './reports/timeline.ts';
import { counts } from './summary.ts';
import { type Course, courseOf, medianOf } from './trends/course.ts';
import { type CriteriaTrends, criteriaTrends } from './trends/criteria.ts';
import { type Habit, habitOf } from './trends/habit.ts';
import { type Judgement, judgementIn } from './trends/judgement.ts';
import type { AttemptSummary } from './types.ts';

/** null: any; of the criterion: the weakest. */
export type TrendFilter = {
  readonly lang: Lang | null;
  readonly channel: Channel | null;
  readonly scenario: string | null;
  readonly mode: Mode | null;
  /** Which criterion the course of things follows; it leaves no attempt out. */
  readonly criterion: CriterionId | null;
};

/** Attempts of one scenario, channel or language. */
export type Slice<Key extends string = string> = {
  readonly key: Key;
  readonly count: number;
  /** Scores of 100; null where nothing was marked. */
  readonly score: number | null;
  readonly best: number | null;
};

export type Trends = {
  readonly count: number;
  readonly score: number | null;
  readonly best: number | null;
  readonly firstResponseMs: number | null;
  readonly handleMs: number | null;
  readonly criteria: CriteriaTrends;
  /** The one that `course` follows; null where nothing was marked. */
  readonly criterion: CriterionId | null;
  readonly course: Course;
  /** Most attempts first. */
  readonly scenarios: readonly (Slice & { readonly title: string; readonly lang: Lang })[];
  readonly channels: readonly Slice<Channel>[];
  readonly langs: readonly Slice<Lang>[];
  readonly judgement: Judgement;
  /** Of all attempts, whatever the filter: what is to be practised again, first the weakest of what is due now, and how regularly. */
  readonly due: readonly Weak[];
  readonly habit: Habit;
};

export type TrendOptions = { readonly nowMs: number; readonly calendar: Calendar };

/** `summaries` newest first, as the store lists them. */
export function trendsIn(summaries: readonly AttemptSummary[], filter: TrendFilter, { nowMs, calendar }: TrendOptions): Trends {
  const first = summaries.filter(counts);
  const attempts = narrowAttempts(first, filter);
  const criteria = criteriaTrends(attempts);
  const { strengths, toWorkOn, early } = criteria;
  const criterion = filter.criterion ?? (toWorkOn[0] ?? strengths.at(-1) ?? early.at(-1))?.criterion ?? null;
  const latest = new Map(attempts.toReversed().map((one) => [one.scenarioId, one]));
  return {
    ...figuresOf(attempts),
    firstResponseMs: medianOf(attempts, ({ firstResponseMs }) => firstResponseMs),
    handleMs: medianOf(attempts, ({ durationMs }) => durationMs ?? null),
    criteria,
    criterion,
    course: courseOf(attempts, criterion, calendar),
    scenarios: slicesBy(attempts, ({ scenarioId }) => scenarioId).flatMap((slice) => {
      const last = latest.get(slice.key);
      return last === undefined ? [] : [{ ...slice, title: last.scenarioTitle, lang: last.lang }];
    }),
    channels: slicesBy(attempts, ({ channel }) => channel),
    langs: slicesBy(attempts, ({ lang }) => lang),
    judgement: judgementIn(attempts),
    due: dueIn(first, nowMs),
    habit: habitOf(first, nowMs, calendar),
  };
}

export function narrowAttempts(
  attempts: readonly AttemptSummary[],
  { lang, channel, scenario, mode }: TrendFilter,
): readonly AttemptSummary[] {
  return attempts.filter(
    (one) =>
      (lang === null || one.lang === lang) &&
      (channel === null || one.channel === channel) &&
      (scenario === null || one.scenarioId === scenario) &&
      (mode === null || one.mode === mode),
  );
}

/** Of those due now, or at the same time, the weaker comes first. */
function dueIn(attempts: readonly AttemptSummary[], nowMs: number): readonly Weak[] {
  const known = new Set<string>(CRITERIA);
  return weakCriteria(attempts)
    .filter(({ criterion }) => known.has(criterion))
    .toSorted((a, b) => Math.max(a.dueMs, nowMs) - Math.max(b.dueMs, nowMs) || a.mean - b.mean);
}

function figuresOf(attempts: readonly AttemptSummary[]): Omit<Slice, 'key'> {
  const scores = attempts.flatMap(({ score }) => score ?? []);
  return {
    count: attempts.length,
    score: medianOf(attempts, ({ score }) => score),
    best: scores.length === 0 ? null : scores.reduce((best, score) => Math.max(best, score)),
  };
}

function slicesBy<Key extends string>(attempts: readonly AttemptSummary[], keyOf: (one: AttemptSummary) => Key): readonly Slice<Key>[] {
  const groups = new Map<Key, AttemptSummary[]>();
  for (const one of attempts) {
    const group = groups.get(keyOf(one));
    if (group === undefined) groups.set(keyOf(one), [one]);
    else group.push(one);
  }
  return [...groups]
    .map(([key, group]) => ({ key, ...figuresOf(group) }))
    .toSorted((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}
