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

/**
 * A feature of a sentence and the tokens it was read from: `to` is exclusive; of the whole sentence where both are -1.
 * `key`: its name in KEY_BITS bits. `name` is '' unless names are asked for.
 */
export type Feature = { readonly key: number; readonly from: number; readonly to: number; readonly name: string };

/** Two of ten thousand names share a key about three times: no loss that can be measured. */
export const KEY_BITS = 24;
const BEGINNINGS = [4, 5, 6, 7];
const ENDING = 3;

/**
 * Words, beginnings and ends of words, pairs of words and of stems, word lists with their neighbours, rules that match, and what is known of the
 * whole sentence; each once, where it stands first. The keys are those of the trained weights: whoever changes them trains anew.
 */
export function featuresOf({ sentence, entities, rules, lists }: Reading, { named = false }: { readonly named?: boolean } = {}): Feature[] {
  const known = new Set<number>();
  const features: Feature[] = [];
  const add = (kind: string, first: number, second: number, from: number, to: number, name: () => string): void => {
    const key = keyOf(kind, first, second);
    if (known.has(key)) return;
    known.add(key);
    features.push({ key, from, to, name: named ? name() : '' });
  };
  const words = sentence.tokens.map(({ norm }) => (/\d/u.test(norm) ? norm.replace(/\d+/gu, '0') : norm));
  const stems = words.map(stemOf);
  const wordHashes = words.map(hashOf);
  const stemHashes = stems.map(hashOf);
  words.forEach((word, at) => {
    add('=', wordHashes[at] ?? 0, 0, at, at + 1, () => `=${word}`);
    for (const length of BEGINNINGS) {
      if (word.length > length) add('<', hashOf(word.slice(0, length)), 0, at, at + 1, () => `<${word.slice(0, length)}`);
    }
    if (word.length > ENDING + 2) add('>', hashOf(word.slice(-ENDING)), 0, at, at + 1, () => `${word.slice(-ENDING)}>`);
    for (const [mark, apart, list, hashes] of [
      ['==', '=_', words, wordHashes],
      ['~~', '~_', stems, stemHashes],
    ] as const) {
      const here = hashes[at] ?? 0;
      if (at + 1 < list.length) add(mark, here, hashes[at + 1] ?? 0, at, at + 2, () => `${mark[0]}${list[at]} ${list[at + 1]}`);
      if (at + 2 < list.length) add(apart, here, hashes[at + 2] ?? 0, at, at + 3, () => `${mark[0]}${list[at]} _ ${list[at + 2]}`);
    }
  });
  for (const { name, range } of lists) {
    const list = hashOf(name);
    const before = wordHashes[range.from - 1];
    const after = wordHashes[range.to];
    add('%', list, 0, range.from, range.to, () => `%${name}`);
    if (before !== undefined) add(' %', before, list, range.from - 1, range.to, () => `${words[range.from - 1]} %${name}`);
    if (after !== undefined) add('% ', list, after, range.from, range.to + 1, () => `%${name} ${words[range.to]}`);
  }
  for (const { id, signal, range } of rules) {
    add('@', hashOf(id), 0, range.from, range.to, () => `@${id}`);
    add('@@', hashOf(signal), 0, range.from, range.to, () => `@@${signal}`);
  }
  const whole = (name: string): void => add('.', hashOf(name), 0, -1, -1, () => name);
  if (words[0] !== undefined) add('^', wordHashes[0] ?? 0, 0, 0, 1, () => `^${words[0]}`);
  if (sentence.question) whole('?');
  if (sentence.first) whole('|<');
  if (sentence.last) whole('>|');
  for (const type of entities) whole(`#${type}`);
  whole(words.length <= 3 ? 'short' : words.length <= 8 ? 'middling' : 'long');
  return features;
}

/** Long sentences have more features, each of which says less. */
export function weightOfEach(features: number): number {
  return 1 / Math.max(1, features) ** 0.35;
}

/** Not a linguist's stem: as much of a word as its inflection seldom touches. */
function stemOf(word: string): string {
  if (word.length <= 5) return word;
  return word.slice(0, word.length > 8 ? 6 : word.length > 6 ? 5 : 4);
}

/** FNV-1a over code units, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

function keyOf(kind: string, first: number, second: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < kind.length; index += 1) hash = Math.imul(hash ^ kind.charCodeAt(index), 0x01000193);
  for (const part of [first, second]) {
    hash = Math.imul(hash ^ part, 0x85ebca6b);
    hash ^= hash >>> 13;
    hash = Math.imul(hash, 0xc2b2ae35);
    hash ^= hash >>> 16;
  }
  return hash >>> (32 - KEY_BITS);
}
