import { BAD_SIGNALS, type Signal } from '../../core/analysis/index.ts';

export type Candidate = { readonly score: number; readonly isLabelled: boolean; readonly isFound: boolean };

/** Rules and learned layer together must be right this often, on replies the layer was not trained on: more for faults, since accusing wrongly is worse than missing. */
const PRECISION = { fault: 0.87, good: 0.8 };
/** A threshold that rests on fewer additions is no measurement. */
const MIN_ADDITIONS = 4;

/** The threshold with the best F1 of rules and layer together among those that are precise enough; null where the rules alone do better. */
export function thresholdOf(signal: Signal, candidates: readonly Candidate[]): number | null {
  const least = (BAD_SIGNALS as readonly Signal[]).includes(signal) ? PRECISION.fault : PRECISION.good;
  const labelled = candidates.filter(({ isLabelled }) => isLabelled).length;
  const found = candidates.filter(({ isFound }) => isFound);
  const additions = candidates.filter(({ isFound }) => !isFound).sort((a, b) => b.score - a.score);
  let right = found.filter(({ isLabelled }) => isLabelled).length;
  let best = { f1: (2 * right) / (labelled + found.length), threshold: null as number | null };
  additions.forEach(({ score, isLabelled }, index) => {
    if (isLabelled) right += 1;
    const all = found.length + index + 1;
    const f1 = (2 * right) / (labelled + all);
    if (index + 1 >= MIN_ADDITIONS && right / all >= least && f1 > best.f1) best = { f1, threshold: score };
  });
  return best.threshold === null ? null : Math.floor(best.threshold * 100) / 100;
}
