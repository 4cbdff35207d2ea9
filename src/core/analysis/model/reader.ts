import type { Sentence } from '../../text/index.ts';
import type { Signal, SignalFinding } from '../types.ts';
import { contextsOf, weigh } from './context.ts';
import { featuresOf, type Feature, type Reading } from './features.ts';

/**
 * Two readings of a reply in one language. The first scores each sentence by itself: the sum of its features' weights and the bias, for each signal.
 * The second weighs those scores with the neighbours' (`contextsOf`); from `threshold` on the signal is likely.
 * `features` gives, for each feature, the number of a signal and its weight in twentieths, and so on in turn.
 */
export type Model = {
  readonly version: string;
  readonly signals: readonly {
    readonly signal: Signal;
    readonly bias: number;
    /** null: never added, only weighed as a neighbour. */
    readonly threshold: number | null;
    /** In hundredths. */
    readonly context: readonly number[];
  }[];
  readonly features: Readonly<Record<string, readonly number[]>>;
};

export const WEIGHT_UNIT = 1 / 20;
export const CONTEXT_UNIT = 1 / 100;

type Part = Reading & { readonly sentence: Sentence };

/** Reads replies with learned weights: what it finds is `likely`, never `found`. */
export class ModelReader {
  private readonly model: Model;
  private readonly features: ReadonlyMap<string, readonly number[]>;
  private readonly contexts: readonly (readonly number[])[];

  constructor(model: Model) {
    this.model = model;
    this.features = new Map(Object.entries(model.features));
    this.contexts = model.signals.map(({ context }) => context.map((weight) => weight * CONTEXT_UNIT));
  }

  /** The likely signals of a reply's sentences, in their order; those of `known` aside; each once, where it is likeliest. */
  read(text: string, parts: readonly Part[], known: ReadonlySet<Signal>): SignalFinding[] {
    const features = parts.map((part) => featuresOf(part).filter(({ name }) => this.features.has(name)));
    const contexts = contextsOf(features.map((list) => this.scoresOf(list)));
    return this.model.signals.flatMap(({ signal, threshold }, number) => {
      if (threshold === null || known.has(signal)) return [];
      const weights = this.contexts[number] ?? [];
      let best = -1;
      let highest = threshold;
      contexts.forEach((values, at) => {
        const score = weigh(weights, values);
        if ((parts[at]?.sentence.tokens.length ?? 0) === 0 || score < highest || (best >= 0 && score === highest)) return;
        best = at;
        highest = score;
      });
      const part = parts[best];
      return part ? [this.findingIn(text, part.sentence, features[best] ?? [], signal, number)] : [];
    });
  }

  private scoresOf(features: readonly Feature[]): number[] {
    const sums = this.model.signals.map(({ bias }) => bias);
    for (const { name } of features) {
      const pairs = this.features.get(name) ?? [];
      for (let index = 0; index < pairs.length; index += 2) {
        const number = pairs[index] ?? 0;
        sums[number] = (sums[number] ?? 0) + (pairs[index + 1] ?? 0) * WEIGHT_UNIT;
      }
    }
    return sums;
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
      better: null,
      critical: false,
    };
  }

  private weightsByToken(tokens: number, features: readonly Feature[], number: number): number[] {
    const weights = Array.from({ length: tokens }, () => 0);
    for (const { name, from, to } of features) {
      const pairs = from < 0 ? [] : (this.features.get(name) ?? []);
      for (let index = 0; index < pairs.length; index += 2) {
        if (pairs[index] !== number) continue;
        for (let at = from; at < to; at += 1) weights[at] = (weights[at] ?? 0) + (pairs[index + 1] ?? 0) / (to - from);
      }
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
