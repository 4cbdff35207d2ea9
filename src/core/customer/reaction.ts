import type { Reaction } from './lines.ts';
import type { RemedyFit, TurnReading } from './types.ts';

/** Faults in the order in which they drown out whatever else was said. */
const LOUDEST = [
  'rudeness',
  'brush_off',
  'stupid_question',
  'blame_shift',
  'argument',
  'false_apology',
  'bounce',
  'excuse',
  'self_promo',
] as const satisfies readonly Reaction[];

/** What is known of the turn beside its reading. */
export type Around = {
  readonly remedy: RemedyFit | null;
  readonly asksAgain: boolean;
  /** The answer tells something that was asked for. */
  readonly tells: boolean;
  /** A right remedy is on the table, from this turn or before. */
  readonly remedyKnown: boolean;
  readonly nextStepKnown: boolean;
};

/** What a customer without words of the scenario's own reacts to; null where the facts told are answer enough. */
export function reactionTo(reading: TurnReading, around: Around): Reaction | null {
  const has = (...signals: readonly string[]): boolean => reading.signals.some((signal) => signals.includes(signal));
  if (!reading.assessed && reading.spoken) return 'unreadable';
  const fault = LOUDEST.find((sign) => has(sign));
  if (fault !== undefined) return fault;
  if (around.remedy === 'wrong') return 'remedy-wrong';
  if (around.asksAgain) return 'asked-again';
  if (around.remedy === 'right') return around.nextStepKnown ? 'remedy-right' : 'no-when';
  if (around.remedy === 'partly') return 'remedy-partly';
  if (around.tells) return null;
  const helps = has('ownership', 'solution', 'timeline', 'compensation', 'contact', 'private');
  if (has('bureaucratese') && !helps) return 'bureaucratese';
  if (around.remedyKnown && around.nextStepKnown && (helps || has('thanks', 'personal', 'apology', 'empathy'))) return 'progress';
  if (helps) return reading.nextStep || reading.question ? 'progress' : 'no-when';
  if (reading.question) return 'nothing-to-tell';
  if (has('apology', 'empathy', 'thanks', 'personal')) return 'apology-only';
  return 'empty';
}
