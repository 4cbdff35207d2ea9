import { type Analysis, BAD_SIGNALS, type Finding, type SentenceReading, type Signal } from '../../core/analysis/types.ts';
import { LANGS, type Lang } from '../../core/text/language.ts';
import type { Span } from '../../core/text/span.ts';

export type Tone = 'good' | 'bad' | 'plain';

/** Findings of one rule that say the same: one entry of the list, one number in the text. */
export type FindingGroup = {
  /** Unique within an analysis. */
  readonly id: string;
  readonly number: number;
  readonly tone: Tone;
  readonly first: Finding;
  readonly places: readonly Finding[];
};

/** The entries of the list in the order of the text: signals, then what is only noted besides. */
export function groupsOf(analysis: Analysis, chosen: Lang | null): FindingGroup[] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of analysis.findings) {
    // two languages may each have a rule of one name
    const lang = rulesLang(sentenceOf(finding, analysis), analysis, chosen);
    const id = [lang, what(finding), finding.rule, finding.certainty, finding.degree ?? ''].join('/');
    const group = groups.get(id);
    if (group) group.push(finding);
    else groups.set(id, [finding]);
  }
  return [...groups]
    .sort(([, [a]], [, [b]]) => Number('kind' in a) - Number('kind' in b))
    .map(([id, places], index) => ({ id, number: index + 1, tone: toneOf(places[0]), first: places[0], places }));
}

export function toneOf(finding: Finding): Tone {
  if ('signal' in finding) return isFault(finding.signal) ? 'bad' : 'good';
  return finding.kind === 'wrong-name' || finding.kind === 'personal-data' ? 'bad' : 'plain';
}

export const isFault = (signal: Signal): boolean => (BAD_SIGNALS as readonly Signal[]).includes(signal);

/** Found by the learned layer alone. */
export const isLearned = (finding: Finding): boolean => finding.rule.startsWith('model.');

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The sentence in which a finding begins. */
export function sentenceOf(finding: Span, { sentences }: Analysis): SentenceReading | null {
  return sentences.find(({ end }) => finding.start < end) ?? null;
}

/** A sentence with the signs that close it, which its own span leaves out. */
export function sentenceText(text: string, { sentences }: Analysis, { start }: SentenceReading): string {
  const next = sentences.find((one) => one.start > start);
  return text.slice(start, next?.start ?? text.length).trim();
}

/** The language whose rules read a sentence; where it could be several, the one that was chosen or that the rest is in. */
export function rulesLang(sentence: SentenceReading | null, analysis: Analysis, chosen: Lang | null): Lang {
  return asLang(sentence?.lang) ?? chosen ?? asLang(analysis.lang) ?? 'uk';
}

const asLang = (lang: string | undefined): Lang | null => LANGS.find((known) => known === lang) ?? null;

const what = (finding: Finding): string => ('signal' in finding ? finding.signal : `${finding.kind}:${finding.detail ?? ''}`);
