/** A team's own additions to signals (FORMATS §1, §3): what is said at their counters and in no rule. */
import type { Certainty, Signal } from '../analysis/types.ts';
import type { Lang } from '../text/language.ts';

export type TeamPhrase = {
  readonly signal: Signal;
  readonly lang: Lang;
  /** Patterns (FORMATS §3); any of them is enough. */
  readonly when: readonly string[];
  /** Patterns that cancel what they overlap, or whose clause they stand in. */
  readonly unless: readonly string[];
  readonly certainty: Certainty;
  /** For faults: a wording to use instead. */
  readonly better: string | null;
  /** Sentences in which it must be found; the words themselves may stand in [brackets]. */
  readonly match: readonly string[];
  /** Sentences in which it must not be found. */
  readonly miss: readonly string[];
  /** Why it is there: shown as the reason of what it finds. */
  readonly note: string;
};

export type Phrases = { readonly title: string; readonly entries: readonly TeamPhrase[] };

export const NO_PHRASES: Phrases = { title: '', entries: [] };

/** What a file may hold at most: beyond it reading would grow slow, and nobody could look it through. */
export const MOST_ENTRIES = 200;
export const MOST_PATTERNS = 20;
export const MOST_EXAMPLES = 20;
/** Characters of a pattern, and of an example. */
export const LONGEST_PATTERN = 200;
export const LONGEST_EXAMPLE = 500;
