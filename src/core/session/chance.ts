/**
 * Seeded chance without a state of its own: the same seed and the same occasion always draw the same number, so that a replay,
 * or a dialogue gone on from the middle, meets the same customer.
 */
export function chance(seed: number, ...occasion: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const char of `${seed}|${occasion.join('|')}`) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  // The finishing mix of murmur3: neighbouring occasions land far apart.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** A whole number from `min` to `max`, both included. */
export function chanceBetween(min: number, max: number, seed: number, ...occasion: readonly (string | number)[]): number {
  return min + Math.floor(chance(seed, ...occasion) * (max - min + 1));
}
