import { describe, expect, it } from 'vitest';
import { indexWords } from '../../../src/core/desk/index.ts';

const TEXTS = ['Посилку загублено вдруге, Олена', 'Подвійне списання з картки', 'Чайник, который не включается: ёлка', 'Звернення 4711'];
const find = (query: string) => [...indexWords(TEXTS).find(query)].toSorted((a, b) => a - b);

describe('an index of words', () => {
  it.each<[string, readonly number[]]>([
    ['', [0, 1, 2, 3]],
    ['  ', [0, 1, 2, 3]],
    ['посил', [0]],
    ['ПОСИЛКИ', [0]],
    ['картку списання', [1]],
    ['посилка картка', []],
    ['елка', [2]],
    ['чайника', [2]],
    ['47', [3]],
    ['711', []],
    ['з', [0, 1, 3]],
  ])('for «%s» finds %j', (query, expected) => {
    expect(find(query)).toEqual(expected);
  });

  it('finds among thousands of texts at once', () => {
    const index = indexWords(Array.from({ length: 5000 }, (_, place) => `Клієнт ${place} чекає на посилку`));
    expect([...index.find('4321 посилки')]).toEqual([4321]);
  });
});
