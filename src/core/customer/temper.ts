import { BAD_SIGNALS, GOOD_SIGNALS, type Signal } from '../analysis/types.ts';
import type { Kind, Visibility } from '../scenario/types.ts';
import type { Cause, Numbers } from '../session/types.ts';
import { onScale } from './mood.ts';
import {
  AFTER_FAULT,
  BAD,
  BELOW_STANDING,
  BESIDE_FAULT,
  BUNDLE,
  DEED_ALONE,
  DEEPEST_SCAR,
  FELT,
  FELT_ONCE,
  FITTING_OFFER,
  GOOD,
  IN_PUBLIC,
  MOST_CALM,
  MOST_CALM_OFF_CASE,
  MOST_LIES,
  REGULAR,
  REPETITION,
  SATURATION,
  SILENCE,
  SMALL_OFFER,
  SMOOTH_FROM,
  type Bad,
  type Effect,
  type Persona,
} from './temper-data.ts';
import type { History, LetDownBy, RemedyFit, TurnReading } from './types.ts';

/** What the temper needs of a turn: the reading, judged against the scenario. */
export type Felt = Pick<TurnReading, 'signals' | 'assessed' | 'spoken' | 'waited' | 'notes'> & {
  /** The best remedy of this turn; null where there is none. */
  readonly remedy: RemedyFit | null;
  /** Asks for something that the customer can tell and has not told yet. */
  readonly asksNew: boolean;
  /** Asks for something told already. */
  readonly asksAgain: boolean;
  readonly visibility: Visibility;
  /** Something for the trouble before anything is put right: it buys nobody. */
  readonly isOfferEarly: boolean;
  /** A line in the public thread that the talk had left: whoever read on there reads how it went on. */
  readonly closesThread: boolean;
  /** Claims made before that turn out untrue with this turn. */
  readonly foundOut: number;
};

export const EMPTY_HISTORY: History = { seen: {}, scar: 0 };

type GoodSign = keyof typeof GOOD;

/** Signs that count as help: a reply with none of them is of no use. */
const HELP: readonly GoodSign[] = ['ownership', 'solution', 'timeline', 'compensation', 'remedy-right', 'remedy-partly'];

const isGood = (signal: Signal): signal is (typeof GOOD_SIGNALS)[number] => (GOOD_SIGNALS as readonly string[]).includes(signal);
const isBad = (signal: Signal): signal is Bad => (BAD_SIGNALS as readonly string[]).includes(signal);

/**
 * How a turn moves a customer. Pure. A fault fewer, or a fitting good sign for the first time, never ends angrier;
 * faults felt before never make a later reply calm more.
 */
export function temper(
  numbers: Numbers,
  felt: Felt,
  persona: Persona,
  history: History,
  kind: Kind,
): { readonly numbers: Numbers; readonly causes: readonly Cause[] } {
  const causes = [...calming(felt, persona, history, kind), ...wounding(felt, persona, history)];
  const calmed = causes.reduce((sum, cause) => sum + Math.min(0, cause.anger), 0);
  // No reply calms by more than so much; one that is not about this case, by less, unless it is about whoever reads it.
  const personal = causes.reduce((sum, { key, anger }) => sum - (FELT_ONCE.has(key) ? anger : 0), 0);
  const most = felt.notes.includes('of-case') ? MOST_CALM : MOST_CALM_OFF_CASE + personal;
  const key = felt.notes.includes('of-case') ? 'sticky' : isTooSmooth(felt) ? 'too-smooth' : 'off-case';
  if (calmed < -most) causes.push(cause(key, [-most - calmed, 0]));
  const { scar } = remember(history, felt);
  const moved = numbers.anger + sum(causes, 'anger');
  const anger = Math.max(Math.min(scar, numbers.anger), onScale(moved));
  // from below the scale as well: the causes of a turn add up to where it ends
  if (anger > onScale(moved)) causes.push(cause('scar', [anger - moved, 0]));
  return { numbers: { anger, fairness: onScale(numbers.fairness + sum(causes, 'fairness')) }, causes };
}

const sum = (causes: readonly Cause[], of: 'anger' | 'fairness'): number => causes.reduce((total, cause) => total + cause[of], 0);

function cause(key: string, [anger, fairness]: Effect): Cause {
  // `+ 0` so that no −0 gets into stored numbers.
  return { key, params: {}, anger: Math.round(anger) + 0, fairness: Math.round(fairness) + 0 };
}

