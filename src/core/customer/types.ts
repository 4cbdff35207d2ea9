import type { Signal } from '../analysis/types.ts';
import type { ActionType, Mood, OutcomeId, Scenario, Visibility } from '../scenario/types.ts';
import type { Cause, EndReason, Numbers } from '../session/types.ts';
import type { Heat, Reaction } from './lines.ts';

/** How long the customer has been kept waiting, against the channel's targets: late from `goodMs`, overdue from `poorMs`. */
export type WaitingLevel = 'in-time' | 'late' | 'overdue' | 'gone';

/** What a turn is beside its signs, measured against the dialogue so far. */
export const NOTES = [
  /** It speaks of this case: takes up the customer's words, asks for a fact, names a remedy, does something, or says who is on it. */
  'of-case',
  /** The customer's trouble in the operator's own words. */
  'restated',
  /** Sent between the customer's messages, and no holding reply. */
  'interrupted',
  /** Takes up only the first of several messages. */
  'answered-past',
  /** The same text once more. */
  'same-words',
  /** Somebody is on it, and says by when; nothing is settled yet. */
  'holding',
  /** A holding reply after a holding reply. */
  'hold-again',
  /** Comes in time, as promised before. */
  'promise-kept',
  /** What is offered for the trouble is next to nothing beside what the case is about. */
  'small-offer',
  /** Written into the public thread after the talk had moved away from it. */
  'in-thread',
  /** Shows, beside help, that the operator knows whom they are talking to: years, orders, what the customer likes or has been through. */
  'knows-them',
  /** The one who is known so is somebody whom the company would miss. */
  'regular',
  /** What is the customer's own business is told to others, or before it is known who asks. */
  'data-told',
  /** What is offered is small change beside what this customer is to the company. */
  'below-standing',
  /** What is offered has to do with what the customer likes, or is clearly more than the least. */
  'fitting-offer',
  /** Taken to where the customer likes to talk; a call offered in words to whom it would please; taken where nobody wished to go. */
  'preferred-channel',
  'channel-offered',
  'other-channel',
] as const;
export type Note = (typeof NOTES)[number];

export type RemedyFit = 'right' | 'partly' | 'wrong';

/** One turn of the trainee's as the customer takes it in: every message of it together. Lists are sorted and hold nothing twice. */
export type TurnReading = {
  readonly signals: readonly Signal[];
  /** Remedy ids offered in words or done by an action. */
  readonly remedies: readonly string[];
  readonly action: ActionType | null;
  /** Ids of facts asked for, told or not. */
  readonly asks: readonly string[];
  /** Something is asked at all. */
  readonly question: boolean;
  /** It says when or who; true as well where no rule could have found that. */
  readonly nextStep: boolean;
  /** False where nothing could be read. */
  readonly assessed: boolean;
  /** False for an action without a word. */
  readonly spoken: boolean;
  readonly waited: Exclude<WaitingLevel, 'gone'>;
  readonly notes: readonly Note[];
  /** Claims of this turn that nothing backs, by how grave they are (a deed 1, a time or sum ½): the customer will find out. */
  readonly lies: number;
};

/** What the temper remembers: in how many turns each sign came (capped), and how deep the faults have cut. */
export type History = {
  readonly seen: Readonly<Record<string, number>>;
  /** Below this, anger does not fall any more. */
  readonly scar: number;
};

/** Everything the customer remembers. Plain JSON. */
export type Memory = {
  readonly numbers: Numbers;
  readonly history: History;
  /** Turns of the trainee's that the customer has taken in. */
  readonly turn: number;
  /** Somebody has answered in words. */
  readonly answered: boolean;
  /** Facts told, sorted. */
  readonly told: readonly string[];
  /** Signs of any reply so far, sorted. */
  readonly ever: readonly string[];
  /** The best remedy offered or done so far. */
  readonly remedy: 'right' | 'partly' | null;
  /** A right remedy came together with, or was followed by, a when or a who. */
  readonly nextStep: boolean;
  /** Turns in a row that ended beside oneself. */
  readonly hotTurns: number;
  /** Silences of this wait that have been felt. */
  readonly silences: number;
  /** Silences since the last reply, over all stages. */
  readonly quiet: number;
  /** Somebody owed an answer or help, and it was denied. */
  readonly dutyBroken: boolean;
  /** Claims that nothing backs, by the turn in which they were made; found out some turns later. */
  readonly debts: readonly { readonly turn: number; readonly lies: number }[];
  /** Of a talk that began in public: still there, taken aside, or taken aside and closed in public with a line. null elsewhere. */
  readonly thread: 'open' | 'left' | 'closed' | null;
  /** Why it ended; null while talking. */
  readonly ended: EndReason | null;
};

