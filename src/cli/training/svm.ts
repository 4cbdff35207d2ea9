/**
 * Linear support vector classification with squared hinge loss by dual coordinate descent (Hsieh et al. 2008), for rows of binary features that share
 * one value. Deterministic: the order of the rows is shuffled by a seed.
 */
export type Row = { readonly features: Int32Array; readonly value: number };
export type Learned = { readonly weights: Float64Array; readonly bias: number };

const PASSES = 10;
const SEED = 7;

/** `features`: how many there are. `cost`: how much an error weighs against large weights. */
export function learn(rows: readonly Row[], labels: readonly boolean[], features: number, cost: number): Learned {
  const weights = new Float64Array(features);
  let bias = 0;
  const softness = 1 / (2 * cost);
  const alphas = new Float64Array(rows.length);
  const order = Int32Array.from(rows, (_, index) => index);
  let state = SEED;
  for (let pass = 0; pass < PASSES; pass += 1) {
    for (let index = order.length - 1; index > 0; index -= 1) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      const other = state % (index + 1);
      const kept = order[index] ?? 0;
      order[index] = order[other] ?? 0;
      order[other] = kept;
    }
    for (const index of order) {
      const row = rows[index];
      if (!row) continue;
      const { features: mine, value } = row;
      const sign = labels[index] ? 1 : -1;
      let sum = 0;
      for (let at = 0; at < mine.length; at += 1) sum += weights[mine[at] ?? 0] ?? 0;
      const alpha = alphas[index] ?? 0;
      const gradient = sign * (sum * value + bias) - 1 + softness * alpha;
      if (alpha === 0 && gradient >= 0) continue;
      const next = Math.max(0, alpha - gradient / (mine.length * value * value + 1 + softness));
      const move = (next - alpha) * sign;
      if (move === 0) continue;
      alphas[index] = next;
      bias += move;
      for (let at = 0; at < mine.length; at += 1) {
        const feature = mine[at] ?? 0;
        weights[feature] = (weights[feature] ?? 0) + move * value;
      }
    }
  }
  return { weights, bias };
}

export function scoreOf({ weights, bias }: Learned, { features, value }: Row): number {
  let sum = 0;
  for (const feature of features) sum += weights[feature] ?? 0;
  return sum * value + bias;
}
