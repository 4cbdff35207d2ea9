import { describe, expect, it } from 'vitest';
import { parseCompany, parseScenario, readCompany, readScenario } from '../../../src/core/scenario/index.ts';
import { SMALL, WHOLE, small } from '../../support/scenario-texts.ts';

const faults = (text: string) =>
  parseScenario(text).diagnostics.map(({ line, code, params, suggestion }) => ({ line, code, params, suggestion }));
const codes = (text: string) => parseScenario(text).diagnostics.map(({ line, code }) => `${line} ${code}`);

describe('the shape of a scenario file', () => {
  it('holds the whole format', () => {
    const { document, diagnostics } = parseScenario(WHOLE);
    expect(diagnostics).toEqual([]);
    expect(document).toMatchObject({
      starts: '2025-03-12T10:20',
      company: {
        address: 'formal',
        powers: [{ up_to: { percent: 15 } }, { up_to: { amount: 500, currency: 'UAH' } }],
        deadlines: [{ within: 259_200_000 }],
      },
      customer: { card: { spend: { amount: 62_000, currency: 'UAH' }, complaints: [{ when: '2025-03' }] } },
      targets: { first_reply: { excellent: 30_000, good: 60_000, poor: 180_000 } },
      remedies: { resend: { right: 'right', takes: 172_800_000, needs: 'remedy' }, refund: { right: 'partly' } },
      vary: [
        { values: { order: '20 4500 11' }, right: ['resend'] },
        { values: { order: '0450' }, right: ['refund'] },
      ],
    });
    expect(document?.stages?.['complaint']?.replies.map(({ when, goto }) => [when === null, goto])).toEqual([
      [false, 'insulted'],
      [false, 'repair'],
      [true, undefined],
    ]);
    expect(document?.samples?.[0]?.replies).toEqual([
      { text: ['Пане Андрію, вибачте нам.'] },
      { wait: 40_000, text: ['Який номер посилки?'] },
      { wait: 7000, text: ['Дякую.', 'Шукаю.'] },
      { wait: 5000, text: [], action: { type: 'register', department: 'logistics', cause: 'lost-in-transit' } },
    ]);
  });

  it('names every missing key', () => {
    expect(faults(SMALL.replace('lang: ru\n', '').replace('brief: Магазин бытовой техники.\n', ''))).toEqual([
      { line: 1, code: 'schema/missing-key', params: { key: 'lang' }, suggestion: 'lang: ' },
      { line: 1, code: 'schema/missing-key', params: { key: 'brief' }, suggestion: 'brief: ' },
    ]);
  });

  it('names several unknown keys of one place, each with its near miss', () => {
    expect(
      faults(small('name: Марина Викторовна', 'name: Марина, persoan: precise, angr: 70')).map(({ params, suggestion }) => [
        params['key'],
        suggestion,
      ]),
    ).toEqual([
      ['persoan', 'persona'],
      ['angr', 'anger'],
    ]);
  });

  it('names a hundred unknown keys of one place, and still checks the rest', () => {
    const keys = Array.from({ length: 100 }, (_, index) => `slip-${index}: 1\n`).join('');
    const found = readScenario(`${SMALL}${keys}stages: { a: { replies: [{ otherwise: { goto: nowhere } }] } }\n`).diagnostics;
    expect(found.filter(({ code }) => code === 'schema/unknown-key').map(({ params }) => params['key'])).toEqual(
      Array.from({ length: 100 }, (_, index) => `slip-${index}`),
    );
    expect(found.map(({ code }) => code)).toContain('reference/unknown-target');
  });

  it('passes over no key that objects have of themselves', () => {
    const facts = 'facts: { constructor: { tell: а }, __proto__: { tell: б }, prototype: { tell: в } }\n';
    expect(faults(`${SMALL}${facts}toString: 1\n`).map(({ line, code, params }) => [line, code, params['key']])).toEqual([
      [13, 'schema/reserved-key', 'constructor'],
      [13, 'schema/reserved-key', '__proto__'],
      [13, 'schema/reserved-key', 'prototype'],
      [14, 'schema/reserved-key', 'toString'],
    ]);
  });

  it('says where a list, keys, a number, a sum or a date is needed', () => {
    const more = [
      'difficulty: 9',
      'vary: 5',
      'facts: []',
      'country: ua',
      'tz: Europe/Kiew',
      'starts: 2025-02-30 10:00',
      'rubric: { weights: { apology: many, apolgy: 3 } }',
      'targets: { reply: { excellent: 5 min, good: 2 min, poor: 1 min } }',
      'samples: [{ name: x, replies: [{ }, { wait: 1 s, wait_seconds: 2, text: a }] }]',
    ];
    expect(codes(`${SMALL}${more.join('\n')}\n`)).toEqual([
      '13 schema/too-big',
      '14 schema/list-expected',
      '15 schema/keys-expected',
      '16 schema/country',
      '17 schema/time-zone',
      '18 schema/date-and-hour',
      '19 schema/number-expected',
      '19 schema/unknown-key',
      '20 schema/target-order',
      '21 schema/entry-says-nothing',
      '21 schema/wait-once',
    ]);
  });

  it('wants «when» or «otherwise» in a rule, and everything of «otherwise» inside it', () => {
    const stages = 'stages:\n  a:\n    replies:\n      - goto: lost\n      - otherwise: { says: Ой }\n        goto: lost\n';
    expect(codes(SMALL + stages)).toEqual(['16 schema/rule-when-or-otherwise', '17 schema/otherwise-holds-all']);
  });

  it.each([
    ['an empty file', '', 'file/empty'],
    ['a comment alone', '# nothing\n', 'file/empty'],
    ['a list', '- a\n', 'file/no-keys'],
    ['a word', 'hello', 'file/no-keys'],
    ['two documents', `${SMALL}---\nid: b\n`, 'yaml/several-documents'],
    ['a key twice', `${SMALL}lang: uk\n`, 'yaml/duplicate-key'],
    ['too many aliases', `a: &a x\nb: [${'*a, '.repeat(101)}*a]\n`, 'file/too-many-aliases'],
    ['too deep', '['.repeat(300), 'file/too-deep'],
  ])('%s', (_name, text, code) => {
    expect(parseScenario(text).diagnostics.map((one) => one.code)).toContain(code);
    expect(parseScenario(text).document).toBe(null);
  });

  it('checks what can still be read of a broken file, and draws it', () => {
    const stages =
      'stages:\n  talk:\n    replies:\n      - when: { any: [apologyy] }\n        goto: nowhere\n      - otherwise: { goto: lost }\n';
    const { scenario, graph, diagnostics } = readScenario(small('title: Чайник', 'title: Чайник: да') + stages);
    expect(scenario).toBe(null);
    expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ line, code }) => `${line} ${code}`)).toEqual([
      '3 yaml/colon-in-text',
      '16 reference/unknown-sign',
      '17 reference/unknown-target',
    ]);
    expect(graph.nodes.filter(({ kind }) => kind !== 'outcome').map(({ id, kind }) => [id, kind])).toEqual([
      ['talk', 'stage'],
      ['nowhere', 'missing'],
    ]);
  });
});

