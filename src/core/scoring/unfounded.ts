import { type Case, wordsEvidence } from './case.ts';
import type { Evidence } from './types.ts';

/**
 * The words of claims that nothing backed when they were made. A deed or a call-in that never happened is certain, and so is a sum that nobody
 * here may give; whether a time was meant as the rules take it, or a sum had the manager's word, is not.
 */
export function unfoundedEvidence(c: Case): Evidence[] {
  return (c.dialogue.unfounded ?? []).flatMap(({ turn, message, claim }) => {
    const said = c.worded.find((each) => each.turn === turn);
    if (said === undefined) return [];
    const isGuess = claim.what === 'term' || (claim.what === 'sum' && claim.actions.length > 0);
    const certainty = isGuess ? 'likely' : 'found';
    return [{ ...wordsEvidence(said, message, claim.start, claim.end, `claim.${claim.what}`), certainty } satisfies Evidence];
  });
}
