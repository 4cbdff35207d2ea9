import type { Lexicons } from './lexicons.ts';
import { Typos } from './typos.ts';

/** Two word lists of a language: words and `beginnings*` that are worth repairing when misspelt, and words that only look like such a slip. */
const OFTEN_MISSPELT = 'often_misspelt';
const REAL_WORDS = 'real_words';
/** Lists that steer the reading and mean nothing where they stand. */
export const STEERING_LISTS: readonly string[] = [OFTEN_MISSPELT, REAL_WORDS];

/** Words given by globs: exact, `prefix*`, `*suffix`, or stars anywhere. `number` is its own within its vocabulary. */
export type WordSet = { readonly number: number; readonly globs: readonly string[] };

/** Shorter beginnings stand for half a dictionary. */
const MIN_KNOWN_BEGINNING = 4;
const MAX_KNOWN_WORDS = 4000;

/** A word that was met, with all that patterns ask of it. */
export type Word = {
  /** The numbers of the sets that it is in; of a word that no rule knows, those of the word that was meant as well. */
  readonly numbers: readonly number[];
  /** The same with unions of sets, a bit each. */
  readonly sets: Int32Array;
  readonly isNumber: boolean;
  /** By the number of an index, what the word may begin there. */
  readonly begins: Record<number, readonly number[] | undefined>;
};

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
  private readonly typos: Typos | null;
  /** Forgotten when a set is added, or when it grows beyond MAX_KNOWN_WORDS. */
  private readonly known = new Map<string, Word>();
  private readonly unions = new Map<string, number>();
  /** By the number of a set, the unions that it is part of. */
  private readonly unionsWith = new Map<number, number[]>();
  private count = 0;
  private indexes = 0;

  constructor(lexicons: Lexicons = {}) {
    const listed = (name: string): readonly string[] => (Object.hasOwn(lexicons, name) ? (lexicons[name] ?? []) : []);
    this.typos = listed(OFTEN_MISSPELT).length > 0 ? new Typos(listed(OFTEN_MISSPELT), listed(REAL_WORDS)) : null;
  }

  setOf(globs: readonly string[]): WordSet {
    const distinct = [...new Set(globs)];
    const key = distinct.join(' ');
    let set = this.sets.get(key);
    if (!set) {
      set = { globs: distinct, number: this.count };
      this.count += 1;
      this.sets.set(key, set);
      for (const glob of distinct) this.enter(glob, set.number);
      this.known.clear();
    }
    return set;
  }

  /** The number under which words stand that are in any of the sets. */
  unionOf(sets: readonly WordSet[]): number {
    const [first] = sets;
    if (first && sets.length === 1) return first.number;
    const numbers = [...new Set(sets.map(({ number }) => number))].sort((a, b) => a - b);
    const key = numbers.join(' ');
    let union = this.unions.get(key);
    if (union === undefined) {
      union = this.count;
      this.count += 1;
      this.unions.set(key, union);
      for (const number of numbers) push(this.unionsWith, number, union);
      this.known.clear();
    }
    return union;
  }

  numberOfIndex(): number {
    this.indexes += 1;
    return this.indexes - 1;
  }

  wordOf(norm: string): Word {
    const known = this.known.get(norm);
    if (known) return known;
    const found = this.setsOf(norm);
    for (const set of this.setsMeantBy(norm)) found.add(set);
    const sets = new Int32Array((this.count >> 5) + 1);
    const enter = (number: number): void => {
      sets[number >> 5] = (sets[number >> 5] ?? 0) | (1 << (number & 31));
    };
    for (const set of found) {
      enter(set);
      this.unionsWith.get(set)?.forEach(enter);
    }
    const word: Word = { numbers: [...found], sets, isNumber: /\p{N}/u.test(norm), begins: [] };
    if (this.known.size >= MAX_KNOWN_WORDS) this.known.clear();
    this.known.set(norm, word);
    return word;
  }

  /** By itself or by its first letters, and not merely by its ending. */
  private knows(word: string): boolean {
    return this.exact.has(word) || this.prefixes.has(word, MIN_KNOWN_BEGINNING);
  }

  private setsMeantBy(word: string): Iterable<number> {
    const meant = this.typos && !this.knows(word) ? this.typos.meantBy(word) : null;
    return meant === null ? [] : this.setsOf(meant);
  }

  private setsOf(word: string): Set<number> {
    const found = new Set(this.exact.get(word));
    this.prefixes.collect(word, found);
    this.suffixes.collect(word, found);
    for (const { pattern, set } of this.others) if (pattern.test(word)) found.add(set);
    return found;
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

  /** Whether the word has an affix of at least so many letters. */
  has(word: string, least: number): boolean {
    for (const length of this.lengths) if (length >= least && length <= word.length && this.sets.has(this.cut(word, length))) return true;
    return false;
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
    vocabulary = new Vocabulary(lexicons);
    vocabularies.set(lexicons, vocabulary);
  }
  return vocabulary;
}

function push<K>(map: Map<K, number[]>, key: K, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
}
