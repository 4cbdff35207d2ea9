import type { Lexicons } from '../text/index.ts';
import type { Lang } from '../text/language.ts';
import type { Span } from '../text/span.ts';

/** The 21 signals of a reply: what a good reply does, then what a good reply never does. Ids are permanent. */
export const GOOD_SIGNALS = [
  'thanks',
  'apology',
  'empathy',
  'ownership',
  'solution',
  'timeline',
  'contact',
  'clarify',
  'private',
  'compensation',
  'personal',
] as const;
export const BAD_SIGNALS = [
  'excuse',
  'blame_shift',
  'stupid_question',
  'argument',
  'rudeness',
  'self_promo',
  'brush_off',
  'bounce',
  'false_apology',
  'bureaucratese',
] as const;
export const SIGNALS = [...GOOD_SIGNALS, ...BAD_SIGNALS] as const;
export type Signal = (typeof SIGNALS)[number];

/** rudeness: tactless | insulting · brush_off: refusal | no-manager | ends-talk. Other signals have none. */
export const DEGREES = ['tactless', 'insulting', 'refusal', 'no-manager', 'ends-talk'] as const;
export type Degree = (typeof DEGREES)[number];

/** Findings that are not signals. */
export const FINDING_KINDS = ['register', 'wrong-name', 'personal-data', 'claim'] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

export type Certainty = 'found' | 'likely';

type Located = Span & {
  /** The words themselves: `reply.slice(start, end)`. */
  readonly text: string;
  /** Permanent id of the rule that found it. */
  readonly rule: string;
  readonly certainty: Certainty;
  readonly degree: Degree | null;
};

export type SignalFinding = Located & {
  readonly signal: Signal;
  /** A wording to use instead, from the rule's data, in the rule's language; null where the rule has none. */
  readonly better: string | null;
  /** May set off an auto-fail (measured precision ≥ 0.97). */
  readonly critical: boolean;
  /** apology: `early` or `late` in the reply, then the words for the failure, where there are any (`early the delay`). Others have none. */
  readonly detail?: string;
};

export type OtherFinding = Located & {
  readonly kind: FindingKind;
  /** As for signals; absent reads as false. */
  readonly critical?: boolean;
  /**
   * What exactly was found; absent in findings that were stored without it.
   * register: formal | informal | endearment | nameless · wrong-name: the name · personal-data: asked or disclosed, and what (`asked cvv`) ·
   * claim: the deed (refund, send, replace, cancel, register, mend, contact, block; arrived: it is there already; dispatch: somebody
   * is on the way; manager: somebody higher will act), or type and value of the entity (`money 1200 UAH`, `date 2025-03-13`).
   */
  readonly detail?: string;
};

export type Finding = SignalFinding | OtherFinding;

export const ENTITY_TYPES = [
  'money',
  'percent',
  'time',
  'date',
  'duration',
  'phone',
  'email',
  'number',
  'name',
  'link',
  'channel',
] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

export type Money = {
  readonly amount: number;
  /** ISO 4217 (UAH, RUB, USD, GBP, EUR); null where the text does not say. */
  readonly currency: string | null;
};

/** `value`: money {amount, currency}, percent a number, time and date ISO strings, duration in ms, the others the text. */
export type Entity = Span & {
  readonly type: EntityType;
  readonly text: string;
  readonly value: Money | number | string;
};

export type SentenceReading = Span & {
  /** Decided for each sentence by itself; 'unknown' where it is none of ours or cannot be told. */
  readonly lang: Lang | 'mixed' | 'unknown';
};

export type Analysis = {
  readonly lang: Lang | 'mixed' | 'unknown';
  /** False where nothing can honestly be said: nothing but emoji, digits or signs, or a language that is not read. */
  readonly assessed: boolean;
  readonly findings: readonly Finding[];
  readonly entities: readonly Entity[];
  readonly sentences: readonly SentenceReading[];
};

export const REPLY_CHANNELS = ['chat', 'phone', 'email', 'social', 'review'] as const;
export type ReplyChannel = (typeof REPLY_CHANNELS)[number];

/** What is known around a reply; all of it optional, none of it changes what words mean, only who is meant. */
export type ReplyContext = {
  /** The language to assume for sentences that could be several. */
  readonly lang?: Lang;
  readonly channel?: ReplyChannel;
  /** The customer's message that is answered. */
  readonly customer?: string;
  /** The right ways to address the customer. */
  readonly customerNames?: readonly string[];
  /** Local date and time of writing, `YYYY-MM-DDTHH:mm`. */
  readonly now?: string;
};

export type Analyser = {
  /** Changes with every change of rules; stamped on attempts. */
  readonly rulesVersion: string;
  /** Version of the learned layer; null where there is none or it is switched off. */
  readonly modelVersion: string | null;
  /** Signals that the loaded rules can find in a language: a criterion resting on any other is "not assessed". */
  readonly reads: (signal: Signal, lang: Lang) => boolean;
  /** Likewise for findings that are no signals. */
  readonly readsKind: (kind: FindingKind, lang: Lang) => boolean;
  /** The shared word lists of a language, for phrases of scenarios that name one. */
  readonly lexiconsOf: (lang: Lang) => Lexicons;
  /** Never throws, for any string. Cost is linear in the text's length. */
  readonly analyse: (text: string, context?: ReplyContext) => Analysis;
};
