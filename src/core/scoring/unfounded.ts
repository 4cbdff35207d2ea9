import { type Case, wordsEvidence } from './case.ts';
import type { Evidence } from './types.ts';

/**
 * The words of claims that nothing backed when they were made. A deed or a call-in that never happened is certain; whether a time or
 * a sum was meant as the rules take it, is not.
 */
export function unfoundedEvidence(c: Case): Evidence[] {
  return (c.dialogue.unfounded ?? []).flatMap(({ turn, message, claim }) => {
    const said = c.worded.find((each) => each.turn === turn);
    if (said === undefined) return [];
    const certainty = claim.what === 'term' || claim.what === 'sum' ? 'likely' : 'found';
    return [{ ...wordsEvidence(said, message, claim.start, claim.end, `claim.${claim.what}`), certainty } satisfies Evidence];
  });
}
