/** How reading labelled sentences moves with a team's phrases. */
import { createAnalyser } from '../analysis/index.ts';
import type { Analyser, ReplyContext, Signal } from '../analysis/types.ts';
import { LANGS, type Lang, type Lexicons } from '../text/index.ts';
import { ruleOf } from './rules.ts';
import type { Phrases } from './types.ts';

/** A sentence and what it says, by the judgement of people. */
export type YardstickRow = { readonly text: string; readonly signals: readonly Signal[] };
/** Labelled sentences of one language: for each signal some that carry it, and some that carry nothing. */
export type Yardstick = { readonly lang: Lang; readonly rows: readonly YardstickRow[] };

/** Shares 0…1; null where nothing was found (precision) or nothing was there (recall). */
export type Figures = { readonly precision: number | null; readonly recall: number | null };

export type Movement = {
  readonly lang: Lang;
  readonly signal: Signal;
  readonly before: Figures;
  readonly after: Figures;
  /** Sentences in which the signal is found now and was not: rightly, and wrongly. */
  readonly rightly: readonly string[];
  readonly wrongly: readonly string[];
  /** Rightly or not, it was found before and is not any more. */
  readonly lost: readonly string[];
  /** Sentences that do not carry the signal, and in how many of them the phrases alone find it. */
  readonly others: number;
  readonly accused: number;
};

/** Nothing but the phrases: what it finds comes beside what the built-in rules find. */
export function phrasesAlone(phrases: Phrases, lexiconsOf: (lang: Lang) => Lexicons): Analyser {
  return createAnalyser({
    version: 'team',
    sets: LANGS.flatMap((lang) => {
      const rules = phrases.entries.filter((entry) => entry.lang === lang).map(ruleOf);
      return rules.length > 0 ? [{ lang, lexicons: lexiconsOf(lang), rules }] : [];
    }),
  });
}

/** For every signal of this language that either collection speaks of. `base` reads without phrases. */
export function movementOf({ lang, rows }: Yardstick, base: Analyser, before: Phrases, after: Phrases): readonly Movement[] {
  const of = ({ entries }: Phrases) => entries.filter((entry) => entry.lang === lang).map(({ signal }) => signal);
  const touched = [...new Set([...of(before), ...of(after)])];
  if (touched.length === 0) return [];
  const context: ReplyContext = { lang };
  const reading = (analyser: Analyser) => rows.map(({ text }) => signalsIn(analyser, text, context));
  const plain = reading(base);
  const was = reading(phrasesAlone(before, base.lexiconsOf));
  const is = reading(phrasesAlone(after, base.lexiconsOf));
  return touched.map((signal) => {
    const foundBefore = rows.map((_, at) => plain[at]!.has(signal) || was[at]!.has(signal));
    const foundAfter = rows.map((_, at) => plain[at]!.has(signal) || is[at]!.has(signal));
    const texts = (wanted: (row: YardstickRow, at: number) => boolean) => rows.filter(wanted).map(({ text }) => text);
    const carries = (row: YardstickRow) => row.signals.includes(signal);
    return {
      lang,
      signal,
      before: figuresOf(rows, signal, foundBefore),
      after: figuresOf(rows, signal, foundAfter),
      rightly: texts((row, at) => carries(row) && foundAfter[at]! && !foundBefore[at]),
      wrongly: texts((row, at) => !carries(row) && foundAfter[at]! && !foundBefore[at]),
      lost: texts((_, at) => foundBefore[at]! && !foundAfter[at]),
      others: rows.filter((row) => !carries(row)).length,
      accused: rows.filter((row, at) => !carries(row) && is[at]!.has(signal)).length,
    };
  });
}

/** A phrase that is found in so much of what does not say it means nothing. */
const TOO_WIDE = 0.1;

export const isTooWide = ({ others, accused }: Movement): boolean => others > 0 && accused / others > TOO_WIDE;

function signalsIn(analyser: Analyser, text: string, context: ReplyContext): ReadonlySet<Signal> {
  return new Set(analyser.analyse(text, context).findings.flatMap((finding) => ('signal' in finding ? [finding.signal] : [])));
}

function figuresOf(rows: readonly YardstickRow[], signal: Signal, found: readonly boolean[]): Figures {
  const carries = rows.map(({ signals }) => signals.includes(signal));
  const right = found.filter((one, at) => one && carries[at]).length;
  const share = (of: number) => (of === 0 ? null : right / of);
  return { precision: share(found.filter(Boolean).length), recall: share(carries.filter(Boolean).length) };
}
