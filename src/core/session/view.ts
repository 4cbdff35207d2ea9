/** What screens, marks and commands see of a session. */
import { moodOf, type WaitingLevel } from '../customer/index.ts';
import type { Channel, Mood, Target, Visibility } from '../scenario/types.ts';
import { nextFelt } from './moments.ts';
import { channelNow, fastRate, hourAt, levelOf, targetOf } from './pace.ts';
import { stageSet, type StageDeps } from './stage-set.ts';
import type { Session } from './state.ts';
import type { Dialogue, Numbers, Survey, TranscriptEntry } from './types.ts';
import { type Verification, verificationOf } from './verification.ts';

export type SessionView = {
  readonly nowMs: number;
  /** The scenario's own hour, `YYYY-MM-DDTHH:mm`. */
  readonly hourShown: string;
  readonly paused: boolean;
  readonly transcript: readonly TranscriptEntry[];
  readonly customerTyping: boolean;
  /** Where the talk goes on: where it began, or was last taken to. */
  readonly channelNow: Channel;
  /** Whether it is known by now who writes. */
  readonly verification: Verification;
  readonly waiting: {
    /** null while no answer is awaited. */
    readonly sinceMs: number | null;
    readonly elapsedMs: number;
    readonly level: WaitingLevel;
    readonly target: Target;
    /** A holding reply stops the clock: until when, in scenario time and as the scenario's own hour; null where it runs. */
    readonly held: { readonly untilMs: number; readonly hour: string } | null;
  };
  readonly mood: Mood;
  readonly numbers: Numbers;
  readonly visibility: Visibility;
  /** The last turn of the trainee's that began; 0 before the first. */
  readonly turn: number;
  /** A turn has begun and may take further messages. */
  readonly turnOpen: boolean;
  /** False once the customer is leaving or gone: what is sent then is not taken. */
  readonly canReply: boolean;
  readonly clock: {
    /** Scenario ms per real ms that the trainee may let run; null where only real time counts. */
    readonly fast: number | null;
    /** Where `skip` would come to the next thing that happens; null where skipping is not allowed. */
    readonly skipToMs: number | null;
  };
  readonly outcome: Dialogue['outcome'];
  readonly survey: Survey | null;
};

export function viewOf(session: Session, deps: StageDeps): SessionView {
  const { state } = session;
  const nowMs = Math.floor(session.nowMs);
  const set = stageSet(deps, state.seed);
  const { scenario } = set;
  const [next] = state.pending;
  const target = targetOf(scenario, state, deps.accommodation ?? 1);
  const sinceMs = state.waiting?.sinceMs ?? null;
  const elapsedMs = sinceMs === null ? 0 : Math.max(0, nowMs - sinceMs);
  const held = sinceMs !== null && sinceMs > nowMs ? { untilMs: sinceMs, hour: hourAt(scenario, sinceMs) } : null;
  const { customer } = state;
  const channel = channelNow(scenario, state.transcript);
  const fast = fastRate(channel);
  return {
    nowMs,
    hourShown: hourAt(scenario, nowMs),
    paused: state.paused,
    transcript: state.transcript,
    channelNow: channel,
    verification: verificationOf(state.transcript, customer.memory.told, scenario),
    customerTyping: next !== undefined && state.outcome === null && next.typingFromMs <= nowMs,
    waiting: { sinceMs, elapsedMs, level: customer.waiting === 'gone' ? 'gone' : levelOf(elapsedMs, target), target, held },
    mood: moodOf(customer.memory.numbers),
    numbers: customer.memory.numbers,
    visibility: customer.visibility,
    turn: state.turn,
    turnOpen: state.open !== null,
    canReply: state.outcome === null && customer.outcome === null && !state.paused,
    clock: { fast, skipToMs: fast === null || state.paused ? null : (nextFelt(state, set, deps)?.atMs ?? null) },
    outcome: state.outcome,
    survey: state.survey,
  };
}

/** The dialogue so far, as the marks, the debrief and the commands read it. */
export function dialogueOf({ state }: Session): Dialogue {
  return {
    seed: state.seed,
    mode: state.mode,
    turns: state.turns,
    transcript: state.transcript,
    curve: state.curve,
    firstResponseMs: state.firstResponseMs,
    durationMs: state.nowMs,
    told: state.customer.memory.told,
    promises: state.promises,
    unfounded: state.unfounded,
    thread: state.customer.memory.thread,
    outcome: state.outcome,
    survey: state.survey,
  };
}
