import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGS } from '../../src/core/text/index.ts';
import { hasMessage } from '../../src/i18n/index.ts';
import { printPhrases, ruleOf } from '../../src/core/phrases/index.ts';
import { likelyReply } from '../support/likely.ts';
import { CLOVER, phrasesOf } from '../support/phrases.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'otvet-score-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function score(...args: readonly string[]): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  return spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/score.ts', ...args], { encoding: 'utf8' });
}

const rowsOf = (stdout: string): unknown[] =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);

describe('score', { timeout: 180_000 }, () => {
  it('tells as JSON what is found in a text', () => {
    const { status, stdout, stderr } = score('Простите нас. Вернём 500 ₴ завтра до 12:00.');
    expect([status, stderr]).toEqual([0, '']);
    const [row] = rowsOf(stdout) as [Record<string, unknown>];
    expect(Object.keys(row)).toEqual(['id', 'lang', 'assessed', 'signals', 'findings', 'entities']);
    expect(row).toMatchObject({
      id: null,
      lang: 'ru',
      assessed: true,
      signals: expect.arrayContaining(['apology']) as unknown,
      // «Завтра» is the day after the default hour, whatever day it is today.
      entities: expect.arrayContaining([
        { type: 'money', start: 21, end: 26, text: '500 ₴', value: { amount: 500, currency: 'UAH' } },
        { type: 'date', start: 27, end: 33, text: 'завтра', value: '2025-03-13' },
      ]) as unknown,
    });
    expect((row['findings'] as object[])[0]).toEqual({
      signal: 'apology',
      start: 0,
      end: 12,
      text: 'Простите нас',
      rule: expect.stringMatching(/^apology\./u) as unknown,
      certainty: 'found',
      degree: null,
    });
  });

  it('reads by a team’s phrases too, and by none of them where an example fails', () => {
    const file = join(folder, 'phrases.yaml');
    const text = printPhrases(phrasesOf(CLOVER));
    writeFileSync(file, text);
    const [row] = rowsOf(score('The clover points stand there.', '--phrases', file).stdout) as [
      { signals: string[]; findings: { rule: string }[] },
    ];
    expect([row.signals, row.findings[0]?.rule]).toEqual([['compensation'], ruleOf(CLOVER).id]);
    writeFileSync(file, text.replace('Here are your Clover cards.', 'Here are your cards.'));
    const { status, stdout } = score('The clover points stand there.', '--phrases', file, '--ui-lang', 'ru');
    expect(status).toBe(1);
    expect(stdout).toMatch(/^\S+phrases\.yaml:\d+:\d+ error phrases\/not-found Не находится в предложении «Here are your cards\.»/u);
    expect(score('Hello', '--phrases', join(folder, 'nowhere.yaml')).status).toBe(2);
  });

  it('counts days from --now, and a zone alone moves nothing', () => {
    const dayOf = (...args: string[]) =>
      (rowsOf(score('Перезвоню завтра.', ...args).stdout) as [{ entities: { value: unknown }[] }])[0].entities[0]?.value;
    expect([dayOf('--tz', 'Asia/Tokyo'), dayOf('--now', '2024-02-28T23:00', '--tz', 'Europe/Kyiv')]).toEqual(['2025-03-13', '2024-02-29']);
  });

  it('reads a file line by line, names the bad ones by number on stderr, and ends with 1', () => {
    const file = join(folder, 'replies.jsonl');
    const lines = [
      '\uFEFF{"id": "a", "reply": "Простите нас."}',
      'not json',
      '',
      '{"id": 17, "reply": "Вибачте нам.", "lang": "uk", "unknown": true}',
      '["reply"]',
      '{"id": "c"}',
      '{"reply": "x", "lang": "de"}',
      '{"reply": "x", "channel": "fax"}',
      '{"reply": ""}',
    ];
    writeFileSync(file, lines.join('\r\n'));
    const { status, stdout, stderr } = score('--jsonl', file);
    expect(status).toBe(1);
    expect(rowsOf(stdout).map((row) => (row as { id: unknown }).id)).toEqual(['a', '17', null]);
    expect(stderr.trimEnd().split('\n')).toEqual([
      `${file}, line 2: this is not JSON.`,
      `${file}, line 5: a JSON object is needed, such as {"id": "1", "reply": "…"}.`,
      `${file}, line 6: «reply», the text itself, is missing.`,
      `${file}, line 7: «lang» must be uk, ru or en.`,
      `${file}, line 8: «channel» must be chat, phone, email, social or review.`,
    ]);
  });

  it('leaves out with --strict what is only likely', () => {
    const { text } = likelyReply('ru');
    const certaintiesOf = (...args: string[]) =>
      new Set((rowsOf(score(text, ...args).stdout) as [{ findings: { certainty: string }[] }])[0].findings.map((one) => one.certainty));
    expect(certaintiesOf()).toContain('likely');
    expect(certaintiesOf('--strict')).not.toContain('likely');
  });

  it.each([
    ['no text', [], 'Give a text'],
    ['no text, in Ukrainian', ['--ui-lang', 'uk'], 'Подайте текст'],
    ['a file that is not there', ['--jsonl', 'nowhere.jsonl'], 'nowhere.jsonl'],
    ['a language nobody reads', ['x', '--lang', 'de'], '--lang'],
    ['a channel that is none', ['x', '--channel', 'fax'], '--channel'],
    ['a day that no calendar has', ['x', '--now', '2025-99-99T10:00'], '--now'],
    ['the thirtieth of February', ['x', '--now', '2025-02-30T10:00'], '--now'],
    ['a zone that is none, beside an hour', ['x', '--now', '2025-03-12T10:00', '--tz', 'Europe/Atlantis'], '--tz'],
  ] as const)('says on stderr what is wrong with %s, and ends with 2', (_name, args, message) => {
    const { status, stdout, stderr } = score(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });
});

describe('what the commands say', () => {
  it('is there for every key they name, in every language', () => {
    const sources = readdirSync('src/cli', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    const keys = new Set(sources.flatMap((name) => readFileSync(join('src/cli', name), 'utf8').match(/\bcommands\.\w+/gu) ?? []));
    expect(keys.size).toBeGreaterThan(10);
    expect([...keys].flatMap((key) => LANGS.filter((lang) => !hasMessage(lang, key)).map((lang) => `${lang} ${key}`))).toEqual([]);
  });
});
