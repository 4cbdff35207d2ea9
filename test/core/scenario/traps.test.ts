import { describe, expect, it } from 'vitest';
import { type Diagnostic, parseScenario, readScenario } from '../../../src/core/scenario/index.ts';
import { SMALL, small } from '../../support/scenario-texts.ts';

const brief = ({ code, line, column, endColumn, suggestion }: Diagnostic) => ({ code, at: `${line}:${column}-${endColumn}`, suggestion });

function mended(text: string, one: Diagnostic | undefined): string {
  if (!one?.fix) throw new Error(`nothing to mend: ${one?.code}`);
  return text.slice(0, one.fix.start) + one.fix.text + text.slice(one.fix.end);
}

type Trap = readonly [name: string, text: string, code: string, at: string, suggestion: string];

/** Each trap by itself: what it is called, where it lies, what to write instead; and the fix leaves a sound file. */
const TRAPS: readonly Trap[] = [
  ['a colon in a value', small('title: Чайник', 'title: Чайник: сломан'), 'yaml/colon-in-text', '3:8-22', '"Чайник: сломан"'],
  ['a colon in an item', small('- Где ответ?', '- Где ответ: нигде'), 'yaml/colon-in-text', '10:5-21', '"Где ответ: нигде"'],
  ['a colon at the end', small('- Где ответ?', '- Слушайте:'), 'yaml/colon-in-text', '10:5-14', '"Слушайте:"'],
  ['a colon in braces', small('{ name: Марина Викторовна }', '{ name: Марина: она }'), 'yaml/colon-in-text', '7:19-30', '"Марина: она"'],
  [
    'a hash in a value',
    small('brief: Магазин бытовой техники.', 'brief: Заказ #213 потерян'),
    'yaml/hash-in-text',
    '6:8-26',
    '"Заказ #213 потерян"',
  ],
  ['a hash at the start', small('- Где ответ?', '- #213 где?'), 'yaml/hash-in-text', '10:5-14', '"#213 где?"'],
  ['a hash between brackets', small('"{заменим|замену}"', 'замен* #num, другой'), 'yaml/hash-in-text', '12:37-48', '"замен* #num"'],
  ['a tab', small('  - Третий', '\t- Третий'), 'yaml/tab', '9:1-2', '  - Третий день пишу!'],
  ['a number', small('- Где ответ?', '- 42'), 'yaml/number', '10:5-7', '"42"'],
  ['true', small('- Где ответ?', '- true'), 'yaml/true-or-false', '10:5-9', '"true"'],
  ['null', small('- Где ответ?', '- null'), 'yaml/null', '10:5-9', '"null"'],
  ['a slip to the right', small('channel: chat', '  channel: chat'), 'yaml/indent', '5:1-3', 'channel: chat'],
  ['a slip to the left', small('  - Где ответ?', ' - Где ответ?'), 'yaml/indent', '10:1-2', '  - Где ответ?'],
  ['a slip that YAML swallows', small('  - Где ответ?', '    - Где ответ?'), 'yaml/indent', '10:1-5', '  - Где ответ?'],
  ['a Cyrillic letter in a key', small('channel: chat', 'сhannel: chat'), 'yaml/look-alike-letters', '5:1-8', 'channel'],
  ['a Cyrillic letter in a value', small('channel: chat', 'channel: сhat'), 'yaml/look-alike-letters', '5:10-14', 'chat'],
  ['a Cyrillic letter in an id', small('id: kettle', 'id: kеttle'), 'yaml/look-alike-letters', '1:5-11', 'kettle'],
  ['braces at the start', small('- Где ответ?', '- {operator}, где?'), 'yaml/braces-in-text', '10:5-21', '"{operator}, где?"'],
  [
    'alternatives between brackets',
    small('"{заменим|замену}"', '{заменим|замену}'),
    'yaml/braces-in-text',
    '12:37-53',
    '"{заменим|замену}"',
  ],
  ['an asterisk at the start', small('"{заменим|замену}"', '*замен'), 'yaml/star-in-text', '12:37-43', '"*замен"'],
  ['a question mark at the start', small('- Где ответ?', '- ? где'), 'yaml/question-in-text', '10:5-10', '"? где"'],
  ['a test at the start', small('- Где ответ?', '- [?] где'), 'yaml/brackets-in-text', '10:5-12', '"[?] где"'],
  [
    'a comma between brackets',
    small('  - Третий день пишу!', '  - x').replace('opening:\n  - x\n  - Где ответ?', 'opening: [Третий день, а вы молчите, Где?]'),
    'yaml/comma-in-text',
    '8:11-36',
    '"Третий день, а вы молчите"',
  ],
  ['an exclamation mark at the start', small('"{заменим|замену}"', '!не замен*'), 'yaml/sign-in-text', '12:37-47', '"!не замен*"'],
  ['an ampersand at the start', small('- Где ответ?', '- &где'), 'yaml/sign-in-text', '10:5-9', '"&где"'],
  ['an at sign at the start', small('- Где ответ?', '- @anna где'), 'yaml/sign-in-text', '10:5-14', '"@anna где"'],
  ['a greater-than sign at the start', small('- Где ответ?', '- > 5 дней'), 'yaml/sign-in-text', '10:5-13', '"> 5 дней"'],
  ['a dash after the dash', small('- Где ответ?', '- - Где'), 'yaml/sign-in-text', '10:5-10', '"- Где"'],
  ['no space after the dash', small('  - Где ответ?', '  -Где ответ?'), 'yaml/no-space-after-dash', '10:3-4', '- Где ответ?'],
  ['no space after the colon', small('title: Чайник', 'title:Чайник'), 'yaml/no-space-after-colon', '3:6-7', 'title: Чайник'],
  ['text behind a quotation', small('- Где ответ?', '- "Где" сказала она'), 'yaml/quote-in-text', '10:5-22', `'"Где" сказала она'`],
  ['an apostrophe in single quotes', small('- Где ответ?', "- 'П'ять днів'"), 'yaml/quote-in-text', '10:5-17', `"П'ять днів"`],
  ['an open quotation', small('title: Чайник', 'title: "Чайник'), 'yaml/unclosed-quote', '3:8-15', '"Чайник"'],
  [
    'an open bracket',
    small('"{заменим|замену}"]', '"{заменим|замену}"'),
    'yaml/unclosed-bracket',
    '12:12-57',
    '{ right: true, phrases: ["{заменим|замену}"] }',
  ],
  ['a backslash', small('title: Чайник', 'title: "a\\qb"'), 'yaml/backslash', '3:10-12', '\\\\q'],
  ['a space that is none', small('title: Чайник', 'title:\u00A0Чайник'), 'yaml/odd-space', '3:1-8', 'title: Чайник'],
  ['a key with a slip of the hand', small('channel:', 'chanel:'), 'schema/unknown-key', '5:1-7', 'channel'],
  ['a value with a slip of the hand', small('channel: chat', 'channel: chatt'), 'schema/not-one-of', '5:10-15', 'chat'],
  [
    'a length of time in Russian',
    `${SMALL}targets: { reply: { excellent: 45 сек, good: 2 min, poor: 5 min } }\n`,
    'schema/duration',
    '13:32-38',
    '45 s',
  ],
];

