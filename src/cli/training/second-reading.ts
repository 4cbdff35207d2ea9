import { contextsOf, SIGNALS, weigh } from '../../core/analysis/index.ts';
import { foldOf, FOLDS, type Corpus } from './first-reading.ts';

/**
 * Logistic regression over few, dense numbers by AdaGrad: the weights of the second reading. Starts from, and is drawn back to, "as the first reading
 * says" (`own` = OWN, all else 0), so that neighbours must earn their say. Deterministic.
 */
const EPOCHS = 30;
const BATCH = 64;
const RATE = 0.15;
const PULL = 2;
/** A margin of 1 is about three times as likely as not. */
const OWN = 3;
/** A prime larger than any batch: spreads neighbours over the batches. */
const STRIDE = 7919;

const NOTHING = new Float64Array(0);

function fit(rows: readonly Float64Array[], labels: readonly boolean[], own: number): number[] {
  const size = rows[0]?.length ?? 0;
  const constant = size - 2;
  const weights = Float64Array.from({ length: size }, (_, index) => (index === own ? OWN : 0));
  const squares = new Float64Array(size).fill(1e-3);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    for (let begin = 0; begin < rows.length; begin += BATCH) {
      const gradient = new Float64Array(size);
      const end = Math.min(rows.length, begin + BATCH);
      for (let index = begin; index < end; index += 1) {
        const at = (index * STRIDE) % rows.length;
        const row = rows[at] ?? NOTHING;
        let score = 0;
        for (let j = 0; j < size; j += 1) score += (weights[j] ?? 0) * (row[j] ?? 0);
        const error = 1 / (1 + Math.exp(-score)) - (labels[at] ? 1 : 0);
        for (let j = 0; j < size; j += 1) gradient[j] = (gradient[j] ?? 0) + error * (row[j] ?? 0);
      }
      for (let j = 0; j < size; j += 1) {
        const pull = j === constant ? 0 : (PULL * BATCH * ((weights[j] ?? 0) - (j === own ? OWN : 0))) / rows.length;
        const slope = (gradient[j] ?? 0) + pull;
        squares[j] = (squares[j] ?? 0) + slope * slope;
        weights[j] = (weights[j] ?? 0) - (RATE * slope) / Math.sqrt(squares[j] ?? 1);
      }
    }
  }
  return [...weights];
}

/**
 * Learns, for each signal, to read a sentence's scores among its neighbours'. `scores`: by reply, sentence and signal, of models that never saw the
 * reply. Gives the weights by signal, and, in the shape of `scores`, the second reading of each reply by weights that never saw it either.
 */
export function readAmongNeighbours(
  corpus: Corpus,
  scores: readonly (readonly (readonly number[])[])[],
): { weights: number[][]; heldOut: number[][][] } {
  const rows = corpus.flatMap(({ id, units }, at) => {
    const contexts = contextsOf(scores[at] ?? []);
    return units.map((unit, sentence) => ({
      at,
      sentence,
      fold: foldOf(id),
      signals: unit.signals,
      values: Float64Array.from(contexts[sentence] ?? []),
    }));
  });
  const heldOut = corpus.map(({ units }) => units.map((): number[] => []));
  const weights = SIGNALS.map((signal, own) => {
    const learn = (from: typeof rows): number[] =>
      fit(
        from.map(({ values }) => values),
        from.map(({ signals }) => signals.includes(signal)),
        own,
      );
    for (let fold = 0; fold < FOLDS; fold += 1) {
      const learned = learn(rows.filter((row) => row.fold !== fold));
      for (const row of rows) if (row.fold === fold) heldOut[row.at]?.[row.sentence]?.push(weigh(learned, row.values));
    }
    return learn(rows);
  });
  return { weights, heldOut };
}
