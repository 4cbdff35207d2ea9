import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  classesOf,
  featuresOf,
  ListReader,
  readEntities,
  RuleEngine,
  type Feature,
  type ReplyChannel,
  type RuleSet,
  type Signal,
} from '../../core/analysis/index.ts';
import { Match, readText } from '../../core/text/index.ts';
import { isUnseen } from '../../adapters/node/unseen.ts';
import { CALIBRATION_FOLDER } from '../calibration/texts.ts';

/** One labelled sentence, as the model sees it. */
export type Unit = { readonly number: number; readonly keys: readonly number[]; readonly signals: readonly Signal[] };

export type LabelledReply = {
  readonly id: string;
  readonly text: string;
  readonly channel: ReplyChannel | null;
  readonly signals: ReadonlySet<Signal>;
  /** Written without the rules in mind, in the proportions of life: what thresholds may be measured on. */
  readonly isNatural: boolean;
  /** In the order of the reply; one, where it is a phrase. */
  readonly units: readonly Unit[];
};

type Labelled = { readonly text: string; readonly signals: Signal[] };
type Row = { id: string; file: string; channel?: ReplyChannel; text?: string; signals?: Signal[]; sentences?: Labelled[] };

/** File and id. Rules were written from the others, and `faults` are thick with faults, in any language. */
const NATURAL = /^(?:replies|sentences\.\w\w-e)\.|^translated\.\S+ \S+-from-\w\w-[a-e]-/u;

/** Texts that are learned from and never measured on: their ids say nothing. */
const TRAINING_FOLDER = join(CALIBRATION_FOLDER, 'training');

/** The replies and phrases of a language that may be learned from: never one of the unseen third, nor one that is not labelled by sentence. */
export function loadReplies(set: RuleSet): LabelledReply[] {
  const readers = { set, engine: new RuleEngine(set), lists: new ListReader(set.lexicons) };
  return learnable(set.lang).flatMap((row) => {
    const sentences = labelledIn(row);
    if (sentences.length === 0) return [];
    return [
      {
        id: row.id,
        text: sentences.map(({ text }) => text).join(' '),
        channel: row.channel ?? null,
        signals: new Set(sentences.flatMap(({ signals }) => signals)),
        isNatural: sentences.length > 1 && NATURAL.test(`${row.file} ${row.id}`),
        units: sentences.map(({ text, signals }, index) => ({
          number: index,
          signals,
          keys: featuresIn(text, readers, { first: index === 0, last: index === sentences.length - 1 }).map(({ key }) => key),
        })),
      },
    ];
  });
}

function learnable(lang: string): Row[] {
  return [...rowsIn(CALIBRATION_FOLDER, lang).filter((row) => !isUnseen(row.id)), ...rowsIn(TRAINING_FOLDER, lang)];
}

function labelledIn(row: Row): readonly Labelled[] {
  return row.sentences ?? (row.text === undefined ? [] : [{ text: row.text, signals: row.signals ?? [] }]);
}

function rowsIn(folder: string, lang: string): Row[] {
  return readdirSync(folder)
    .filter((name) => name.includes(`.${lang}`) && name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => ({ ...(JSON.parse(line) as Omit<Row, 'file'>), file: name })),
    );
}

type Readers = { readonly set: RuleSet; readonly engine: RuleEngine; readonly lists: ListReader };

/** What was labelled as one sentence is learned as one, even where it is read as two. */
function featuresIn(
  text: string,
  { set, engine, lists }: Readers,
  { first, last, named = false }: { readonly first: boolean; readonly last: boolean; readonly named?: boolean },
): Feature[] {
  const { sentences } = readText(text, set.lang);
  const entities = readEntities(text, sentences, {});
  const tokens = sentences.flatMap((one) => one.tokens);
  let offset = 0;
  const rules: { id: string; signal: Signal; range: { from: number; to: number } }[] = [];
  const found: { name: string; range: { from: number; to: number } }[] = [];
  for (const sentence of sentences) {
    const inText = ({ from, to }: { from: number; to: number }) => ({ from: from + offset, to: to + offset });
    const classes = classesOf(
      sentence,
      entities.filter((entity) => entity.end > sentence.start && entity.start < sentence.end),
    );
    const match = new Match(sentence, engine.vocabulary, classes);
    for (const { rule, range } of engine.read(text, match, 0, undefined)) {
      rules.push({ id: rule.id, signal: rule.signal, range: inText(range) });
    }
    for (const { name, range } of lists.read(match)) found.push({ name, range: inText(range) });
    offset += sentence.tokens.length;
  }
  const question = sentences.some((one) => one.question);
  const types = new Set(entities.map((entity) => entity.type));
  return featuresOf({ sentence: { tokens, question, first, last }, entities: types, rules, lists: found }, { named });
}

/** The names behind the keys of the texts that may be learned from. */
export function namesOf(set: RuleSet): ReadonlyMap<number, string> {
  const readers = { set, engine: new RuleEngine(set), lists: new ListReader(set.lexicons) };
  const names = new Map<number, string>();
  for (const { text } of learnable(set.lang).flatMap(labelledIn)) {
    for (const { key, name } of featuresIn(text, readers, { first: false, last: false, named: true })) names.set(key, name);
  }
  return names;
}
