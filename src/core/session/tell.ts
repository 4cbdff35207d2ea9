/**
 * The story so far: a fold over the log. Every state of a session is made here, from one event at a time, so that a live dialogue
 * and its replay cannot differ. Texts are never read anew: what was heard stands in the events.
 */
import type { CustomerEvent, CustomerState, Lines, Say } from '../customer/index.ts';
import { withClaimsBacked } from './backed-later.ts';
import { holdAfter, isHolding } from './hold.ts';
import { merged, unfoundedIn, withAction, withMessage } from './open-turn.ts';
import { levelOf, openingOf, schedule, targetOf } from './pace.ts';
import { breakAt, keep, promisesAfter } from './promises.ts';
import { stageSet, type StageDeps, type StageSet } from './stage-set.ts';
import type { Pending, SessionState } from './state.ts';
import type { SessionEvent, Turn } from './types.ts';
import { utter } from './utterance.ts';

type Of<Type extends SessionEvent['type']> = Extract<SessionEvent, { type: Type }>;

/** A log that does not begin with `opened`, or a story told twice. */
export class LogError extends Error {}

export function tell(state: SessionState | null, event: SessionEvent, deps: StageDeps): SessionState {
  if (event.type === 'opened') {
    if (state !== null) throw new LogError('A session opens once.');
    return open(event, stageSet(deps, event.seed), deps);
  }
  if (state === null) throw new LogError('A log begins with its opening.');
  const set = stageSet(deps, state.seed);
  const at = waited({ ...state, nowMs: event.at_ms }, set, deps);
  switch (event.type) {
    case 'customer-said':
      return said(at, event);
    case 'typing-started':
      return { ...at, typing: { fromMs: at.typing?.fromMs ?? event.at_ms, lastMs: event.at_ms } };
    case 'replied':
      return replied(at, event, set, deps);
    case 'acted':
      return acted(at, event, set);
    case 'moved':
      if (event.by === 'promise' || event.by === 'route') return wasLetDown(at, event, event.by, set, deps);
      return event.by === 'silence' ? fellSilent(at, event, set, deps) : closed(at, event, set, deps);
    case 'paused':
      return { ...at, paused: true };
    case 'resumed':
      return { ...at, paused: false };
    case 'predicted':
      return { ...at, predicted: event.marks };
    case 'ended':
      return {
        ...at,
        outcome: { id: event.outcome, as: event.as, reason: event.reason },
        survey: event.survey,
        open: null,
        pending: [],
        waiting: null,
        typing: null,
      };
    default:
      return at;
  }
}

function open(event: Of<'opened'>, { scenario, customer }: StageSet, deps: StageDeps): SessionState {
  const first = customer.initial(deps.from);
  const { mood, visibility } = first;
  const pending = openingOf(scenario, event.seed, event.operator, deps.lines);
  return {
    nowMs: event.at_ms,
    scenario: event.scenario,
    scenarioHash: event.scenario_hash,
    seed: event.seed,
    mode: event.mode,
    operator: event.operator,
    follows: event.follows ?? false,
    paused: false,
    customer: first,
    pending,
    turn: 0,
    open: null,
    deeds: [],
    typing: null,
    waiting: null,
    hold: null,
    promises: [],
    unfounded: [],
    returns: 0,
    used: [...scenario.opening, ...pending.slice(scenario.opening.length).map(({ text }) => text)],
    turns: [],
    transcript: [],
    curve: [{ turn: 0, atMs: event.at_ms, numbers: first.memory.numbers, mood, visibility, causes: [] }],
    firstResponseMs: null,
    outcome: null,
    survey: null,
    predicted: null,
  };
}

/** The customer notices that a target has passed. */
function waited(state: SessionState, set: StageSet, deps: StageDeps): SessionState {
  if (state.waiting === null || state.customer.outcome !== null) return state;
  const level = levelOf(state.nowMs - state.waiting.sinceMs, targetOf(set.scenario, state, deps.accommodation ?? 1));
  if (level === 'in-time' || level === state.customer.waiting) return state;
  return { ...state, customer: set.customer.step(state.customer, { type: 'waited', level }).state };
}

