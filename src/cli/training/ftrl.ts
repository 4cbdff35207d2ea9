/**
 * Logistic regression by FTRL-proximal (McMahan et al. 2013): one pass a time over the examples, few weights other than zero.
 * Deterministic: the order of the examples is shuffled by a seed.
 */
export type Example = { readonly features: readonly number[]; readonly label: boolean };
export type Options = {
  readonly alpha: number;
  readonly beta: number;
  readonly l1: number;
  readonly l2: number;
  readonly passes: number;
  readonly positiveWeight: number;
};

export class Ftrl {
  private readonly z: Float64Array;
  private readonly n: Float64Array;
  private readonly options: Options;
  /** The last index is the bias. */
  readonly size: number;

  constructor(features: number, options: Options) {
    this.size = features + 1;
    this.z = new Float64Array(this.size);
    this.n = new Float64Array(this.size);
    this.options = options;
  }

  train(examples: readonly Example[], seed: number): void {
    const order = examples.map((_, index) => index);
    let state = seed;
    for (let pass = 0; pass < this.options.passes; pass += 1) {
      for (let index = order.length - 1; index > 0; index -= 1) {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        const other = state % (index + 1);
        const kept = order[index] ?? 0;
        order[index] = order[other] ?? 0;
        order[other] = kept;
      }
      for (const index of order) {
        const example = examples[index];
        if (example) this.learn(example);
      }
    }
  }

  score(features: readonly number[]): number {
    let sum = this.weight(this.size - 1);
    for (const feature of features) sum += this.weight(feature);
    return sum;
  }

  weight(index: number): number {
    const { alpha, beta, l1, l2 } = this.options;
    const z = this.z[index] ?? 0;
    const bias = index === this.size - 1;
    if (!bias && Math.abs(z) <= l1) return 0;
    const pull = bias ? z : z - Math.sign(z) * l1;
    return -pull / ((beta + Math.sqrt(this.n[index] ?? 0)) / alpha + (bias ? 0 : l2));
  }

  private learn({ features, label }: Example): void {
    const probability = 1 / (1 + Math.exp(-Math.max(-35, Math.min(35, this.score(features)))));
    const gradient = (probability - (label ? 1 : 0)) * (label ? this.options.positiveWeight : 1);
    for (const feature of features) this.step(feature, gradient);
    this.step(this.size - 1, gradient);
  }

  private step(index: number, gradient: number): void {
    const weight = this.weight(index);
    const n = this.n[index] ?? 0;
    const sigma = (Math.sqrt(n + gradient * gradient) - Math.sqrt(n)) / this.options.alpha;
    this.z[index] = (this.z[index] ?? 0) + gradient - sigma * weight;
    this.n[index] = n + gradient * gradient;
  }
}
