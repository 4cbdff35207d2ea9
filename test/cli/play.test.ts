import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const SCENARIO = 'scenarios/first-week/kettle-plugged-in.yaml';
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'otvet-play-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, content: string): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

/** As some editors write it, with a mark of byte order. */
const replies = (value: unknown): string => write('replies.json', `\uFEFF${JSON.stringify(value)}`);

function play(...args: readonly string[]): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  return spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/play.ts', ...args], { encoding: 'utf8', maxBuffer: 2 ** 26 });
}

type Report = {
  readonly scenario: string;
  readonly seed: number;
  readonly turns: readonly {
    readonly turn: number;
    readonly customer: readonly unknown[];
    readonly reply: unknown;
    readonly at_ms: number;
  }[];
  readonly outcome: string;
  readonly timings: unknown;
  readonly survey: unknown;
  readonly scorecard: { readonly criteria: readonly { readonly id: string; readonly evidence: readonly object[] }[] };
};

describe('play', { timeout: 60_000 }, () => {
  it('tells a dialogue as JSON', () => {
    const file = replies([
      { wait: '20 s', text: 'Марина Викторовна, простите нас: это наша вина, беру вопрос на себя. Подскажите, пожалуйста, номер заказа?' },
      { wait_seconds: 5, action: { type: 'register', department: 'sales', cause: 'defect' } },
      { wait_seconds: 15, reply: ['Спасибо!', 'Новый чайник курьер привезёт завтра до 12:00.'] },
    ]);
    const { status, stdout, stderr } = play(SCENARIO, '--replies', file, '--seed', '3');
    expect([status, stderr]).toEqual([0, '']);
    const report = JSON.parse(stdout) as Report;
    expect(Object.keys(report)).toEqual(['scenario', 'seed', 'turns', 'outcome', 'timings', 'survey', 'scorecard']);
    expect(report).toMatchObject({
      scenario: 'kettle-plugged-in',
      seed: 3,
      turns: [
        { turn: 0, at_ms: 0, reply: null, action: null, findings: [], mood: 'angry', anger: 70, fairness: 30, visibility: 'private' },
        { turn: 1, action: null },
        { turn: 2, reply: null, action: { type: 'register', department: 'sales', cause: 'defect' }, customer: [] },
        { turn: 3, reply: ['Спасибо!', 'Новый чайник курьер привезёт завтра до 12:00.'] },
      ],
      timings: { first_response_ms: 20_000, responses_ms: [20_000, 20_000] },
    });
    const firstResponse = report.scorecard.criteria.find(({ id }) => id === 'first-response');
    expect(firstResponse?.evidence[0]).toMatchObject({ start: null, end: null, at_ms: expect.any(Number) as number });
  });

  it('marks what the customer says unprompted, and runs on into silence; as `npm run play` too', () => {
    const stdout = execFileSync('npm', ['run', '--silent', 'play', '--', SCENARIO, '--replies', replies([])], { encoding: 'utf8' });
    const report = JSON.parse(stdout) as Report;
    expect(report).toMatchObject({ seed: 1, outcome: 'lost', timings: { first_response_ms: null, responses_ms: [] } });
    expect(report.turns[0]?.customer.filter((said) => typeof said === 'object')).toEqual([
      { text: expect.any(String) as string, unprompted: true },
      { text: expect.any(String) as string, unprompted: true },
      { text: expect.any(String) as string, unprompted: true },
    ]);
  });

  it('takes an empty reply, emoji and a very long text without falling over', () => {
    const long = 'Простите нас, это наша вина. '.repeat(3500);
    const report = JSON.parse(play(SCENARIO, '--replies', replies(['', '🙏🙏🙏', long])).stdout) as Report;
    expect(report.turns.map(({ reply }) => (typeof reply === 'string' ? reply.length : reply))).toEqual([null, 6, long.length]);
  });

  it('plays and marks under the rubric it is given', () => {
    const rubric = write(
      'rubric.yaml',
      'format: otvet/rubric\nversion: 1\npass_mark: 95\nweights: { apology: 30 }\nnot_applicable: [thanks]\nauto_fail_off: [silence]\n',
    );
    const { status, stdout } = play(SCENARIO, '--replies', replies([]), '--rubric', rubric);
    const { scorecard } = JSON.parse(stdout) as { scorecard: { criteria: { id: string; weight: number; status: string }[] } };
    expect([status, scorecard]).toMatchObject([0, { passed: 'failed', auto_fails: [], noticed: ['silence'] }]);
    expect(scorecard.criteria.filter(({ id }) => id === 'apology' || id === 'thanks')).toMatchObject([
      { id: 'thanks', status: 'not-applicable' },
      { id: 'apology', weight: 30 },
    ]);
  });

  it.each([
    ['no scenario', [], /one scenario/u],
    ['no replies', [SCENARIO], /--replies/u],
    ['a scenario that is not there', ['nowhere.yaml', '--replies', SCENARIO], /nowhere\.yaml/u],
    ['replies that are not there', [SCENARIO, '--replies', 'nowhere.json'], /nowhere\.json/u],
    ['replies that are no JSON', [SCENARIO, '--replies', SCENARIO], /cannot be read/u],
    ['a seed that is no number', [SCENARIO, '--replies', SCENARIO, '--seed', 'x'], /whole number/u],
    ['a replies option without its file, in the language asked for', [SCENARIO, '--ui-lang', 'uk'], /Назвіть файл із відповідями/u],
    ['a rubric that is not there', [SCENARIO, '--replies', SCENARIO, '--rubric', 'nowhere.yaml'], /cannot be read/u],
    ['an option that does not exist', [SCENARIO, '--reply', 'x'], /--reply/u],
  ] as const)('says on stderr what is wrong with %s, and exits with 2', (_name, args, message) => {
    const { status, stdout, stderr } = play(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });

  it('lists the faults of a rubric on stdout, and exits with 1', () => {
    const rubric = write('wrong.yaml', 'format: otvet/rubric\nversion: 1\nweights: { apologies: 3 }\n');
    const { status, stdout } = play(SCENARIO, '--replies', replies([]), '--rubric', rubric);
    expect([status, stdout]).toEqual([1, expect.stringMatching(/wrong\.yaml:3:12 error schema\/unknown-key .*\n$/u)]);
  });

  it('lists the faults of a broken scenario or of replies on stdout, and exits with 1', () => {
    const broken = play(write('broken.yaml', 'id: broken\nlang: xx\n'), '--replies', replies([]));
    expect(broken.status).toBe(1);
    expect(broken.stdout).toMatch(/broken\.yaml:2:\d+ error schema\//u);

    const wrong = play(SCENARIO, '--replies', replies(['fine', { wait: 'soon', text: 'x' }, 5]));
    expect(wrong.status).toBe(1);
    expect(wrong.stdout.split('\n')).toEqual([expect.stringMatching(/reply 2 .*«wait»/u), expect.stringMatching(/reply 3/u), '']);
  });
});
