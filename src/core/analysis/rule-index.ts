import type { Match, Pattern, PatternClass, TokenRange, WordSet } from '../text/index.ts';

/** Finds, for each place of a sentence, the few patterns that could begin there. Built once for a language. */
export class RuleIndex {
  private readonly patterns: readonly Pattern[];
  /** Word sets are shared by many patterns, so words lead to sets and sets to patterns. */
  private readonly patternsOf = new Map<WordSet, number[]>();
  private readonly exact = new Map<string, WordSet[]>();
  private readonly prefixes = new Map<string, WordSet[]>();
  private readonly prefixLengths: readonly number[];
  private readonly loose: WordSet[] = [];
  private readonly classes = new Map<PatternClass, number[]>();
  private readonly anywhere: number[] = [];
  /** Which patterns a word may begin; forgotten when it grows beyond MAX_KNOWN_WORDS. */
  private readonly known = new Map<string, readonly number[]>();

  constructor(patterns: readonly Pattern[]) {
    this.patterns = patterns;
    patterns.forEach(({ head }, pattern) => {
      if (head.anything) this.anywhere.push(pattern);
      for (const name of head.classes) push(this.classes, name, pattern);
      for (const words of head.words) push(this.patternsOf, words, pattern);
    });
    const lengths = new Set<number>();
    for (const words of this.patternsOf.keys()) {
      let loose = false;
      for (const glob of words.globs) {
        if (!glob.includes('*')) push(this.exact, glob, words);
        else if (glob.length > 1 && glob.indexOf('*') === glob.length - 1) {
          push(this.prefixes, glob.slice(0, -1), words);
          lengths.add(glob.length - 1);
        } else loose = true;
      }
      if (loose) this.loose.push(words);
    }
    this.prefixLengths = [...lengths].sort((a, b) => a - b);
  }

  /** For each pattern that stands somewhere in the sentence, where: leftmost first, not overlapping. */
  search(match: Match): Map<number, TokenRange[]> {
    const found = new Map<number, TokenRange[]>();
    match.tokens.forEach((token, at) => {
      for (const pattern of this.startingWith(token.norm)) this.tryAt(pattern, at, match, found);
      for (const pattern of this.anywhere) this.tryAt(pattern, at, match, found);
      for (const [name, patterns] of this.classes) {
        if (
          name === 'CAP'
            ? !token.capital
            : name === 'NUM'
              ? !/\p{N}/u.test(token.norm)
              : !match.classes[name]?.some((range) => range.from === at)
        )
          continue;
        for (const pattern of patterns) this.tryAt(pattern, at, match, found);
      }
    });
    return found;
  }

  private tryAt(index: number, at: number, match: Match, found: Map<number, TokenRange[]>): void {
    const ranges = found.get(index);
    const last = ranges?.at(-1);
    if (last && at < last.to) return;
    const to = this.patterns[index]?.run(match, at)[0];
    if (to === undefined || to <= at) return;
    if (ranges) ranges.push({ from: at, to });
    else found.set(index, [{ from: at, to }]);
  }

  private startingWith(word: string): readonly number[] {
    const known = this.known.get(word);
    if (known) return known;
    const sets = new Set(this.exact.get(word));
    for (const length of this.prefixLengths) {
      if (length > word.length) break;
      for (const set of this.prefixes.get(word.slice(0, length)) ?? []) sets.add(set);
    }
    for (const set of this.loose) if (set.has(word)) sets.add(set);
    const patterns = new Set<number>();
    for (const set of sets) for (const pattern of this.patternsOf.get(set) ?? []) patterns.add(pattern);
    const list = [...patterns];
    if (this.known.size >= MAX_KNOWN_WORDS) this.known.clear();
    this.known.set(word, list);
    return list;
  }
}

const MAX_KNOWN_WORDS = 20_000;

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
}
