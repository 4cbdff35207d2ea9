import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readNamedFiles } from '../../src/adapters/node/scenarios.ts';
import { smallPack, zipOf } from '../support/packs.ts';
import { writePack } from '../../src/core/exchange/index.ts';
import { SMALL } from '../support/scenario-texts.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
// The command runs in a folder of its own, from which `tsx` alone would not be found.
const TSX = pathToFileURL(join(ROOT, 'node_modules', 'tsx', 'dist', 'loader.mjs')).href;
const WAIT = 120_000;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'otvet-'));
  const files = {
    'sound/kettle.yaml': `${SMALL}company: shvydko\n`,
    'sound/pack.yaml': 'format: otvet/pack\nversion: 1\nid: p\ntitle: P\nlangs: ru\norder: [kettle]\n',
    'sound/companies/shvydko.yaml': 'format: otvet/company\nversion: 1\nname: Швидко\n',
    'broken/kettle.yaml': SMALL.replace('title: Чайник', 'title: Чайник: сломан').replace('channel:', 'chanel:'),
    'broken/lamp.yaml': SMALL.replace('id: kettle', 'id: lamp'),
    'broken/lamp-again.yaml': SMALL.replace('id: kettle', 'id: lamp'),
    'broken/companies/shvydko.yaml': 'format: otvet/company\nversion: 1\nnaem: Швидко\n',
    'warned/kettle.yaml': SMALL.replace('lessons: [sincere-apology]\n', ''),
    'mixed/a/kettle.yml': `${SMALL}company: shvydko\n`,
    'mixed/a/pack.yml': 'format: otvet/pack\nversion: 1\nid: p\ntitle: P\nlangs: ru\norder: [kettle]\n',
    'mixed/a/companies/shvydko.yml': 'format: otvet/company\nversion: 1\nname: Швидко\n',
    'mixed/b/companies/shvydko.yaml': 'format: otvet/company\nversion: 1\nname: Швидко-2\n',
    'mixed/b/lamp.yaml': SMALL.replace('id: kettle', 'id: lamp\ntwin: nobody'),
    'unsound/kettle.yaml': `${SMALL}company: shvydko\n`,
    'unsound/companies/shvydko.yaml': 'format: otvet/company\nversion: 1\nname: Швидко\nforbidden: ["за {регламентом"]\n',
    'unsound/companies/other.yaml': 'nothing: of it\n',
    'rehearsed/kettle.yaml': `${SMALL}samples:\n  - name: silent\n    replies: []\n    expect: { outcome: delighted }\n`,
    'timed/kettle.yaml': `${SMALL}samples:\n  - name: quick\n    replies: [{ wait: 20 s, text: Простите нас. }]\n    expect: { met: [first-response] }\n`,
    'strict.yaml': 'format: otvet/rubric\nversion: 1\ntargets: { chat: { first_reply: { excellent: 1 s, good: 2 s, poor: 3 s } } }\n',
    'unsound-rubric.yaml': 'format: otvet/rubric\nversion: 1\npass_mark: 0\n',
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  writeFileSync(join(folder, 'sound.zip'), writePack(smallPack()));
  writeFileSync(join(folder, 'climbing.zip'), zipOf({ '../kettle.yaml': SMALL }));
  symlinkSync('nowhere.yaml', join(folder, 'mixed/a/gone.yaml'));
});
afterAll(() => rmSync(folder, { recursive: true }));

type Run = { readonly code: number; readonly out: string; readonly err: string };

function check(...args: string[]): Promise<Run> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', TSX, join(ROOT, 'src/cli/scenarios-check.ts'), ...args], { cwd: folder }, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err });
    });
  });
}

