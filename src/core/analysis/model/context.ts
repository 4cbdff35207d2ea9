/**
 * A sentence among its neighbours, as numbers: what the weights of the second reading go with. `scores` holds, for each sentence of a reply, the
 * first reading's score of every signal.
 *
 * Parts, each of as many numbers as there are signals: the sentence's own scores · the chances in the sentence before · in the one after · the
 * highest elsewhere in the reply · the mean elsewhere; then single numbers: it stands alone, is first, is last, length of the reply, 1, its place.
 */
export function contextsOf(scores: readonly (readonly number[])[]): number[][] {
  const chances = scores.map((row) => row.map(chanceOf));
  const signals = scores[0]?.length ?? 0;
  const none = Array.from({ length: signals }, () => 0);
  const sums = none.map((_, signal) => chances.reduce((sum, row) => sum + (row[signal] ?? 0), 0));
  const highest = none.map((_, signal) => twoHighest(chances.map((row) => row[signal] ?? 0)));
  const count = scores.length;
  return scores.map((own, at) => {
    const mine = chances[at] ?? none;
    return [
      ...own.map((score) => Math.max(-2, Math.min(2, score))),
      ...(chances[at - 1] ?? none),
      ...(chances[at + 1] ?? none),
      ...highest.map(([first, second], signal) => (mine[signal] === first ? second : first)),
      ...sums.map((sum, signal) => (count > 1 ? (sum - (mine[signal] ?? 0)) / (count - 1) : 0)),
      count === 1 ? 1 : 0,
      at === 0 ? 1 : 0,
      at === count - 1 ? 1 : 0,
      Math.min(8, count) / 8,
      1,
      at / Math.max(1, count - 1),
    ];
  });
}

/** A margin of a first reading as a chance: signals are rare, so that a margin a little under 0 is as likely as not. */
function chanceOf(margin: number): number {
  return 1 / (1 + Math.exp(-3 * (margin + 0.3)));
}

export function weigh(weights: readonly number[], values: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < values.length; index += 1) sum += (weights[index] ?? 0) * (values[index] ?? 0);
  return sum;
}

/** The highest and the next, which is as high where two are; 0 where there are none. */
function twoHighest(values: readonly number[]): readonly [number, number] {
  let first = 0;
  let second = 0;
  for (const value of values) {
    if (value > first) {
      second = first;
      first = value;
    } else if (value > second) second = value;
  }
  return [first, second];
}
