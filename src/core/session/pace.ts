/** Everything about time: how long customers take, when a turn closes, what an answer's delay is. Scenario time in ms. */
import { heatOf, moodOf, PERSONAS, type Lines, type Say, type WaitingLevel } from '../customer/index.ts';
import { longer, targetsOn } from '../scenario/index.ts';
import { PREFERRED_CHANNELS, type Channel, type Scenario, type Target } from '../scenario/types.ts';
import { chanceBetween } from './chance.ts';
import type { Pending, SessionState } from './state.ts';
import type { TranscriptEntry } from './types.ts';
import { address, utter } from './utterance.ts';

/** A turn of several messages closes when nothing has come, and nothing is being typed, for so long. */
const TURN_CLOSES_MS = 4000;
/** Typing that was not noticed again for so long has stopped. */
const TYPING_LAPSES_MS = 8000;
/** Typing is noted in the log no more often than this. */
export const TYPING_NOTED_MS = 5000;
/** Speech, for judging pauses on the phone: words a minute. */
const WORDS_A_MINUTE = 130;
/** Usual typing, words a minute: whoever is known to type more slowly is not said to have kept anybody waiting by it. */
const TYPED_A_MINUTE = 40;

/** Where the talk goes on: where it was last taken to, else where it began. `before`: as it was before that turn. */
export function channelNow({ channel }: Pick<Scenario, 'channel'>, transcript: readonly TranscriptEntry[], before = Infinity): Channel {
  const moved = transcript.findLast((entry) => entry.turn < before && movedTo(entry) !== null);
  return (moved && movedTo(moved)) ?? channel;
}

function movedTo(entry: TranscriptEntry): Channel | null {
  if (entry.by !== 'action' || entry.action.type !== 'move') return null;
  const { to } = entry.action;
  return PREFERRED_CHANNELS.find((channel) => channel === to) ?? null;
}

/** On the phone and in e-mail one message is one turn; elsewhere people write in pieces. */
export const closesAtOnce = (channel: Channel): boolean => channel === 'phone' || channel === 'email';

/** E-mail, social and review may run fast, or skip ahead, when the trainee lets them: an hour in a minute. */
export const fastRate = (channel: Channel): number | null => (channel === 'chat' || channel === 'phone' ? null : 60);

/**
 * How often passing time is noted, so that a dialogue broken off goes on near where it stood; less often the longer nobody has
 * said anything, so that days of silence are not thousands of notes.
 */
export function notesEveryMs(channel: Channel, quietMs: number): number {
  const everyMs = fastRate(channel) === null ? 15_000 : 600_000;
  return everyMs * Math.max(1, Math.floor(quietMs / (NOTED_SHARE * everyMs)));
}

/** A note is due once another such part of the quiet has gone by. */
const NOTED_SHARE = 10;

/** When the open turn closes if nothing more happens; null where none is open. */
export function closesAtMs(state: SessionState): number | null {
  if (state.open === null) return null;
  const typedMs = state.typing === null ? 0 : state.typing.lastMs + TYPING_LAPSES_MS;
  return Math.max(state.open.lastMs + TURN_CLOSES_MS, typedMs);
}

/** Opening messages: the first at once, the others 3–8 s apart. Who speaks out at length goes on in words of their own. */
export function openingOf(scenario: Scenario, seed: number, operator: string, lines: Lines): readonly Pending[] {
  let atMs = 0;
  return [...scenario.opening, ...furtherVenting(scenario, seed, operator, lines)].map((line, index) => {
    const text = address(line, { operator, customer: scenario.customer.name });
    const typingFromMs = atMs + (index === 0 ? 0 : 1000);
    if (index > 0) atMs += chanceBetween(3000, 8000, seed, 'opening', index);
    return { turn: 0, text, typingFromMs: Math.min(typingFromMs, atMs), atMs, unprompted: false };
  });
}

/** What a persona that vents in several messages adds to an opening that is shorter; only where people write in pieces. */
function furtherVenting({ opening, customer, channel }: Scenario, seed: number, operator: string, lines: Lines): readonly string[] {
  const missing = channel === 'chat' ? Math.max(0, PERSONAS[customer.persona].vents - opening.length) : 0;
  const says = Array.from({ length: missing }, (): Say => ({ own: [], reaction: 'vent', heat: heatOf(moodOf(customer)) }));
  return utter(says, { lines, seed, operator, customer: customer.name }, opening).texts;
}

