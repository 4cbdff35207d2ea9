/**
 * A stretch of text that is read by itself: nothing that is read reaches over its ends. `lower` serves the cues: an expression with all its cases and
 * look-behinds is dear, whether it could match at all is often seen by a digit or a few letters.
 */
export type Piece = {
  readonly text: string;
  /** Of the same length. */
  readonly lower: string;
  /** Said of the whole text: «2 год» are hours in Ukrainian, «2025 р.» is a year. */
  readonly isUkrainian: boolean;
  /** Which cues were looked for, and whether they are there. */
  readonly cues: Map<RegExp, boolean>;
};

export const DIGIT = /\d/u;
const NOTHING: readonly RegExpExecArray[] = [];

/** Where the pattern (with the flag `g`) matches. `cues`: where one of them has no match in lower case there can be none. */
export function matchesOf(piece: Piece, pattern: RegExp, ...cues: readonly RegExp[]): readonly RegExpExecArray[] {
  return cues.every((cue) => isThere(piece, cue)) ? everyMatch(piece.text, pattern) : NOTHING;
}

/**
 * Likewise in lower case, which is what it gives. For long expressions of small letters: with the flag `i` beside `u` they take five times as long
 * to compile, and that falls on the first reply that is read.
 */
export function lowerMatchesOf(piece: Piece, pattern: RegExp, ...cues: readonly RegExp[]): readonly RegExpExecArray[] {
  return cues.every((cue) => isThere(piece, cue)) ? everyMatch(piece.lower, pattern) : NOTHING;
}

function isThere({ lower, cues }: Piece, cue: RegExp): boolean {
  let known = cues.get(cue);
  if (known === undefined) {
    known = cue.test(lower);
    cues.set(cue, known);
  }
  return known;
}

/** What `matchAll` gives, without the copy of the expression that it makes each time: that costs more than a search. */
function everyMatch(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return found;
}

/** Ends of sentences that leave no doubt: a sign, a space, a capital. */
const END = /[.!?…]["»”)]*\s+(?=\p{Lu})/gu;
/** Before a full stop: a word, not a shortened one. */
const WORD_BEFORE = /\p{L}{4}$/u;
const SHORTENED = /(?:внутр|сент|февр|нояб|груд|жовт|серп|квіт)$/iu;

/** The text cut where sentences end for certain, each piece with its place; together they are the whole text. */
export function piecesOf(text: string): { readonly start: number; readonly piece: Piece }[] {
  const isUkrainian = /[іїєґ]/iu.test(text);
  const starts = [0];
  for (const { index, 0: end } of everyMatch(text, END)) {
    if (end.startsWith('.')) {
      const before = text.slice(Math.max(0, index - 6), index);
      if (!WORD_BEFORE.test(before) || SHORTENED.test(before)) continue;
    }
    // The spaces belong to what follows: what looks behind sees them.
    starts.push(index + end.trimEnd().length);
  }
  return starts.map((start, number) => {
    const own = text.slice(start, starts[number + 1]);
    return { start, piece: { text: own, lower: lowerOf(own), isUkrainian, cues: new Map() } };
  });
}

/** In lower case, place by place: the one letter whose small one is longer (İ) stays. */
function lowerOf(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[^İ]+/gu, (part) => part.toLowerCase());
}
