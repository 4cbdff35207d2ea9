/** Opening a session, taking what happens, and telling it again from its log. */
import type { ReplyContext } from '../analysis/types.ts';
import { outcomeAs } from '../customer/index.ts';
import type { Action } from '../scenario/types.ts';
import { nextMoment, type Moment } from './moments.ts';
import { withAction, withMessage } from './open-turn.ts';
import { channelNow, closesAtOnce, fastRate, hourAt, TYPING_NOTED_MS } from './pace.ts';
import { lostNow } from './routing.ts';
import { stageSet, type HearingDeps, type MomentHeard, type StageDeps, type StageSet } from './stage-set.ts';
import type { OpenTurn, Session, SessionState } from './state.ts';
import { surveyOf } from './survey.ts';
import { LogError, tell } from './tell.ts';
import type { EndReason, Mode, SessionEvent, TimeNote } from './types.ts';

/** What happens to a session. Everything but `time` and `skip` happens at the session's present moment: let time pass first. */
export type SessionInput = { readonly wallMs: number } & (
  | { readonly type: 'typing' }
  | { readonly type: 'paste'; readonly length: number }
  /** `more`: a further message of the same turn follows, on channels where one message is a turn. */
  | { readonly type: 'send'; readonly text: string; readonly more?: boolean }
  | { readonly type: 'act'; readonly action: Action }
  /** The clock stands at `toMs` of scenario time. */
  | { readonly type: 'time'; readonly toMs: number }
  /** The trainee lets the clock run ahead to `toMs`; only where the channel allows it (e-mail, social, review). */
  | { readonly type: 'skip'; readonly toMs: number }
  | { readonly type: 'close-turn' }
  | { readonly type: 'pause' }
  | { readonly type: 'resume' }
  /** Something that the clock went through unseen: it changes nothing but stands in the log. */
  | ({ readonly type: 'note' } & (TimeNote | { readonly what: 'left-at' }))
  | { readonly type: 'predict'; readonly marks: Readonly<Record<string, number>> }
  | { readonly type: 'leave' }
);

export type Opening = { readonly seed: number; readonly mode: Mode; readonly operator: string; readonly wallMs: number };

/** A dialogue begun: the customer has written the first message, the others are on their way. */
export function openSession(deps: StageDeps, { seed, mode, operator, wallMs }: Opening): Session {
  const opened: SessionEvent = {
    type: 'opened',
    at_ms: 0,
    wall_ms: wallMs,
    scenario: deps.scenario.id,
    scenario_hash: deps.scenarioHash,
    seed,
    mode,
    operator: operator.trim(),
    follows: true,
  };
  const session: Session = { state: tell(null, opened, deps), log: [opened], nowMs: 0 };
  return passTo(session, 0, wallMs, deps);
}

/** The session after one thing more; events are appended to its log. The same session where the input changes nothing. */
export function advanceHearing(session: Session, input: SessionInput, deps: HearingDeps): Session {
  const { state } = session;
  if (input.type === 'predict') return append(session, { type: 'predicted', marks: input.marks }, input.wallMs, deps);
  if (state.outcome !== null) return session;
  if (input.type === 'leave') return leave(session, input.wallMs, deps);
  if (state.paused) return input.type === 'resume' ? append(session, { type: 'resumed' }, input.wallMs, deps) : session;
  const set = stageSet(deps, state.seed);
  switch (input.type) {
    case 'time':
      return passTo(session, input.toMs, input.wallMs, deps);
    case 'skip':
      return fastRate(channelNow(set.scenario, state.transcript)) === null ? session : passTo(session, input.toMs, input.wallMs, deps);
    case 'typing':
      return type(session, input.wallMs, deps);
    case 'paste':
      return append(session, { type: 'pasted', length: input.length }, input.wallMs, deps);
    case 'send':
      return send(session, input.text, input.more ?? false, set, input.wallMs, deps);
    case 'act':
      return act(session, input.action, set, input.wallMs, deps);
    case 'close-turn':
      return passTo(closeTurn(session, set, input.wallMs, deps), session.nowMs, input.wallMs, deps);
    case 'pause':
      // an exam's clock does not stand still
      return state.mode === 'exam' ? session : append(session, { type: 'paused' }, input.wallMs, deps);
    case 'note': {
      const noted = input.what === 'left-at' ? {} : { noted: { what: input.what, forMs: input.forMs } };
      return append(session, { type: 'time-passed', ...noted }, input.wallMs, deps);
    }
    default:
      return session;
  }
}

