import { describe, expect, it } from 'vitest';
import { checkLibrary, readScenario } from '../../../src/core/scenario/index.ts';
import { SMALL, WHOLE, small } from '../../support/scenario-texts.ts';

const said = (text: string) =>
  readScenario(text, { file: 'a.yaml' }).diagnostics.map(
    ({ line, column, severity, code, suggestion }) =>
      `${line}:${column} ${severity} ${code}${suggestion === null ? '' : ` → ${suggestion}`}`,
  );

/** WHOLE with one piece replaced. */
function whole(piece: string, by: string): string {
  if (!WHOLE.includes(piece)) throw new Error(`WHOLE does not hold ${piece}`);
  return WHOLE.replace(piece, by);
}

const STAGES = `stages:
  a:
    replies:
      - { when: { any: [apology] }, goto: kept }
      - { when: { any: [ownership] }, goto: delighted }
      - { when: { any: [excuse] }, goto: resigned }
      - otherwise: { goto: lost }
`;

type Case = readonly [name: string, text: string, said: readonly string[]];

const CASES: readonly Case[] = [
  ['a file without faults', WHOLE, []],
  [
    'a goto to nowhere',
    whole('goto: repair\n      - otherwise: { says: [І?] }', 'goto: repare\n      - otherwise: { says: [І?] }'),
    ['63:15 error reference/unknown-target → repair'],
  ],
  [
    'a signal that is none',
    whole('any: [stupid_question, blame_shift]', 'any: [stupid_question, blame_shif]'),
    ['56:40 error reference/unknown-sign → blame_shift'],
  ],
  [
    'a remedy that is none, in a sign',
    whole('remedy.resend, fact.order', 'remedy.resand, fact.order'),
    ['76:25 error reference/unknown-sign → remedy.resend'],
  ],
  ['a fact that is none', whole('reveals: [order]', 'reveals: [ordr]'), ['62:19 error reference/unknown-fact → order']],
  ['a remedy that is none, in a row', whole('right: [refund]', 'right: [refnd]'), ['49:28 error reference/unknown-remedy → refund']],
  [
    'a department that is none',
    whole('department: logistics\ncause', 'department: logistic\ncause'),
    ['39:13 error reference/unknown-department → logistics'],
  ],
  ['a cause that is none', whole('\ncause: lost-in-transit', '\ncause: lost'), ['40:8 error reference/unknown-cause']],
  ['a stage that is none', whole('stage: complaint', 'stage: complant'), ['83:26 error reference/unknown-stage → complaint']],
  [
    'an outcome that is none',
    whole('expect: { outcome: delighted', 'expect: { outcome: delited'),
    ['94:24 error reference/unknown-outcome → delighted'],
  ],
  ['an own outcome without «as»', whole('won-back: { as: kept, ', 'won-back: { '), ['82:3 error reference/outcome-without-as → as: kept']],
  ['a pattern with an open bracket', small('"{заменим|замену}"', '"{заменим|замену"'), ['12:38 error pattern/unclosed']],
  [
    'a stage without «otherwise»',
    SMALL + STAGES.replace('      - otherwise: { goto: lost }\n', ''),
    ['14:3 error stage/no-otherwise → - otherwise: { says: [ … ] }'],
  ],
  [
    'rules behind «otherwise»',
    `${SMALL}${STAGES}      - { when: { any: [empathy] }, goto: kept }\n`,
    ['19:9 error stage/otherwise-not-last'],
  ],
  [
    'an outcome called like a stage of the default conversation',
    SMALL + 'outcomes:\n  closing: { as: kept }\n',
    ['14:3 error stage/named-like-outcome → closing-outcome'],
  ],
  ['a stage called like an outcome', SMALL + STAGES.replace('  a:', '  kept:'), ['14:3 error stage/named-like-outcome → kept-stage']],
  [
    'a stage that nothing leads to',
    `${SMALL}${STAGES}  b:\n    replies: [{ otherwise: { goto: lost } }]\n`,
    ['20:3 warning graph/unreachable-stage'],
  ],
  [
    'a stage that nothing leads out of',
    `${SMALL}${STAGES.replace('{ any: [empathy] }', '').replace('goto: lost', 'goto: b')}  b:\n    replies: [{ otherwise: { says: Ой } }]\n`,
    ['20:3 error graph/no-way-out → goto: kept'],
  ],
  [
    'an outcome that nothing leads to',
    SMALL + STAGES.replace('goto: resigned', 'goto: lost'),
    ['13:1 warning graph/unreachable-outcome → goto: resigned'],
  ],
  [
    'a silence without end',
    `${SMALL}${STAGES}    silence: [{ after: 30 s, says: Эй }]\n`,
    ['20:5 warning silence/never-ends → - { after: 1 min, goto: lost }'],
  ],
  [
    'silences in disorder',
    `${SMALL}${STAGES}    silence: [{ after: 60 s, says: Эй }, { after: 30 s, goto: lost }]\n`,
    ['20:15 warning silence/behind-the-end', '20:51 warning silence/not-later'],
  ],
  [
    'rows with other keys',
    whole('{ order: 0450, right', '{ ordr: 0450, right'),
    ['48:5 error vary/keys-differ → ordr: …', '49:5 error vary/keys-differ → order: …', '49:7 warning vary/unused-key → {ordr}'],
  ],
  ['a placeholder that no row defines', whole('"Посилка {order}', '"Посилка {ordr}'), ['52:5 error vary/unknown-placeholder → {order}']],
  [
    'a placeholder of Otvet’s own as a key',
    whole('{ order: 20 4500 11,', '{ operator: a, order: 20 4500 11,').replace('{ order: 0450,', '{ operator: b, order: 0450,'),
    ['48:7 error vary/reserved-key', '49:7 error vary/reserved-key'],
  ],
  [
    'a value that no reply could be searched for',
    whole('{ order: 20 4500 11,', '{ order: "#", note: "#2",')
      .replace('{ order: 0450,', '{ order: 0450, note: b,')
      .replace('ттн}"]', 'ттн} {order}"]'),
    ['48:14 error vary/cannot-be-found', '48:19 warning vary/unused-key → {note}'],
  ],
  ['no right remedy', small('right: true', 'right: false'), ['11:1 warning remedy/none-right → right: true']],
  ['a remedy nobody can offer', small(', phrases: ["{заменим|замену}"]', ''), ['12:3 error remedy/cannot-be-offered → phrases: ["…"]']],
  ['no lesson', small('lessons: [sincere-apology]\n', ''), ['1:5 warning lesson/none → lessons: [sincere-apology]']],
  [
    'lessons that nothing teaches',
    small('[sincere-apology]', '[measure, know-the-customer, sincere-apology]'),
    ['4:11 warning lesson/not-taught', '4:20 warning lesson/not-taught'],
  ],
  [
    'a criterion that the kind takes out',
    `${SMALL}kind: fraud\nrubric: { weights: { thanks: 5 } }\n`,
    ['14:22 warning criterion/not-in-this-kind'],
  ],
  [
    'a criterion that the rubric takes out',
    whole('met: [apology, ownership]', 'met: [apology, compensation]'),
    ['94:50 warning criterion/taken-out-by-rubric'],
  ],
  ['praise in anger', `${SMALL}kind: praise\n`, ['13:7 warning kind/praise-in-anger → anger: 5']],
  ['danger without a protocol', `${SMALL}kind: danger\n`, ['13:7 warning kind/no-protocol → protocol: [{ must: "…", why: … }]']],
  ['another language', small('- Где ответ?', '- Підкажіть, будь ласка, де відповідь?'), ['10:5 warning text/other-language']],
  ['two alphabets in a word', small('- Где ответ?', '- Где oтвет?'), ['10:5 warning text/mixed-letters']],
  ['a text too long for a chat', small('- Где ответ?', `- ${'Где ответ? '.repeat(40).trim()}`), ['10:5 warning text/too-long']],
  ['markup', small('- Где ответ?', '- Где <b>ответ</b>?'), ['10:5 error text/markup']],
  [
    'script',
    small('- Где ответ?', '- "Где ответ <script>alert(1)</script>"'),
    ['10:5 warning text/other-language', '10:5 error text/markup'],
  ],
  ['a sign that turns the writing round', small('- Где ответ?', '- "Где \\u202E ответ?"'), ['10:5 error text/hidden-sign']],
];

