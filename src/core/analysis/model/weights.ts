/**
 * Weights as data: which features have any, and how much each says for each signal. Written so that it stays small when compressed: keys ascending,
 * each as its distance from the one before, two characters each; weights a character each, a string a signal.
 */
export type PackedWeights = { readonly keys: string; readonly bySignal: readonly string[] };

/** Weights in steps, from -STEPS to STEPS. */
export const STEPS = 20;
/** Printable characters that JSON leaves alone. */
const ALPHABET = Array.from({ length: 126 - 35 }, (_, index) => String.fromCharCode(index + 35))
  .filter((character) => character !== '\\')
  .join('');
const BASE = ALPHABET.length;
/** Stands for a distance of BASE × (BASE - 1), with more to follow. */
const FAR = ALPHABET[BASE - 1] ?? '';
const FAR_STEP = BASE * (BASE - 1);
const MIDDLE = STEPS + 2;

export type Weights = {
  /** By key, the row of `values`. */
  readonly rows: ReadonlyMap<number, number>;
  /** Row by row a step for each signal. */
  readonly values: Int8Array;
};

/** `steps` holds, for each key, whole numbers from -STEPS to STEPS, one a signal. */
export function packWeights(steps: ReadonlyMap<number, readonly number[]>, signals: number): PackedWeights {
  const sorted = [...steps].sort(([a], [b]) => a - b);
  let keys = '';
  let last = 0;
  for (const [key] of sorted) {
    let distance = key - last;
    last = key;
    for (; distance >= FAR_STEP; distance -= FAR_STEP) keys += FAR;
    keys += (ALPHABET[Math.floor(distance / BASE)] ?? '') + (ALPHABET[distance % BASE] ?? '');
  }
  const bySignal = Array.from({ length: signals }, (_, signal) =>
    sorted.map(([, row]) => ALPHABET[MIDDLE + Math.max(-STEPS, Math.min(STEPS, row[signal] ?? 0))] ?? '').join(''),
  );
  return { keys, bySignal };
}

export function unpackWeights({ keys, bySignal }: PackedWeights): Weights {
  const digits = new Map(Array.from(ALPHABET, (character, digit) => [character, digit]));
  const rows = new Map<number, number>();
  let key = 0;
  for (let at = 0; at < keys.length;) {
    const high = digits.get(keys[at] ?? '') ?? 0;
    if (high === BASE - 1) {
      key += FAR_STEP;
      at += 1;
      continue;
    }
    key += high * BASE + (digits.get(keys[at + 1] ?? '') ?? 0);
    rows.set(key, rows.size);
    at += 2;
  }
  const values = new Int8Array(rows.size * bySignal.length);
  bySignal.forEach((column, signal) => {
    for (let row = 0; row < rows.size; row += 1) {
      values[row * bySignal.length + signal] = (digits.get(column[row] ?? '') ?? MIDDLE) - MIDDLE;
    }
  });
  return { rows, values };
}