describe('the traps of YAML', () => {
  it('SMALL itself is sound', () => {
    expect(readScenario(SMALL).diagnostics).toEqual([]);
  });

  it.each(TRAPS)('%s', (_name, text, code, at, suggestion) => {
    const { diagnostics, document } = parseScenario(text, { file: 'a.yaml' });
    expect(diagnostics.map(brief)).toEqual([{ code, at, suggestion }]);
    expect(document).toBe(null);
    expect(parseScenario(mended(text, diagnostics[0])).diagnostics).toEqual([]);
  });

  it('warns of yes and no, which other programs read as true and false, and reads them as they are', () => {
    const { diagnostics, document } = parseScenario(small('- Где ответ?', '- no'));
    expect(diagnostics.map(({ code, severity, suggestion }) => ({ code, severity, suggestion }))).toEqual([
      { code: 'yaml/yes-or-no', severity: 'warning', suggestion: '"no"' },
    ]);
    expect(document?.opening).toEqual(['Третий день пишу!', 'no']);
  });

  it('takes comments, a byte order mark and Windows line ends for what they are', () => {
    const text = `\uFEFF# yaml-language-server: $schema=x\n${small('title: Чайник', 'title: Чайник # прибор')}`.replaceAll('\n', '\r\n');
    expect(parseScenario(text)).toMatchObject({ diagnostics: [], document: { title: 'Чайник', id: 'kettle' } });
  });

  it('lists all faults of a file, in the order of the file', () => {
    const text = SMALL.replace('title: Чайник', 'title: Чайник: да')
      .replace('channel:', 'chanel:')
      .replace('- Третий день пишу!', '- *x')
      .replace('- Где ответ?', '- {y} да')
      .replace('right: true', 'right: maybe');
    expect(parseScenario(text).diagnostics.map(({ line, code }) => `${line} ${code}`)).toEqual([
      '3 yaml/colon-in-text',
      '5 schema/unknown-key',
      '9 yaml/star-in-text',
      '10 yaml/braces-in-text',
      '12 schema/not-one-of',
    ]);
  });

  it('says once that keys have slipped out of the one above them', () => {
    const text = small('customer: { name: Марина Викторовна }', 'customer:\nname: Марина\npersona: precise');
    expect(parseScenario(text).diagnostics.map(({ line, code, params }) => ({ line, code, params }))).toEqual([
      { line: 8, code: 'yaml/indent-of-key', params: { key: 'name', owner: 'customer' } },
      { line: 9, code: 'yaml/indent-of-key', params: { key: 'persona', owner: 'customer' } },
    ]);
  });

  it('says once that a key of the top has slipped into another', () => {
    const text = small('customer: { name: Марина Викторовна }\nopening:', 'customer:\n  name: Марина\n  opening:').replaceAll(
      '  - ',
      '    - ',
    );
    expect(parseScenario(text).diagnostics.map(({ line, code }) => `${line} ${code}`)).toEqual(['9 yaml/indent-to-top']);
  });
});
