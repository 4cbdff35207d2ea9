import { describe, expect, it } from 'vitest';
import { loadLines } from '../../../src/adapters/node/lines.ts';
import { REACTIONS, readLines } from '../../../src/core/customer/index.ts';
import { BAD, FELT, GOOD } from '../../../src/core/customer/temper-data.ts';
import { MOODS, OUTCOMES } from '../../../src/core/scenario/types.ts';
import { LANGS } from '../../../src/core/text/index.ts';
import { hasMessage } from '../../../src/i18n/index.ts';

describe.each(LANGS)('in %s', (lang) => {
  it('every mood, ending and cause has its words', () => {
    const causes = [...Object.keys(GOOD), ...Object.keys(BAD), ...Object.keys(FELT), 'silence', 'sticky', 'scar', 'rule'];
    const keys = [
      ...MOODS.map((mood) => `moods.${mood}`),
      ...OUTCOMES.flatMap((outcome) => [`outcomes.${outcome}.title`, `outcomes.${outcome}.meaning`]),
      ...causes.map((cause) => `causes.${cause}`),
    ];
    expect(keys.filter((key) => !hasMessage(lang, key))).toEqual([]);
  });

  it('there are default lines for everything a customer reacts to', () => {
    const { lines } = loadLines(lang);
    expect(REACTIONS.filter((reaction) => Object.values(lines[reaction]).flat().length < 3)).toEqual([]);
  });
});

describe('a file of lines', () => {
  const every = (changes: Record<string, unknown>): unknown => ({
    lang: 'en',
    lines: { ...Object.fromEntries(REACTIONS.map((reaction) => [reaction, { any: [`${reaction}!`] }])), ...changes },
  });

  it('is read whole', () => {
    const { lines, faults } = readLines(every({ silence: { hot: ['Hello?'], any: ['Still there, {operator}?'] } }));
    expect(faults).toEqual([]);
    expect(lines?.lines.silence).toEqual({ hot: ['Hello?'], any: ['Still there, {operator}?'] });
  });

  it.each([
    [{ silence: undefined }, 'silence: no line that can be said without a name'],
    [{ silence: { any: ['{operator}?'] } }, 'silence: no line that can be said without a name'],
    [{ boredom: { any: ['Yawn.'] } }, '«boredom» is no reaction'],
    [{ silence: { tepid: ['Hm.'], any: ['Hm?'] } }, 'silence: «tepid» is no heat'],
    [{ silence: { any: ['Hello, {nobody}?'] } }, 'silence.any: unknown placeholder {nobody} in «Hello, {nobody}?»'],
    [{ silence: { any: ['excuse!'] } }, 'excuse.any: «excuse!» stands here twice'],
    [{ silence: { hot: 'Hello?', any: ['Hello?'] } }, 'silence.hot: not a list of texts'],
  ])('%j → %s', (changes, fault) => {
    expect(readLines(every(changes))).toEqual({ lines: null, faults: [fault] });
  });

  it('is nothing without a language', () => {
    expect(readLines(null).faults).toContain('`lang` is none of uk, ru, en');
  });
});
