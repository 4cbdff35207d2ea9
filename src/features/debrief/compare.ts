import type { Attempt } from '../../core/progress/types.ts';
import type { CriterionId, CriterionResult } from '../../core/scoring/types.ts';
import type { Dialogue } from '../../core/session/types.ts';
import { type CurveStep, curveOf } from './telling.ts';

export type MarkChange = {
  readonly id: CriterionId;
  /** null where the criterion was not there in that try. */
  readonly before: CriterionResult | null;
  readonly after: CriterionResult | null;
  /** null where one of the two has no mark, so that neither is better. */
  readonly became: 'better' | 'worse' | null;
};

/** A step of one try's mood curve, or of both up to where they part. */
export type ComparedStep = CurveStep & { readonly of: 'both' | 'before' | 'after' };

export type Comparison = {
  /** How far the score moved; null where one of the two has none. */
  readonly gained: number | null;
  /** Better ones first, then worse ones, then those that cannot be told apart; the heaviest first. */
  readonly changes: readonly MarkChange[];
  readonly unchanged: number;
  /** Marked by other rules or another learned layer: then not every difference is the trainee's. */
  readonly rulesDiffer: boolean;
  readonly steps: readonly ComparedStep[];
};

/** What became of an attempt by answering again. */
export function compareTries(before: Attempt, after: Attempt): Comparison {
  const [was, is] = [before.scorecard, after.scorecard];
  const ids = [...new Set([...is.criteria, ...was.criteria].map(({ id }) => id))];
  const pairs = ids.map((id): MarkChange => changeOf(id, criterion(was.criteria, id), criterion(is.criteria, id)));
  const changes = pairs.filter(({ before: one, after: other }) => one?.status !== other?.status || one?.mark !== other?.mark);
  return {
    gained: was.score === null || is.score === null ? null : is.score - was.score,
    changes: changes.toSorted((a, b) => RANKS[a.became ?? 'neither'] - RANKS[b.became ?? 'neither'] || weightOf(b) - weightOf(a)),
    unchanged: pairs.length - changes.length,
    rulesDiffer: before.stamp.rulesVersion !== after.stamp.rulesVersion || before.stamp.modelVersion !== after.stamp.modelVersion,
    steps: stepsOf(before.dialogue, after.dialogue),
  };
}

const RANKS = { better: 0, worse: 1, neither: 2 } as const;

const weightOf = ({ before, after }: MarkChange): number => after?.weight ?? before?.weight ?? 0;

const criterion = (criteria: readonly CriterionResult[], id: CriterionId) => criteria.find((one) => one.id === id) ?? null;

function changeOf(id: CriterionId, before: CriterionResult | null, after: CriterionResult | null): MarkChange {
  const [was, is] = [before?.mark ?? null, after?.mark ?? null];
  const became = was === null || is === null || was === is ? null : is > was ? 'better' : 'worse';
  return { id, before, after, became };
}

/** The steps of both curves in the order of time: those before they part are one. */
function stepsOf(before: Dialogue, after: Dialogue): ComparedStep[] {
  const [was, is] = [curveOf(before), curveOf(after)];
  const parts = is.findIndex((step, index) => !isSame(step, was[index]));
  const shared = parts === -1 ? Math.min(is.length, was.length) : parts;
  const own = [
    ...was.slice(shared).map((step): ComparedStep => ({ ...step, of: 'before' })),
    ...is.slice(shared).map((step): ComparedStep => ({ ...step, of: 'after' })),
  ];
  return [...is.slice(0, shared).map((step): ComparedStep => ({ ...step, of: 'both' })), ...own.toSorted((a, b) => a.atMs - b.atMs)];
}

function isSame(one: CurveStep, other: CurveStep | undefined): boolean {
  return (
    other !== undefined &&
    one.atMs === other.atMs &&
    one.kind === other.kind &&
    one.anger === other.anger &&
    one.fairness === other.fairness
  );
}