describe('scenarios:check', () => {
  it(
    'says nothing of sound files and ends with 0; companies and packs are checked as what they are',
    async () => {
      expect(await check('sound')).toEqual({ code: 0, out: '', err: '3 files checked: 0 errors, 0 warnings\n' });
    },
    WAIT,
  );

  it(
    'lists every fault of every file with its place, and ends with 1',
    async () => {
      const { code, out, err } = await check('broken');
      expect(code).toBe(1);
      expect(out.split('\n').map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
        'broken/companies/shvydko.yaml:3:1 error schema/unknown-key',
        'broken/kettle.yaml:3:8 error yaml/colon-in-text',
        'broken/kettle.yaml:5:1 error schema/unknown-key',
        'broken/lamp.yaml:1:5 error library/duplicate-id',
        '',
      ]);
      expect(err).toBe('4 files checked: 4 errors, 0 warnings\n');
    },
    WAIT,
  );

  it(
    'goes on where a file cannot be read, knows .yml as well as .yaml, and wants companies to have ids of their own',
    async () => {
      const { code, out } = await check('mixed');
      expect(code).toBe(1);
      expect(out.split('\n').map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
        'mixed/a/gone.yaml:1:1 error file/unreadable',
        'mixed/b/companies/shvydko.yaml:1:1 error library/duplicate-company',
        'mixed/b/lamp.yaml:2:7 error reference/unknown-twin',
        '',
      ]);
    },
    WAIT,
  );

  it(
    'shows what is wrong with the company of a named file',
    async () => {
      const { code, out } = await check('unsound/kettle.yaml');
      expect(code).toBe(1);
      expect(out.split('\n')).toEqual([
        expect.stringMatching(/^unsound\/companies\/shvydko\.yaml:4:\d+ error pattern\/unclosed /u),
        expect.stringMatching(/^unsound\/kettle\.yaml:13:10 error reference\/broken-company .*unsound\/companies\/shvydko\.yaml/u),
        '',
      ]);
    },
    WAIT,
  );

  it(
    'takes a file by itself whose twin is not there to be seen',
    () => {
      const { scenarios } = readNamedFiles([join(folder, 'mixed/b/lamp.yaml')]);
      expect(scenarios.map(({ scenario, diagnostics }) => [scenario?.twin, diagnostics])).toEqual([['nobody', []]]);
    },
    WAIT,
  );

  it(
    'speaks the language it is asked for',
    async () => {
      const { out } = await check('broken/kettle.yaml', '--ui-lang', 'uk');
      expect(out.split('\n')[0]).toBe(
        'broken/kettle.yaml:3:8 error yaml/colon-in-text Двокрапка з пробілом у тексті без лапок: усе, що перед нею, YAML вважає ключем. Візьміть текст у лапки. → напишіть: "Чайник: сломан"',
      );
    },
    WAIT,
  );

  it(
    'gives the same as JSON, with offsets and fixes',
    async () => {
      const { code, out } = await check('--json', 'broken/kettle.yaml');
      expect(code).toBe(1);
      expect((JSON.parse(out) as unknown[])[1]).toMatchObject({
        file: 'broken/kettle.yaml',
        line: 5,
        column: 1,
        severity: 'error',
        code: 'schema/unknown-key',
        suggestion: 'channel',
        fix: { text: 'channel' },
        message: expect.stringContaining('«chanel»') as unknown,
      });
    },
    WAIT,
  );

  it(
    'ends with 0 where there are only warnings',
    async () => {
      const { code, out } = await check('warned');
      expect([code, out.split(' ').slice(0, 3)]).toEqual([0, ['warned/kettle.yaml:1:5', 'warning', 'lesson/none']]);
    },
    WAIT,
  );

  it(
    'plays the samples',
    async () => {
      const { code, out } = await check('rehearsed');
      expect([code, out]).toEqual([
        1,
        'rehearsed/kettle.yaml:14:11 error sample/outcome-differs The sample «silent» ends in «lost», not in «delighted».\n',
      ]);
    },
    WAIT,
  );

  it(
    'plays the samples under the default rubric, and under another where one is named',
    async () => {
      expect(await check('timed')).toMatchObject({ code: 0, out: '' });
      const { code, out } = await check('timed', '--rubric', 'strict.yaml');
      expect([code, out]).toEqual([
        1,
        expect.stringMatching(/^timed\/kettle\.yaml:14:11 error sample\/criterion-differs .*first-response.*\n$/u),
      ]);
    },
    WAIT,
  );

  it(
    'says what is wrong with the rubric, and plays nothing under it',
    async () => {
      const { code, out } = await check('timed', '--rubric', 'unsound-rubric.yaml');
      expect([code, out]).toEqual([1, expect.stringMatching(/^unsound-rubric\.yaml:3:12 error schema\/too-small .*\n$/u)]);
    },
    WAIT,
  );

  it(
    'judges packs as the screens do',
    async () => {
      const { code, out, err } = await check('sound.zip', 'climbing.zip');
      expect([code, err]).toEqual([1, '5 files checked: 1 error, 0 warnings\n']);
      expect(out).toMatch(/^climbing\.zip\/\.\.\/kettle\.yaml:1:1 error zip\/climbs-out The path leads out .*\n$/u);
    },
    WAIT,
  );

  it.each([
    ['a file that is not there', ['nowhere.yaml'], 'Файла nowhere.yaml нет.'],
    ['an unknown option', ['--fast'], 'Параметра --fast нет.'],
    ['a language nobody speaks', ['--ui-lang', 'de'], 'There is no such language of messages: «de»'],
  ])(
    'ends with 2 for %s, said on stderr',
    async (_name, args, message) => {
      const { code, out, err } = await check(...args, ...(args.includes('--ui-lang') ? [] : ['--ui-lang', 'ru']));
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain(message);
    },
    WAIT,
  );
});
