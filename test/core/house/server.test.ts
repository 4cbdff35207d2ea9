/** What stands beside the app on a server, as the browser gets it: a file that is not there, is none, or is broken stops nothing else. */
import { describe, expect, it } from 'vitest';
import { openHouse } from '../../../src/adapters/browser/house.ts';
import { NO_HOUSE } from '../../../src/adapters/react/house.ts';
import { printRuleFile } from '../../../src/core/house/index.ts';
import { DEFAULT_RULE } from '../../../src/core/progress/index.ts';
import { writePack } from '../../../src/core/exchange/index.ts';
import { printRubric } from '../../../src/core/rubric/index.ts';
import { aRubric } from '../../support/rubrics.ts';
import { smallPack } from '../../support/packs.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
/** A server with these files; what else is asked for gets the app's own page, as some servers do. */
const server = (files: Readonly<Record<string, string | Uint8Array>>) => async (path: string) => {
  const file = files[path];
  return file === undefined ? bytes('<!doctype html><html></html>') : typeof file === 'string' ? bytes(file) : file;
};
const open = (files: Parameters<typeof server>[0]) => openHouse(server(files), () => 7);

describe('what a server sets', () => {
  it('is nothing where there is no such file, where it cannot be had, and as it is shipped', async () => {
    const { readFileSync } = await import('node:fs');
    const shipped = readFileSync('public/otvet.config.json', 'utf8');
    expect(await open({})).toBe(NO_HOUSE);
    expect(await open({ 'otvet.config.json': shipped })).toBe(NO_HOUSE);
    expect(await openHouse(async () => null)).toBe(NO_HOUSE);
    expect(await openHouse(() => Promise.reject(new Error('offline')))).toBe(NO_HOUSE);
  });

  it('is a language, a rubric, a rule and packs', async () => {
    const rule = { rule: DEFAULT_RULE, by: 'Anna', reason: 'Spring', madeMs: 1000, fromMs: 2000 };
    const rubric = aRubric({ title: 'Second line', passMark: 90 });
    const house = await open({
      'otvet.config.json': JSON.stringify({ language: 'en', rubric: 'ours.yaml', readiness: 'rule.yaml', packs: ['week.zip'] }),
      'ours.yaml': printRubric(rubric),
      'rule.yaml': printRuleFile([rule]),
      'packs/week.zip': writePack(smallPack()),
    });
    expect(house).toMatchObject({ language: 'en', rubric, readiness: [rule], packs: ['week.zip'], faults: [] });
    const { rows, broken } = await house.loadPacks();
    expect(broken).toEqual([]);
    const keys = ['scenario:kettle', 'scenario:lamp', 'company:shvydko', 'pack:first-day'];
    expect(rows.map(({ key }) => key)).toEqual(keys);
    expect(rows[0]).toEqual({
      v: 1,
      key: 'scenario:kettle',
      kind: 'scenario',
      id: 'kettle',
      text: smallPack().scenarios[0]!.text,
      atMs: 7,
      from: 'packs/week.zip',
    });
  });

  it('holds as far as it can be read, and says by file what cannot', async () => {
    const house = await open({
      'otvet.config.json': JSON.stringify({ language: 'xx', rubric: 'ours.yaml', readiness: 'gone.yaml', packs: ['gone.zip', 'bad.yaml'] }),
      'ours.yaml': 'format: otvet/rubric\nversion: 1\npass_mark: 400\n',
      'packs/bad.yaml': 'id: bad\n',
    });
    expect(house).toMatchObject({ language: null, rubric: null, readiness: [] });
    expect(house.faults.map(({ file, diagnostics }) => [file, ...diagnostics.map(({ code }) => code)])).toEqual([
      ['otvet.config.json', 'schema/not-one-of'],
      ['ours.yaml', 'schema/too-big'],
      ['gone.yaml', 'house/missing'],
    ]);
    const { rows, broken } = await house.loadPacks();
    expect(rows).toEqual([]);
    expect(broken.map(({ file }) => file)).toEqual(['packs/gone.zip', 'packs/bad.yaml']);
    expect(broken[1]!.diagnostics.every(({ severity }) => severity === 'error')).toBe(true);
  });

  it('names a file that is no text at all', async () => {
    const house = await open({ 'otvet.config.json': new Uint8Array([0, 1, 2, 3]) });
    expect(house.faults).toEqual([{ file: 'otvet.config.json', diagnostics: [expect.objectContaining({ code: 'file/not-text' })] }]);
  });
});
