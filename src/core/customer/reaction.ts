import type { Reaction } from './lines.ts';
import type { Note, RemedyFit, TurnReading } from './types.ts';

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

/** Said for the third time an apology is a noise. */
const TOO_MANY_APOLOGIES = 3;

/** What is known of the turn beside its reading. */
export type Around = {
  readonly remedy: RemedyFit | null;
  readonly asksAgain: boolean;
  /** The answer tells something that was asked for. */
  readonly tells: boolean;
  /** A right remedy is on the table, from this turn or before. */
  readonly remedyKnown: boolean;
  readonly nextStepKnown: boolean;
  /** In how many turns there was an apology, this one counted. */
  readonly apologies: number;
  /** Something for the trouble before anything is put right. */
  readonly isOfferEarly: boolean;
  /** The talk was seen by others when this was written, and whether it has gone aside with it. */
  readonly inPublic: boolean;
  readonly movesAside: boolean;
  readonly closesThread: boolean;
  readonly isTooSmooth: boolean;
  /** Felt for the first time: being known, and being talked to where one likes it. */
  readonly isRecognised: boolean;
  readonly isChannelLiked: boolean;
};

/** What a customer without words of the scenario's own reacts to; null where the facts told are answer enough. */
export function reactionTo(reading: TurnReading, around: Around): Reaction | null {
  const has = (...signals: readonly string[]): boolean => reading.signals.some((signal) => signals.includes(signal));
  if (!reading.assessed && reading.spoken) return 'unreadable';
  const noted = (note: Note): boolean => reading.notes.includes(note);
  const fault = LOUDEST.find((sign) => has(sign));
  if (fault !== undefined) return fault;
  if (noted('data-told')) return 'data-told';
  if (noted('same-words')) return 'same-words';
  if (around.remedy === 'wrong') return 'remedy-wrong';
  if (around.inPublic && has('compensation') && !has('private')) return 'compensation-public';
  if (around.asksAgain) return 'asked-again';
  if (noted('interrupted')) return 'interrupted';
  if (noted('hold-again')) return 'hold-again';
  if (around.closesThread) return 'thread-closed';
  if (around.movesAside) return 'moved';
  if (around.isOfferEarly && has('compensation')) return 'compensation-early';
  if ((noted('small-offer') || noted('below-standing')) && has('compensation')) return 'compensation-small';
  if (reading.action === 'transfer') return 'transferred';
  if (reading.action === 'manager') return 'manager-comes';
  if (around.remedy === 'right') return around.nextStepKnown ? 'remedy-right' : 'no-when';
  if (around.remedy === 'partly') return 'remedy-partly';
  if (around.tells) return null;
  if (noted('other-channel')) return 'channel-forced';
  if (noted('answered-past')) return 'answered-past';
  if (around.isTooSmooth) return 'too-smooth';
  if (noted('holding')) return 'promise';
  if (noted('promise-kept')) return 'promise-kept';
  if (around.isChannelLiked) return 'channel-liked';
  if (around.isRecognised) return 'recognised';
  const helps = has('ownership', 'solution', 'timeline', 'compensation', 'contact', 'private');
  if (has('bureaucratese') && !helps) return 'bureaucratese';
  if (around.remedyKnown && around.nextStepKnown && (helps || has('thanks', 'personal', 'apology', 'empathy'))) return 'progress';
  if (helps && !isIntroduction(has)) return isPlan(reading, has) ? 'progress' : 'no-when';
  if (reading.question) return 'nothing-to-tell';
  if (noted('restated')) return 'understood';
  if (has('apology') && around.apologies >= TOO_MANY_APOLOGIES) return 'apology-again';
  if (has('apology', 'empathy', 'thanks', 'personal')) return 'apology-only';
  return 'empty';
}

type Has = (...signals: readonly string[]) => boolean;

/** A name and a number, and nothing that this person would do. */
function isIntroduction(has: Has): boolean {
  return has('contact') && !has('ownership', 'solution', 'timeline', 'compensation', 'private');
}

/** Something to go by: a time, a deed that somebody does, or a question whose answer it needs. */
function isPlan(reading: TurnReading, has: Has): boolean {
  if (has('timeline') || reading.question) return true;
  const isDone = has('solution') || (reading.action !== null && has('ownership'));
  // A next step without a sign of one: no rule could have found it, and that is not held against anybody.
  return reading.nextStep && (isDone || !has('contact'));
}
