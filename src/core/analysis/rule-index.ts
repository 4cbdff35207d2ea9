import { HeadIndex, type Match, type Pattern, type TokenRange, type Vocabulary } from '../text/index.ts';

/** Where the patterns of a rule set stand in a sentence. Built once for a language. */
export class RuleIndex {
  private readonly patterns: readonly Pattern[];
  private readonly heads: HeadIndex;

  constructor(patterns: readonly Pattern[], vocabulary: Vocabulary) {
    this.patterns = patterns;
    this.heads = new HeadIndex(
      patterns.map(({ head }) => head),
      vocabulary,
    );
  }

  /** For each pattern that stands somewhere in the sentence, where: leftmost first, not overlapping. */
  search(match: Match): ReadonlyMap<number, readonly TokenRange[]> {
    return match.remembered(this, () => this.find(match));
  }

  private find(match: Match): Map<number, TokenRange[]> {
    const found = new Map<number, TokenRange[]>();
    let at = 0;
    const tryHere = (pattern: number): void => this.tryAt(pattern, at, match, found);
    for (; at < match.tokens.length; at += 1) this.heads.eachAt(match, at, tryHere);
    return found;
  }

  private tryAt(index: number, at: number, match: Match, found: Map<number, TokenRange[]>): void {
    const pattern = this.patterns[index];
    if (!pattern) return;
    for (const gate of pattern.needed) if (!match.holds(gate)) return;
    const ranges = found.get(index);
    const last = ranges?.at(-1);
    if (last && at < last.to) return;
    const to = pattern.run(match, at)[0];
    if (to === undefined || to <= at) return;
    if (ranges) ranges.push({ from: at, to });
    else found.set(index, [{ from: at, to }]);
  }
}
