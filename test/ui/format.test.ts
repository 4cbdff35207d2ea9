import { describe, expect, it } from 'vitest';
import { formatFor } from '../../src/ui/use-format.ts';

const plain = (text: string) => text.replaceAll(/\s/gu, ' ');

describe('durations', () => {
  it.each([
    ['en', 0, '0 sec'],
    ['en', 45_400, '45 sec'],
    ['en', 59_600, '1 min'],
    ['en', 125_000, '2 min 5 sec'],
    ['uk', 125_000, '2 хв 5 с'],
    ['ru', 125_000, '2 мин 5 с'],
    ['en', 7_260_000, '2 hr 1 min'],
    ['en', 3_600_000, '1 hr'],
    ['uk', 3 * 86_400_000 + 61_000, '3 дн.'],
  ])('in %s %d ms is %s', (lang, ms, text) => {
    expect(plain(formatFor(lang).duration(ms))).toBe(text);
  });
});

describe('times since the opening', () => {
  it.each([
    [0, '0:00'],
    [65_900, '1:05'],
    [3_599_000, '59:59'],
    [3_600_000, '1 hr'],
  ])('%d ms is %s', (ms, text) => {
    expect(plain(formatFor('en').clock(ms))).toBe(text);
  });
});

describe('numbers', () => {
  it('have one digit after the point at most, and a real minus', () => {
    const { number, signed } = formatFor('uk');
    expect([number(79.95), number(80), number(2 / 3)].map(plain)).toEqual(['80', '80', '0,7']);
    expect([signed(-8), signed(15), signed(0)]).toEqual(['−8', '+15', '0']);
  });

  it('of bytes are told in the unit that fits', () => {
    const { bytes } = formatFor('en');
    expect([0, 999, 1_400_000, 10_700_000_000].map((count) => plain(bytes(count)))).toEqual(['0 byte', '999 byte', '1.4 MB', '10.7 GB']);
  });
});
