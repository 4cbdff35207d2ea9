import {
  compilePattern,
  rangesOf,
  spanOf,
  vocabularyOf,
  type Match,
  type Vocabulary,
  type Pattern,
  type Sentence,
  type TokenRange,
} from '../text/index.ts';
import { RuleIndex } from './rule-index.ts';
import type { Rule, RuleSet } from './rules.ts';
import type { ReplyChannel, Signal, SignalFinding } from './types.ts';

/** A finding with what later steps need to weigh it against others. */
export type Draft = {
  readonly finding: SignalFinding;
  readonly rule: Rule;
  readonly sentence: number;
  readonly range: TokenRange;
  readonly clauses: TokenRange;
};

/** The rules of one language, compiled: knows nothing of the language itself. */
export class RuleEngine {
  readonly signals: ReadonlySet<Signal>;
  readonly vocabulary: Vocabulary;
  private readonly index: RuleIndex;
  /** Rules by the number of each of their `when` patterns. */
  private readonly rulesOf: readonly (readonly Rule[])[];
  private readonly unless = new Map<Rule, readonly Pattern[]>();

  constructor(set: RuleSet) {
    const patterns: Pattern[] = [];
    const numbers = new Map<string, number>();
    const rulesOf: Rule[][] = [];
    const compiled = new Map<string, Pattern>();
    for (const rule of set.rules) {
      for (const source of rule.when) {
        let number = numbers.get(source);
        if (number === undefined) {
          number = patterns.length;
          numbers.set(source, number);
          patterns.push(compilePattern(source, set.lexicons));
          rulesOf.push([]);
        }
        rulesOf[number]?.push(rule);
      }
      this.unless.set(
        rule,
        rule.unless.map((source) => {
          const known = compiled.get(source) ?? compilePattern(source, set.lexicons);
          compiled.set(source, known);
          return known;
        }),
      );
    }
    this.rulesOf = rulesOf;
    this.vocabulary = vocabularyOf(set.lexicons);
    this.index = new RuleIndex(patterns, this.vocabulary);
    this.signals = new Set(set.rules.map((rule) => rule.signal));
  }

  /** What the rules find in one sentence, matched with the words of their language, before findings are weighed against each other. */
  read(text: string, match: Match, number: number, channel: ReplyChannel | undefined): Draft[] {
    const { sentence } = match;
    const drafts: Draft[] = [];
    for (const [pattern, ranges] of this.index.search(match)) {
      for (const rule of this.rulesOf[pattern] ?? []) {
        if (rule.channels && channel && !rule.channels.includes(channel)) continue;
        for (const range of ranges) {
          if (isQuoted(sentence, range) || this.isCancelled(rule, range, match)) continue;
          drafts.push(draftOf(text, sentence, number, rule, range));
        }
      }
    }
    return drafts;
  }

  private isCancelled(rule: Rule, range: TokenRange, match: Match): boolean {
    for (const pattern of this.unless.get(rule) ?? []) {
      const ranges = match.remembered(pattern, () => rangesOf(pattern, match));
      const clauses = clausesOf(match.sentence, range);
      if (ranges.some((one) => overlap(one, range) || overlap(clausesOf(match.sentence, one), clauses))) return true;
    }
    return false;
  }
}

/**
 * Weighs findings against each other: what cancels what, what may not stand beside what, one finding for words that several rules found.
 * Works sentence by sentence, so that its cost stays linear in the length of the text.
 */
export function settle(drafts: readonly Draft[]): SignalFinding[] {
  const bySentence = new Map<number, Draft[]>();
  for (const draft of drafts) {
    const list = bySentence.get(draft.sentence);
    if (list) list.push(draft);
    else bySentence.set(draft.sentence, [draft]);
  }
  const kept = [...bySentence.values()].flatMap((list) => keepCompatible(list));
  const signals = new Set(kept.map((draft) => draft.rule.signal));
  return kept
    .filter((draft) => !draft.rule.notWith.some((signal) => signals.has(signal)))
    .map((draft) => draft.finding)
    .sort((a, b) => a.start - b.start || a.end - b.end || a.rule.localeCompare(b.rule));
}

function keepCompatible(drafts: readonly Draft[]): Draft[] {
  const cancelling = drafts.filter((draft) => draft.rule.cancels.length > 0);
  const standing = drafts.filter(
    (draft) =>
      !cancelling.some(
        (other) =>
          other.rule !== draft.rule &&
          other.rule.cancels.includes(draft.rule.signal) &&
          (overlap(other.range, draft.range) || overlap(other.clauses, draft.clauses)),
      ),
  );
  const signals = new Set(standing.map((draft) => draft.rule.signal));
  const best: Draft[] = [];
  for (const draft of standing.filter((one) => !one.rule.notBeside.some((signal) => signals.has(signal))).sort(byWorth)) {
    if (!best.some((other) => other.rule.signal === draft.rule.signal && overlap(other.range, draft.range))) best.push(draft);
  }
  return best;
}

/** Found before likely, graver before lighter, longer before shorter; the rest only so that the order never depends on chance. */
function byWorth(a: Draft, b: Draft): number {
  const worth = (draft: Draft): number =>
    (draft.finding.certainty === 'found' ? 4 : 0) +
    (draft.finding.critical ? 2 : 0) +
    (draft.finding.degree && draft.finding.degree !== 'tactless' && draft.finding.degree !== 'refusal' ? 1 : 0);
  const length = (draft: Draft): number => draft.finding.end - draft.finding.start;
  return worth(b) - worth(a) || length(b) - length(a) || a.finding.start - b.finding.start || a.rule.id.localeCompare(b.rule.id);
}

function draftOf(text: string, sentence: Sentence, number: number, rule: Rule, range: TokenRange): Draft {
  const span = spanOf(range, sentence);
  return {
    rule,
    sentence: number,
    range,
    clauses: clausesOf(sentence, range),
    finding: {
      signal: rule.signal,
      start: span.start,
      end: span.end,
      text: text.slice(span.start, span.end),
      rule: rule.id,
      certainty: rule.certainty,
      degree: rule.degree,
      better: rule.better,
      critical: rule.critical,
    },
  };
}

/** The customer's words, quoted, carry no signal. */
function isQuoted(sentence: Sentence, range: TokenRange): boolean {
  return Boolean(sentence.tokens[range.from]?.quoted && sentence.tokens[range.to - 1]?.quoted);
}

function clausesOf(sentence: Sentence, range: TokenRange): TokenRange {
  const from = sentence.tokens[range.from]?.clause ?? 0;
  const to = sentence.tokens[range.to - 1]?.clause ?? from;
  return { from, to: to + 1 };
}

function overlap(a: TokenRange, b: TokenRange): boolean {
  return a.from < b.to && b.from < a.to;
}
