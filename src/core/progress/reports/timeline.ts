/** Cases over time, in days, weeks or months, whichever makes a picture of the span. */
import { countUpTo, type Figures, figuresBy, type Tally } from './figures.ts';

export const STEPS = ['day', 'week', 'month'] as const;
export type Step = (typeof STEPS)[number];

/** The calendar of the place where the report is read: the core knows no time zone. Both give epoch ms. */
export type Calendar = {
  /** When the day, week or month began that `ms` is in. */
  readonly startOf: (step: Step, ms: number) => number;
  /** When the one after it begins. */
  readonly nextOf: (step: Step, startMs: number) => number;
};

/** Epoch ms, both inside. */
export type Span = { readonly fromMs: number; readonly toMs: number };

/** From `startMs` up to, not including, `endMs`. */
export type Moment = Figures & { readonly startMs: number; readonly endMs: number };

export type Timeline = { readonly step: Step; readonly moments: readonly Moment[] };

const DAY_MS = 86_400_000;
/** A month is still a picture in days, half a year in weeks. */
const MOST_DAYS = 35;
const MOST_WEEKS_DAYS = 27 * 7;

export function stepFor({ fromMs, toMs }: Span): Step {
  const days = (toMs - fromMs) / DAY_MS;
  if (days <= MOST_DAYS) return 'day';
  return days <= MOST_WEEKS_DAYS ? 'week' : 'month';
}

/** When the cases began; null of none. */
export function spanOf({ cases }: Pick<Tally, 'cases'>): Span | null {
  let fromMs = Infinity;
  let toMs = -Infinity;
  for (const { startedMs } of cases) {
    fromMs = Math.min(fromMs, startedMs);
    toMs = Math.max(toMs, startedMs);
  }
  return cases.length === 0 ? null : { fromMs, toMs };
}

/** Every step of the span, those without a case too: a gap is something to see. Cases outside the span are left out. */
export function timelineOf(tally: Tally, span: Span, calendar: Calendar): Timeline {
  const step = stepFor(span);
  const starts = [calendar.startOf(step, span.fromMs)];
  for (;;) {
    const next = calendar.nextOf(step, starts.at(-1) ?? span.toMs);
    if (next > span.toMs) break;
    starts.push(next);
  }
  const endMs = calendar.nextOf(step, starts.at(-1) ?? span.toMs);
  const groupOf = new Int32Array(tally.cases.length);
  for (const [place, { startedMs }] of tally.cases.entries())
    groupOf[place] = startedMs < span.fromMs || startedMs > span.toMs ? -1 : countUpTo(starts, startedMs) - 1;
  const figures = figuresBy(tally, groupOf, starts.length);
  return {
    step,
    moments: starts.map((startMs, at) => ({ startMs, endMs: starts[at + 1] ?? endMs, ...(figures[at] as Figures) })),
  };
}
