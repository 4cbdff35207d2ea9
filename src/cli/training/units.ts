import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { featuresOf, readEntities, type Signal } from '../../core/analysis/index.ts';

import { readText, type Lang } from '../../core/text/index.ts';
import { CALIBRATION_FOLDER, isUnseen } from '../calibration/texts.ts';

/** One labelled sentence, as the model sees it. */
export type Unit = {
  /** Id of the reply it stands in; all sentences of a reply stay together. */
  readonly reply: string;
  readonly features: readonly string[];
  readonly signals: readonly Signal[];
};

type Row = { id: string; text?: string; signals?: Signal[]; sentences?: { text: string; signals: Signal[] }[] };

/** The labelled sentences of a language that may be learned from: never one of the unseen third. */
export function loadUnits(lang: Lang): Unit[] {
  return readdirSync(CALIBRATION_FOLDER)
    .filter((name) => name.includes(`.${lang}`) && name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => readFileSync(join(CALIBRATION_FOLDER, name), 'utf8').split('\n'))
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row)
    .filter((row) => !isUnseen(row.id))
    .flatMap((row) => {
      const sentences = row.sentences ?? (row.text === undefined ? [] : [{ text: row.text, signals: row.signals ?? [] }]);
      return sentences.map((sentence, index) => unitOf(row.id, sentence, lang, index === 0, index === sentences.length - 1));
    });
}

function unitOf(reply: string, { text, signals }: { text: string; signals: Signal[] }, lang: Lang, first: boolean, last: boolean): Unit {
  const { sentences } = readText(text, lang);
  const entities = new Set(readEntities(text, sentences, {}).map((entity) => entity.type));
  // What was labelled as one sentence is learned as one, even where it is read as two.
  const sentence = {
    start: 0,
    end: text.length,
    lang,
    tokens: sentences.flatMap((one) => one.tokens),
    question: sentences.some((one) => one.question),
    first,
    last,
  };
  return { reply, signals, features: featuresOf(sentence, entities).map(({ name }) => name) };
}
