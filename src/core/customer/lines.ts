import type { PersonaId } from '../scenario/types.ts';
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
  /** A third apology and nothing done. */
  'apology-again',
  /** Somebody is on it, and the customer is told until when. */
  'promise',
  /** Put off for the second time. */
  'hold-again',
  /** They have come back as promised. */
  'promise-kept',
  /** The promised time has passed. */
  'promise-broken',
  /** A message has come that the case was sent back: wrong department. */
  'misrouted',
  /** What was said to be done, or so, is not. */
  'claim-false',
  /** Something for the trouble: next to nothing; before anything is put right; in front of everybody. */
  'compensation-small',
  'compensation-early',
  'compensation-public',
  /** Answered while still writing. */
  'interrupted',
  /** Only one of several messages is answered. */
  'answered-past',
  /** The very same text again. */
  'same-words',
  /** Every fine phrase, and not a word of this case. */
  'too-smooth',
  /** The trouble in the operator's own words, and rightly so. */
  'understood',
  /** They know whom they are talking to. */
  'recognised',
  /** What is nobody's business was told to others, or to whoever might be asking. */
  'data-told',
  /** Taken to where the customer likes to talk, or to where not. */
  'channel-liked',
  'channel-forced',
  /** Follows into the private talk. */
  'moved',
  /** A line in public says how it went on. */
  'thread-closed',
  /** Speaks out further, right after the first messages. */
  'vent',
  /** Handed on to somebody else. */
  'transferred',
  /** The manager is called in. */
  'manager-comes',
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

type ByHeat = Readonly<Partial<Record<Heat, readonly string[]>>>;

/** The default utterances of a language. `{operator}` is the name the trainee gave, `{name}` the customer's. */
export type Lines = {
  readonly lang: Lang;
  readonly lines: Readonly<Record<Reaction, ByHeat>>;
  /** A persona's own way of saying it, where it has one: comes before the lines that suit anybody. */
  readonly own?: PersonaLines;
};

export type PersonaLines = { readonly persona: PersonaId; readonly lines: Readonly<Partial<Record<Reaction, ByHeat>>> };