/** The good signs of a turn: its signals, its remedy, and a question for what is needed. */
function goodSigns(felt: Felt): readonly GoodSign[] {
  const signs = new Set<GoodSign>(felt.signals.filter(isGood));
  if (felt.asksNew) signs.add('clarify');
  if (felt.asksAgain && !felt.asksNew) signs.delete('clarify');
  // Money waved about in public buys silence, and looks it: it calms nobody there.
  if (felt.visibility !== 'private' && !signs.has('private')) signs.delete('compensation');
  // Before anything is put right it is hush money as well.
  if (felt.isOfferEarly) signs.delete('compensation');
  for (const note of ['restated', 'promise-kept', 'knows-them', 'preferred-channel', 'channel-offered'] as const)
    if (felt.notes.includes(note)) signs.add(note);
  if (felt.closesThread) signs.add('thread-closed');
  if (felt.remedy === 'right') signs.add('remedy-right');
  if (felt.remedy === 'partly') signs.add('remedy-partly');
  return [...signs].toSorted();
}

const seenIn = (history: History, sign: string): number => history.seen[sign] ?? 0;
const at = (table: readonly number[], index: number): number => table[Math.min(index, table.length - 1)] ?? 0;

function calming(felt: Felt, persona: Persona, history: History, kind: Kind): Cause[] {
  const signs = goodSigns(felt);
  const fresh = signs.filter((sign) => seenIn(history, sign) === 0 && !FELT_ONCE.has(sign)).length;
  const bundle = at(BUNDLE, fresh);
  const beside = felt.signals.some(isBad) ? BESIDE_FAULT : 1;
  const causes: Cause[] = [];
  for (const sign of signs) {
    const [anger, fairness] = GOOD[sign];
    const hurt = history.scar > 0 && (sign === 'apology' || sign === 'empathy') ? AFTER_FAULT : 1;
    const size = sign === 'compensation' ? sizeOf(felt) : sign === 'knows-them' && felt.notes.includes('regular') ? REGULAR : 1;
    // What is pasted once more says nothing once more.
    const echo = seenIn(history, sign) > 0 && (FELT_ONCE.has(sign) || felt.notes.includes('same-words')) ? 0 : 1;
    const weight = echo * at(SATURATION, seenIn(history, sign)) * beside * hurt * size;
    const deed = sign === 'remedy-right' ? (DEED_ALONE[kind] ?? 1) : 1;
    // What is fair does not depend on who asks; how it is taken does.
    const moved = cause(sign, [
      anger * weight * (FELT_ONCE.has(sign) ? 1 : bundle) * persona.soft * (persona.touchy[sign] ?? 1),
      fairness * weight * deed,
    ]);
    if (moved.anger !== 0 || moved.fairness !== 0) causes.push(moved);
  }
  return causes;
}

/** What an offer for the trouble weighs. */
function sizeOf({ notes }: Pick<Felt, 'notes'>): number {
  if (notes.includes('small-offer')) return SMALL_OFFER;
  if (notes.includes('below-standing')) return BELOW_STANDING;
  return notes.includes('fitting-offer') ? FITTING_OFFER : 1;
}

function wounding(felt: Felt, persona: Persona, history: History): Cause[] {
  const causes: Cause[] = [];
  const touch = (key: keyof typeof FELT, factor = persona.sore): void => {
    const [anger, fairness] = FELT[key];
    causes.push(cause(key, [anger * factor * (persona.touchy[key] ?? 1), fairness]));
  };
  if (felt.foundOut > 0) causes.push(foundOutCause(felt.foundOut, persona));
  const audience = felt.visibility === 'private' ? 1 : IN_PUBLIC;
  for (const sign of felt.signals.filter(isBad).toSorted()) {
    const again = at(REPETITION, seenIn(history, sign));
    const [anger, fairness] = BAD[sign].effect;
    causes.push(cause(sign, [anger * again * audience * persona.sore * (persona.touchy[sign] ?? 1), fairness * again]));
  }
  if (felt.remedy === 'wrong') touch('remedy-wrong');
  if (felt.asksAgain && !felt.asksNew) touch('asked-again');
  if (felt.notes.includes('data-told')) touch('data-told', persona.sore * audience);
  if (felt.notes.includes('other-channel')) touch('other-channel');
  if (felt.spoken) {
    for (const note of ['interrupted', 'answered-past', 'same-words', 'hold-again'] as const) if (felt.notes.includes(note)) touch(note);
    const good = goodSigns(felt);
    // what nobody can read helps nobody, so it hurts no less than what is of no use
    if (!felt.assessed) touch('unreadable', persona.sore * Math.max(1, persona.touchy['no-help'] ?? 1));
    else if (good.length === 0 && felt.remedy === null) touch('no-help');
    if (good.includes('apology') && seenIn(history, 'apology') > 0 && !HELP.some((sign) => good.includes(sign))) touch('apology-again');
    if (felt.waited !== 'in-time') touch(felt.waited, persona.impatience);
  }
  return causes;
}