function said(state: SessionState, event: Of<'customer-said'>): SessionState {
  const pending = state.pending.slice(1);
  const { turn, text, unprompted, at_ms: atMs } = event;
  const transcript = [...state.transcript, { by: 'customer' as const, turn, atMs, text, unprompted }];
  // The wait for an answer begins with the last thing said; asking again, or a word about a deed, does not begin it anew.
  const awaits = (one: Pick<Pending, 'turn' | 'unprompted'>): boolean => !one.unprompted && !isWordless(state, one.turn);
  const waits = awaits({ turn, unprompted }) && !pending.some(awaits) && state.customer.outcome === null;
  return { ...state, pending, transcript, waiting: waits ? waitingFrom(state, atMs) : state.waiting };
}

/** A wait that begins now; where a holding reply named a time, not before that. */
function waitingFrom({ hold }: Pick<SessionState, 'hold'>, atMs: number): NonNullable<SessionState['waiting']> {
  const sinceMs = Math.max(atMs, hold?.untilMs ?? 0);
  return { sinceMs, silenceFromMs: sinceMs };
}

/** Nobody has said a word in this turn: it was a deed, and the customer still waits for an answer. */
function isWordless(state: SessionState, turn: number): boolean {
  return state.turns.some((one) => one.turn === turn && one.messages.length === 0);
}

function replied(state: SessionState, event: Of<'replied'>, set: StageSet, deps: StageDeps): SessionState {
  const turn = withMessage(state, event, set, deps);
  const { text, message, assessed, findings, entities, remedies, numbers, causes } = event;
  const entry = { by: 'operator' as const, turn: event.turn, message, atMs: event.at_ms, text, assessed, findings, entities, remedies };
  const isAnswer = !isHolding(turn);
  return {
    ...state,
    turn: event.turn,
    open: { ...turn, numbers, causes },
    promises: isAnswer ? keep(state.promises, event.turn, event.at_ms) : state.promises,
    typing: null,
    transcript: [...state.transcript, entry],
  };
}

function acted(state: SessionState, event: Of<'acted'>, set: StageSet): SessionState {
  const { action, numbers, causes, turn, at_ms: atMs } = event;
  return {
    ...state,
    turn,
    open: { ...withAction(state, action, set), numbers, causes },
    transcript: [...state.transcript, { by: 'action', turn, atMs, action }],
  };
}

/** The turn is over: the customer takes it in, and an answer is on its way. */
function closed(before: SessionState, event: Of<'moved'>, set: StageSet, deps: StageDeps): SessionState {
  const state = withClaimsBacked(before);
  const { open } = state;
  if (open === null) return state;
  const { memory } = state.customer;
  const reply: CustomerEvent = { type: 'reply', reading: open.reading, numbers: open.numbers, visibility: event.visibility };
  const { state: customer, says } = set.customer.step(state.customer, reply);
  const turn: Turn = {
    turn: open.turn,
    messages: open.messages,
    action: open.action,
    signals: open.reading.signals,
    remedies: merged(open.reading.remedies, open.done),
    asks: open.reading.asks,
    told: customer.memory.told.filter((id) => !memory.told.includes(id)),
    responseMs: open.responseMs,
    atMs: open.lastMs,
    before: memory.numbers,
    after: event.numbers,
    visibility: event.visibility,
  };
  const spoke = open.reading.spoken;
  const hold = spoke || open.held?.isHeard ? holdAfter(state.hold, open, set.scenario) : state.hold;
  const next: SessionState = {
    ...moved(state, event, customer),
    open: null,
    deeds: spoke ? [] : merged(state.deeds, open.done),
    turns: [...state.turns, turn],
    firstResponseMs: state.firstResponseMs ?? (spoke ? open.responseMs : null),
    hold,
    promises: promisesAfter(state.promises, open, set.scenario, state.follows),
    unfounded: [
      ...state.unfounded,
      ...unfoundedIn(state, open, set.scenario).map(({ message, claim }) => ({ turn: open.turn, message, claim })),
    ],
    waiting: spoke ? null : waitsOn(state, hold, customer.stage !== state.customer.stage, event.at_ms),
  };
  const speaking = speak(next, says, set, deps, false);
  // A customer left without words waits all the same.
  const waits = spoke && speaking.pending.length === 0 && customer.outcome === null;
  return waits ? { ...speaking, waiting: waitingFrom(speaking, event.at_ms) } : speaking;
}

