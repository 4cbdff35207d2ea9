import { bitOf, type Match } from './match.ts';
import type { PatternClass } from './parse.ts';
import type { Vocabulary, Word, WordSet } from './vocabulary.ts';

/** What may stand first: word sets, classes found beforehand, or anything at all. Lets an index skip what cannot begin at a word. */
export type PatternHead = { readonly words: readonly WordSet[]; readonly classes: readonly PatternClass[]; readonly anything: boolean };

const NO_ITEMS: readonly number[] = [];

/** Finds, for a word, the few things that could begin with it: patterns of a rule set, entries of a lexicon. Items are their numbers. */
export class HeadIndex {
  /** Its own within its vocabulary: under it each word remembers what it may begin. */
  private readonly number: number;
  private readonly itemsOf = new Map<number, number[]>();
  private readonly byClass: readonly { readonly bit: number; readonly items: readonly number[] }[];
  /** What may begin with any word. */
  private readonly anywhere: readonly number[];

  constructor(heads: readonly PatternHead[], vocabulary: Vocabulary) {
    this.number = vocabulary.numberOfIndex();
    const byClass = new Map<PatternClass, number[]>();
    const anywhere: number[] = [];
    heads.forEach((head, item) => {
      if (head.anything) anywhere.push(item);
      for (const name of head.classes) push(byClass, name, item);
      for (const { number } of head.words) push(this.itemsOf, number, item);
    });
    this.byClass = [...byClass].map(([name, items]) => ({ bit: bitOf(name), items }));
    this.anywhere = anywhere;
  }

  /** What may begin at the token: the items of the word in their order, those of any word, those of classes. An item may come twice. */
  itemsAt(match: Match, at: number): readonly number[] {
    const word = match.words[at];
    const items = word ? this.startingWith(word) : this.anywhere;
    const classes = this.byClass.length === 0 ? 0 : match.classesAt(at);
    if (classes === 0) return items;
    const more = this.byClass.filter(({ bit }) => (classes & bit) !== 0);
    return more.length === 0 ? items : [...items, ...more.flatMap((one) => one.items)];
  }

  private startingWith(word: Word): readonly number[] {
    const known = word.begins[this.number];
    if (known) return known;
    const items = new Set<number>();
    for (const set of word.numbers) for (const item of this.itemsOf.get(set) ?? NO_ITEMS) items.add(item);
    const list = items.size === 0 ? this.anywhere : [...[...items].sort((a, b) => a - b), ...this.anywhere];
    word.begins[this.number] = list;
    return list;
  }
}

function push<K>(map: Map<K, number[]>, key: K, value: number): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
}