/** Answers: thinking and typing take 1–6 s for the first message, somewhat less for each further one. */
export function schedule(
  texts: readonly string[],
  state: SessionState,
  from: { readonly atMs: number; readonly turn: number; readonly unprompted: boolean },
): readonly Pending[] {
  // An answer does not overtake what is still being written.
  let atMs = Math.max(from.atMs, ...state.pending.map((pending) => pending.atMs));
  return texts.map((text, index) => {
    const draw = (min: number, max: number): number => chanceBetween(min, max, state.seed, 'answer', from.turn, state.curve.length, index);
    // Out of a silence the first words come at once: it is their coming that ends it.
    const takesMs = index === 0 ? (from.unprompted ? 0 : draw(1000, 6000)) : draw(1500, 4500);
    const typingFromMs = atMs + Math.round(takesMs * 0.4);
    atMs += takesMs;
    return { turn: from.turn, text, typingFromMs, atMs, unprompted: from.unprompted };
  });
}

/**
 * ms from when an answer was awaited to `atMs`: 0 where the answer came between, null where nothing waited after a turn before.
 * `typing`: words a minute that the trainee types, where that was measured.
 */
export function responseMs(scenario: Scenario, state: SessionState, atMs: number, text: string, typing = Infinity): number | null {
  const first = state.firstResponseMs === null;
  if (state.waiting === null) return first ? 0 : null;
  // An answer before the time that a holding reply named kept nobody waiting.
  const waitedMs = Math.max(0, atMs - state.waiting.sinceMs);
  if (channelNow(scenario, state.transcript) !== 'phone') {
    const slowerMs = wordsIn(text) * (msAWord(typing) - msAWord(TYPED_A_MINUTE));
    return Math.max(0, waitedMs - Math.round(Math.max(0, slowerMs)));
  }
  // A voice is judged by the pause before it: typing stands for speaking, so what typing takes longer is allowed.
  const spokenMs = Math.round(wordsIn(text) * msAWord(Math.min(WORDS_A_MINUTE, typing)));
  const pauseMs = Math.max(0, waitedMs - spokenMs);
  if (!first || state.typing === null) return pauseMs;
  return Math.max(0, Math.min(pauseMs, state.typing.fromMs - state.waiting.sinceMs));
}

const msAWord = (aMinute: number): number => 60_000 / aMinute;

const wordsIn = (text: string): number => text.split(/\s+/u).filter((word) => word !== '').length;

/** The targets of the channel in which an answer is awaited: the reply that takes the talk elsewhere is still measured by where it was. */
export const targetsNow = (scenario: Scenario, { transcript, open }: Pick<SessionState, 'transcript' | 'open'>): Scenario['targets'] =>
  targetsOn(scenario, channelNow(scenario, transcript, open?.turn));

/** The target that the awaited answer is measured by. */
export function targetOf(scenario: Scenario, state: SessionState, accommodation: number): Target {
  const { firstReply, reply } = targetsNow(scenario, state);
  return longer(state.firstResponseMs === null ? firstReply : reply, accommodation);
}

export function levelOf(waitedMs: number, target: Target): Exclude<WaitingLevel, 'gone'> {
  if (waitedMs > target.poorMs) return 'overdue';
  return waitedMs > target.goodMs ? 'late' : 'in-time';
}

/** `YYYY-MM-DDTHH:mm` of the scenario's own clock, as scenario time. */
export const msAt = (scenario: Scenario, hour: string): number => Date.parse(`${hour}:00Z`) - Date.parse(`${scenario.starts}:00Z`);

/** The scenario's own hour: `starts` + elapsed, `YYYY-MM-DDTHH:mm`. */
export function hourAt(scenario: Scenario, nowMs: number): string {
  const startMs = Date.parse(`${scenario.starts}:00Z`);
  return new Date(startMs + nowMs).toISOString().slice(0, 'YYYY-MM-DDTHH:mm'.length);
}