/** Every fine phrase there is, and not a word of this case. */
export function isTooSmooth(felt: Pick<Felt, 'signals' | 'notes'>): boolean {
  return !felt.notes.includes('of-case') && felt.signals.filter(isGood).length >= SMOOTH_FROM;
}

/** What a promise whose time has passed, or a case sent back, does to a customer. */
export function temperLetDown(
  numbers: Numbers,
  persona: Persona,
  by: LetDownBy,
): { readonly numbers: Numbers; readonly causes: readonly Cause[] } {
  const key = by === 'route' ? 'misrouted' : 'promise-broken';
  const [anger, fairness] = FELT[key];
  const felt = cause(key, [anger * persona.sore * (persona.touchy[key] ?? 1), fairness]);
  return { numbers: { anger: onScale(numbers.anger + felt.anger), fairness: onScale(numbers.fairness + felt.fairness) }, causes: [felt] };
}

function foundOutCause(lies: number, persona: Persona): Cause {
  const [anger, fairness] = FELT['claim-false'];
  const weight = Math.min(MOST_LIES, lies);
  return cause('claim-false', [weight * anger * persona.sore * (persona.touchy['claim-false'] ?? 1), weight * fairness]);
}

/** What comes out as untrue at the very end. */
export function temperFoundOut(
  numbers: Numbers,
  lies: number,
  persona: Persona,
): { readonly numbers: Numbers; readonly causes: readonly Cause[] } {
  const felt = foundOutCause(lies, persona);
  return { numbers: { anger: onScale(numbers.anger + felt.anger), fairness: onScale(numbers.fairness + felt.fairness) }, causes: [felt] };
}

/** Turns counted per sign up to here: beyond, nothing changes any more. */
const COUNTED = Math.max(SATURATION.length, REPETITION.length);

/** The history after this turn. */
export function remember(history: History, felt: Felt): History {
  const seen: Record<string, number> = { ...history.seen };
  for (const sign of [...goodSigns(felt), ...felt.signals.filter(isBad)]) seen[sign] = Math.min(COUNTED, (seen[sign] ?? 0) + 1);
  const cut = felt.signals.filter(isBad).reduce((total, sign) => total + BAD[sign].scar, 0);
  return { seen, scar: Math.min(DEEPEST_SCAR, history.scar + cut) };
}

/** How the n-th silence of a wait (from 0) moves a customer. It never calms. */
export function temperSilence(
  numbers: Numbers,
  index: number,
  persona: Persona,
): { readonly numbers: Numbers; readonly causes: readonly Cause[] } {
  const [anger, fairness] = SILENCE[Math.min(index, SILENCE.length - 1)] ?? [0, 0];
  const felt = cause('silence', [anger * persona.impatience, fairness]);
  return { numbers: { anger: onScale(numbers.anger + felt.anger), fairness: onScale(numbers.fairness + felt.fairness) }, causes: [felt] };
}

/** Where the talk is seen after this turn: quarrels and money spread it, a quick apology and an invitation take it aside. */
export function visibilityAfter(before: Visibility, felt: Felt, moves: boolean): Visibility {
  const has = (signal: Signal): boolean => felt.signals.includes(signal);
  const bad = felt.signals.filter(isBad);
  // A line in the thread that was left is read there, and leaves the talk where it is; a quarrel drags it back.
  const isOpen = before !== 'private' || felt.notes.includes('in-thread');
  if (!isOpen) return 'private';
  if (has('rudeness') || has('argument') || has('brush_off') || bad.length > 1) return 'spreading';
  if (before === 'private') return 'private';
  const invited = moves || has('private');
  if (has('compensation') && !invited) return 'spreading';
  if (!invited || bad.length > 0) return before;
  return before === 'spreading' && !has('apology') ? 'public' : 'private';
}

/** A second silence in public is seen by others too. */
export function visibilityInSilence(before: Visibility, index: number): Visibility {
  return before === 'public' && index >= 1 ? 'spreading' : before;
}
