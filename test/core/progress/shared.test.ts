import { describe, expect, it } from 'vitest';
import { namesOf, sharedDispute, sharedText } from '../../../src/core/progress/index.ts';
import { aDispute, aStory } from '../../stores/records.ts';

describe('what is passed on of a story', () => {
  it('has neither the customer’s name nor the operator’s, nor others’ that are known', () => {
    const names = { operator: 'Анна', customer: ['Марина', 'Marina'] };
    const story = aStory(1, { text: 'Марина, это Анна и Степан, 067 123 45 67.', names });
    expect(sharedText(story, ['Степан'])).toBe('[имя], это [имя] и [имя], [телефон].');
    expect(namesOf(undefined, ['', 'Степан'])).toEqual(['Степан']);
  });
});

describe('what is passed on of a dispute', () => {
  it('has no names, and what was found stands where its words stand then', () => {
    const text = 'Марина, просто скажите номер: +38 067 123 45 67, я Анна.';
    const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    const dispute = aDispute(1, {
      text,
      customer: 'Анна, 4111 1111 1111 1111!',
      reason: 'Марина просила.',
      findings: [{ signal: 'excuse', rule: 'x', ...at('просто скажите') }],
      others: [{ signal: 'personal', rule: 'y', ...at('я Анна') }],
      names: { operator: 'Анна', customer: ['Марина'] },
    });
    const shared = sharedDispute(dispute, []);
    expect(shared).toMatchObject({
      text: '[имя], просто скажите номер: [телефон], я [имя].',
      customer: '[имя], [карта]!',
      reason: '[имя] просила.',
    });
    expect([...shared.findings, ...shared.others].map(({ start, end }) => shared.text.slice(start, end))).toEqual([
      'просто скажите',
      'я [имя]',
    ]);
  });
});
