/** SHA-256 in plain arithmetic: browsers have theirs only on HTTPS and localhost, and an attempt's stamp must be the same everywhere. */
import { canonicalJson } from './canonical.ts';
import type { Scenario } from './types.ts';

/** sha-256, hex, of a scenario with its company and its team's rubric: what an attempt is stamped with. */
export function hashOf(scenario: Scenario): string {
  return sha256(canonicalJson(scenario));
}

/** Hex digest of a text in UTF-8; a lone surrogate counts as U+FFFD, as everywhere. */
export function sha256(text: string): string {
  const bytes = utf8(text);
  const bits = bytes.length * 8;
  bytes.push(0x80);
  while (bytes.length % 64 !== 56) bytes.push(0);
  for (let shift = 56; shift >= 0; shift -= 8) bytes.push(Math.floor(bits / 2 ** shift) % 256);
  const sums = new Uint32Array(START);
  const words = new Uint32Array(64);
  for (let block = 0; block < bytes.length; block += 64) {
    for (let index = 0; index < 16; index += 1) {
      const at = block + index * 4;
      words[index] = (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!;
    }
    for (let index = 16; index < 64; index += 1) {
      const early = words[index - 15]!;
      const late = words[index - 2]!;
      const small = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
      const big = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
      words[index] = words[index - 16]! + small + words[index - 7]! + big;
    }
    mix(sums, words);
  }
  return Array.from(sums, (sum) => sum.toString(16).padStart(8, '0')).join('');
}

function mix(sums: Uint32Array, words: Uint32Array): void {
  let [a, b, c, d, e, f, g, h] = sums as unknown as [number, number, number, number, number, number, number, number];
  for (let index = 0; index < 64; index += 1) {
    const first = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + ROUNDS[index]! + words[index]!) | 0;
    const second = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [a, b, c, d, e, f, g, h] = [(first + second) | 0, a, b, c, (d + first) | 0, e, f, g];
  }
  for (const [index, value] of [a, b, c, d, e, f, g, h].entries()) sums[index] = sums[index]! + value;
}

function turned(value: number, by: number): number {
  return (value >>> by) | (value << (32 - by));
}

function utf8(text: string): number[] {
  const bytes: number[] = [];
  for (const sign of text) {
    const point = sign.codePointAt(0)!;
    const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
  }
  return bytes;
}

/** The first 32 bits of the fractions of the roots of the first primes: cube roots of 64 of them, square roots of eight. */
const ROUNDS = primes(64).map((prime) => fraction(prime, 3));
const START = primes(8).map((prime) => fraction(prime, 2));

function primes(count: number): number[] {
  const found: number[] = [];
  for (let number = 2; found.length < count; number += 1) if (found.every((prime) => number % prime !== 0)) found.push(number);
  return found;
}

/** By whole numbers, since a root in floating point need not be the same everywhere: the greatest r with r^root ≤ prime × 2^(32 root). */
function fraction(prime: number, root: 2 | 3): number {
  const wanted = BigInt(prime) << BigInt(32 * root);
  let low = 0n;
  let high = 1n << 40n;
  while (low < high) {
    const middle = (low + high + 1n) >> 1n;
    if (middle ** BigInt(root) <= wanted) low = middle;
    else high = middle - 1n;
  }
  return Number(low & 0xffffffffn);
}
