import type { Match, Pattern, PatternClass, TokenRange } from '../text/index.ts';

/** Finds, for each place of a sentence, the few patterns that could begin there. Built once for a language. */
export class RuleIndex {
  private readonly patterns: readonly Pattern[];
  private readonly exact = new Map<string, number[]>();
  private readonly prefixes = new Map<string, number[]>();
  private readonly prefixLengths: readonly number[];
  private readonly loose: { readonly has: (word: string) => boolean; readonly pattern: number }[] = [];
  private readonly classes = new Map<PatternClass, number[]>();
  private readonly anywhere: number[] = [];
  /** Which patterns a word may begin; forgotten when it grows beyond MAX_KNOWN_WORDS. */
  private readonly known = new Map<string, readonly number[]>();

  constructor(patterns: readonly Pattern[]) {
    this.patterns = patterns;
    const lengths = new Set<number>();
    patterns.forEach(({ head }, pattern) => {
      if (head.anything) this.anywhere.push(pattern);
      for (const name of head.classes) push(this.classes, name, pattern);
      for (const words of head.words) {
        const rest: string[] = [];
        for (const glob of words.globs) {
          if (!glob.includes('*')) push(this.exact, glob, pattern);
          else if (/^[^*]+\*$/u.test(glob)) {
            push(this.prefixes, glob.slice(0, -1), pattern);
            lengths.add(glob.length - 1);
          } else rest.push(glob);
        }
        if (rest.length > 0) this.loose.push({ has: (word) => words.has(word), pattern });
      }
    });
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
    const patterns = new Set<number>(this.exact.get(word) ?? []);
    for (const length of this.prefixLengths) {
      if (length > word.length) break;
      for (const pattern of this.prefixes.get(word.slice(0, length)) ?? []) patterns.add(pattern);
    }
    for (const { has, pattern } of this.loose) if (has(word)) patterns.add(pattern);
    const list = [...patterns];
    if (this.known.size >= MAX_KNOWN_WORDS) this.known.clear();
    this.known.set(word, list);
    return list;
  }
}

const MAX_KNOWN_WORDS = 20_000;

function push<K>(map: Map<K, number[]>, key: K, value: number): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
}
