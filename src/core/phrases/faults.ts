/** What may be wrong with phrases although each of their values is of the right kind: the same for a file, a command and the screen. */
import { createAnalyser } from '../analysis/index.ts';
import { compilePattern, type Lang, type Lexicons, PatternError } from '../text/index.ts';
import { ruleOf } from './rules.ts';
import { LONGEST_EXAMPLE, LONGEST_PATTERN, MOST_ENTRIES, MOST_EXAMPLES, MOST_PATTERNS, type Phrases, type TeamPhrase } from './types.ts';

/** A key of an entry (of the file where it is about the whole) and, in a list, the place in it. */
type Field = readonly [key: string, at?: number];

export type PhraseFault = {
  /** Key of `diagnostics`. */
  readonly code: string;
  /** The entry's place, from 0; null: the whole. */
  readonly entry: number | null;
  readonly field: Field;
  readonly params: Readonly<Record<string, string | number>>;
};

type Found = Omit<PhraseFault, 'entry'>;

/** Says of phrases what is wrong with them. What was said of an entry is kept for as long as the very same entry is asked about. */
export type PhraseJudge = (phrases: Phrases) => readonly PhraseFault[];

export function createPhraseJudge(lexiconsOf: (lang: Lang) => Lexicons): PhraseJudge {
  const judged = new WeakMap<TeamPhrase, readonly Found[]>();
  const judge = (entry: TeamPhrase): readonly Found[] => {
    const known = judged.get(entry) ?? faultsIn(entry, lexiconsOf(entry.lang));
    judged.set(entry, known);
    return known;
  };
  return ({ entries }) => {
    if (entries.length > MOST_ENTRIES)
      return [{ code: 'phrases/too-many', entry: null, field: ['phrases'], params: { count: entries.length, most: MOST_ENTRIES } }];
    const twice = twiceIn(entries);
    return entries.flatMap((entry, index) => [...judge(entry), ...(twice.get(index) ?? [])].map((one) => ({ ...one, entry: index })));
  };
}

function faultsIn(entry: TeamPhrase, lexicons: Lexicons): readonly Found[] {
  const shape = [...lengthsIn(entry), ...patternsIn(entry, lexicons)];
  return shape.length > 0 ? shape : [...examplesIn(entry, lexicons)];
}

function* lengthsIn({ when, unless, match, miss }: TeamPhrase): Generator<Found> {
  for (const [field, list] of Object.entries({ when, match, miss }))
    if (list.length === 0) yield { code: 'phrases/nothing', field: [field], params: { field } };
  for (const [field, list] of Object.entries({ when, unless })) {
    if (list.length > MOST_PATTERNS) yield { code: 'phrases/list-long', field: [field], params: { field, most: MOST_PATTERNS } };
    for (const [at, { length }] of list.entries())
      if (length > LONGEST_PATTERN) yield { code: 'phrases/text-long', field: [field, at], params: { field, most: LONGEST_PATTERN } };
  }
  for (const [field, list] of Object.entries({ match, miss })) {
    if (list.length > MOST_EXAMPLES) yield { code: 'phrases/list-long', field: [field], params: { field, most: MOST_EXAMPLES } };
    for (const [at, { length }] of list.entries())
      if (length > LONGEST_EXAMPLE) yield { code: 'phrases/text-long', field: [field, at], params: { field, most: LONGEST_EXAMPLE } };
  }
}

function* patternsIn({ when, unless }: TeamPhrase, lexicons: Lexicons): Generator<Found> {
  for (const [field, list] of Object.entries({ when, unless })) {
    for (const [at, pattern] of list.entries()) {
      if (pattern.length > LONGEST_PATTERN) continue;
      try {
        compilePattern(pattern, lexicons);
      } catch (error) {
        if (!(error instanceof PatternError)) throw error;
        yield { code: `pattern/${error.code}`, field: [field, at], params: { pattern, at: error.at + 1, word: error.word } };
      }
    }
  }
}

/** Each entry is read alone: an example shows what this one finds, not what others do. */
function* examplesIn(entry: TeamPhrase, lexicons: Lexicons): Generator<Found> {
  const { lang, match, miss } = entry;
  const analyser = createAnalyser({ version: 'examples', sets: [{ lang, lexicons, rules: [ruleOf(entry)] }] });
  const wordsIn = (text: string): readonly string[] =>
    analyser.analyse(text, { lang }).findings.flatMap((finding) => ('signal' in finding ? [finding.text] : []));
  for (const [at, example] of match.entries()) {
    const text = example.replaceAll(/[[\]]/gu, '');
    const wanted = [...example.matchAll(/\[([^\]]+)\]/gu)].map(([, words = '']) => words);
    const found = wordsIn(text);
    if (found.length === 0) yield { code: 'phrases/not-found', field: ['match', at], params: { text } };
    else if (wanted.length > 0 && (wanted.length !== found.length || wanted.some((words, index) => words !== found[index])))
      yield { code: 'phrases/other-words', field: ['match', at], params: { text, wanted: wanted.join(' · '), found: found.join(' · ') } };
  }
  for (const [at, example] of miss.entries()) {
    const text = example.replaceAll(/[[\]]/gu, '');
    const [found] = wordsIn(text);
    if (found !== undefined) yield { code: 'phrases/found', field: ['miss', at], params: { text, found } };
  }
}

/** The same words for the same thing a second time: by the later entry's place. */
function twiceIn(entries: readonly TeamPhrase[]): ReadonlyMap<number, readonly Found[]> {
  const seen = new Map<string, number>();
  const twice = new Map<number, Found[]>();
  for (const [index, { signal, lang, when }] of entries.entries()) {
    for (const [at, pattern] of when.entries()) {
      const key = `${signal} ${lang} ${pattern.trim().toLowerCase()}`;
      const first = seen.get(key);
      if (first === undefined) seen.set(key, index);
      else
        twice.set(index, [
          ...(twice.get(index) ?? []),
          { code: 'phrases/twice', field: ['when', at], params: { pattern, number: first + 1 } },
        ]);
    }
  }
  return twice;
}
