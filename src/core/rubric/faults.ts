/** What may be wrong with a rubric although each of its values is right: the same for a file and for the screen. */
import { DEFAULT_WEIGHTS } from '../scoring/index.ts';
import { CRITERIA, type Rubric } from '../scoring/types.ts';

export type RubricFault = {
  readonly code: 'rubric/nothing-weighs' | 'rubric/demanded-and-out';
  /** The key of the file, and the id it is about. */
  readonly path: readonly string[];
  readonly params: Readonly<Record<string, string>>;
};

export function faultsOf(rubric: Rubric): readonly RubricFault[] {
  const { notApplicable, autoFail } = rubric;
  const both = autoFail.filter((id) => notApplicable.includes(id));
  return [
    ...(weightsOf(rubric).every(({ weight }) => weight === 0)
      ? [{ code: 'rubric/nothing-weighs' as const, path: ['weights'], params: {} }]
      : []),
    ...both.map((criterion) => ({ code: 'rubric/demanded-and-out' as const, path: ['auto_fail', criterion], params: { criterion } })),
  ];
}

/** What every criterion weighs under it, 0 where it is out, and its share of the whole, 0…1. */
export function weightsOf({ weights, notApplicable }: Pick<Rubric, 'weights' | 'notApplicable'>) {
  const weighed = CRITERIA.map((id) => ({ id, weight: notApplicable.includes(id) ? 0 : (weights[id] ?? DEFAULT_WEIGHTS[id]) }));
  const sum = weighed.reduce((total, { weight }) => total + weight, 0);
  return weighed.map(({ id, weight }) => ({ id, weight, share: sum > 0 ? weight / sum : 0 }));
}
