import type { Sentence } from '../../text/index.ts';
import type { EntityType, Signal, SignalFinding } from '../types.ts';
import { featuresOf, type Feature } from './features.ts';

/**
 * A linear model a signal, for one language. `features` gives, for each feature, the number of a signal and its weight in hundredths, and so on
 * in turn. A sentence's score is the sum of its features' weights and the bias; from `threshold` on the signal is likely.
 */
export type Model = {
  readonly version: string;
  readonly signals: readonly { readonly signal: Signal; readonly bias: number; readonly threshold: number }[];
  readonly features: Readonly<Record<string, readonly number[]>>;
};

/** Reads sentences with learned weights: what it finds is `likely`, never `found`. */
export class ModelReader {
  private readonly model: Model;
  private readonly features: ReadonlyMap<string, readonly number[]>;

  constructor(model: Model) {
    this.model = model;
    this.features = new Map(Object.entries(model.features));
  }

  /** The likely signals of a sentence, those of `known` aside. */
  read(text: string, sentence: Sentence, entities: ReadonlySet<EntityType>, known: ReadonlySet<Signal>): SignalFinding[] {
    if (sentence.tokens.length === 0) return [];
    const features = featuresOf(sentence, entities).filter(({ name }) => this.features.has(name));
    const sums = this.model.signals.map(({ bias }) => bias);
    for (const { name } of features) {
      const pairs = this.features.get(name) ?? [];
      for (let index = 0; index < pairs.length; index += 2) {
        const number = pairs[index] ?? 0;
        sums[number] = (sums[number] ?? 0) + (pairs[index + 1] ?? 0) / 100;
      }
    }
    return this.model.signals.flatMap(({ signal, threshold }, number) => {
      if (known.has(signal) || (sums[number] ?? 0) < threshold) return [];
      const { from, to } = heaviestStretch(this.weightsByToken(sentence.tokens.length, features, number));
      const start = sentence.tokens[from]?.start ?? sentence.start;
      const end = sentence.tokens[to - 1]?.end ?? sentence.end;
      return [
        {
          signal,
          start,
          end,
          text: text.slice(start, end),
          rule: `model.${signal}`,
          certainty: 'likely',
          degree: null,
          better: null,
          critical: false,
        },
      ];
    });
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

/** The run of tokens that weighs most together; the first where nothing weighs. */
function heaviestStretch(weights: readonly number[]): { from: number; to: number } {
  let best = { from: 0, to: 1, sum: weights[0] ?? 0 };
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
