import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { compilePattern, findPattern, readText } from '../../../src/core/text/index.ts';

const LEXICONS = {
  often_misspelt: ['вибачте*', 'компенса*', 'дякуємо', 'просимо'],
  real_words: ['носимо', 'пробачте'],
};

function found(pattern: string, text: string): string[] {
  const compiled = compilePattern(pattern, LEXICONS);
  return readText(text, 'uk').sentences.flatMap((sentence) =>
    findPattern(compiled, sentence).map(({ start, end }) => text.slice(start, end)),
  );
}

describe('a word misspelt by one letter', () => {
  it.each([
    ['two letters that changed places', 'Вибчате нам', 'Вибчате'],
    ['a letter left out', 'Вибате нам', 'Вибате'],
    ['a letter too many', 'Виббачте нам', 'Виббачте'],
    ['a wrong letter', 'Вибаште нам', 'Вибаште'],
    ['the beginning alone is listed', 'Дамо компинсацію', 'компинсацію'],
  ])('is read as what was meant, and stands as typed: %s', (_slip, text, words) => {
    expect(found('{вибачте*|компенса*}', text)).toEqual([words]);
  });

  it.each([
    ['two slips', 'Вибчатте нам'],
    ['another first letter', 'Нибачте нам'],
    ['a word that means itself', 'Пробачте нам'],
    ['a short word', 'Вибач'],
  ])('is left alone: %s', (_case, text) => {
    expect(found('вибачте*', text)).toEqual([]);
  });

  it('is not repaired where a rule knows the word as it stands', () => {
    expect(found('дякуємо', 'дякуємо')).toEqual(['дякуємо']);
    expect(found('{дякуємо|дякуэмо x}', 'дякуэмо')).toEqual([]);
  });

  it('of any other list is not repaired at all', () => {
    expect(findPattern(compilePattern('вибачте'), readText('вибчате', 'uk').sentences[0]!)).toEqual([]);
  });

  it('is found whichever letter after the first is lost or doubled', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.boolean(), (at, doubled) => {
        const word = 'дякуємо';
        const typed = doubled ? word.slice(0, at) + word[at] + word.slice(at) : word.slice(0, at) + word.slice(at + 1);
        expect(found('дякуємо', typed)).toEqual([typed]);
      }),
    );
  });
});
