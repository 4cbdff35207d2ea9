import { describe, expect, it } from 'vitest';
import { managersWord, phraseInWords, powersOf } from '../../../src/core/desk/index.ts';

const pounds = (amount: number) => ({ amount, currency: 'GBP' });
const POWERS = [
  { offer: 'discount', upTo: { percent: 15 }, who: 'operator' },
  { offer: 'refund', upTo: pounds(50), who: 'operator' },
  { offer: 'refund', upTo: pounds(500), who: 'manager' },
  { offer: 'bonus', upTo: null, who: 'manager' },
] as const;
const manager = { says: 'Go ahead.', takesMs: null };

describe('powers', () => {
  it('are told apart by who has them', () => {
    expect(powersOf({ powers: POWERS })).toEqual({ own: [POWERS[0], POWERS[1]], manager: [POWERS[2], POWERS[3]] });
  });

  it('the manager grants all that takes a manager, unless the company says what', () => {
    expect(managersWord({ powers: POWERS, manager })).toEqual({ granted: [POWERS[2], POWERS[3]], refused: [] });
    const allows = [{ offer: 'refund', upTo: pounds(200), who: 'manager' }] as const;
    expect(managersWord({ powers: POWERS, manager: { ...manager, allows } })).toEqual({ granted: allows, refused: [POWERS[3]] });
    expect(managersWord({ powers: POWERS, manager: { ...manager, allows: [] } })).toEqual({ granted: [], refused: [POWERS[2], POWERS[3]] });
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
