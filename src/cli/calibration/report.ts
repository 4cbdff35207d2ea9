import { BAD_SIGNALS, type Signal } from '../../core/analysis/index.ts';
import type { Lang } from '../../core/text/index.ts';
import { measureDegrees, type DegreeReport } from './degrees.ts';
import { measureInnocent, type InnocentReading, type InnocentReport } from './innocent.ts';
import { measureKinds, type KindReading, type KindReport } from './kinds.ts';
import { READERS, type Reader, type Reading } from './reading.ts';
import { hitsOf, summarise, tallySignals, type Hits, type Summary, type Tallies } from './tally.ts';
import type { CalibrationSet } from './texts.ts';

/** The part that may be read while rules are written, and the third that never is. */
export type Parts<Value> = { readonly seen: Value; readonly unseen: Value };

/** `seen` and `unseen` are the analyser's. */
export type SetReport = Parts<Tallies> & {
  readonly texts: Parts<number>;
  readonly rules: Parts<Tallies>;
  readonly keywords: Parts<Tallies>;
  readonly summary: Readonly<Record<Reader, Parts<Summary>>>;
};

/** Two readers on the same replies: mean F1 over all signals and over the five. */
export type SecondReader = { readonly macro: number; readonly five: number };

export type FaultHits = { readonly together: Hits } & Readonly<Partial<Record<Signal, Hits>>>;

export type LangReport = {
  readonly lang: Lang;
  readonly sets: Readonly<Partial<Record<CalibrationSet, SetReport>>>;
  readonly second_reader: SecondReader;
  readonly degrees: DegreeReport | null;
  readonly kinds: KindReport | null;
  readonly innocent: InnocentReport | null;
  /** The analyser's precision on faults over all languages of this run: the same in each of them. */
  readonly faults_over_languages: Readonly<Partial<Record<CalibrationSet, Parts<FaultHits>>>>;
};

/** Measured once, when the whole replies were labelled by two people. */
const SECOND_READER: Readonly<Record<Lang, SecondReader>> = {
  uk: { macro: 0.96, five: 0.97 },
  ru: { macro: 0.96, five: 0.95 },
  en: { macro: 0.94, five: 0.94 },
};

/** Fewer hits than these are no measurement of one fault. */
export const MIN_HITS = 15;

/** `degreeRows` are texts labelled by degree, `kindRows` with findings that are no signals, `innocentRows` are free of faults; null where there are none. */
export function reportOn(
  langs: readonly Lang[],
  readings: readonly Reading[],
  degreeRows: readonly Reading[],
  kindRows: readonly KindReading[] = [],
  innocentRows: readonly InnocentReading[] = [],
): LangReport[] {
  const bySet = langs.map((lang) => {
    const mine = readings.filter(({ text }) => text.lang === lang);
    const sets = [...new Set(mine.map(({ text }) => text.set))];
    return { lang, sets: Object.fromEntries(sets.map((set) => [set, reportOnSet(mine.filter(({ text }) => text.set === set))])) };
  });
  const faults = faultsOver(bySet.map(({ sets }) => sets));
  return bySet.map(({ lang, sets }) => ({
    lang,
    sets,
    second_reader: SECOND_READER[lang],
    degrees: measureDegrees(
      degreeRows.filter(({ text }) => text.lang === lang),
      readings.filter(({ text }) => text.lang === lang),
    ),
    kinds: measureKinds(kindRows.filter(({ text }) => text.lang === lang)),
    innocent: measureInnocent(innocentRows.filter(({ text }) => text.lang === lang)),
    faults_over_languages: faults,
  }));
}

export function reportOnSet(readings: readonly Reading[]): SetReport {
  const tables = Object.fromEntries(
    READERS.map((reader) => [reader, inParts(readings, (part) => tallySignals(part.map((reading) => pair(reading, reader))))]),
  ) as Record<Reader, Parts<Tallies>>;
  return {
    ...tables.analyser,
    texts: inParts(readings, (part) => part.length),
    rules: tables.rules,
    keywords: tables.keywords,
    summary: Object.fromEntries(
      READERS.map((reader) => [reader, { seen: summarise(tables[reader].seen), unseen: summarise(tables[reader].unseen) }]),
    ) as Record<Reader, Parts<Summary>>,
  };
}

function pair({ text, found }: Reading, reader: Reader) {
  return { expected: new Set(text.signals), found: found[reader] };
}

function inParts<Value>(readings: readonly Reading[], measure: (part: readonly Reading[]) => Value): Parts<Value> {
  return {
    seen: measure(readings.filter(({ text }) => !text.unseen)),
    unseen: measure(readings.filter(({ text }) => text.unseen)),
  };
}

function faultsOver(langs: readonly LangReport['sets'][]): LangReport['faults_over_languages'] {
  const names = [...new Set(langs.flatMap((sets) => Object.keys(sets)))] as CalibrationSet[];
  return Object.fromEntries(
    names.map((name) => {
      const tables = langs.flatMap((sets) => sets[name] ?? []);
      return [name, { seen: faultHits(tables.map(({ seen }) => seen)), unseen: faultHits(tables.map(({ unseen }) => unseen)) }];
    }),
  );
}

function faultHits(tables: readonly Tallies[]): FaultHits {
  const each = BAD_SIGNALS.map((signal) => [signal, hitsOf(tables, [signal])] as const).filter(([, { hits }]) => hits >= MIN_HITS);
  return { together: hitsOf(tables), ...Object.fromEntries(each) };
}
