import { readText, type Span } from '../text/index.ts';

export type Piece = Span & { readonly text: string };

/** The sentence in which words stand, or the sentences where they run over an end; with what closes it, without the spaces around. */
export function sentenceAround(text: string, { start, end }: Span): Piece {
  const touched = readText(text).sentences.filter((one) => one.start < end && one.end > start);
  const last = Math.max(end, ...touched.map((one) => one.end));
  // what closes a sentence stands behind its last word
  const closing = /^[.!?…"»”)]*/u.exec(text.slice(last))?.[0].length ?? 0;
  return trimmed(text, Math.min(start, ...touched.map((one) => one.start)), last + closing);
}

/** A stretch of a text without the spaces around it. */
export function trimmed(text: string, start: number, end: number): Piece {
  const raw = text.slice(start, end);
  const from = start + raw.length - raw.trimStart().length;
  const inner = raw.trim();
  return { start: from, end: from + inner.length, text: inner };
}
