import type { Lang } from '../text/language.ts';

/** What the customer reacts to, where the scenario has no words of its own. Ids are the keys of `src/lines/<lang>.yaml`. */
export const REACTIONS = [
  /** Nobody has answered for a while; the customer writes again. */
  'silence',
  /** Nobody has answered for long; the customer's patience is all but gone. */
  'silence-again',
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
  /** An apology, perhaps with empathy, and nothing else. */
  'apology-only',
  /** Help is on its way, but no word of when or who. */
  'no-when',
  /** Somebody takes it on, says when, asks what is needed: it is going well. */
  'progress',
  /** A question the customer can't answer anything new to. */
  'nothing-to-tell',
  /** A right remedy is offered. */
  'remedy-right',
  /** A remedy that half helps. */
  'remedy-partly',
  /** A remedy that is none. */
  'remedy-wrong',
  /** The reply says nothing: «ок», "noted". */
  'empty',
  /** The reply can't be read: emoji, another language. */
  'unreadable',
  /** Asked again for what was told already. */
  'asked-again',
  /** Last words, by outcome. */
  'end-delighted',
  'end-kept',
  'end-resigned',
  'end-lost',
  'end-public',
  'end-claim',
] as const;
export type Reaction = (typeof REACTIONS)[number];

/** hot: furious or angry · warm: upset · cool: calm or grateful · any: fits every mood. */
export const HEATS = ['hot', 'warm', 'cool', 'any'] as const;
export type Heat = (typeof HEATS)[number];

/** The default utterances of a language. `{operator}` is the name the trainee gave, `{name}` the customer's. */
export type Lines = {
  readonly lang: Lang;
  readonly lines: Readonly<Record<Reaction, Readonly<Partial<Record<Heat, readonly string[]>>>>>;
};