describe('what is checked beyond the shape', () => {
  it.each(CASES)('%s', (_name, text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  it('finds two thousand slips in no time, suggests for the first and lists some of what there is', () => {
    const stages = Array.from({ length: 2000 }, (_, index) => `  stage-${index}: { replies: [{ otherwise: { goto: stag-${index} } }] }\n`);
    const started = performance.now();
    const slips = readScenario(`${SMALL}stages:\n${stages.join('')}`).diagnostics.filter(({ code }) => code === 'reference/unknown-target');
    expect(performance.now() - started).toBeLessThan(20_000);
    expect([slips.length, slips[0]?.suggestion, slips.at(-1)?.suggestion]).toEqual([2000, 'stage-0', null]);
    expect(String(slips[0]?.params['known']).length).toBeLessThan(500);
  });

  it('takes smaller-than signs, smileys and joined emoji for what they are', () => {
    expect(said(small('- Где ответ?', '- "Прошло <3 дней, а вы :< молчите 👨‍👩‍👧"'))).toEqual([]);
  });

  it('points into the pattern', () => {
    const [one] = readScenario(small('"{заменим|замену}"', '"новый ]чайник"')).diagnostics;
    expect(one).toMatchObject({ code: 'pattern/unexpected', line: 12, column: 44 });
  });

  it('knows the shared lists where it is given them', () => {
    const text = small('"{заменим|замену}"', '"#neg замен*"');
    expect(readScenario(text).diagnostics).toEqual([]);
    expect(readScenario(text, { lexicons: { ru: { neg: ['не'] } } }).diagnostics).toEqual([]);
    expect(readScenario(text, { lexicons: { ru: { nag: ['не'] } } }).diagnostics.map(({ code, suggestion }) => [code, suggestion])).toEqual(
      [['pattern/unknown-list', '#nag']],
    );
  });
});

describe('what is checked over all files', () => {
  const file = (name: string, id: string, lang: string, twin?: string) => {
    const text = SMALL.replace('id: kettle', `id: ${id}`).replace('lang: ru', `lang: ${lang}${twin ? `\ntwin: ${twin}` : ''}`);
    const { document, ranges } = readScenario(text, { file: name });
    return { file: name, document: document!, ranges };
  };
  const found = (...files: Parameters<typeof checkLibrary>[0]) =>
    checkLibrary(files, { isWhole: true }).map(({ file, line, severity, code, suggestion }) => [file, line, severity, code, suggestion]);

  it('is content with twins that know each other', () => {
    expect(found(file('a', 'kettle-ru', 'ru', 'kettle-uk'), file('b', 'kettle-uk', 'uk', 'kettle-ru'))).toEqual([]);
  });

  it('finds an id that two files share', () => {
    expect(found(file('a', 'kettle', 'ru'), file('b', 'kettle', 'uk'))).toEqual([['b', 1, 'error', 'library/duplicate-id', 'kettle-2']]);
  });

  it('misses no twin where the other files are not there to be seen', () => {
    expect(checkLibrary([file('a', 'kettle-ru', 'ru', 'kettle-uk')], { isWhole: false })).toEqual([]);
  });

  it('finds twins that are none', () => {
    expect(
      found(
        file('a', 'kettle-ru', 'ru', 'kettle-ukr'),
        file('b', 'kettle-uk', 'uk', 'kettle-uk'),
        file('c', 'lamp', 'uk', 'kettle-uk'),
        file('d', 'pan', 'ru', 'lamp'),
      ),
    ).toEqual([
      ['a', 3, 'error', 'reference/unknown-twin', 'kettle-uk'],
      ['b', 3, 'error', 'library/twin-of-itself', null],
      ['c', 3, 'error', 'library/twin-in-same-language', null],
      ['d', 3, 'warning', 'library/twin-not-mutual', 'twin: pan'],
    ]);
  });
});
