import fc from 'fast-check';
import { expect, it } from 'vitest';
import { loadRules } from '../../src/adapters/node/rules.ts';
import { createAnalyser, type ReplyContext } from '../../src/core/analysis/index.ts';

const rules = loadRules(undefined, ['uk']);
const SCRAPS = [
  'Вибачте за затримку. ',
  'вибачте ',
  'Ви самі винні, ',
  'якщо хочете ',
  'ми повернемо 1 200 грн до 18:00. ',
  'завтра ',
  '«Ви брехуни» ',
  'Олено, ',
  'Чому ви мовчите? ',
  'не ',
  'я розумію вас',
  '? ',
  '. ',
  '! ',
  ', ',
  '\n',
  'Так',
];
const CONTEXTS: readonly ReplyContext[] = [{ lang: 'uk' }, { lang: 'uk', channel: 'email', customerNames: ['Олена'] }, { channel: 'chat' }];
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.nat({ max: 12 }),
  put: fc.oneof(fc.constantFrom(...SCRAPS), fc.constant('')),
  context: fc.constantFrom(...CONTEXTS),
});

it('a reply that is typed and mended is read as one that is read for the first time', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 10, maxLength: 40 }), (edits) => {
      const typed = createAnalyser(rules);
      const read = edits.reduce<{ text: string; last: unknown; context: ReplyContext }>(
        ({ text }, { at, cut, put, context }) => {
          const from = Math.floor(at * text.length);
          const next = text.slice(0, from) + put + text.slice(from + cut);
          return { text: next, last: typed.analyse(next, context), context };
        },
        { text: 'Добрий день, Олено! Ви самі винні. Ви самі винні.', last: null, context: {} },
      );
      expect(read.last).toEqual(createAnalyser(rules).analyse(read.text, read.context));
    }),
    { numRuns: 12 },
  );
});
