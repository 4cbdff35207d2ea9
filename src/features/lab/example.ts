/** What is copied where a reading is wrong: an example for a rule file, or a row to learn from. */
import { rightSignals, type RowContext, rowHead } from '../../core/analysis/index.ts';
import { type Analysis, type SentenceReading, SIGNALS, type Signal } from '../../core/analysis/types.ts';
import type { Lang } from '../../core/text/language.ts';
import { overlaps } from './findings.ts';

/** Something found that is not there, or something there that was not found. */
export type Mistake = {
  readonly kind: 'false-alarm' | 'missing';
  readonly signal: Signal;
  /** The rule that found it; null where nothing did. */
  readonly rule: string | null;
  readonly lang: Lang;
  /** The whole sentence, as typed. */
  readonly sentence: string;
};

export const ruleFile = ({ lang, signal }: Pick<Mistake, 'lang' | 'signal'>): string => `src/rules/${lang}/${signal}.yaml`;

/** Learned from and never measured on: an example that was noticed because it was read wrongly would tilt a measure. */
export const rowFile = ({ lang }: Pick<Mistake, 'lang'>): string => `test/calibration/training/replies.${lang}.jsonl`;

/** The sentence without what closes it: the words to begin with. */
export const wordsOf = (sentence: string): string => sentence.trim().replace(/[\s.!?…]+$/u, '');

/** Lines for a rule: under `match` with the words in [brackets], under `miss` without. null where the words do not stand in the sentence. */
export function ruleExample({ kind, sentence }: Mistake, words: string): string | null {
  const text = plain(sentence);
  if (kind === 'false-alarm') return yaml('miss', text);
  const wanted = plain(words);
  const at = wanted === '' ? -1 : text.indexOf(wanted);
  if (at < 0) return null;
  return yaml('match', `${text.slice(0, at)}[${wanted}]${text.slice(at + wanted.length)}`);
}

/** One line of JSON: the sentence with every signal that it carries, the mistake put right. */
export function trainingRow(mistake: Mistake, carried: readonly Signal[], context: RowContext): string {
  const text = mistake.sentence.trim();
  const row = {
    ...rowHead('lab', mistake.lang, text, context),
    sentences: [{ text, signals: rightSignals(mistake, carried) }],
  };
  return JSON.stringify(row);
}

/** The signals that were read in a sentence. */
export function signalsIn(sentence: SentenceReading, { findings }: Analysis): Signal[] {
  return SIGNALS.filter((signal) => findings.some((one) => 'signal' in one && one.signal === signal && overlaps(one, sentence)));
}

/** Brackets mean something in examples, so those of the text go; a line stays a line. */
const plain = (text: string): string => text.trim().replaceAll(/[[\]]/gu, '').replaceAll(/\s+/gu, ' ');

/** As deep as examples stand in a rule file. A JSON string is a YAML string too. */
const yaml = (key: 'match' | 'miss', text: string): string => `    ${key}:\n      - ${JSON.stringify(text)}`;
