import type { Sentence } from '../../text/index.ts';
import type { Signal, SignalFinding } from '../types.ts';
import { contextsOf, weigh } from './context.ts';
import { featuresOf, weightOfEach, type Feature, type Reading } from './features.ts';
import { unpackWeights, type PackedWeights, type Weights } from './weights.ts';

/**
 * Two readings of a reply in one language. The first scores each sentence by itself: the sum of its features' weights and the bias, for each signal.
 * The second weighs those scores with the neighbours' (`contextsOf`); a reply's score is that of its sentence that scores highest.
 */
export type Model = {
  readonly version: string;
  readonly signals: readonly {
    readonly signal: Signal;
    readonly bias: number;
    /** What one step of a packed weight is worth. */
    readonly step: number;
    /** From this score on the signal is likely; null: never added, only weighed as a neighbour. */
    readonly threshold: number | null;
    /** Below this score what a rule took for this fault is taken back; null: never. */
    readonly doubt: number | null;
    /** In hundredths. */
    readonly context: readonly number[];
  }[];
  readonly weights: PackedWeights;
};

export const CONTEXT_UNIT = 1 / 100;

type Part = Reading & { readonly sentence: Sentence };

/** What the learned layer makes of a reply. */
export type SecondOpinion = {
  /** Signals that are likely though no rule found them; each once, where it is likeliest. */
  readonly likely: readonly SignalFinding[];
  /** Faults that rules found and that are none, by all that stands around them. */
  readonly doubted: ReadonlySet<Signal>;
};

/** Reads replies with learned weights: what it finds is `likely`, never `found`. */
export class ModelReader {
  private readonly model: Model;
  private readonly weights: Weights;
  private readonly contexts: readonly (readonly number[])[];
  private readonly betters: ReadonlyMap<Signal, string>;

  /** `betters`: for a fault, what to say instead. */
  constructor(model: Model, betters: ReadonlyMap<Signal, string>) {
    this.model = model;
    this.betters = betters;
    this.weights = unpackWeights(model.weights);
    this.contexts = model.signals.map(({ context }) => context.map((weight) => weight * CONTEXT_UNIT));
  }

  /** Of the sentences of a reply, in their order. `known`: the signals that rules found in it. */
  read(text: string, parts: readonly Part[], known: ReadonlySet<Signal>): SecondOpinion {
    const features = parts.map((part) => featuresOf(part));
    const contexts = contextsOf(features.map((list) => this.scoresOf(list)));
    const likely: SignalFinding[] = [];
    const doubted = new Set<Signal>();
    this.model.signals.forEach(({ signal, threshold, doubt }, number) => {
      const isKnown = known.has(signal);
      if ((isKnown ? doubt : threshold) === null) return;
      const weights = this.contexts[number] ?? [];
      let best = -1;
      let highest = -Infinity;
      contexts.forEach((values, at) => {
        const score = weigh(weights, values);
        if ((parts[at]?.sentence.tokens.length ?? 0) === 0 || score <= highest) return;
        best = at;
        highest = score;
      });
      const part = parts[best];
      if (isKnown) {
        if (doubt !== null && highest < doubt) doubted.add(signal);
      } else if (part && threshold !== null && highest >= threshold) {
        likely.push(this.findingIn(text, part.sentence, features[best] ?? [], signal, number));
      }
    });
    return { likely, doubted };
  }

  private scoresOf(features: readonly Feature[]): number[] {
    const { rows, values } = this.weights;
    const count = this.model.signals.length;
    const sums = Array.from({ length: count }, () => 0);
    for (const { key } of features) {
      const row = rows.get(key);
      if (row === undefined) continue;
      for (let number = 0; number < count; number += 1) sums[number] = (sums[number] ?? 0) + (values[row * count + number] ?? 0);
    }
    const each = weightOfEach(features.length);
    return this.model.signals.map(({ bias, step }, number) => bias + (sums[number] ?? 0) * step * each);
  }

  /** The evidence is the stretch of words that weighs most. */
  private findingIn(text: string, sentence: Sentence, features: readonly Feature[], signal: Signal, number: number): SignalFinding {
    const { from, to } = heaviestStretch(this.weightsByToken(sentence.tokens.length, features, number));
    const start = sentence.tokens[from]?.start ?? sentence.start;
    const end = sentence.tokens[to - 1]?.end ?? sentence.end;
    return {
      signal,
      start,
      end,
      text: text.slice(start, end),
      rule: `model.${signal}`,
      certainty: 'likely',
      degree: null,
      better: this.betters.get(signal) ?? null,
      critical: false,
    };
  }

  private weightsByToken(tokens: number, features: readonly Feature[], number: number): number[] {
    const { rows, values } = this.weights;
    const weights = Array.from({ length: tokens }, () => 0);
    for (const { key, from, to } of features) {
      const row = from < 0 ? undefined : rows.get(key);
      if (row === undefined) continue;
      const each = (values[row * this.model.signals.length + number] ?? 0) / (to - from);
      for (let at = from; at < to; at += 1) weights[at] = (weights[at] ?? 0) + each;
    }
    return weights;
  }
}

/** The run of tokens that weighs most together; the whole sentence where nothing in it weighs for the signal. */
function heaviestStretch(weights: readonly number[]): { from: number; to: number } {
  let best = { from: 0, to: weights.length, sum: 0 };
  let from = 0;
  let sum = 0;
  weights.forEach((weight, at) => {
    if (sum <= 0) {
      from = at;
      sum = 0;
    }
    sum += weight;
    if (sum > best.sum) best = { from, to: at + 1, sum };
  });
  return best;
}