/** The session that a log tells. Findings and numbers are taken as they stand in it, never read anew. */
export function replay(log: readonly SessionEvent[], deps: StageDeps): Session {
  let state: SessionState | null = null;
  for (const event of log) state = tell(state, event, deps);
  if (state === null) throw new LogError('A log begins with its opening.');
  return { state, log, nowMs: state.nowMs };
}

type Untimed<Event> = Event extends SessionEvent ? Omit<Event, 'at_ms' | 'wall_ms'> : never;

const timedAt = (nowMs: number, event: Untimed<SessionEvent>, wallMs: number): SessionEvent => ({
  ...event,
  at_ms: Math.floor(nowMs),
  wall_ms: wallMs,
});

function append(session: Session, event: Untimed<SessionEvent>, wallMs: number, deps: StageDeps): Session {
  const timed = timedAt(session.nowMs, event, wallMs);
  return { state: tell(session.state, timed, deps), log: [...session.log, timed], nowMs: session.nowMs };
}

/** Lets time pass, stopping at every moment at which something falls due. The log grows once, however much falls due. */
function passTo(session: Session, toMs: number, wallMs: number, deps: StageDeps): Session {
  const untilMs = Math.max(session.nowMs, toMs);
  const set = stageSet(deps, session.state.seed);
  const passed: SessionEvent[] = [];
  let { state, nowMs } = session;
  for (;;) {
    const moment = nextMoment(state, set, deps);
    const event = moment === null || moment.atMs > untilMs ? null : eventAt(moment, state, set);
    if (moment === null || event === null) {
      const atMs = moment === null ? state.nowMs : untilMs;
      if (passed.length === 0) return atMs === session.nowMs ? session : { ...session, nowMs: atMs };
      return { state, log: [...session.log, ...passed], nowMs: atMs };
    }
    nowMs = Math.max(moment.atMs, nowMs);
    const timed = timedAt(nowMs, event, wallMs);
    state = tell(state, timed, deps);
    passed.push(timed);
  }
}

/** What happens at a moment, as it will stand in the log. */
function eventAt(moment: Moment, state: SessionState, set: StageSet): Untimed<SessionEvent> | null {
  switch (moment.due) {
    case 'utterance': {
      const [next] = state.pending;
      return next === undefined ? null : { type: 'customer-said', turn: next.turn, text: next.text, unprompted: next.unprompted };
    }
    case 'turn-closes':
      return closingOf(state, set);
    case 'promise-due':
      return letDownOf(state, set, 'promise');
    case 'case-returned':
      return letDownOf(state, set, 'route');
    case 'silence':
      return silenceOf(state, set);
    case 'ending':
      return endingOf(state, state.customer.outcome ?? 'lost', state.customer.memory.ended ?? 'closed', set);
    default:
      return { type: 'time-passed' };
  }
}

function type(session: Session, wallMs: number, deps: StageDeps): Session {
  const { typing } = session.state;
  if (typing !== null && session.nowMs - typing.lastMs < TYPING_NOTED_MS) return session;
  return append(session, { type: 'typing-started' }, wallMs, deps);
}

function send(session: Session, text: string, more: boolean, set: StageSet, wallMs: number, deps: HearingDeps): Session {
  const { customer } = session.state;
  if (text.trim() === '' || customer.outcome !== null) return session;
  const present = atPresent(session);
  const heard = deps.hear(set.scenario, text, contextOf(session, set), momentOf(session, set));
  const { assessed, lang, findings, entities } = heard.analysis;
  const { remedies, asks, question, nextStep, claims, small } = heard;
  const message = { text, assessed, lang, findings, entities, remedies, asks, question, nextStep, claims, small };
  const turn = withMessage(present, message, set, deps);
  const { numbers, causes } = set.customer.feel(customer, turn.reading);
  const event = { type: 'replied' as const, turn: turn.turn, message: turn.messages.length - 1, ...message, numbers, causes };
  const replied = append(session, event, wallMs, deps);
  const closes = closesAtOnce(channelNow(set.scenario, replied.state.transcript)) && !more;
  return closes ? passTo(closeTurn(replied, set, wallMs, deps), session.nowMs, wallMs, deps) : replied;
}

function act(session: Session, action: Action, set: StageSet, wallMs: number, deps: StageDeps): Session {
  if (session.state.customer.outcome !== null) return session;
  // One deed a turn: a second one begins the next.
  const begun = session.state.open?.action == null ? session : closeTurn(session, set, wallMs, deps);
  if (begun.state.customer.outcome !== null) return begun;
  const turn: OpenTurn = withAction(atPresent(begun), action, set);
  const { numbers, causes } = set.customer.feel(begun.state.customer, turn.reading);
  return append(begun, { type: 'acted', turn: turn.turn, action, numbers, causes }, wallMs, deps);
}

