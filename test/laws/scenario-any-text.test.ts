import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { castScenario, readScenario } from '../../src/core/scenario/index.ts';
import { hasMessage } from '../../src/i18n/index.ts';
import { SMALL, WHOLE } from '../support/scenario-texts.ts';

const BITS = [
  ':',
  ': ',
  ' #',
  '#',
  '\t',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  '*',
  '&',
  '!',
  '?',
  '? ',
  '- ',
  '|',
  '>',
  '%',
  '@',
  '`',
  ',',
  '\n',
  '\r\n',
  '\n  ',
  '\n ',
  '---\n',
  '\uFEFF',
  '\u00A0',
  '\u0000',
  'а',
  'no',
  '<<: *a',
  '&a ',
  '\\',
];

/** Any text at all, and our files with a few slips of the hand in them. */
const slipped = fc
  .tuple(
    fc.constantFrom(SMALL, WHOLE),
    fc.array(fc.tuple(fc.nat(), fc.nat({ max: 6 }), fc.constantFrom(...BITS)), { minLength: 1, maxLength: 4 }),
  )
  .map(([text, slips]) =>
    slips.reduce<string>((held, [at, cut, bit]) => {
      const place = at % (held.length + 1);
      return held.slice(0, place) + bit + held.slice(place + cut);
    }, text),
  );
const anyText = fc.oneof(
  slipped,
  slipped,
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...BITS), { maxLength: 40 }).map((bits) => bits.join('')),
);

describe('reading any text as a scenario', () => {
  it('never throws; without a scenario it says why, at a place inside the file, in words that exist', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { scenario, diagnostics } = readScenario(text, { file: 'any.yaml' });
        expect(scenario === null).toBe(diagnostics.some(({ severity }) => severity === 'error'));
        const lines = text.split('\n').length;
        for (const { start, end, line, endLine, column, code, fix } of diagnostics) {
          const isInside =
            0 <= start && start <= end && end <= text.length && 1 <= line && line <= endLine && endLine <= lines && column >= 1;
          const mends = fix ?? { start: 0, end: 0 };
          const isFixInside = 0 <= mends.start && mends.start <= mends.end && mends.end <= text.length;
          expect({ code, isInside, isFixInside, isSaid: hasMessage('en', `diagnostics.${code}`) }).toEqual({
            code,
            isInside: true,
            isFixInside: true,
            isSaid: true,
          });
        }
      }),
      { numRuns: 250 },
    );
  }, 60_000);

  it('does not grow out of hand on hostile text', () => {
    for (const bit of ['[', '{', '- ', '*a ', '&a [', '? ', '"', '{a: ', '\n  - x: y: z']) {
      const { scenario } = readScenario(bit.repeat(20_000 / bit.length));
      expect(scenario).toBe(null);
    }
  }, 30_000);

  it('says of a file that is too long only that', () => {
    const { diagnostics } = readScenario(`title: ${'а'.repeat(400_001)}`);
    expect(diagnostics.map(({ code }) => code)).toEqual(['file/too-large']);
  });
});

describe('casting a scenario', () => {
  const { scenario } = readScenario(WHOLE);

  it('leaves no placeholder of its rows and no rows, whatever the seed', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const cast = castScenario(scenario!, seed);
        expect(cast.vary).toEqual([]);
        expect(JSON.stringify(cast)).not.toContain('{order}');
      }),
    );
  });

  it('is the same for the same seed, and stays the same when cast again', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (seed, other) => {
        const cast = castScenario(scenario!, seed);
        expect(castScenario(scenario!, seed)).toEqual(cast);
        expect(castScenario(cast, other)).toEqual(cast);
      }),
    );
  });
});
