/** Words that count less than they say: in a message that has every good phrase and nothing of the case, or long after anybody waited. */
import { GOOD_SIGNALS } from '../analysis/types.ts';
import type { Turn } from '../session/types.ts';
import type { Case } from './case.ts';
import { restatements } from './restating.ts';
import type { Verdict } from './verdict.ts';

export type Discount = { readonly factor: number; readonly reason: 'stuffed' | 'too-late' };

/** So many different good signs in one turn, a cure and a gift among them, are no answer to anybody in particular. */
const STUFFED_FROM = 7;
/** Words of the customer's taken up that make it one. */
const OWN_WORDS = 2;
/** Nearly every good sign there is: among so many a remedy is named by chance, so only the customer's own words show whom it answers. */
const ALL_FROM = 10;
const OWN_WORDS_AMONG_ALL = 4;
const STUFFED = 0.5;

/** What is said after the poor target loses weight, down to this share at one and a half times that target. */
const LEAST_LATE = 0.25;
const LATEST = 1.5;

/** What the words of each turn lose, by turn; turns that lose nothing are left out. */
export function discounts(c: Case): ReadonlyMap<number, Discount> {
  const taken = restatements(c);
  const first = c.worded[0]?.turn;
  const found = new Map<number, Discount>();
  for (const turn of c.worded) {
    const { firstReply, reply } = c.targetsAt(turn.turn);
    const { poorMs } = turn.turn === first ? firstReply : reply;
    const factor = lateFactor(turn.responseMs, poorMs);
    if (isStuffed(turn, taken.filter((each) => each.turn === turn.turn).length))
      found.set(turn.turn, { factor: STUFFED, reason: 'stuffed' });
    if (factor < (found.get(turn.turn)?.factor ?? 1) && isTimed(c)) found.set(turn.turn, { factor, reason: 'too-late' });
  }
  return found;
}

/** In danger only the protocol speaks of time. */
const isTimed = ({ scenario }: Case): boolean => scenario.kind !== 'danger';

function lateFactor(tookMs: number | null, poorMs: number): number {
  if (tookMs === null || tookMs <= poorMs || poorMs <= 0) return 1;
  const over = Math.min(1, (tookMs / poorMs - 1) / (LATEST - 1));
  return 1 - over * (1 - LEAST_LATE);
}

/** It promises to solve and to make up for what it names with no word: neither the customer's, nor a remedy of the case. */
function isStuffed({ signals, remedies, action }: Turn, ownWords: number): boolean {
  const good = signals.filter((signal) => (GOOD_SIGNALS as readonly string[]).includes(signal)).length;
  if (good < STUFFED_FROM || !signals.includes('solution') || !signals.includes('compensation') || action !== null) return false;
  return good < ALL_FROM ? remedies.length === 0 && ownWords < OWN_WORDS : ownWords < OWN_WORDS_AMONG_ALL;
}

/** The mark of a help whose words all stand in such turns; the turn that loses least decides. */
export function discounted(verdict: Verdict, losses: ReadonlyMap<number, Discount>): Verdict {
  const { mark, evidence } = verdict;
  const words = evidence.filter((each) => each.start !== null);
  if (mark === null || mark === 0 || words.length === 0) return verdict;
  const lost = words.map((each) => losses.get(each.turn) ?? null);
  const least = lost.reduce((most, each) => (most === null || each === null ? null : each.factor > most.factor ? each : most));
  if (least === null) return verdict;
  return { ...verdict, status: 'partly', mark: Math.round(mark * least.factor * 1000) / 1000, reason: least.reason, params: {} };
}