function fellSilent(state: SessionState, event: Of<'moved'>, set: StageSet, deps: StageDeps): SessionState {
  const { numbers, visibility, at_ms: atMs } = event;
  const { state: customer, says } = set.customer.step(state.customer, { type: 'silence', numbers, visibility });
  // A silence that was not counted up led into a stage, be it the same one.
  const isAnew = customer.memory.silences <= state.customer.memory.silences;
  return speak({ ...moved(state, event, customer), waiting: waitingOn(state, isAnew, atMs) }, says, set, deps, true);
}

/** A promise was broken, or the case sent back: the customer says so, and goes on waiting. */
function wasLetDown(state: SessionState, event: Of<'moved'>, by: 'promise' | 'route', set: StageSet, deps: StageDeps): SessionState {
  const { numbers, visibility, at_ms: atMs } = event;
  const { state: customer, says } = set.customer.step(state.customer, { type: 'let-down', by, numbers, visibility });
  const settled = by === 'promise' ? { promises: breakAt(state.promises, atMs) } : { returns: state.returns + 1 };
  return speak({ ...moved(state, event, customer), ...settled }, says, set, deps, true);
}

/** After a deed without a word the wait goes on; where it put the customer on hold, from when the hold is over. */
function waitsOn(state: SessionState, hold: SessionState['hold'], isAnew: boolean, atMs: number): SessionState['waiting'] {
  if (state.waiting === null || hold === null || hold === state.hold) return waitingOn(state, isAnew, atMs);
  return waitingFrom({ hold }, atMs);
}

/** The wait goes on; where its silences begin anew, they count from `atMs`. */
function waitingOn(state: SessionState, isAnew: boolean, atMs: number): SessionState['waiting'] {
  const { waiting } = state;
  return waiting !== null && isAnew ? { ...waiting, silenceFromMs: waitingFrom(state, atMs).silenceFromMs } : waiting;
}

function moved(state: SessionState, event: Of<'moved'>, customer: CustomerState): SessionState {
  const { turn, at_ms: atMs, numbers, mood, visibility, causes } = event;
  return { ...state, customer, curve: [...state.curve, { turn, atMs, numbers, mood, visibility, causes }] };
}

/** So many turns in a row in another language, and a customer who speaks it goes over to it. */
const TURNS_TO_SWITCH = 2;

/**
 * The language of the customer's default words: their own, until the operator keeps to another that the scenario takes replies in.
 * Where the scenario has words of its own for its stages, its author decides.
 */
function linesNow({ turns }: SessionState, { scenario }: StageSet, { lines, otherLines = [] }: StageDeps): Lines {
  if (scenario.stages !== null || otherLines.length === 0) return lines;
  const last = turns.filter((turn) => turn.messages.length > 0).slice(-TURNS_TO_SWITCH);
  const langs = new Set(last.flatMap((turn) => turn.messages.map((message) => message.lang)));
  if (last.length < TURNS_TO_SWITCH || langs.size !== 1) return lines;
  return otherLines.find(({ lang }) => langs.has(lang) && scenario.replyLangs.includes(lang)) ?? lines;
}

function speak(state: SessionState, says: readonly Say[], set: StageSet, deps: StageDeps, unprompted: boolean): SessionState {
  const voice = { lines: linesNow(state, set, deps), seed: state.seed, operator: state.operator, customer: set.scenario.customer.name };
  const { texts, used } = utter(says, voice, state.used);
  const turn = state.turns.at(-1)?.turn ?? 0;
  return { ...state, used, pending: [...state.pending, ...schedule(texts, state, { atMs: state.nowMs, turn, unprompted })] };
}
