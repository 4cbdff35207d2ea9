import nlp from 'compromise/one';
import { openContraction } from './contractions.ts';
import { languageOf, settleLanguages, type Verdict } from './language-of.ts';
import type { Lang } from './language.ts';
import { mendLoneLetter } from './look-alikes.ts';
import { normaliseWord } from './normalise.ts';
import type { Span } from './span.ts';
import { toCyrillic, transliteratedLanguage } from './transliteration.ts';

export type Token = Span & {
  /** Lower case, NFC, ё→е, one apostrophe; one half of an opened contraction. */
  readonly norm: string;
  /** Number of the clause within the sentence, from 0; punctuation between words begins a new one. */
  readonly clause: number;
  /** Begins with a capital letter as typed. */
  readonly capital: boolean;
  /** Stands between quotation marks: somebody else's words. */
  readonly quoted: boolean;
};

export type Sentence = Span & {
  readonly tokens: readonly Token[];
  readonly question: boolean;
  readonly lang: Lang | 'mixed' | 'unknown';
  readonly first: boolean;
  readonly last: boolean;
};

export type TextReading = { readonly sentences: readonly Sentence[] };

/** Longer sentences are cut, so that the cost of reading stays linear in the text's length. */
const MAX_TOKENS = 120;
/** Longer texts are handed to the tokeniser in pieces, for the same reason. */
const PIECE_CHARS = 2000;

type Term = { readonly pre: string; readonly text: string; readonly post: string };
type Draft = { start: number; end: number; tokens: Token[]; question: boolean };

setUpWorld();

/** Cuts a text into sentences and tokens with exact spans. Never throws, for any string; `lang` settles sentences that could be several. */
export function readText(text: string, lang?: Lang): TextReading {
  const drafts: Draft[] = [];
  for (const piece of piecesOf(text)) {
    readPiece(text, piece, drafts);
  }
  markQuotes(text, drafts);
  const langs = settleLanguages(drafts.map(settleSpelling), lang);
  return {
    sentences: drafts.map((draft, index) => ({
      ...draft,
      lang: langs[index] ?? 'unknown',
      first: index === 0,
      last: index === drafts.length - 1,
    })),
  };
}

/**
 * compromise folds Cyrillic letters to their Latin look-alikes and ends sentences after abbreviations it does not know.
 * Its world is a singleton of the module, so this is the only place that touches it.
 */
function setUpWorld(): void {
  const methods = nlp.methods() as { one: { killUnicode: (text: string) => string } };
  methods.one.killUnicode = (text) => text;
  const model = nlp.model() as { one: { abbreviations: Record<string, boolean> } };
  for (const abbreviation of [
    'руб',
    'грн',
    'коп',
    'вул',
    'ул',
    'просп',
    'буд',
    'кв',
    'тел',
    'доб',
    'дод',
    'внутр',
    'оф',
    'каб',
    'пов',
    'эт',
    'корп',
    'обл',
    'пров',
    'пер',
    'бул',
    'бульв',
    'ext',
    'approx',
    'вн',
    'тыс',
    'тис',
    'млн',
    'им',
    'ім',
    'п',
    'гр',
    'шт',
  ]) {
    model.one.abbreviations[abbreviation] = true;
  }
}

function piecesOf(text: string): Span[] {
  const pieces: Span[] = [];
  let start = 0;
  while (text.length - start > PIECE_CHARS) {
    let end = text.lastIndexOf('\n', start + PIECE_CHARS);
    if (end <= start) end = text.lastIndexOf(' ', start + PIECE_CHARS);
    if (end <= start) {
      end = start + PIECE_CHARS;
      // A pair of surrogates stays together.
      if (isHighSurrogate(text.charCodeAt(end - 1))) end -= 1;
    }
    pieces.push({ start, end });
    start = end;
  }
  pieces.push({ start, end: text.length });
  return pieces;
}

