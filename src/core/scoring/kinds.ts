/** What the kind of a case takes out of the marks (FORMATS §4). What else a kind changes stands in the criteria themselves. */
import type { Kind } from '../scenario/types.ts';
import type { CriterionId } from './types.ts';

export const NOT_APPLICABLE: Readonly<Record<Kind, readonly CriterionId[]>> = {
  complaint: [],
  'public-claim': [],
  refusal: [],
  /** Money is not the operator's to promise here, and thanks for being robbed would be out of place. */
  fraud: ['compensation', 'thanks'],
  /** Only the protocol counts: quick is right, and being slow is judged by the protocol. */
  danger: ['thanks', 'compensation', 'personal-voice', 'first-response', 'response-pace'],
  /** A limit is set, not a wound dressed. */
  abuse: ['empathy', 'compensation'],
  bereavement: ['thanks', 'compensation'],
  /** Nothing went wrong. */
  praise: ['apology', 'ownership', 'compensation', 'excuses', 'solution', 'clarification'],
  /** Money for silence is the auto-fail `ransom-paid`. */
  blackmail: ['compensation'],
};
