import { describe, expect, it } from 'vitest';
import { changesBetween, printRubric, readRubric, spelledOut } from '../../../src/core/rubric/index.ts';
import { CRITERIA, PLAIN_RUBRIC } from '../../../src/core/scoring/types.ts';
import { hasMessage } from '../../../src/i18n/index.ts';
import { aRubric, STRICT } from '../../support/rubrics.ts';

const HEAD = 'format: otvet/rubric\nversion: 1\n';
const FILE = `${HEAD}title: Друга лінія
pass_mark: 90
weights: { apology: 20, thanks: 0 }
not_applicable: self-praise
auto_fail: [ownership]
auto_fail_off: [no-manager]
targets:
  chat: { first_reply: { excellent: 10 s, good: 20, poor: 1 min } }
`;
const AS_JSON = {
  format: 'otvet/rubric',
  version: 1,
  title: 'Друга лінія',
  pass_mark: 90,
  weights: { apology: 20, thanks: 0 },
  not_applicable: ['self-praise'],
  auto_fail: ['ownership'],
  auto_fail_off: ['no-manager'],
  targets: { chat: { first_reply: { excellent: '10 s', good: '20 s', poor: '1 min' } } },
};

describe('reading a rubric', () => {
  it('takes every key of the file', () => {
    expect(readRubric(FILE)).toEqual({ rubric: STRICT, diagnostics: [] });
  });

  it.each([
    ['on one line', JSON.stringify(AS_JSON)],
    ['indented by spaces', JSON.stringify(AS_JSON, null, 2)],
    ['indented by tabs, behind a byte order mark', `\uFEFF${JSON.stringify(AS_JSON, null, '\t')}`],
  ])('takes JSON alike: %s', (_, text) => {
    expect(readRubric(text)).toEqual({ rubric: STRICT, diagnostics: [] });
  });

  it('without any key of its own changes nothing', () => {
    expect(readRubric(HEAD)).toEqual({ rubric: PLAIN_RUBRIC, diagnostics: [] });
  });

  it('knows no order of lists, and nothing twice', () => {
    expect(readRubric(`${HEAD}not_applicable: [thanks, first-response, thanks]\n`).rubric?.notApplicable).toEqual([
      'first-response',
      'thanks',
    ]);
  });

  const faults: readonly (readonly [string, string, readonly unknown[]])[] = [
    ['a foreign key', `${HEAD}pass_marks: 80\n`, ['3:1', 'schema/unknown-key', 'pass_mark']],
    ['a criterion that is none', `${HEAD}weights:\n  apologies: 3\n`, ['4:3', 'schema/unknown-key', 'apology']],
    ['a weight below 0', `${HEAD}weights: { apology: -1 }\n`, ['3:21', 'schema/too-small', null]],
    ['a weight that is no number', `${HEAD}weights: { apology: much }\n`, ['3:21', 'schema/number-expected', null]],
    ['a pass mark of 0', `${HEAD}pass_mark: 0\n`, ['3:12', 'schema/too-small', null]],
    ['a pass mark beyond 100', `${HEAD}pass_mark: 101\n`, ['3:12', 'schema/too-big', null]],
    ['half a point', `${HEAD}pass_mark: 80.5\n`, ['3:12', 'schema/not-whole', null]],
    ['an auto-fail that is none', `${HEAD}auto_fail_off: [insults]\n`, ['3:17', 'schema/not-one-of', 'insult']],
    ['an auto-fail among criteria', `${HEAD}auto_fail: [silence]\n`, ['3:13', 'schema/not-one-of', null]],
    [
      'times that fall',
      `${HEAD}targets:\n  phone:\n    reply: { excellent: 20 s, good: 10 s, poor: 1 min }\n`,
      ['5:12', 'schema/target-order', null],
    ],
    [
      'a time in another language',
      `${HEAD}targets: { chat: { reply: { excellent: 10 сек, good: 20 s, poor: 60 s } } }\n`,
      ['3:40', 'schema/duration', '10 s'],
    ],
    ['a channel that is none', `${HEAD}targets: { mail: { } }\n`, ['3:12', 'schema/unknown-key', 'email']],
    ['a tab', `${HEAD}weights:\n\tapology: 3\n`, ['4:1', 'yaml/tab', '  apology: 3']],
    ['another kind of file', 'format: otvet/company\nversion: 1\n', ['1:9', 'schema/not-one-of', null]],
    ['a later version', 'format: otvet/rubric\nversion: 2\n', ['2:10', 'schema/other-version', '1']],
    ['no version', 'format: otvet/rubric\npass_mark: 70\n', ['1:1', 'schema/missing-key', 'version: ']],
    ['a text', 'Рубрика', ['1:1', 'rubric/no-keys', null]],
    ['nothing', '', ['1:1', 'file/empty', null]],
    [
      'nothing that weighs',
      `${HEAD}weights: { ${CRITERIA.map((id) => `${id}: 0`).join(', ')} }\n`,
      ['3:10', 'rubric/nothing-weighs', null],
    ],
    ['nothing that counts', `${HEAD}not_applicable: [${CRITERIA.join(', ')}]\n`, ['1:1', 'rubric/nothing-weighs', null]],
    [
      'a criterion that is demanded and not marked',
      `${HEAD}not_applicable: [thanks]\nauto_fail: [apology, thanks]\n`,
      ['4:22', 'rubric/demanded-and-out', null],
    ],
  ];
  it.each(faults)('names the place of %s, and what to write', (_, text, expected) => {
    const { rubric, diagnostics } = readRubric(text);
    const [first] = diagnostics;
    expect([rubric, [`${first?.line}:${first?.column}`, first?.code, first?.suggestion]]).toEqual([null, expected]);
    expect(diagnostics.filter(({ code }) => !hasMessage('uk', `diagnostics.${code}`))).toEqual([]);
  });
});

describe('a rubric printed', () => {
  it('is the file a person would write', () => {
    expect(printRubric(STRICT)).toBe(`format: otvet/rubric
version: 1
title: Друга лінія
pass_mark: 90
weights:
  thanks: 0
  apology: 20
not_applicable: [ self-praise ]
auto_fail: [ ownership ]
auto_fail_off: [ no-manager ]
targets:
  chat:
    first_reply: { excellent: 10 s, good: 20 s, poor: 1 min }
`);
  });

  it('spelled out names every weight in the order of the criteria', () => {
    const lines = printRubric(spelledOut(PLAIN_RUBRIC)).split('\n');
    expect(lines.slice(3, 6)).toEqual(['weights:', '  first-response: 10', '  response-pace: 4']);
    expect(lines.filter((line) => line.startsWith('  '))).toHaveLength(CRITERIA.length);
  });
});

describe('what changes', () => {
  it('is told in the order of the file', () => {
    expect(changesBetween(aRubric({ notApplicable: ['thanks'] }), STRICT)).toEqual([
      { what: 'title', from: '', to: 'Друга лінія' },
      { what: 'pass-mark', from: 80, to: 90 },
      { what: 'weight', id: 'thanks', from: 3, to: 0 },
      { what: 'weight', id: 'apology', from: 10, to: 20 },
      { what: 'counts', id: 'thanks', to: true },
      { what: 'counts', id: 'self-praise', to: false },
      { what: 'demanded', id: 'ownership', to: true },
      { what: 'auto-fail', id: 'no-manager', to: false },
      {
        what: 'target',
        channel: 'chat',
        which: 'firstReply',
        from: { excellentMs: 30_000, goodMs: 60_000, poorMs: 180_000 },
        to: { excellentMs: 10_000, goodMs: 20_000, poorMs: 60_000 },
      },
    ]);
  });
});