describe('a company file', () => {
  const company = 'format: otvet/company\nversion: 1\nname: Швидко\naddress: ти\npowers: [{ offer: gift, up_to: 500 ₴ }]\n';

  it('is read like the inline one', () => {
    expect(parseCompany(company)).toMatchObject({
      diagnostics: [],
      document: { name: 'Швидко', address: 'informal', powers: [{ offer: 'gift', up_to: { amount: 500, currency: 'UAH' } }] },
    });
  });

  it('says what it is', () => {
    expect(
      parseCompany(company.replace('format: otvet/company\n', '')).diagnostics.map(({ code, params }) => [code, params['key']]),
    ).toEqual([['schema/missing-key', 'format']]);
  });

  it('is checked beyond its shape: patterns, colleagues, letters, markup', () => {
    const more = [
      'forbidden: ["за {регламентом", "#negg ..2 можна", "#neg можна"]',
      'departments: [{ id: logistics, name: Логистика }]',
      'colleagues: [{ department: logistic, says: <b>Шукаємо</b> }]',
      'manager: { says: Рoби }',
    ];
    const { company: read, diagnostics } = readCompany(`${company}${more.join('\n')}\n`, {
      id: 'shvydko',
      lexicons: { uk: { neg: ['не'] } },
    });
    expect(read).toBe(null);
    expect(diagnostics.map(({ line, code, suggestion }) => [line, code, suggestion])).toEqual([
      [6, 'pattern/unclosed', null],
      [6, 'pattern/unknown-list', '#neg'],
      [8, 'reference/unknown-department', 'logistics'],
      [8, 'text/markup', null],
      [9, 'text/mixed-letters', null],
    ]);
  });
});
