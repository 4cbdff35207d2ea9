import type { Lexicons } from './lexicons.ts';

/** Words given by globs: exact, `prefix*`, `*suffix`, or stars anywhere. `number` is its own within its vocabulary. */
export type WordSet = { readonly number: number; readonly globs: readonly string[] };

const MAX_KNOWN_WORDS = 10_000;

/**
 * The word sets of all patterns that are compiled with the same lexicons, each once. Turns the question round: not whether a word is in this set,
 * and that set, and that one, but which sets a word is in; that is asked once for each word.
 */
export class Vocabulary {
  private readonly sets = new Map<string, WordSet>();
  private readonly exact = new Map<string, number[]>();
  private readonly prefixes = new Affixes((word, length) => word.slice(0, length));
  private readonly suffixes = new Affixes((word, length) => word.slice(word.length - length));
  private readonly others: { readonly pattern: RegExp; readonly set: number }[] = [];
  /** Forgotten when a set is added, or when it grows beyond MAX_KNOWN_WORDS. */
  private readonly known = new Map<string, readonly number[]>();

  setOf(globs: readonly string[]): WordSet {
    const distinct = [...new Set(globs)];
    const key = distinct.join(' ');
    let set = this.sets.get(key);
    if (!set) {
      set = { globs: distinct, number: this.sets.size };
      this.sets.set(key, set);
      for (const glob of distinct) this.enter(glob, set.number);
      this.known.clear();
    }
    return set;
  }

  /** The numbers of the sets that the word is in. */
  setsWith(word: string): readonly number[] {
    const known = this.known.get(word);
    if (known) return known;
    const found = new Set(this.exact.get(word));
    this.prefixes.collect(word, found);
    this.suffixes.collect(word, found);
    for (const { pattern, set } of this.others) if (pattern.test(word)) found.add(set);
    if (this.known.size >= MAX_KNOWN_WORDS) this.known.clear();
    const list = [...found];
    this.known.set(word, list);
    return list;
  }

  private enter(glob: string, set: number): void {
    const star = glob.indexOf('*');
    const single = star === glob.lastIndexOf('*') && glob.length > 1;
    if (star < 0) push(this.exact, glob, set);
    else if (single && star === glob.length - 1) this.prefixes.add(glob.slice(0, -1), set);
    else if (single && star === 0) this.suffixes.add(glob.slice(1), set);
    else this.others.push({ pattern: new RegExp(`^${glob.split('*').map(escape).join('.*')}$`, 'u'), set });
  }
}

/** Beginnings or ends of words, looked up by each length that occurs. */
class Affixes {
  private readonly sets = new Map<string, number[]>();
  private readonly lengths = new Set<number>();
  private readonly cut: (word: string, length: number) => string;

  constructor(cut: (word: string, length: number) => string) {
    this.cut = cut;
  }

  add(affix: string, set: number): void {
    push(this.sets, affix, set);
    this.lengths.add(affix.length);
  }

  collect(word: string, found: Set<number>): void {
    for (const length of this.lengths) {
      if (length > word.length) continue;
      for (const set of this.sets.get(this.cut(word, length)) ?? []) found.add(set);
    }
  }
}

const vocabularies = new WeakMap<Lexicons, Vocabulary>();

export function vocabularyOf(lexicons: Lexicons): Vocabulary {
  let vocabulary = vocabularies.get(lexicons);
  if (!vocabulary) {
    vocabulary = new Vocabulary();
    vocabularies.set(lexicons, vocabulary);
  }
  return vocabulary;
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
}
