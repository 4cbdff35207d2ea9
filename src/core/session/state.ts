/** Where a session stands: what its log comes to. Plain JSON; `tell.ts` is the only place that makes a new one. */
import type { CustomerState, TurnReading } from '../customer/index.ts';
import type { Action } from '../scenario/types.ts';
import type { Claim } from './claims.ts';
import type {
  Cause,
  Dialogue,
  Mode,
  MoodPoint,
  Numbers,
  Promised,
  SessionEvent,
  Survey,
  TranscriptEntry,
  Turn,
  Unfounded,
} from './types.ts';

/** An utterance on its way: thought of, then typed, then said. */
export type Pending = {
  readonly turn: number;
  readonly text: string;
  readonly typingFromMs: number;
  readonly atMs: number;
  readonly unprompted: boolean;
};

/** The trainee's turn that has begun and not closed. */
export type OpenTurn = {
  readonly turn: number;
  readonly messages: Turn['messages'];
  readonly action: Action | null;
  /** As the customer takes it in. */
  readonly reading: TurnReading;
  /** Remedies done in this turn by an action. */
  readonly done: readonly string[];
  /** Claims that need backing, by message. */
  readonly claims: readonly { readonly message: number; readonly claim: Claim }[];
  readonly hasSmallOffer: boolean;
  /** Put on hold at the desk: until when, and whether the customer hears of it without a word (on the phone). null where it was not. */
  readonly held: { readonly untilMs: number; readonly isHeard: boolean } | null;
  readonly responseMs: number | null;
  /** When the first thing of it came, and the last. */
  readonly fromMs: number;
  readonly lastMs: number;
  /** What it comes to so far. */
  readonly numbers: Numbers;
  readonly causes: readonly Cause[];
};

export type SessionState = {
  /** Scenario time of the last event. */
  readonly nowMs: number;
  readonly scenario: string;
  readonly scenarioHash: string;
  readonly seed: number;
  readonly mode: Mode;
  readonly operator: string;
  /** What is promised and routed at the desk is followed up: not in dialogues of before it was. */
  readonly follows: boolean;
  readonly paused: boolean;
  readonly customer: CustomerState;
  readonly pending: readonly Pending[];
  /** The last turn of the trainee's that began; 0 before the first. */
  readonly turn: number;
  readonly open: OpenTurn | null;
  /** Remedies done without a word: the customer learns of them with the next reply. */
  readonly deeds: readonly string[];
  /** Since the trainee's last message: when typing began, and when it was last noticed. */
  readonly typing: { readonly fromMs: number; readonly lastMs: number } | null;
  /** Since when an answer is awaited, and since when its silences count; both lie ahead while a holding reply stops the clock; null while nothing is awaited. */
  readonly waiting: { readonly sinceMs: number; readonly silenceFromMs: number } | null;
  /**
   * The last answer was a holding reply, or several in a row: somebody is on it, and the wait stands until the first one's time.
   * null once something else was answered.
   */
  readonly hold: { readonly untilMs: number } | null;
  readonly promises: readonly Promised[];
  readonly unfounded: readonly Unfounded[];
  /** How often the customer has heard that the case was sent back. */
  readonly returns: number;
  /** Lines that have been said or are on their way. */
  readonly used: readonly string[];
  readonly turns: readonly Turn[];
  readonly transcript: readonly TranscriptEntry[];
  readonly curve: readonly MoodPoint[];
  readonly firstResponseMs: number | null;
  readonly outcome: Dialogue['outcome'];
  readonly survey: Survey | null;
  readonly predicted: Readonly<Record<string, number>> | null;
};

export type Session = {
  /** What the log comes to: `replay(log)` gives the same. */
  readonly state: SessionState;
  readonly log: readonly SessionEvent[];
  /**
   * The clock's reading, at or after the last event; between events nothing happens, so it stands in no log. May hold a fraction of
   * a millisecond, lest many short ticks lose time; events and views are whole.
   */
  readonly nowMs: number;
};
