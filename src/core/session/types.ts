/**
 * A dialogue is a log of events; everything else (what is on screen, the transcript, the timings) is a replay of that log.
 * Times: `at_ms` is scenario time since the opening, `wall_ms` the wall clock (epoch ms) of the machine. Plain JSON.
 */
import type { Entity, Finding, Signal } from '../analysis/types.ts';
import type { Lang } from '../text/language.ts';
import type { Action, Mood, OutcomeId, Visibility } from '../scenario/types.ts';
import type { Claim } from './claims.ts';

export type EndReason = 'closed' | 'goto' | 'silence' | 'hopeless' | 'turns' | 'left';

export type Mode = 'practice' | 'exam';

export type Numbers = {
  /** How am I treated? 0 (at peace) … 100 (beside oneself). Whole. */
  readonly anger: number;
  /** Is it put right? 0 (nothing) … 100 (more than fair). Whole. */
  readonly fairness: number;
};

/** Why the numbers moved: a message key of the i18n table `causes` with its parameters. */
export type Cause = {
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly anger: number;
  readonly fairness: number;
};

/**
 * What the clock went through while nobody saw it, in an exam: the app was closed or left (`closed`), the machine slept or its clock was
 * set forward (`slept`), its clock was set back (`set-back`); by how much, ms.
 */
export type TimeNote = { readonly what: 'closed' | 'slept' | 'set-back'; readonly forMs: number };

type At = { readonly at_ms: number; readonly wall_ms: number };

export type SessionEvent = At &
  (
    | {
        readonly type: 'opened';
        readonly scenario: string;
        readonly scenario_hash: string;
        readonly seed: number;
        readonly mode: Mode;
        readonly operator: string;
        /** What is promised and routed at the desk is followed up; absent in logs of before it was. */
        readonly follows?: true;
      }
    | { readonly type: 'customer-said'; readonly turn: number; readonly text: string; readonly unprompted: boolean }
    | { readonly type: 'typing-started' }
    | { readonly type: 'pasted'; readonly length: number }
    | {
        /** One message of the trainee's, with what was read in it and the numbers that the turn so far results in. */
        readonly type: 'replied';
        readonly turn: number;
        readonly message: number;
        readonly text: string;
        readonly assessed: boolean;
        /** As the analyser decided it. */
        readonly lang?: Lang | 'mixed' | 'unknown';
        readonly findings: readonly Finding[];
        readonly entities: readonly Entity[];
        /** Remedy ids whose phrases are in this message; fact ids it asks for. */
        readonly remedies: readonly string[];
        readonly asks: readonly string[];
        /** Something is asked at all. */
        readonly question?: boolean;
        /** It says when or who; true as well where no rule could have found that. */
        readonly nextStep?: boolean;
        /** Claims that need backing. */
        readonly claims?: readonly Claim[];
        /** What is offered for the trouble is next to nothing. */
        readonly small?: boolean;
        readonly numbers: Numbers;
        readonly causes: readonly Cause[];
      }
    | {
        readonly type: 'acted';
        readonly turn: number;
        readonly action: Action;
        readonly numbers: Numbers;
        readonly causes: readonly Cause[];
      }
    | { readonly type: 'time-passed'; readonly noted?: TimeNote }
    | { readonly type: 'paused' }
    | { readonly type: 'resumed' }
    | {
        readonly type: 'moved';
        readonly turn: number;
        readonly mood: Mood;
        readonly visibility: Visibility;
        readonly numbers: Numbers;
        readonly causes: readonly Cause[];
        /** What moved it: a turn that closed (the usual), nobody's answering, a promise whose time has passed, or the case sent back from a wrong department. */
        readonly by?: 'turn' | 'silence' | 'promise' | 'route';
      }
    | { readonly type: 'predicted'; readonly marks: Readonly<Record<string, number>> }
    | {
        readonly type: 'ended';
        readonly outcome: string;
        readonly as: OutcomeId;
        readonly reason: EndReason;
        readonly survey: Survey;
      }
  );

/** The customer's answer at the end. `csat` is *simulated*: 1…5. `why` is a message key of the i18n table `survey`. */
export type Survey = { readonly solved: boolean; readonly csat: number; readonly why: string };

export type TranscriptEntry =
  | { readonly by: 'customer'; readonly turn: number; readonly atMs: number; readonly text: string; readonly unprompted: boolean }
  | {
      readonly by: 'operator';
      readonly turn: number;
      readonly message: number;
      readonly atMs: number;
      readonly text: string;
      readonly assessed: boolean;
      readonly findings: readonly Finding[];
      readonly entities: readonly Entity[];
      readonly remedies: readonly string[];
    }
  | { readonly by: 'action'; readonly turn: number; readonly atMs: number; readonly action: Action };

/** A point of the mood curve: the numbers after a turn, an action or a silence, and why. */
export type MoodPoint = {
  readonly turn: number;
  readonly atMs: number;
  readonly numbers: Numbers;
  readonly mood: Mood;
  readonly visibility: Visibility;
  readonly causes: readonly Cause[];
};

/** One closed turn of the trainee's (turn 1 is the first), as the marks need it. */
export type Turn = {
  readonly turn: number;
  readonly messages: readonly {
    readonly text: string;
    readonly atMs: number;
    /** As the analyser decided it; where absent, the languages that the scenario takes replies in. */
    readonly lang?: Lang | 'mixed' | 'unknown';
    readonly assessed: boolean;
    readonly findings: readonly Finding[];
    readonly entities: readonly Entity[];
  }[];
  readonly action: Action | null;
  readonly signals: readonly Signal[];
  readonly remedies: readonly string[];
  /** Facts this turn asks for, told before or not; absent reads as none. */
  readonly asks?: readonly string[];
  /** Facts the customer told in answer to this turn. */
  readonly told: readonly string[];
  /** ms from the customer's last message that waited for an answer; null where nothing waited (an action, a second turn in a row). 0: came between. */
  readonly responseMs: number | null;
  readonly atMs: number;
  readonly before: Numbers;
  readonly after: Numbers;
  readonly visibility: Visibility;
};

/** Somebody said by when they would be back. */
export type Promised = {
  readonly turn: number;
  readonly madeMs: number;
  readonly dueMs: number;
  readonly state: 'open' | 'kept' | 'broken';
  /** When it was kept or broken; null while open. */
  readonly settledMs: number | null;
};

/** A claim that nothing backed when it was made, with the message it stands in. */
export type Unfounded = { readonly turn: number; readonly message: number; readonly claim: Claim };

/** A finished (or running) dialogue, as the marks, the debrief and the commands read it. */
export type Dialogue = {
  readonly seed: number;
  readonly mode: Mode;
  readonly turns: readonly Turn[];
  readonly transcript: readonly TranscriptEntry[];
  readonly curve: readonly MoodPoint[];
  /** null until the first reply; 0 where it came between opening messages. */
  readonly firstResponseMs: number | null;
  readonly durationMs: number;
  readonly told: readonly string[];
  /** Absent in dialogues that were stored before promises and claims were followed up. */
  readonly promises?: readonly Promised[];
  readonly unfounded?: readonly Unfounded[];
  /** Of a talk that began in public: still there, taken aside, or taken aside and closed in public with a line. null elsewhere. */
  readonly thread?: 'open' | 'left' | 'closed' | null;
  readonly outcome: {
    readonly id: string;
    readonly as: OutcomeId;
    readonly reason: EndReason;
  } | null;
  readonly survey: Survey | null;
};
