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
    for (let at = 0; at < match.tokens.length; at += 1) {
      for (const pattern of this.heads.itemsAt(match, at)) this.tryAt(pattern, at, match, found);
    }
    return found;
  }

  private tryAt(index: number, at: number, match: Match, found: Map<number, TokenRange[]>): void {
    const pattern = this.patterns[index];
    if (!pattern) return;
    for (const gate of pattern.needed) if (!match.holdsFrom(gate, at)) return;
    const ranges = found.get(index);
    const last = ranges?.at(-1);
    if (last && at < last.to) return;
    const to = pattern.run(match, at)[0];
    if (to === undefined || to <= at) return;
    if (ranges) ranges.push({ from: at, to });
    else found.set(index, [{ from: at, to }]);
  }
}
