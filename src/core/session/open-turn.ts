/** The trainee's turn while it is open: what a further message or a deed makes of it. */
import type { Signal } from '../analysis/types.ts';
import { EMPTY_READING } from '../customer/index.ts';
import { parseDuration } from '../scenario/index.ts';
import type { Action, Scenario } from '../scenario/types.ts';
import { graveness, isBacked, type Done } from './claims.ts';
import { notesOf } from './notes.ts';
import { channelNow, levelOf, responseMs, targetOf } from './pace.ts';
import { doneAfterMs, lostNow, remediesDoneBy } from './routing.ts';
import type { StageDeps, StageSet } from './stage-set.ts';
import type { OpenTurn, SessionState } from './state.ts';
import type { SessionEvent } from './types.ts';

type Replied = Extract<SessionEvent, { type: 'replied' }>;

function openTurnOf(state: SessionState): OpenTurn {
  if (state.open !== null) return state.open;
  const { nowMs, turn, customer } = state;
  const { numbers } = customer.memory;
  const reading = EMPTY_READING;
  return {
    turn: turn + 1,
    messages: [],
    action: null,
    reading,
    done: [],
    claims: [],
    hasSmallOffer: false,
    held: null,
    responseMs: null,
    fromMs: nowMs,
    lastMs: nowMs,
    numbers,
    causes: [],
  };
}

export const merged = <Item extends string>(...lists: readonly (readonly Item[])[]): readonly Item[] =>
  [...new Set(lists.flat())].toSorted();

/** The turn with one more message; what it does to the customer is not counted in yet. */
export function withMessage(
  state: SessionState,
  message: Pick<
    Replied,
    'text' | 'assessed' | 'lang' | 'findings' | 'entities' | 'remedies' | 'asks' | 'question' | 'nextStep' | 'claims' | 'small'
  >,
  set: StageSet,
  deps: StageDeps,
): OpenTurn {
  const turn = openTurnOf(state);
  const { reading } = turn;
  const { text, assessed, lang, findings, entities, remedies, asks } = message;
  const response = reading.spoken ? turn.responseMs : responseMs(set.scenario, state, state.nowMs, text, deps.typing);
  const first = state.firstResponseMs === null;
  const target = targetOf(set.scenario, state, deps.accommodation ?? 1);
  const signals = findings.flatMap((finding): readonly Signal[] => ('signal' in finding ? [finding.signal] : []));
  const index = turn.messages.length;
  const said: OpenTurn = {
    ...turn,
    claims: [...turn.claims, ...(message.claims ?? []).map((claim) => ({ message: index, claim }))],
    hasSmallOffer: turn.hasSmallOffer || (message.small ?? false),
    messages: [...turn.messages, { text, atMs: state.nowMs, assessed, findings, entities, ...(lang === undefined ? {} : { lang }) }],
    // The first answer counts from its beginning, later ones up to the turn's last message.
    responseMs: reading.spoken && !first ? later(set, state, text, response, deps.typing) : response,
    lastMs: state.nowMs,
    reading: {
      ...reading,
      signals: merged(reading.signals, signals),
      remedies: merged(reading.remedies, remedies, state.deeds, turn.done),
      asks: merged(reading.asks, asks),
      question: reading.question || (message.question ?? false),
      nextStep: reading.nextStep || (message.nextStep ?? false),
      assessed: assessed || (reading.spoken && reading.assessed),
      spoken: true,
      waited: reading.spoken ? reading.waited : levelOf(response ?? 0, target),
    },
  };
  return measured(state, said, set);
}

/** The turn with what it is against the dialogue so far. */
function measured(state: SessionState, turn: OpenTurn, { scenario }: StageSet): OpenTurn {
  const isPublicLine = turn.action?.type === 'move' && isThread(turn.action.to);
  const notes = notesOf(state, turn, scenario, isPublicLine, turn.hasSmallOffer);
  const lies = unfoundedIn(state, turn, scenario).reduce((sum, { claim }) => sum + graveness(claim), 0);
  return { ...turn, reading: { ...turn.reading, notes, lies } };
}

/** Where `move` leads back into the open. */
const isThread = (to: string): boolean => to === 'public' || to === 'thread';

/** The turn's claims that nothing done so far backs. */
export function unfoundedIn(state: SessionState, turn: OpenTurn, scenario: Scenario): OpenTurn['claims'] {
  const done = deedsSoFar(state, turn, scenario);
  const moment = { nowMs: turn.lastMs, lostMs: lostNow(state, scenario, turn.lastMs) };
  return turn.claims.filter(({ claim }) => !isBacked(claim, done, scenario, moment));
}

function deedsSoFar(state: SessionState, turn: OpenTurn, scenario: Scenario): readonly Done[] {
  const before = state.turns.flatMap(({ action, atMs }) => (action === null ? [] : [{ action, atMs }]));
  const now = turn.action === null ? [] : [{ action: turn.action, atMs: turn.lastMs }];
  return [...before, ...now].map(({ action, atMs }) => ({
    remedies: remediesDoneBy(scenario, action),
    action: action.type,
    // What is handed over is done once the department has got to it.
    atMs: atMs + (action.type === 'delegate' ? doneAfterMs(scenario, action.department) : 0),
  }));
}

function later(set: StageSet, state: SessionState, text: string, before: number | null, typing: number | undefined): number | null {
  return before === null ? null : responseMs(set.scenario, state, state.nowMs, text, typing);
}

/** A hold of the desk's; in dialogues of before it was followed up it held nothing. */
function heldBy(state: SessionState, action: Action, scenario: Scenario): OpenTurn['held'] {
  const forMs = action.type === 'hold' && state.follows ? parseDuration(action.for) : null;
  return forMs === null ? null : { untilMs: state.nowMs + forMs, isHeard: channelNow(scenario, state.transcript) === 'phone' };
}

export function withAction(state: SessionState, action: Action, set: StageSet): OpenTurn {
  const { scenario } = set;
  const turn = openTurnOf(state);
  const { reading } = turn;
  const done = remediesDoneBy(scenario, action);
  const acted: OpenTurn = {
    ...turn,
    action,
    done,
    held: heldBy(state, action, scenario),
    lastMs: state.nowMs,
    reading: {
      ...reading,
      action: action.type,
      remedies: reading.spoken ? merged(reading.remedies, done) : [],
      // What is done, or put into a calendar, needs no further word of when.
      nextStep: reading.nextStep || done.length > 0 || action.type === 'call-back',
    },
  };
  return measured(state, acted, set);
}
