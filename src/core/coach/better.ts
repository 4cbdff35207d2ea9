/** Putting a better wording into a draft. */
import type { Analysis, Finding } from '../analysis/types.ts';
import { GOOD_SIGNALS } from '../analysis/types.ts';
import type { Warning } from './warnings.ts';

/** A draft after the change, and where in it the new words stand. */
export type Put = { readonly text: string; readonly start: number; readonly end: number };

/**
 * The draft with the better wording in the place of what it warns of. A better wording is a sentence, so it takes the place of the
 * sentence; what that sentence holds of good before or after the words (a name, an apology) stays. A name only takes the place of a name.
 */
export function betterPut(text: string, warning: Warning, { findings, sentences }: Pick<Analysis, 'findings' | 'sentences'>): Put | null {
  const { id, start, end, better } = warning;
  if (better === null) return null;
  if (id === 'wrong-name') return joined(text.slice(0, start), better, text.slice(end));
  const sentence = sentences.find((one) => start < one.end) ?? { start, end };
  const next = sentences.find((one) => one.start > sentence.start)?.start ?? text.length;
  const closed = sentence.end + (CLOSING.exec(text.slice(sentence.end, next))?.[0].length ?? 0);
  const goods = findings.filter((finding) => isGood(finding) && finding.start >= sentence.start && finding.end <= sentence.end);
  const left = Math.max(sentence.start, ...goods.filter((good) => good.end <= start).map((good) => clauseEnd(text, good.end, start)));
  const right = Math.min(closed, ...goods.filter((good) => good.start >= end).map((good) => good.start));
  const before = left === sentence.start ? text.slice(0, left) : `${text.slice(0, left).replace(LOOSE_END, '')}. `;
  return joined(before, better, right === closed ? text.slice(closed) : ` ${capital(text.slice(right))}`);
}

/** Signs that close a sentence, which its span leaves out. */
const CLOSING = /^\s*[.!?…]+/u;
const LOOSE_END = /[\s,;:.—–-]+$/u;
const CLAUSE = /[,;:—–]/u;

const isGood = (finding: Finding): boolean => 'signal' in finding && (GOOD_SIGNALS as readonly string[]).includes(finding.signal);

/** Where the clause ends that the good words stand in, at most at the words that are replaced. */
function clauseEnd(text: string, from: number, to: number): number {
  const sign = text.slice(from, to).search(CLAUSE);
  return sign === -1 ? from : from + sign;
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

const joined = (before: string, better: string, after: string): Put => ({
  text: before + better + after,
  start: before.length,
  end: before.length + better.length,
});
