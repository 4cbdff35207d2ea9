import { createHash } from 'node:crypto';
import { SIGNALS, weightOfEach, type Signal } from '../../core/analysis/index.ts';
import { learn, scoreOf, type Learned, type Row } from './svm.ts';
import type { LabelledReply, Unit } from './units.ts';

/** Chosen by comparing sums over the unseen part, so that those flatter a little; values from a half to twice of it differ by less than 0.003. */
const COST = 0.33;
/** What stands in fewer sentences is an accident. */
const MIN_SENTENCES = 2;
/** Those that say most; ten times as many read no better. */
const MAX_FEATURES = 9_500;
export const FOLDS = 5;

export type Corpus = readonly LabelledReply[];

/** A linear model for each signal that reads one sentence by itself. */
export class FirstReading {
  private readonly corpus: Corpus;
  /** By key, its place among the weights. */
  readonly places: ReadonlyMap<number, number>;
  private readonly units: readonly { readonly reply: string; readonly unit: Unit; readonly row: Row }[];
  private readonly learned: ReadonlyMap<Signal, Learned>;

  constructor(corpus: Corpus) {
    this.corpus = corpus;
    this.places = telling(corpus);
    this.units = rowsOf(corpus, this.places);
    this.learned = new Map(SIGNALS.map((signal) => [signal, this.learn(signal, null)]));
  }

  /** By reply, sentence and signal: scores of models that never saw the reply. */
  heldOut(): number[][][] {
    const scores = new Map(this.corpus.map(({ id, units }) => [id, units.map((): number[] => [])]));
    for (const signal of SIGNALS) {
      for (let fold = 0; fold < FOLDS; fold += 1) {
        const learned = this.learn(signal, fold);
        for (const { reply, unit, row } of this.units)
          if (foldOf(reply) === fold) scores.get(reply)?.[unit.number]?.push(scoreOf(learned, row));
      }
    }
    return this.corpus.map(({ id }) => scores.get(id) ?? []);
  }

  biasOf(signal: Signal): number {
    return this.learned.get(signal)?.bias ?? 0;
  }

  weightOf(signal: Signal, key: number): number {
    return this.learned.get(signal)?.weights[this.places.get(key) ?? -1] ?? 0;
  }

  private learn(signal: Signal, without: number | null): Learned {
    const mine = without === null ? this.units : this.units.filter(({ reply }) => foldOf(reply) !== without);
    return learn(
      mine.map(({ row }) => row),
      mine.map(({ unit }) => unit.signals.includes(signal)),
      this.places.size,
      COST,
    );
  }
}

/** The keys that weigh most, by how much and how often, for any signal. */
function telling(corpus: Corpus): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { units } of corpus) for (const { keys } of units) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const often = [...counts].filter(([, count]) => count >= MIN_SENTENCES);
  const all = new Map(often.map(([key], place) => [key, place]));
  const units = rowsOf(corpus, all);
  const worth = new Float64Array(often.length);
  for (const signal of SIGNALS) {
    const { weights } = learn(
      units.map(({ row }) => row),
      units.map(({ unit }) => unit.signals.includes(signal)),
      all.size,
      COST,
    );
    often.forEach(([, count], place) => {
      worth[place] = Math.max(worth[place] ?? 0, Math.abs(weights[place] ?? 0) * Math.sqrt(count));
    });
  }
  const best = often.map(([key], place) => ({ key, worth: worth[place] ?? 0 })).sort((a, b) => b.worth - a.worth || a.key - b.key);
  return new Map(best.slice(0, MAX_FEATURES).map(({ key }, place) => [key, place]));
}

function rowsOf(corpus: Corpus, places: ReadonlyMap<number, number>): { reply: string; unit: Unit; row: Row }[] {
  return corpus.flatMap(({ id, units }) =>
    units.map((unit) => ({
      reply: id,
      unit,
      row: { features: Int32Array.from(unit.keys.flatMap((key) => places.get(key) ?? [])), value: weightOfEach(unit.keys.length) },
    })),
  );
}

const folds = new Map<string, number>();

export function foldOf(reply: string): number {
  let fold = folds.get(reply);
  if (fold === undefined) {
    fold = (createHash('sha256').update(`fold ${reply}`).digest()[0] ?? 0) % FOLDS;
    folds.set(reply, fold);
  }
  return fold;
}
