/** The arithmetic of the scorecard, and nothing else. */

export type Weighed = { readonly mark: number | null; readonly effectiveWeight: number };

/** Σ mark × effective weight ÷ Σ effective weight × 100, to one decimal; null where nothing weighs. */
export function scoreOf(results: readonly Weighed[]): number | null {
  let sum = 0;
  let weight = 0;
  for (const { mark, effectiveWeight } of results) {
    if (mark === null) continue;
    sum += mark * effectiveWeight;
    weight += effectiveWeight;
  }
  return weight > 0 ? Math.round((sum / weight) * 1000) / 10 : null;
}

/** Declared, or 0 where the mark is null; a fault counts in proportion to the substance it could have stood in. */
export function effectiveWeight(declared: number, mark: number | null, isFault: boolean, substance: number): number {
  if (mark === null) return 0;
  return isFault ? declared * substance : declared;
}

/** The share of the helping criteria that were touched at all, of those that could be; 0 where none could. */
export function substanceOf(marks: readonly (number | null)[]): number {
  const assessed = marks.filter((mark) => mark !== null);
  return assessed.length === 0 ? 0 : assessed.filter((mark) => mark > 0).length / assessed.length;
}
