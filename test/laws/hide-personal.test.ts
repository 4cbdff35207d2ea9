import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hiddenSpan, hidePersonal, LANGS } from '../../src/core/text/index.ts';

const lang = fc.constantFrom(...LANGS);
const digit = fc.integer({ min: 0, max: 9 }).map(String);
const digits = (least: number, most = least) => fc.array(digit, { minLength: least, maxLength: most }).map((all) => all.join(''));

/** Words without a digit or an @, so that what is left of a number can be told. */
const words = fc
  .array(
    fc.constantFrom(
      'Добрий день!',
      'мій номер',
      'пишите на',
      '(',
      ')',
      ',',
      '.',
      '—',
      'Order',
      'card',
      'грн',
      'руб.',
      'Анна',
      'замовлення №',
      'call me:',
      '\n',
      'картка',
    ),
    { maxLength: 5 },
  )
  .map((all) => all.join(' '));
const between = fc.constantFrom('', ' ', '\n', ', ', ': ', ' (');

const sign = fc.constantFrom('', ' ', '-', '.', ' - ', '\u00a0');
/** A number with signs between groups of its digits. */
const grouped = (number: string, sizes: readonly number[], signs: readonly string[]) => {
  let at = 0;
  const groups = sizes.flatMap((size) => (at < number.length ? [number.slice(at, (at += size))] : []));
  return [...groups, number.slice(at)]
    .filter((group) => group !== '')
    .reduce((all, group, index) => all + (signs[index - 1] ?? '') + group);
};
const someGroups = (number: fc.Arbitrary<string>) =>
  fc
    .tuple(number, fc.array(fc.integer({ min: 2, max: 4 }), { maxLength: 4 }), fc.array(sign, { minLength: 5, maxLength: 5 }))
    .map(([all, sizes, signs]) => grouped(all, sizes, signs));

const phone = fc.oneof(
  someGroups(digits(9, 12)).map((number) => `+${number}`),
  someGroups(digits(9).map((rest) => `0${rest}`)),
  someGroups(digits(10).map((rest) => `8${rest}`)),
  fc.tuple(digits(2), digits(3), digits(2), digits(2)).map(([code, ...rest]) => `(0${code}) ${rest.join('-')}`),
  fc.tuple(digits(3), digits(4)).map((parts) => parts.join('-')),
);

/** With the check digit that every payment card ends with. */
const card = someGroups(
  digits(12, 18).map((number) => {
    const sum = Array.from(number, Number)
      .toReversed()
      .reduce((total, each, at) => total + (at % 2 === 1 ? each : each > 4 ? each * 2 - 9 : each * 2), 0);
    return `${number}${(10 - (sum % 10)) % 10}`;
  }),
);

const label = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,12}$/u);
const email = fc
  .tuple(
    fc.stringMatching(/^[A-Za-z0-9._%+'-]{1,20}$/u),
    fc.array(label, { minLength: 1, maxLength: 3 }),
    fc.stringMatching(/^[a-z]{2,8}$/u),
  )
  .map(([name, labels, last]) => `${name}@${labels.join('.')}.${last}`);

const digitsOf = (text: string) => text.replaceAll(/\D/gu, '');

describe('a text that is passed on', () => {
  it.each([
    ['phone', phone],
    ['card', card],
  ] as const)('holds no %s', (_what, number) => {
    fc.assert(
      fc.property(lang, words, between, number, between, words, (of, before, gap, secret, end, after) => {
        const hidden = hidePersonal(`${before}${gap}${secret}${end}${after}`, of).text;
        expect(hidden).not.toContain(secret);
        expect(digitsOf(hidden)).toBe('');
      }),
      { numRuns: 1500 },
    );
  });

  it('holds no e-mail', () => {
    fc.assert(
      fc.property(lang, words, between, email, between, words, (of, before, gap, secret, end, after) => {
        const hidden = hidePersonal(`${before}${gap}${secret}${end}${after}`, of, ['Анна']).text;
        expect(hidden).not.toContain('@');
        expect(hidden).not.toContain(secret.split('@')[1]);
      }),
      { numRuns: 1500 },
    );
  });

  it('holds none of the names that are known, in whatever case of theirs', () => {
    const name = fc.constantFrom(
      ['Анна', 'Анно', 'Анну', 'Анною', 'Анной', 'Анны'],
      ['Олег', 'Олегу', 'Олега', 'Олегом'],
      ['Зелінська', 'Зелінської', 'Зелінську'],
      ['Hope', 'Hope'],
      ['Марина', 'Марино', 'Марину', 'Марины'],
      ['Лев', 'Лева'],
    );
    fc.assert(
      fc.property(lang, words, name, fc.nat(), between, words, (of, before, [first = '', ...forms], at, end, after) => {
        const form = forms[at % forms.length] ?? first;
        expect(hidePersonal(`${before} ${form}${end === '' ? ' ' : end}${after}`, of, [first]).text).not.toContain(form);
      }),
    );
  });

  it('is read whatever stands in it, and a part of it stands where it stood', () => {
    const any = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.array(fc.oneof(words, phone, email, card)).map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(lang, any, fc.nat(), fc.nat(), (of, text, one, other) => {
        const { text: hidden, places } = hidePersonal(text, of);
        expect(hiddenSpan({ start: 0, end: text.length }, places)).toEqual({ start: 0, end: hidden.length });
        const [start, end] = [one, other].map((at) => at % (text.length + 1)).toSorted((a, b) => a - b) as [number, number];
        if (places.some((place) => place.start < end && start < place.end)) return;
        const moved = hiddenSpan({ start, end }, places);
        expect(hidden.slice(moved.start, moved.end)).toBe(text.slice(start, end));
      }),
    );
  });
});
