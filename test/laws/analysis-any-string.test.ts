import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadRules } from '../../src/adapters/node/rules.ts';
import { createAnalyser } from '../../src/core/analysis/index.ts';
import { readText } from '../../src/core/text/index.ts';

const analyser = createAnalyser(loadRules());
const SCRAPS = [
  'Вибачте',
  'извините',
  "won't",
  'sorry',
  '«',
  '»',
  '"',
  ',',
  '. ',
  '?',
  '\n',
  '🙏',
  '\u0301',
  '\ud83d',
  '\udc00',
  '1 200 грн',
  '18:00',
  'не',
  'якщо',
  '—',
  '\u202e',
  '\u0000',
  'e.g.',
  "п'",
  ' ',
];
const anyString = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.constantFrom(...SCRAPS), { maxLength: 60 }).map((parts) => parts.join('')),
);

describe('any string at all', () => {
  it('is read without throwing, and every span cuts exactly its words', () => {
    fc.assert(
      fc.property(anyString, (text) => {
        const { findings, entities, sentences } = analyser.analyse(text);
        for (const { start, end, text: words } of [...findings, ...entities]) {
          expect(start).toBeLessThan(end);
          expect(text.slice(start, end)).toBe(words);
        }
        let last = 0;
        for (const { start, end } of sentences) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
      { numRuns: 400 },
    );
  });

  it('has its words found where they stand', () => {
    fc.assert(
      fc.property(anyString, (text) => {
        for (const { tokens } of readText(text).sentences) {
          for (const { start, end } of tokens) expect(text.slice(start, end)).toMatch(/[\p{L}\p{N}]/u);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('finds the same in the same text, whatever was read before', () => {
    fc.assert(
      fc.property(anyString, anyString, (one, other) => {
        const first = analyser.analyse(one);
        analyser.analyse(other);
        expect(analyser.analyse(one)).toEqual(first);
      }),
      { numRuns: 100 },
    );
  });
});

describe('what can not be assessed', () => {
  it.each([
    ['nothing', ''],
    ['only emoji', '🙏🙏 😀'],
    ['only digits and signs', '12 345 … !!'],
    ['a fourth language', 'Szanowni Państwo, przepraszam za opóźnienie, nie wiem, gdzie jest paczka'],
    ['another script', '感谢您的来信，我们会尽快回复'],
  ])('%s says so, and finds nothing', (_name, text) => {
    const { assessed, findings } = analyser.analyse(text);
    expect({ assessed, findings }).toEqual({ assessed: false, findings: [] });
  });

  it('reads 100 kB', () => {
    expect(analyser.analyse('Вибачте нам за це. '.repeat(5500)).assessed).toBe(true);
  });
});
