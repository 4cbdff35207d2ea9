/** Whom a reply is read by, and what it shows of the customer's card: that somebody is known, or what is nobody else's business. */
import type { Signal } from '../analysis/types.ts';
import type { Scenario } from '../scenario/types.ts';
import type { Span } from '../text/span.ts';
import { cardWordsIn, type CardWords } from './card-words.ts';
import type { MoodPoint, TranscriptEntry } from './types.ts';
import { verificationOf } from './verification.ts';

/** `stranger`: it is not the customer who writes. `unverified`: the company wants to know first who it is, and does not yet. */
export type Readers = 'customer' | 'unverified' | 'stranger' | 'everybody';

export type Scene = {
  readonly scenario: Scenario;
  /** Up to what is judged. */
  readonly transcript: readonly TranscriptEntry[];
  readonly curve: readonly MoodPoint[];
  /** Facts told by then. */
  readonly told: readonly string[];
  /** What is judged is read by everybody. */
  readonly inPublic: boolean;
};

export type CardUse = {
  /** Shows that the operator knows whom they are talking to. */
  readonly knows: readonly CardWords[];
  /** Tells what these readers must not be told. */
  readonly tells: readonly CardWords[];
};

export function readersOf({ scenario, transcript, told, inPublic }: Scene): Readers {
  if (inPublic) return 'everybody';
  if (scenario.customer.identity !== undefined) return 'stranger';
  const { neededFor = [], methods = [] } = scenario.company?.verification ?? {};
  const isWanted = neededFor.includes('data') || neededFor.includes('card');
  if (!isWanted || verificationOf(transcript, told, scenario) === 'passed' || isToldInWords(scenario, told, methods)) return 'customer';
  return 'unverified';
}

/** The customer has told what the company knows people by: asked in words, it is as good as the deed. */
const isToldInWords = ({ facts }: Scenario, told: readonly string[], methods: readonly string[]): boolean =>
  facts.some(({ id, verifies = id }) => told.includes(id) && methods.includes(verifies));

/** That somebody has been a customer for long, and what they like, is no secret to themselves; the rest waits until they are known. */
const HARMLESS: ReadonlySet<CardWords['what']> = new Set<CardWords['what']>(['since', 'interest']);

export function cardUseIn(text: string, scene: Scene): CardUse {
  const { scenario } = scene;
  const readers = readersOf(scene);
  const words = cardWordsIn(text, scenario, saidIn(scene));
  const isClosed = (scenario.company?.verification?.neededFor ?? []).includes('card');
  const isTold = ({ what }: CardWords): boolean => readers !== 'customer' && (readers !== 'unverified' || isClosed || !HARMLESS.has(what));
  // A number is a number: nobody feels known by it.
  return { knows: words.filter((one) => !isTold(one) && one.what !== 'number' && one.what !== 'spend'), tells: words.filter(isTold) };
}

const HELPS: ReadonlySet<Signal> = new Set(['apology', 'ownership', 'solution', 'compensation']);
const HURTS: ReadonlySet<Signal> = new Set([
  'stupid_question',
  'argument',
  'blame_shift',
  'rudeness',
  'brush_off',
  'false_apology',
  'self_promo',
]);

type Turned = { readonly signals: readonly Signal[]; readonly remedies: readonly string[] };

/** Together with help or after it; alone it is flattery, and held against the customer, or used to sell, it is none. */
export function isMeant(turn: Turned, before: readonly Turned[]): boolean {
  if (turn.signals.some((signal) => HURTS.has(signal))) return false;
  return [...before, turn].some(({ signals, remedies }) => remedies.length > 0 || signals.some((signal) => HELPS.has(signal)));
}

/** What the customer has said so far; where everybody reads, only what they have said there themselves. */
function saidIn({ transcript, curve, inPublic }: Scene): string {
  const isOpen = (atMs: number): boolean => curve.findLast((point) => point.atMs <= atMs)?.visibility !== 'private';
  const said = transcript.flatMap((entry) => (entry.by === 'customer' && (!inPublic || isOpen(entry.atMs)) ? [entry.text] : []));
  return said.join('\n');
}

/** What the customer has said, wherever it was. */
export const everythingSaid = (transcript: readonly TranscriptEntry[]): string =>
  transcript.flatMap((entry) => (entry.by === 'customer' ? [entry.text] : [])).join('\n');

/** An offer that has to do with what the customer likes: one of the card's interests stands beside it. */
export const isToTheirTaste = (knows: readonly CardWords[], offers: readonly Span[]): boolean =>
  knows.some(
    (word) => word.what === 'interest' && offers.some((offer) => word.start < offer.end + BESIDE && offer.start < word.end + BESIDE),
  );
const BESIDE = 60;
