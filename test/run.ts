// Everything that is checked before a change lands: `npm test`, or `npm run check -- types lint` for some of it.
// Ends with one line that counts all of it: `N passed, N failed`.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { requireBrowser } from './support/browser.ts';

type Counts = { passed: number; failed: number };
/** `alone`: a run of tests, which takes the whole machine; the others run two at a time before. */
type Stage = {
  readonly name: string;
  readonly what: string;
  readonly alone?: true;
  readonly run: () => Counts | Promise<Counts & { said: string }>;
};

const output = mkdtempSync(join(tmpdir(), 'otvet-check-'));

const STAGES: readonly Stage[] = [
  {
    name: 'types',
    what: 'types of the core without DOM, then of everything',
    run: async () => {
      const core = await command('tsc', ['-p', 'src/core/tsconfig.json']);
      const all = await command('tsc', ['-p', 'tsconfig.json']);
      return { ...sum(core, all), said: core.said + all.said };
    },
  },
  { name: 'lint', what: 'lint with types', run: () => command('oxlint', ['--type-aware', '--deny-warnings']) },
  { name: 'format', what: 'format', run: () => command('oxfmt', ['--check', '.']) },
  { name: 'unused', what: 'unused files, exports and packages', run: () => command('knip', []) },
  { name: 'schema', what: 'the generated schema is fresh', run: () => command('tsx', ['src/cli/schema.ts', '--check']) },
  { name: 'scenarios', what: 'every shipped scenario, with its samples', run: () => command('tsx', ['src/cli/scenarios-check.ts']) },
  { name: 'build', what: 'the build', run: () => command('vite', ['build', '--logLevel', 'warn']) },
  { name: 'core', what: 'core, laws, rules, content, stores, commands', alone: true, run: () => tests('core') },
  { name: 'screens', what: 'screens in jsdom', alone: true, run: () => tests('screens') },
  {
    name: 'browser',
    what: 'the built app in a real Chromium',
    alone: true,
    run: () => {
      process.env['CHROMIUM_PATH'] = requireBrowser();
      return tests('browser');
    },
  },
];

/** So many tests of each project are named with their time: where the minutes go. */
const SLOWEST = 6;

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !STAGES.some((stage) => stage.name === name));
if (unknown.length > 0) {
  console.error(`No such check: ${unknown.join(', ')}. There are: ${STAGES.map((stage) => stage.name).join(', ')}.`);
  process.exit(2);
}

const failures: string[] = [];
const failedTests: string[] = [];
let total: Counts = { passed: 0, failed: 0 };
const chosen = STAGES.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const beside = chosen.filter(({ alone }) => !alone);
const lane = async (): Promise<void> => {
  for (let stage = beside.shift(); stage; stage = beside.shift()) await check(stage);
};
await Promise.all([lane(), lane()]);
for (const stage of chosen.filter(({ alone }) => alone)) await check(stage);
rmSync(output, { recursive: true, force: true });

for (const name of failedTests) console.log(`\nFailed test: ${name}`);
if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}. One alone: npm run check -- ${failures[0]}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);

async function check({ name, what, alone, run }: Stage): Promise<void> {
  if (alone) console.log(`\n── ${name}: ${what}`);
  const started = Date.now();
  let result: Counts & { said?: string };
  try {
    result = await run();
  } catch (error) {
    result = { passed: 0, failed: 1, said: `${error instanceof Error ? error.message : String(error)}\n` };
  }
  const { passed, failed, said = '' } = result;
  if (failed > 0) failures.push(name);
  total = sum(total, { passed, failed });
  if (!alone) console.log(`\n── ${name}: ${what}`);
  process.stdout.write(said);
  console.log(
    `   ${failed > 0 ? 'FAILED' : 'passed'} (${passed} passed, ${failed} failed) in ${((Date.now() - started) / 1000).toFixed(1)} s`,
  );
}

/** A tool that passes or fails as a whole counts as one; what it says is kept, so that two do not talk at once. */
function command(tool: string, args: readonly string[]): Promise<Counts & { said: string }> {
  return new Promise((resolve, reject) => {
    const started = spawn(join('node_modules', '.bin', tool), args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let said = '';
    for (const stream of [started.stdout, started.stderr]) stream.setEncoding('utf8').on('data', (part: string) => (said += part));
    started.on('error', reject);
    started.on('close', (status) => {
      resolve({ ...(status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }), said });
    });
  });
}

/** Tests count one by one, from vitest's own report; a run that could not be read, or that ran nothing, has failed. */
function tests(project: string): Counts {
  const report = join(output, `${project}.json`);
  const { status } = spawnSync(
    join('node_modules', '.bin', 'vitest'),
    ['run', '--project', project, '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`],
    {
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
      env: process.stdout.isTTY ? process.env : { ...process.env, NO_COLOR: '1' },
    },
  );
  const { numPassedTests, numFailedTests, numTotalTests, numFailedTestSuites, testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    numTotalTests: number;
    numFailedTestSuites: number;
    testResults: { name: string; assertionResults: { status: string; fullName: string; duration?: number; failureMessages: string[] }[] }[];
  };
  for (const { name, assertionResults } of testResults) {
    for (const { status, fullName, failureMessages } of assertionResults) {
      if (status === 'failed') failedTests.push(`${relative('.', name)}: ${fullName}\n  ${failureMessages.join('\n').slice(0, 600)}`);
    }
  }
  const timed = testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ fullName, duration = 0 }) => ({ fullName, duration })),
  );
  for (const { fullName, duration } of timed.toSorted((a, b) => b.duration - a.duration).slice(0, SLOWEST)) {
    console.log(`   ${(duration / 1000).toFixed(1).padStart(6)} s  ${fullName}`);
  }
  const lost = numTotalTests - numPassedTests - numFailedTests;
  if (lost > 0) console.log(`   ${lost} tests were skipped: that counts as failed`);
  const failed = numFailedTests + lost;
  // A file that did not load has no tests of its own to count.
  return { passed: numPassedTests, failed: failed === 0 && (status !== 0 || numFailedTestSuites > 0 || numTotalTests === 0) ? 1 : failed };
}

function sum(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed };
}