/** promise: its time has passed · route: the case was put into the wrong department. */
export type LetDownBy = 'promise' | 'route';

export type CustomerEvent =
  | {
      readonly type: 'reply';
      readonly reading: TurnReading;
      /** As they result from the reading, before any rule of the stage. */
      readonly numbers: Numbers;
      readonly visibility: Visibility;
    }
  /** The next silence of the stage is reached. */
  | { readonly type: 'silence'; readonly numbers: Numbers; readonly visibility: Visibility }
  /** What was promised for now did not come; or the case was sent back from a department that it does not belong to. */
  | { readonly type: 'let-down'; readonly by: LetDownBy; readonly numbers: Numbers; readonly visibility: Visibility }
  /** Time has passed a target while the customer waits. */
  | { readonly type: 'waited'; readonly level: 'late' | 'overdue' };

/**
 * One thing the customer says: the scenario's own texts, all of them in a row; where there are none, or they have all been said
 * before, a default line for the reaction. Own texts without a reaction are said whatever was said before.
 */
export type Say = { readonly own: readonly string[]; readonly reaction: Reaction | null; readonly heat: Heat };

/** Where the customer stands. Plain JSON: it can be stored and gone on from. */
export type CustomerState = {
  readonly stage: string | null;
  readonly mood: Mood;
  readonly waiting: WaitingLevel;
  readonly visibility: Visibility;
  readonly outcome: string | null;
  readonly memory: Memory;
};

/** A silence that will be felt if nobody answers: ms since the wait (or the stage) began. */
export type SilenceStep = {
  readonly afterMs: number;
  readonly says: readonly string[];
  readonly angerBy: number;
  readonly fairnessBy: number;
  /** A stage, an outcome, `leave` (the outcome follows from the numbers), or null. */
  readonly goto: string | null;
  /** Nobody is blamed for it: all has been said. */
  readonly harmless: boolean;
};

/** A place in the middle of a story from which it is tried: as if everything before had been said already. */
export type Beginning = {
  /** A stage that there is not is the first one. */
  readonly stage: string;
  readonly numbers: Numbers;
  /** Facts told, beside those known from the start. */
  readonly told: readonly string[];
  /** Signs of replies before, as rules ask for them behind `ever.`. */
  readonly ever: readonly string[];
  /** Replies before. */
  readonly turn: number;
};

export type CustomerMachine = {
  initial(from?: Beginning): CustomerState;
  /** `causes`: what moved the numbers beyond those of the event, beside the scenario's own rules. */
  step(
    state: CustomerState,
    event: CustomerEvent,
  ): { readonly state: CustomerState; readonly says: readonly Say[]; readonly causes: readonly Cause[] };
  /** The silence that comes next if nobody answers; null once it is over. `targets`: of the channel that the talk was taken to. */
  nextSilence(state: CustomerState, targets?: Scenario['targets']): SilenceStep | null;
  /** What a trainee's turn does to the customer, and why. */
  feel(state: CustomerState, reading: TurnReading): Feeling;
  /** What the next silence does to the customer, and why. */
  feelSilence(state: CustomerState, step: SilenceStep): Feeling;
  /** What a broken promise, or a case sent back, does to the customer, and why. */
  feelLetDown(state: CustomerState, by: LetDownBy): Feeling;
  /** The outcome if it ended now, whatever the stage. */
  outcomeNow(state: CustomerState): OutcomeId;
};

export type Feeling = { readonly numbers: Numbers; readonly visibility: Visibility; readonly causes: readonly Cause[] };
