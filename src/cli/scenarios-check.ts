// `npm run --silent scenarios:check [FILES…] [--json] [--rubric FILE]`: what is wrong with scenario files and packs (.zip), one fault a line (FORMATS §5).
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadVoices } from '../adapters/node/lines.ts';
import { loadRules } from '../adapters/node/rules.ts';
import { type ScenarioEntry, readNamedFiles, readPackFile, readScenarioFiles } from '../adapters/node/scenarios.ts';
import { createAnalyser } from '../core/analysis/index.ts';
import { checkSamples } from '../core/rehearsal/index.ts';
import { type Diagnostic, inFileOrder } from '../core/scenario/index.ts';
import { translate } from '../i18n/index.ts';
import { EXIT, giveUp, readOptions } from './support/arguments.ts';
import { readRubricFile } from './support/rubric.ts';

const SCENARIOS = join(fileURLToPath(new URL('../../', import.meta.url)), 'scenarios');
const USAGE = 'scenarios:check [FILES OR FOLDERS…] [--json] [--rubric FILE]';

const { values, positionals, lang } = readOptions({ json: { type: 'boolean' }, rubric: { type: 'string' } }, USAGE);

const rubric = readRubricFile(lang, values.rubric);
let loaded: ReturnType<typeof createAnalyser> | null = null;

const { scenarios, companies, packs } = read(positionals.length > 0 ? positionals : [SCENARIOS]);
const all = [
  ...(rubric?.diagnostics ?? []),
  ...companies.flatMap(({ diagnostics }) => diagnostics),
  ...packs.flatMap(({ diagnostics }) => diagnostics),
  ...scenarios.flatMap((entry) => [...entry.diagnostics, ...samplesOf(entry)]),
];
const diagnostics = inFileOrder(all);
const hasErrors = diagnostics.some(({ severity }) => severity === 'error');

process.stdout.write(values.json ? `${JSON.stringify(asJson(diagnostics))}\n` : diagnostics.map((one) => `${lineOf(one)}\n`).join(''));
if (!values.json) process.stderr.write(`${summary()}\n`);
process.exitCode = hasErrors ? EXIT.content : EXIT.ok;

function read(paths: readonly string[]): ReturnType<typeof readScenarioFiles> {
  const missing = paths.find((path) => !existsSync(path));
  if (missing !== undefined) return giveUp(lang, 'commands.noSuchFile', { file: missing });
  const folders = paths.filter((path) => statSync(path).isDirectory());
  const archives = paths.filter((path) => !folders.includes(path) && /\.zip$/iu.test(path));
  const files = paths.filter((path) => !folders.includes(path) && !archives.includes(path));
  try {
    const readings = [
      ...folders.map(readScenarioFiles),
      ...archives.map(readPackFile),
      ...(files.length > 0 ? [readNamedFiles(files)] : []),
    ];
    return {
      scenarios: readings.flatMap((one) => one.scenarios),
      companies: readings.flatMap((one) => one.companies),
      packs: readings.flatMap((one) => one.packs),
    };
  } catch (error) {
    return giveUp(lang, 'commands.unreadable', { file: paths.join(' '), reason: error instanceof Error ? error.message : String(error) });
  }
}

/** Samples are played as they would be on the screen: only of scenarios that are sound otherwise, and under no unsound rubric. */
function samplesOf({ scenario, file, ranges }: ScenarioEntry): readonly Diagnostic[] {
  if (!scenario || scenario.samples.length === 0 || rubric?.rubric === null) return [];
  loaded ??= createAnalyser(loadRules());
  const deps = { analyser: loaded, ...loadVoices(scenario), ...(rubric && { rubric: rubric.rubric }) };
  return checkSamples(scenario, deps, { file, ranges });
}

function lineOf(one: Diagnostic): string {
  return `${one.file}:${one.line}:${one.column} ${one.severity} ${one.code} ${messageOf(one)}`;
}

function messageOf({ code, params, suggestion }: Diagnostic): string {
  const said = translate(lang, `diagnostics.${code}`, params);
  const instead = suggestion === null ? '' : ` → ${translate(lang, 'diagnostics.instead', { suggestion })}`;
  return `${said}${instead}`.replaceAll(/\s*\n\s*/gu, ' ⏎ ');
}

/** One array of everything; offsets and fixes are those of the file as it is. */
function asJson(found: readonly Diagnostic[]): readonly (Diagnostic & { readonly message: string })[] {
  return found.map((one) => ({ ...one, message: translate(lang, `diagnostics.${one.code}`, one.params) }));
}

function summary(): string {
  const count = (key: string, count: number) => translate(lang, `commands.${key}`, { count });
  const files = scenarios.length + companies.length + packs.length;
  if (files === 0) return translate(lang, 'commands.noFiles');
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  return `${count('checked', files)}: ${count('errors', errors)}, ${count('warnings', diagnostics.length - errors)}`;
}
