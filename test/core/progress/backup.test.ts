import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  backupLines,
  caseOf,
  countIn,
  DEFAULT_SETTINGS,
  noContents,
  readableContents,
  readBackup,
  received,
} from '../../../src/core/progress/index.ts';
import {
  aDispute,
  aDraft,
  aLive,
  anAttempt,
  anExamOf,
  aRating,
  aStory,
  aTakenIn,
  aVersion,
  PROFILE,
  SCENARIO,
  uuid,
} from '../../stores/records.ts';
import { summaryOf } from '../../../src/core/progress/summary.ts';

const attempt = anAttempt(1);
const CONTENTS = {
  ...noContents(),
  profiles: [PROFILE],
  attempts: [attempt],
  summaries: [summaryOf(attempt)],
  scenarios: [{ v: 1 as const, hash: attempt.stamp.scenarioHash, scenario: SCENARIO }],
};
const WRITTEN = [...backupLines(CONTENTS, { app: '0.1.0', madeMs: 7 })];
/** As it was written before the last line had a sum. */
const LINES = [
  '{"format":"otvet/backup","version":1,"app":"0.1.0","made_ms":7}\n',
  ...WRITTEN.slice(1, -1),
  `${JSON.stringify({ end: true, records: WRITTEN.length - 2 })}\n`,
];
const faults = async (lines: readonly string[]) => {
  const reading = await readBackup(lines);
  return reading.state === 'broken' ? reading.faults.map(({ line, code }) => `${line} ${code}`) : reading.state;
};
const record = (table: string, value: object) => `${JSON.stringify({ table, record: value })}\n`;

describe('a backup', () => {
  it('counts what a person would count', () => {
    expect(countIn(CONTENTS)).toEqual({ profiles: 1, attempts: 1, exams: 0, live: 0, stories: 0, disputes: 0, drafts: 0, takenIn: 0 });
  });

  it.each([
    ['with a sum', WRITTEN],
    ['of before there was a sum', LINES],
  ])('with a mark of byte order and empty lines reads all the same: one %s', async (_what, lines) => {
    expect(await faults([`\uFEFF${lines[0]}`, '\n', ...lines.slice(1), '\n'])).toBe('sound');
  });

  it('is told from one that was changed on its way', async () => {
    expect(await readBackup(WRITTEN)).toEqual({
      state: 'sound',
      header: { format: 'otvet/backup', version: 2, app: '0.1.0', made_ms: 7 },
      contents: CONTENTS,
    });
    expect(await faults(WRITTEN.map((line) => line.replace('"name":"Анна"', '"name":"Ганна"')))).toEqual(['6 altered']);
    expect(await faults([...WRITTEN.slice(0, -1), '{"end":true,"records":4}\n'])).toEqual(['6 altered']);
  });

  it.each([
    ['nothing', [], ['0 not-a-backup']],
    ['another file', ['id: lamp\n'], ['1 not-a-backup']],
    ['another format', ['{"format":"otvet/results","version":1}\n'], ['1 not-a-backup']],
    ['one of a later Otvet', ['{"format":"otvet/backup","version":3}\n'], ['1 newer']],
    ['one that was cut off between lines', LINES.slice(0, -1), ['5 cut-off']],
    ['one that was cut off within a line', [...LINES.slice(0, -2), LINES.at(-2)!.slice(0, 20)], ['5 unreadable-line']],
    ['one with a line taken out', [...LINES.slice(0, 2), ...LINES.slice(3)], ['5 cut-off']],
    ['one with a line behind the end', [...LINES, LINES[1]!], ['7 unreadable-line']],
    ['a table there is not', [...LINES.slice(0, -1), record('passwords', {}), '{"end":true,"records":5}'], ['6 unknown-table']],
    ['a record of no shape', [...LINES.slice(0, -1), record('stories', { v: 1 }), '{"end":true,"records":5}'], ['6 broken-record']],
    [
      'a record of a later shape',
      [...LINES.slice(0, -1), record('profiles', { ...PROFILE, v: 2 }), '{"end":true,"records":5}'],
      ['6 newer'],
    ],
    ['the same record twice', [...LINES.slice(0, -1), record('profiles', PROFILE), '{"end":true,"records":5}'], ['6 twice']],
    [
      'an attempt of nobody',
      [
        LINES[0]!,
        record('attempts', { ...attempt, profileId: uuid(66) }),
        record('summaries', summaryOf(attempt)),
        '{"end":true,"records":2}',
      ],
      ['2 alone'],
    ],
  ])('is refused by its line: %s', async (_what, lines, expected) => {
    expect(await faults(lines)).toEqual(expected);
  });

  const summary = summaryOf(attempt);
  const of = { profileId: PROFILE.id, madeMs: 7 };
  it.each([
    ['attempts', { ...attempt, scorecard: null, log: null }],
    ['attempts', { ...attempt, dialogue: {} }],
    ['attempts', { ...attempt, outcome: null }],
    ['summaries', { ...summary, marks: null }],
    ['summaries', { ...summary, stamp: null }],
    ['exams', { ...anExamOf(1), items: null }],
    ['exams', { ...anExamOf(1), items: [null] }],
    ['disputes', { ...aDispute(1), findings: null }],
    ['stories', { ...aStory(1), text: null }],
    ['ratings', { ...aRating(1), stars: null }],
    ['live', { ...aLive(1), stamp: null }],
    ['liveEvents', { v: 1, sessionId: aLive(1).id, seq: 0, event: null }],
    ['scenarios', { v: 1, hash: 'b', scenario: null }],
    ['cases', { ...caseOf(attempt, SCENARIO)!, remedies: null }],
    ['drafts', { ...aDraft(1), text: null }],
    ['draftVersions', { ...aVersion(1), text: null }],
    ['takenIn', { ...aTakenIn('lamp'), text: null }],
    ['settings', { ...DEFAULT_SETTINGS, keys: {} }],
    ['profiles', { ...PROFILE, name: null }],
    ['received', { ...received('summary', summary, of), record: null }],
    ['received', { ...received('attempt', attempt, of), record: { id: attempt.id, profileId: PROFILE.id } }],
    ['received', { ...received('summary', summary, of), kind: 'gossip' }],
    ['received', { ...received('summary', summary, of), madeMs: null }],
  ] as const)('is refused by its line where a record is hollow, and it is not written: %s %#', async (table, hollow) => {
    const broken = [LINES[0]!, record(table, hollow), '{"end":true,"records":1}\n'];
    const reading = await readBackup(broken);
    expect(reading).toEqual({ state: 'broken', faults: [{ line: 2, code: 'broken-record', params: { table } }] });
    const { contents, left } = readableContents({ ...noContents(), [table]: [hollow] });
    expect({ contents, left }).toEqual({ contents: noContents(), left: 1 });
  });

  it('of somebody’s own making never breaks the reader, whatever stands in it, and never names more than twenty faults', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(fc.string(), fc.json(), fc.constantFrom(...LINES)), { maxLength: 60 }), async (lines) => {
        const reading = await readBackup([LINES[0]!, ...lines]);
        expect(reading.state === 'broken' ? reading.faults.length : 1).toBeGreaterThan(0);
        expect(reading.state === 'broken' ? reading.faults.length : 0).toBeLessThanOrEqual(20);
      }),
    );
  });

  it('holds keys of prototypes as text only', async () => {
    await readBackup([LINES[0]!, '{"table":"__proto__","record":{"__proto__":{"polluted":true}}}\n']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
