/** Messages with every good phrase there is and nothing of the case: what they say counts half. */
import { GOOD_SIGNALS } from '../analysis/types.ts';
import type { Turn } from '../session/types.ts';
import type { Case } from './case.ts';
import { restatements } from './restating.ts';
import type { Verdict } from './verdict.ts';

/** So many different good signs in one turn, a cure and a gift among them, are no answer to anybody in particular. */
const STUFFED_FROM = 7;
/** Words of the customer's taken up that make it one. */
const OWN_WORDS = 2;

/** Turns that promise to solve and to make up for what they name with no word: neither the customer's, nor a remedy of the case. */
export function stuffedTurns(c: Case): ReadonlySet<number> {
  const taken = restatements(c);
  const isStuffed = ({ turn, signals, remedies, action }: Turn): boolean =>
    signals.filter((signal) => (GOOD_SIGNALS as readonly string[]).includes(signal)).length >= STUFFED_FROM &&
    signals.includes('solution') &&
    signals.includes('compensation') &&
    remedies.length === 0 &&
    action === null &&
    taken.filter((each) => each.turn === turn).length < OWN_WORDS;
  return new Set(c.worded.filter(isStuffed).map(({ turn }) => turn));
}

/** Half the mark where all that a help rests on stands in such turns. */
export function halved(verdict: Verdict, stuffed: ReadonlySet<number>): Verdict {
  const { mark, evidence } = verdict;
  const words = evidence.filter((each) => each.start !== null);
  if (mark === null || mark === 0 || words.length === 0 || !words.every((each) => stuffed.has(each.turn))) return verdict;
  return { ...verdict, status: 'partly', mark: Math.round(mark * 500) / 1000, reason: 'stuffed', params: {} };
}