/** The state as it stands at the clock's present reading. */
const atPresent = (session: Session): SessionState => ({ ...session.state, nowMs: Math.floor(session.nowMs) });

/** When a reply that is sent now is said, and what has been lost by then. */
export const momentOf = ({ state, nowMs }: Session, { scenario }: StageSet): MomentHeard => ({
  nowMs: Math.floor(nowMs),
  lostMs: lostNow(state, scenario, Math.floor(nowMs)),
});

/** What is known around a reply that is sent now. */
export function contextOf(session: Session, set: StageSet): ReplyContext {
  const { scenario } = set;
  const [lang] = scenario.replyLangs;
  const customer = session.state.transcript.findLast((entry) => entry.by === 'customer')?.text;
  return {
    ...(lang === undefined ? {} : { lang }),
    ...(customer === undefined ? {} : { customer }),
    channel: channelNow(scenario, session.state.transcript),
    customerNames: [...new Set([...scenario.customer.forms, scenario.customer.name])],
    now: hourAt(scenario, session.nowMs),
  };
}

function closeTurn(session: Session, set: StageSet, wallMs: number, deps: StageDeps): Session {
  const closing = closingOf(session.state, set);
  return closing === null ? session : append(session, closing, wallMs, deps);
}

/** The open turn taken in by the customer; null where none is open. */
function closingOf({ open, customer }: SessionState, set: StageSet): Untimed<SessionEvent> | null {
  if (open === null) return null;
  const { visibility } = set.customer.feel(customer, open.reading);
  const { state: after, causes } = set.customer.step(customer, { type: 'reply', reading: open.reading, numbers: open.numbers, visibility });
  const { numbers } = after.memory;
  const known = (of: 'anger' | 'fairness'): number => causes.reduce((sum, cause) => sum + cause[of], open.numbers[of]);
  // Scales end at 0 and 100: what the causes would have moved beyond is nobody's rule.
  const ruled =
    causes.length > 0
      ? { anger: 0, fairness: 0 }
      : { anger: numbers.anger - known('anger'), fairness: numbers.fairness - known('fairness') };
  const byRule = ruled.anger === 0 && ruled.fairness === 0 ? [] : [{ key: 'rule', params: {}, ...ruled }];
  return { type: 'moved', turn: open.turn, mood: after.mood, visibility, numbers, causes: [...open.causes, ...byRule, ...causes] };
}

function silenceOf({ customer, turns }: SessionState, set: StageSet): Untimed<SessionEvent> | null {
  const silence = set.customer.nextSilence(customer);
  if (silence === null) return null;
  const { numbers, visibility, causes } = set.customer.feelSilence(customer, silence);
  const { mood } = set.customer.step(customer, { type: 'silence', numbers, visibility }).state;
  return { type: 'moved', turn: turns.at(-1)?.turn ?? 0, mood, visibility, numbers, causes, by: 'silence' };
}

/** The time of a promise has passed, and nobody came; or the case was sent back. */
function letDownOf({ customer, turns }: SessionState, set: StageSet, by: 'promise' | 'route'): Untimed<SessionEvent> {
  const { numbers, visibility, causes } = set.customer.feelLetDown(customer, by);
  const { mood } = set.customer.step(customer, { type: 'let-down', by, numbers, visibility }).state;
  return { type: 'moved', turn: turns.at(-1)?.turn ?? 0, mood, visibility, numbers, causes, by };
}

function endingOf(state: SessionState, outcome: string, reason: EndReason, set: StageSet): Untimed<SessionEvent> {
  return { type: 'ended', outcome, as: outcomeAs(set.scenario, outcome), reason, survey: surveyOf(state.customer, reason) };
}

/** The trainee breaks off. What has been sent is still taken in; what the customer was about to say is not heard. */
function leave(session: Session, wallMs: number, deps: StageDeps): Session {
  const set = stageSet(deps, session.state.seed);
  const closed = closeTurn(session, set, wallMs, deps);
  const { customer } = closed.state;
  const reason = customer.outcome === null ? 'left' : (customer.memory.ended ?? 'closed');
  return append(closed, endingOf(closed.state, customer.outcome ?? set.customer.outcomeNow(customer), reason, set), wallMs, deps);
}
