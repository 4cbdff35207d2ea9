import type { PatternClass } from './parse.ts';
import type { Vocabulary, WordSet } from './vocabulary.ts';

/** What may stand first: word sets, classes found beforehand, or anything at all. Lets an index skip what cannot begin at a word. */
export type PatternHead = { readonly words: readonly WordSet[]; readonly classes: readonly PatternClass[]; readonly anything: boolean };

const MAX_KNOWN_WORDS = 10_000;

/** Finds, for a word, the few things that could begin with it: patterns of a rule set, entries of a lexicon. Items are their numbers. */
export class HeadIndex {
  private readonly vocabulary: Vocabulary;
  private readonly itemsOf = new Map<number, number[]>();
  /** What a word may begin; forgotten when it grows beyond MAX_KNOWN_WORDS. */
  private readonly known = new Map<string, readonly number[]>();
  readonly byClass: ReadonlyMap<PatternClass, readonly number[]>;
  /** What may begin with any word. */
  readonly anywhere: readonly number[];

  constructor(heads: readonly PatternHead[], vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
    const byClass = new Map<PatternClass, number[]>();
    const anywhere: number[] = [];
    heads.forEach((head, item) => {
      if (head.anything) anywhere.push(item);
      for (const name of head.classes) push(byClass, name, item);
      for (const { number } of head.words) push(this.itemsOf, number, item);
    });
    this.byClass = byClass;
    this.anywhere = anywhere;
  }

  /** Those that may begin with this word, in their order; those of `anywhere` and `byClass` aside. */
  startingWith(word: string): readonly number[] {
    const known = this.known.get(word);
    if (known) return known;
    const items = new Set<number>();
    for (const set of this.vocabulary.setsWith(word)) for (const item of this.itemsOf.get(set) ?? []) items.add(item);
    const list = [...items].sort((a, b) => a - b);
    if (this.known.size >= MAX_KNOWN_WORDS) this.known.clear();
    this.known.set(word, list);
    return list;
  }
}

function push<K>(map: Map<K, number[]>, key: K, value: number): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
}
