import type { Sentence, TokenRange } from '../../text/index.ts';
import type { EntityType } from '../types.ts';

/** What a sentence is read by. */
export type Reading = {
  readonly sentence: Pick<Sentence, 'tokens' | 'question' | 'first' | 'last'>;
  readonly entities: ReadonlySet<EntityType>;
  /** Ids and signals of the rules that match in it, before they are weighed against each other, and where. */
  readonly rules: readonly { readonly id: string; readonly signal: string; readonly range: TokenRange }[];
  /** Where the word lists of the language stand in it. */
  readonly lists: readonly { readonly name: string; readonly range: TokenRange }[];
};

/** A feature of a sentence and the tokens it was read from: `to` is exclusive; of the whole sentence where both are -1. */
export type Feature = { readonly name: string; readonly from: number; readonly to: number };

const BEGINNINGS = [4, 5, 6, 7];
const ENDING = 3;

/**
 * Words, beginnings and ends of words, pairs of words and of stems, word lists with their neighbours, rules that match, and what is known of the
 * whole sentence. The names are the keys of the trained weights: whoever changes them trains anew.
 */
export function featuresOf({ sentence, entities, rules, lists }: Reading): Feature[] {
  const features = new Map<string, Feature>();
  const add = (name: string, from: number, to: number): void => {
    // Each feature counts once, where it stands first.
    if (!features.has(name)) features.set(name, { name, from, to });
  };
  const words = sentence.tokens.map(({ norm }) => norm.replace(/\d+/gu, '0'));
  const stems = words.map(stemOf);
  words.forEach((word, at) => {
    add(`=${word}`, at, at + 1);
    for (const length of BEGINNINGS) if (word.length > length) add(`<${word.slice(0, length)}`, at, at + 1);
    if (word.length > ENDING + 2) add(`${word.slice(-ENDING)}>`, at, at + 1);
    for (const [list, mark] of [
      [words, '='],
      [stems, '~'],
    ] as const) {
      if (at + 1 < list.length) add(`${mark}${list[at]} ${list[at + 1]}`, at, at + 2);
      if (at + 2 < list.length) add(`${mark}${list[at]} _ ${list[at + 2]}`, at, at + 3);
    }
  });
  for (const { name, range } of lists) {
    add(`%${name}`, range.from, range.to);
    const before = words[range.from - 1];
    const after = words[range.to];
    if (before !== undefined) add(`${before} %${name}`, range.from - 1, range.to);
    if (after !== undefined) add(`%${name} ${after}`, range.from, range.to + 1);
  }
  for (const { id, signal, range } of rules) {
    add(`@${id}`, range.from, range.to);
    add(`@@${signal}`, range.from, range.to);
  }
  if (words[0] !== undefined) add(`^${words[0]}`, 0, 1);
  if (sentence.question) add('?', -1, -1);
  if (sentence.first) add('|<', -1, -1);
  if (sentence.last) add('>|', -1, -1);
  for (const type of entities) add(`#${type}`, -1, -1);
  add(words.length <= 3 ? 'short' : words.length <= 8 ? 'middling' : 'long', -1, -1);
  return [...features.values()];
}

/** Not a linguist's stem: as much of a word as its inflection seldom touches. */
function stemOf(word: string): string {
  if (word.length <= 5) return word;
  return word.slice(0, word.length > 8 ? 6 : word.length > 6 ? 5 : 4);
}
