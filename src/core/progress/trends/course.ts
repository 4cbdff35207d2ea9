/** The course of things: at most thirty moments, from the first attempt to the last. */
import type { CriterionId } from '../../scoring/types.ts';
import { quantile } from '../reports/figures.ts';
import { type Calendar, STEPS, type Step } from '../reports/timeline.ts';
import type { AttemptSummary } from '../types.ts';
import { meanOf } from './criteria.ts';
import { type Compared, comparedIn } from './judgement.ts';

export const MOST_MOMENTS = 30;

/** An attempt, or what a day, a week, a month or several months of practice came to. */
export type Stretch = {
  /** Where it is a single attempt of its own. */
  readonly attempt: Pick<AttemptSummary, 'id' | 'scenarioTitle' | 'lang'> | null;
  /** Up to, not including, `endMs`; of an attempt both are when it ended. */
  readonly startMs: number;
  readonly endMs: number;
  readonly count: number;
  /** Medians over the attempts that have them; null where none has. */
  readonly score: number | null;
  readonly firstResponseMs: number | null;
  readonly handleMs: number | null;
  /** Mean mark of the criterion that is looked at, 0..1. */
  readonly mark: number | null;
  /** The trainee's own judgement against the marks; null where there was none. */
  readonly judged: Compared | null;
};

export type Course = { readonly step: 'attempt' | Step; readonly moments: readonly Stretch[] };

type Span = Pick<Stretch, 'startMs' | 'endMs'> & { readonly attempts: readonly AttemptSummary[] };

/**
 * `attempts` newest first; moments come in the order of time, and only those with an attempt. Attempts themselves up to thirty, else the
 * first of days, weeks and months that makes thirty at most; of more months as many together as it takes.
 */
export function courseOf(attempts: readonly AttemptSummary[], criterion: CriterionId | null, calendar: Calendar): Course {
  const inOrder = attempts.toReversed();
  if (attempts.length <= MOST_MOMENTS) {
    const single = (one: AttemptSummary): Stretch => ({
      ...stretchOf({ startMs: one.endedMs, endMs: one.endedMs, attempts: [one] }, criterion),
      attempt: { id: one.id, scenarioTitle: one.scenarioTitle, lang: one.lang },
    });
    return { step: 'attempt', moments: inOrder.map(single) };
  }
  for (const step of STEPS) {
    const spans = spansBy(step, inOrder, calendar);
    if (spans.length > MOST_MOMENTS && step !== 'month') continue;
    return { step, moments: together(spans, Math.ceil(spans.length / MOST_MOMENTS)).map((span) => stretchOf(span, criterion)) };
  }
  return { step: 'month', moments: [] };
}

function spansBy(step: Step, inOrder: readonly AttemptSummary[], calendar: Calendar): Span[] {
  const spans: { startMs: number; endMs: number; attempts: AttemptSummary[] }[] = [];
  for (const one of inOrder) {
    const last = spans.at(-1);
    if (last !== undefined && one.endedMs < last.endMs) last.attempts.push(one);
    else {
      const startMs = calendar.startOf(step, one.endedMs);
      spans.push({ startMs, endMs: calendar.nextOf(step, startMs), attempts: [one] });
    }
  }
  return spans;
}

/** `size` at a time; the newest are together whole, the oldest with what is left. */
function together(spans: readonly Span[], size: number): readonly Span[] {
  if (size <= 1) return spans;
  const joined: Span[] = [];
  for (let end = spans.length; end > 0; end -= size) {
    const some = spans.slice(Math.max(0, end - size), end);
    const [first, last] = [some[0], some.at(-1)];
    if (first && last) joined.unshift({ startMs: first.startMs, endMs: last.endMs, attempts: some.flatMap(({ attempts }) => attempts) });
  }
  return joined;
}

function stretchOf({ startMs, endMs, attempts }: Span, criterion: CriterionId | null): Stretch {
  const marks = criterion === null ? [] : attempts.flatMap(({ marks }) => marks[criterion] ?? []);
  return {
    attempt: null,
    startMs,
    endMs,
    count: attempts.length,
    score: medianOf(attempts, ({ score }) => score),
    firstResponseMs: medianOf(attempts, ({ firstResponseMs }) => firstResponseMs),
    handleMs: medianOf(attempts, ({ durationMs }) => durationMs ?? null),
    mark: meanOf(marks),
    judged: comparedIn(attempts),
  };
}

/** Of those that have the value; null where none has. */
export function medianOf(attempts: readonly AttemptSummary[], valueOf: (one: AttemptSummary) => number | null): number | null {
  return quantile(Float64Array.from(attempts.flatMap((one) => valueOf(one) ?? [])).sort(), 0.5);
}
