/** What goes well and what had better be practised, criterion by criterion. */
import { CRITERIA, type CriterionId } from '../../scoring/types.ts';
import type { AttemptSummary } from '../types.ts';

/** From this mean on a criterion is a strength. */
const STRONG = 0.75;
/** Observations that a mean is taken of, and that it is held against. */
const LOOK_BACK = 5;
/** So many observations are something to speak of. */
const ENOUGH = 2;
/** Means as near as this are the same. */
export const STEADY = 0.05;

export type Change = 'better' | 'worse' | 'steady';

/** How it goes in one scenario. */
export type InScenario = { readonly id: string; readonly title: string; readonly mean: number };

export type CriterionTrend = {
  readonly criterion: CriterionId;
  readonly observations: number;
  /** Mean mark of the last five observations, 0..1. */
  readonly mean: number;
  /** Of the five before; null where there are fewer than two of them, which say nothing. */
  readonly before: number | null;
  readonly change: Change | null;
  /** By the mean of all marks there; null where scenarios do not differ. */
  readonly best: InScenario | null;
  readonly worst: InScenario | null;
};

export type CriteriaTrends = {
  /** Seen twice or more, and well of late: the best first. */
  readonly strengths: readonly CriterionTrend[];
  /** Not yet well: the worst first. */
  readonly toWorkOn: readonly CriterionTrend[];
  /** Well, and seen once only. */
  readonly early: readonly CriterionTrend[];
};

type Marked = Pick<AttemptSummary, 'marks' | 'scenarioId' | 'scenarioTitle'>;

/** `attempts` newest first, those that count. */
export function criteriaTrends(attempts: readonly Marked[]): CriteriaTrends {
  const trends = CRITERIA.flatMap((criterion) => {
    const trend = trendOf(criterion, attempts);
    return trend === null ? [] : [trend];
  });
  const well = trends.filter(({ mean }) => mean >= STRONG).toSorted((a, b) => b.mean - a.mean || b.observations - a.observations);
  return {
    strengths: well.filter(({ observations }) => observations >= ENOUGH),
    toWorkOn: trends.filter(({ mean }) => mean < STRONG).toSorted((a, b) => a.mean - b.mean || b.observations - a.observations),
    early: well.filter(({ observations }) => observations < ENOUGH),
  };
}

function trendOf(criterion: CriterionId, attempts: readonly Marked[]): CriterionTrend | null {
  const marks: number[] = [];
  const scenarios = new Map<string, { title: string; sum: number; count: number }>();
  for (const { marks: all, scenarioId, scenarioTitle } of attempts) {
    const mark = all[criterion] ?? null;
    if (mark === null) continue;
    marks.push(mark);
    const seen = scenarios.get(scenarioId);
    if (seen === undefined) scenarios.set(scenarioId, { title: scenarioTitle, sum: mark, count: 1 });
    else {
      seen.sum += mark;
      seen.count += 1;
    }
  }
  const mean = meanOf(marks.slice(0, LOOK_BACK));
  if (mean === null) return null;
  const earlier = marks.slice(LOOK_BACK, 2 * LOOK_BACK);
  const before = earlier.length < ENOUGH ? null : meanOf(earlier);
  const places = [...scenarios]
    .map(([id, { title, sum, count }]): InScenario => ({ id, title, mean: sum / count }))
    .toSorted((a, b) => b.mean - a.mean || (a.id < b.id ? -1 : 1));
  const [best, worst] = [places[0], places.at(-1)];
  const differ = best !== undefined && worst !== undefined && best.mean - worst.mean > STEADY;
  return {
    criterion,
    observations: marks.length,
    mean,
    before,
    change: before === null ? null : changeOf(mean - before),
    best: differ ? best : null,
    worst: differ ? worst : null,
  };
}

/** Sums of tenths are not exact: what lies at the edge is steady. */
export function changeOf(by: number): Change {
  if (Math.abs(by) <= STEADY + 1e-9) return 'steady';
  return by > 0 ? 'better' : 'worse';
}

export function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
