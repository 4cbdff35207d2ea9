/**
 * A draft tried by hand: what its author has written so far as a trainee, played from the beginning at every change, so that it
 * follows the text. Pure: the same script on the same text is the same story.
 */
import { type Beginning, explainReply, type ReplyAccount, silenceRuleOf, type TurnReading } from '../customer/index.ts';
import type { Action, Mood, SampleEntry, Scenario, Visibility } from '../scenario/types.ts';
import { castScenario } from '../scenario/index.ts';
import {
  type Ahead,
  aheadOf,
  type Cause,
  type Numbers,
  type Session,
  type Step,
  storyOf,
  viewOf,
  type SessionView,
} from '../session/index.ts';
import { halfOfGood, listen, passTo, playTurns, type RehearsalDeps } from './play-entries.ts';

export type TryOutScript = {
  readonly seed: number;
  /** null: from the beginning, as trainees play it. */
  readonly from: Beginning | null;
  readonly entries: readonly SampleEntry[];
  /** How long the customer has been kept waiting since the last of them was answered, ms of scenario time. */
  readonly waitedMs: number;
};

/** Where the customer stands. */
export type Standing = {
  readonly stage: string | null;
  readonly outcome: string | null;
  readonly mood: Mood;
  readonly numbers: Numbers;
  readonly visibility: Visibility;
};

/** One step of the story, and why it went so. */
export type Beat = {
  /** A turn of the trainee's, a silence, a promise whose time has passed, or the case sent back. */
  readonly by: 'turn' | 'silence' | 'promise' | 'route';
  readonly turn: number;
  readonly atMs: number;
  readonly before: Standing;
  readonly after: Standing;
  readonly causes: readonly Cause[];
  /** What the customer says to it. */
  readonly says: readonly string[];
  /** Facts told by it. */
  readonly told: readonly string[];
  /** As the customer took the turn; null where it was none. */
  readonly reading: TurnReading | null;
  readonly account: ReplyAccount | null;
  /** Which of the stage's written silences it was; null where it was none of them. */
  readonly silence: number | null;
};

export type TriedOut = {
  readonly session: Session;
  readonly view: SessionView;
  /** The scenario with the script's row of `vary` drawn. */
  readonly scenario: Scenario;
  readonly start: Standing;
  readonly beats: readonly Beat[];
  /** How many entries there was time for. */
  readonly taken: number;
  /** Since when nothing has been written: the customer had said all by then. */
  readonly heardMs: number;
  readonly ahead: Ahead;
};

export function tryOut(given: RehearsalDeps, { seed, from, entries, waitedMs }: TryOutScript): TriedOut {
  const deps: RehearsalDeps = from === null ? given : { ...given, from };
  const { session: answered, taken } = playTurns(deps, entries, seed);
  const heard = listen(answered, deps);
  // Whatever has fallen due by now happens, an ending without last words among it.
  const session = listen(passTo(heard, heard.nowMs + waitedMs, deps), deps);
  const scenario = castScenario(deps.scenario, seed);
  const [first] = session.state.curve;
  const beats = storyOf(session.log, deps).map((step) => beatOf(step, scenario));
  const opened = { mood: first!.mood, numbers: first!.numbers, visibility: first!.visibility, outcome: null };
  const stage = beats[0]?.before.stage ?? session.state.customer.stage;
  return {
    session,
    view: viewOf(session, deps),
    scenario,
    start: { ...opened, stage },
    beats,
    taken,
    heardMs: heard.nowMs,
    ahead: aheadOf(session, deps),
  };
}

function beatOf({ event, before, after }: Step, scenario: Scenario): Beat {
  const { by = 'turn', turn, at_ms: atMs, causes, visibility } = event;
  const { open, customer } = before;
  const reading = by === 'turn' && open !== null ? open.reading : null;
  const { told } = customer.memory;
  return {
    by,
    turn,
    atMs,
    before: standingOf(before),
    after: standingOf(after),
    causes,
    says: after.pending.slice(before.pending.length).map(({ text }) => text),
    told: after.customer.memory.told.filter((id) => !told.includes(id)),
    reading,
    account: reading === null ? null : explainReply(scenario, customer, { type: 'reply', reading, numbers: open!.numbers, visibility }),
    silence: by === 'silence' ? silenceRuleOf(scenario, customer) : null,
  };
}

function standingOf({ customer }: Step['before']): Standing {
  const { stage, outcome, mood, visibility, memory } = customer;
  return { stage, outcome, mood, visibility, numbers: memory.numbers };
}

/** The script with one turn more. `typingMs`: how long the author lets it take; null: half of the good target, as samples do. */
export function withTurn(
  script: TryOutScript,
  { session, taken, heardMs }: TriedOut,
  turn: { readonly messages: readonly string[]; readonly action: Action | null; readonly typingMs: number | null },
  deps: RehearsalDeps,
): TryOutScript {
  const waitedMs = session.nowMs - heardMs;
  const typingMs = turn.typingMs ?? halfOfGood(session, deps);
  const waitMs = waitedMs === 0 && turn.typingMs === null ? null : waitedMs + typingMs;
  const entry: SampleEntry = { waitMs, messages: turn.messages, action: turn.action };
  return { ...script, entries: [...script.entries.slice(0, taken), entry], waitedMs: 0 };
}

/** The script with the clock run on to `toMs`, scenario time; to the whole second, so that it can be written down. */
export const withWait = (script: TryOutScript, { heardMs, taken }: TriedOut, toMs: number): TryOutScript => ({
  ...script,
  entries: script.entries.slice(0, taken),
  waitedMs: Math.max(0, Math.ceil((toMs - heardMs) / 1000) * 1000),
});

/** The script without its last wait, or else without its last turn. */
export const withoutLast = (script: TryOutScript): TryOutScript =>
  script.waitedMs > 0 ? { ...script, waitedMs: 0 } : { ...script, entries: script.entries.slice(0, -1) };

/** Where a story parts from the one before the text was changed. `way`: another stage or ending · words · numbers. */
export type Parting = { readonly beat: number; readonly was: Beat | null; readonly in: 'way' | 'words' | 'numbers' };

/** The first step that leads elsewhere; where none does, the first that is said or felt otherwise; null where all is as it was. */
export function partingOf(before: readonly Beat[], after: readonly Beat[]): Parting | null {
  const most = Math.max(before.length, after.length);
  const firstBy = (differs: (was: Beat | undefined, is: Beat | undefined) => boolean): number | null => {
    for (let beat = 0; beat < most; beat += 1) if (differs(before[beat], after[beat])) return beat;
    return null;
  };
  const parted = (beat: number, kind: Parting['in']): Parting => ({ beat, was: before[beat] ?? null, in: kind });
  const way = firstBy((was, is) => wayOf(was) !== wayOf(is));
  if (way !== null) return parted(way, 'way');
  const words = firstBy((was, is) => was?.says.join('\n') !== is?.says.join('\n'));
  const numbers = firstBy((was, is) => numbersOf(was) !== numbersOf(is));
  if (words === null && numbers === null) return null;
  return words !== null && words <= (numbers ?? most) ? parted(words, 'words') : parted(numbers!, 'numbers');
}

const wayOf = (beat: Beat | undefined): string | undefined =>
  beat && [beat.by, beat.before.stage, beat.after.stage, beat.after.outcome, ...beat.told].join(' ');

const numbersOf = (beat: Beat | undefined): string | undefined => beat && `${beat.after.numbers.anger} ${beat.after.numbers.fairness}`;