function readPiece(text: string, piece: Span, drafts: Draft[]): void {
  const source = text.slice(piece.start, piece.end);
  const document = (nlp.tokenize(source) as unknown as { document: Term[][] }).document;
  let at = piece.start;
  for (const terms of document) {
    let draft: Draft = { start: -1, end: -1, tokens: [], question: false };
    let clause = 0;
    let breaks = false;
    for (const term of terms) {
      const placed = placeTerm(text, term, at, piece.end);
      at = placed.next;
      if (draft.tokens.length > 0 && (breaks || endsClause(term.pre))) clause += 1;
      breaks = endsClause(term.post);
      const before = draft.tokens.length;
      pushTokens(draft.tokens, text.slice(placed.start, placed.end), placed, clause);
      // Emoji and lone signs are no words, and part what stands on their two sides; signs of measure do not («15 % на заказ»).
      // The tokeniser's own empty second half of a contraction is no sign.
      if (draft.tokens.length === before && term.text !== '' && !/^[%‰₽₴€£$¥°№+&]+$/u.test(term.text)) breaks = true;
      if (draft.start < 0) draft.start = placed.start;
      draft.end = placed.end;
      if (term.post.includes('?') || term.pre.includes('?')) draft.question = true;
      if (draft.tokens.length >= MAX_TOKENS) {
        drafts.push(draft);
        draft = { start: -1, end: -1, tokens: [], question: false };
        clause = 0;
      }
    }
    if (draft.tokens.length > 0) drafts.push(draft);
  }
}

/** compromise keeps every character of its input, so offsets add up; where it once did not, the word is looked for. */
function placeTerm(text: string, term: Term, at: number, limit: number): { start: number; end: number; next: number } {
  let start = at + term.pre.length;
  if (!text.startsWith(term.text, start)) {
    const found = text.indexOf(term.text, at);
    start = found < 0 || found > limit ? Math.min(at, limit) : found;
  }
  const end = Math.min(start + term.text.length, limit);
  return { start, end, next: Math.min(end + term.post.length, limit) };
}

function pushTokens(tokens: Token[], word: string, span: Span, clause: number): void {
  const norm = normaliseWord(word);
  if (!/[\p{L}\p{N}]/u.test(norm)) return;
  const capital = /^\P{L}*\p{Lu}/u.test(word);
  for (const part of openContraction(norm)) {
    tokens.push({ start: span.start, end: span.end, norm: part, clause, capital, quoted: false });
  }
}

function endsClause(punctuation: string): boolean {
  return /[,;:—–()[\]…!?.\n]|\s-|-\s|^-$/u.test(punctuation) && !/^-$/u.test(punctuation);
}

/** Marks what stands between quotation marks, over sentence ends too; an opening mark without its partner opens nothing. */
function markQuotes(text: string, drafts: Draft[]): void {
  const ranges: Span[] = [];
  for (const match of text.matchAll(/«[^«»]{1,400}»|“[^“”]{1,400}”|„[^„“”]{1,400}[“”]|"[^"\n]{1,400}"/gu)) {
    ranges.push({ start: match.index, end: match.index + match[0].length });
  }
  if (ranges.length === 0) return;
  let index = 0;
  for (const draft of drafts) {
    draft.tokens = draft.tokens.map((token) => {
      while (index < ranges.length && (ranges[index]?.end ?? 0) <= token.start) index += 1;
      const range = ranges[index];
      return range && token.start >= range.start && token.end <= range.end ? { ...token, quoted: true } : token;
    });
  }
}

/** Ukrainian and Russian typed in Latin letters, wholly or by a look-alike, become what was meant; spans stay. Gives the sentence's language. */
function settleSpelling(draft: Draft): Verdict {
  const norms = draft.tokens.map((token) => token.norm);
  const verdict = languageOf(norms);
  if (verdict === 'en' || verdict === 'unknown') {
    const meant = transliteratedLanguage(norms);
    if (!meant) return verdict;
    draft.tokens = draft.tokens.map((token) => ({ ...token, norm: toCyrillic(token.norm, meant) }));
    return meant;
  }
  if (verdict !== 'none' && norms.some((norm) => /^[a-z]$/u.test(norm))) {
    draft.tokens = draft.tokens.map((token) => ({ ...token, norm: mendLoneLetter(token.norm) }));
  }
  return verdict;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
