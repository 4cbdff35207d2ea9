import { BAD_SIGNALS, type Signal } from '../../core/analysis/index.ts';

export type Candidate = { readonly score: number; readonly isLabelled: boolean; readonly isFound: boolean };
export type Thresholds = { readonly threshold: number | null; readonly doubt: number | null };

/** Rules and learned layer together must be right this often, on replies that neither was made from: more for faults, since accusing wrongly is worse than missing. */
const PRECISION = { fault: 0.86, good: 0.75 };
/** A threshold that rests on fewer additions is no measurement. */
const MIN_ADDITIONS = 4;
/** Scores that are tried: -6 to 6 by tenths. */
const TRIED = Array.from({ length: 121 }, (_, index) => (index - 60) / 10);

/**
 * From which score on a signal is added, and below which a fault that rules found is taken back: the pair with the best F1, less six times what is lacking
 * of precision. Only faults are taken back: to overlook a good sentence costs more trust than it saves.
 */
export function thresholdsOf(signal: Signal, candidates: readonly Candidate[]): Thresholds {
  const isFault = (BAD_SIGNALS as readonly Signal[]).includes(signal);
  const least = isFault ? PRECISION.fault : PRECISION.good;
  const labelled = candidates.filter(({ isLabelled }) => isLabelled).length;
  const found = tallies(candidates.filter(({ isFound }) => isFound));
  const others = tallies(candidates.filter(({ isFound }) => !isFound));
  let best = { worth: -Infinity, threshold: null as number | null, doubt: null as number | null };
  for (const doubt of isFault ? [null, ...TRIED] : [null]) {
    const kept = found(doubt ?? -Infinity);
    for (const threshold of [null, ...TRIED]) {
      if (threshold !== null && doubt !== null && threshold < doubt) continue;
      const added = threshold === null ? { right: 0, all: 0 } : others(threshold);
      if (threshold !== null && added.all < MIN_ADDITIONS) continue;
      const right = kept.right + added.right;
      const all = kept.all + added.all;
      const precision = all === 0 ? 1 : right / all;
      const worth = (2 * right) / Math.max(1, labelled + all) - 6 * Math.max(0, least - precision);
      if (worth > best.worth) best = { worth, threshold, doubt };
    }
  }
  return { threshold: best.threshold, doubt: best.doubt };
}

/** How many score that much, and how many of them are labelled. */
function tallies(candidates: readonly Candidate[]): (least: number) => { right: number; all: number } {
  return (least) => {
    const those = candidates.filter(({ score }) => score >= least);
    return { right: those.filter(({ isLabelled }) => isLabelled).length, all: those.length };
  };
}
