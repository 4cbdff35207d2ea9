/** What falls due next. Passing time is cut at each of these moments, so that it does not matter how the clock ticks. */
import { nextAnswerMs } from './answers.ts';
import { channelNow, closesAtMs, notesEveryMs, targetOf, targetsNow } from './pace.ts';
import { nextDueMs } from './promises.ts';
import { nextReturnMs } from './routing.ts';
import type { StageDeps, StageSet } from './stage-set.ts';
import type { SessionState } from './state.ts';

export type Moment = {
  readonly atMs: number;
  readonly due:
    | 'ending'
    | 'utterance'
    | 'turn-closes'
    | 'promise-due'
    | 'case-returned'
    | 'silence'
    | 'target-passed'
    | 'hold-over'
    | 'answer'
    | 'note';
};

export function nextMoment(state: SessionState, set: StageSet, deps: StageDeps): Moment | null {
  const felt = nextFelt(state, set, deps);
  if (state.outcome !== null || felt?.due === 'ending') return felt;
  const spokeMs = state.transcript.at(-1)?.atMs ?? 0;
  const everyMs = notesEveryMs(channelNow(set.scenario, state.transcript), state.nowMs - spokeMs);
  const note: Moment = { atMs: (Math.floor(state.nowMs / everyMs) + 1) * everyMs, due: 'note' };
  return felt === null || note.atMs < felt.atMs ? note : felt;
}

/** The next moment at which something happens; passing time that is merely noted left out. */
export function nextFelt(state: SessionState, set: StageSet, deps: StageDeps): Moment | null {
  if (state.outcome !== null) return null;
  const leaving = state.customer.outcome !== null;
  const [utterance] = state.pending;
  if (leaving && utterance === undefined) return { atMs: state.nowMs, due: 'ending' };
  const moments: Moment[] = [];
  if (utterance !== undefined) moments.push({ atMs: utterance.atMs, due: 'utterance' });
  const closesMs = closesAtMs(state);
  if (closesMs !== null && !leaving) moments.push({ atMs: closesMs, due: 'turn-closes' });
  const dueMs = nextDueMs(state);
  // A promise is broken once its time is over and nobody is answering at this moment.
  if (dueMs !== null && !leaving && state.open === null) moments.push({ atMs: dueMs + 1, due: 'promise-due' });
  const returnMs = nextReturnMs(state, set.scenario);
  if (returnMs !== null && !leaving && state.open === null) moments.push({ atMs: returnMs, due: 'case-returned' });
  const answerMs = nextAnswerMs(state, set.scenario);
  if (answerMs !== null && !leaving) moments.push({ atMs: answerMs, due: 'answer' });
  if (state.waiting !== null && !leaving) moments.push(...waits(state, state.waiting, set, deps));
  // The order above settles ties; what fell due in the past is due now.
  const [first, ...others] = moments;
  if (first === undefined) return null;
  const next = others.reduce((earliest, other) => (other.atMs < earliest.atMs ? other : earliest), first);
  return { ...next, atMs: Math.max(next.atMs, state.nowMs) };
}

function waits(state: SessionState, waiting: NonNullable<SessionState['waiting']>, set: StageSet, deps: StageDeps): Moment[] {
  const moments: Moment[] = [];
  const factor = deps.accommodation ?? 1;
  const silenceMs = silenceDueMs(state, set, deps);
  if (silenceMs !== null) moments.push({ atMs: silenceMs, due: 'silence' });
  if (waiting.sinceMs > state.nowMs) moments.push({ atMs: waiting.sinceMs, due: 'hold-over' });
  const { goodMs, poorMs } = targetOf(set.scenario, state, factor);
  for (const passedMs of [goodMs, poorMs]) {
    const atMs = waiting.sinceMs + passedMs + 1;
    if (atMs > state.nowMs) moments.push({ atMs, due: 'target-passed' });
  }
  return moments;
}

/** When the next silence is felt if nobody answers; null while nothing is awaited or an answer is being given. */
export function silenceDueMs(state: SessionState, set: StageSet, deps: StageDeps): number | null {
  if (state.waiting === null || state.open !== null) return null;
  const silence = set.customer.nextSilence(state.customer, targetsNow(set.scenario, state));
  return silence === null ? null : state.waiting.silenceFromMs + Math.round(silence.afterMs * (deps.accommodation ?? 1));
}
