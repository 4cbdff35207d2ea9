/** What trainees think of their answers, against the marks. */
import type { AttemptSummary } from '../types.ts';
import { changeOf } from './criteria.ts';

/** So many attempts with a judgement say something about whoever judges. */
const ENOUGH = 3;

/** Means over the same criteria, 0..1: those that were both judged and marked. */
export type Compared = { readonly predicted: number; readonly marked: number };

export type Judgement = {
  /** Attempts of which a judgement can be held against the marks. */
  readonly attempts: number;
  /** null below three attempts. */
  readonly overall: (Compared & { readonly leans: 'kind' | 'strict' | 'even' }) | null;
};

type Judged = Pick<AttemptSummary, 'marks' | 'predicted'>;

export function judgementIn(attempts: readonly Judged[]): Judgement {
  const judged = attempts.filter((one) => comparedIn([one]) !== null);
  const compared = judged.length < ENOUGH ? null : comparedIn(judged);
  if (compared === null) return { attempts: judged.length, overall: null };
  const leans = ({ better: 'kind', worse: 'strict', steady: 'even' } as const)[changeOf(compared.predicted - compared.marked)];
  return { attempts: judged.length, overall: { ...compared, leans } };
}

/** null where nothing was both judged and marked. */
export function comparedIn(attempts: readonly Judged[]): Compared | null {
  let [predicted, marked, count] = [0, 0, 0];
  for (const { predicted: own = {}, marks } of attempts) {
    for (const [criterion, said] of Object.entries(own)) {
      const mark = marks[criterion] ?? null;
      if (mark === null) continue;
      predicted += said;
      marked += mark;
      count += 1;
    }
  }
  return count === 0 ? null : { predicted: predicted / count, marked: marked / count };
}
