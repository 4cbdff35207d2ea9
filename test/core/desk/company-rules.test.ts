import { describe, expect, it } from 'vitest';
import { phraseInWords, refusedOf } from '../../../src/core/desk/index.ts';
import type { PowersNow } from '../../../src/core/session/index.ts';

const pounds = (amount: number) => ({ amount, currency: 'GBP' });
const ABOVE = [
  { offer: 'refund', upTo: pounds(500), who: 'manager' },
  { offer: 'bonus', upTo: null, who: 'manager' },
] as const;
const now = (granted: PowersNow['granted']): PowersNow => ({ own: [], above: ABOVE, granted });

describe('what the manager refuses', () => {
  it('is known once there is an answer, and is what takes a manager and is not granted, in whatever sum', () => {
    expect(refusedOf(now(null))).toBeNull();
    expect(refusedOf(now(ABOVE))).toEqual([]);
    expect(refusedOf(now([{ offer: 'refund', upTo: pounds(200), who: 'manager' }]))).toEqual([ABOVE[1]]);
    expect(refusedOf(now([]))).toEqual(ABOVE);
  });
});

describe('a phrase pattern in words', () => {
  it.each([
    ['per our policy', 'per our policy'],
    ["у зв'язку з {великою кількістю|навантаженням}", "у зв'язку з великою кількістю / навантаженням"],
    ['{гарного|доброго} дня', 'гарного / доброго дня'],
    ['за регламент*', 'за регламент…'],
    ['any inconvenience ..3 caused', 'any inconvenience … caused'],
    ['{{very|so} sorry|apolog*} [.]', 'very / so sorry / apolog…'],
    ['^ thank you for {your}? patience $', 'thank you for [your] patience'],
    ['позвони(те|) нам !завтра', 'позвоните нам'],
  ])('%s', (pattern, words) => {
    expect(phraseInWords(pattern)).toBe(words);
  });
});
