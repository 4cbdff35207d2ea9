/** What a server sets, and the rule of readiness as a file. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printRuleFile, readConfig, readRuleFile } from '../../../src/core/house/index.ts';
import { type DatedRule, DEFAULT_RULE, isSameEdit, joinEdits, USUAL } from '../../../src/core/progress/index.ts';
import { hasMessage } from '../../../src/i18n/index.ts';

const HEAD = 'format: otvet/readiness\nversion: 1\n';
const EDIT = `${HEAD}edits:
  - from: 2026-12-01
    made: 2026-11-20T09:30:00Z
    by: Оксана
    reason: Новий канал
    requirements:
      - { langs: uk, channels: [phone, chat], passed: 90, core: 85, valid_days: 30 }
`;
const dated = (change: Partial<DatedRule> = {}): DatedRule => ({
  rule: DEFAULT_RULE,
  by: 'Anna',
  reason: 'Spring',
  madeMs: 1_700_000_000_000,
  fromMs: 1_700_000_100_000,
  ...change,
});
const codes = (read: { readonly diagnostics: readonly { readonly code: string; readonly line: number }[] }) =>
  read.diagnostics.map(({ code, line }) => `${line} ${code}`);

describe('a readiness rule as a file', () => {
  it('takes what is written and leaves the rest as usual', () => {
    expect(readRuleFile(EDIT)).toEqual({
      edits: [
        {
          rule: { requirements: [{ ...USUAL, langs: ['uk'], channels: ['chat', 'phone'], passed: 90, core: 85, validDays: 30 }] },
          by: 'Оксана',
          reason: 'Новий канал',
          madeMs: Date.UTC(2026, 10, 20, 9, 30),
          fromMs: Date.UTC(2026, 11, 1),
        },
      ],
      diagnostics: [],
    });
  });

  it('holds from the moment it was made where it is to hold from that day on', () => {
    const [edit] = readRuleFile(EDIT.replace('2026-12-01', '2026-11-20')).edits ?? [];
    expect(edit?.fromMs).toBe(Date.UTC(2026, 10, 20, 9, 30));
  });

  it('is printed so that reading it gives the same edits', () => {
    const moment = fc.integer({ min: 0, max: 4_000_000_000_000 });
    const words = fc
      .string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
      .filter((text) => text.trim() === text && !/\p{C}/u.test(text));
    const requirement = fc.record({
      passed: fc.integer({ min: 0, max: 100 }),
      noAutoFail: fc.boolean(),
      minutes: fc.integer({ min: 5, max: 480 }),
    });
    const ahead = fc.integer({ min: 0, max: 40_000_000_000 });
    const edit = fc.record({ by: words, reason: words, madeMs: moment, ahead, part: requirement });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (made) => {
        const edits = made.map(({ part, ahead: byMs, ...rest }) => ({
          ...rest,
          fromMs: rest.madeMs + byMs,
          rule: { requirements: [{ ...USUAL, ...part, channels: ['chat'] as const }] },
        }));
        expect(readRuleFile(printRuleFile(edits))).toEqual({ edits, diagnostics: [] });
      }),
    );
  });

  it.each([
    ['a file of another kind', 'just words', ['1 readiness/no-keys']],
    ['no edits', `${HEAD}edits: []\n`, ['3 readiness/empty']],
    ['an edit that asks for nothing', EDIT.replace(/requirements:\n.*\n/u, 'requirements: []\n'), ['8 readiness/empty']],
    ['a number out of bounds', EDIT.replace('passed: 90', 'passed: 190'), ['9 schema/too-big']],
    ['a moment that is none', EDIT.replace('2026-12-01', 'soon'), ['4 schema/moment']],
    ['a key that nobody knows', EDIT.replace('valid_days', 'valid_dayz'), ['9 schema/unknown-key']],
    ['nobody who made it', EDIT.replace('    by: Оксана\n', ''), ['4 schema/missing-key']],
    ['the same channel twice', `${EDIT}      - { channels: [chat], langs: [en, uk] }\n`, ['10 readiness/twice']],
    ['for a time before it was made', EDIT.replace('2026-12-01', '2026-10-01'), ['4 readiness/retroactive']],
    ['difficulty upside down', EDIT.replace('passed: 90', 'difficulty: { from: 4, to: 2 }'), ['9 readiness/order']],
    ['more scenarios than conversations', EDIT.replace('passed: 90', 'attempts: 2'), ['9 readiness/more-than-attempts']],
    ['no channel', EDIT.replace('[phone, chat]', '[]'), ['9 readiness/none']],
  ])('names %s by its line, and takes nothing', (_what, written, said) => {
    const read = readRuleFile(written);
    expect(read.edits).toBeNull();
    expect(codes(read)).toEqual(said);
    for (const { code } of read.diagnostics) expect(hasMessage('uk', `diagnostics.${code}`)).toBe(true);
  });

  it('is joined edit by edit, each once, in the order in which they were made', () => {
    const [first, second, third] = [dated(), dated({ madeMs: 1_700_000_050_000 }), dated({ by: 'Bohdan' })];
    const mended = { ...first, reason: 'Springtime' };
    expect(isSameEdit(first, mended)).toBe(true);
    expect(joinEdits([second, first], [mended, third])).toEqual([first, third, second]);
    expect(joinEdits([], [])).toEqual([]);
  });
});

describe('what a server sets', () => {
  it('is read as JSON', () => {
    const written = JSON.stringify({
      format: 'otvet/config',
      version: 1,
      language: 'ru',
      rubric: 'наша шкала.yaml',
      readiness: 'readiness.json',
      packs: ['first-week.zip', 'one.yaml'],
    });
    expect(readConfig(written)).toEqual({
      config: { language: 'ru', rubric: 'наша шкала.yaml', readiness: 'readiness.json', packs: ['first-week.zip', 'one.yaml'] },
      diagnostics: [],
    });
  });

  it('says nothing where nothing stands in it', () => {
    expect(readConfig('{}')).toEqual({ config: { language: null, rubric: null, readiness: null, packs: [] }, diagnostics: [] });
  });

  it('holds as far as it is right, and names what is wrong', () => {
    const written =
      '{\n  "language": "de",\n  "rubric": "../secret.yaml",\n  "packs": ["good.zip", "https://elsewhere/x.zip"],\n  "readiness": "r.yaml"\n}';
    const read = readConfig(written, { file: 'otvet.config.json' });
    expect(read.config).toEqual({ language: null, rubric: null, readiness: 'r.yaml', packs: ['good.zip'] });
    expect(codes(read)).toEqual(['2 schema/not-one-of', '3 house/file-name', '4 house/file-name']);
    for (const { code } of read.diagnostics) expect(hasMessage('en', `diagnostics.${code}`)).toBe(true);
  });

  it.each(['', '[]', 'words', '{ "language": '])('never throws (%j)', (written) => {
    const read = readConfig(written);
    expect(read.config).toEqual({ language: null, rubric: null, readiness: null, packs: [] });
    expect(read.diagnostics.length).toBeGreaterThan(0);
  });
});
