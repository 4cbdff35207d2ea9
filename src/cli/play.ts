// `npm run --silent play SCENARIO.yaml --replies FILE.json [--seed 1] [--rubric FILE] [--phrases FILE]`: a dialogue played as the screen would, as JSON (FORMATS §5).
import { existsSync, readFileSync, statSync } from 'node:fs';
import { loadVoices } from '../adapters/node/lines.ts';
import { readNamedFiles, type ScenarioEntry, type ScenarioFolder } from '../adapters/node/scenarios.ts';
import { createAnalyser } from '../core/analysis/index.ts';
import { playEntries } from '../core/rehearsal/index.ts';
import { readEntries } from '../core/scenario/index.ts';
import type { SampleEntry } from '../core/scenario/types.ts';
import { translate } from '../i18n/index.ts';
import { EXIT, giveUp, readOptions, usage } from './support/arguments.ts';
import { loadRulesWith } from './support/phrases.ts';
import { playReport } from './support/play-report.ts';
import { printErrors } from './support/print-diagnostics.ts';
import { readRubricFile } from './support/rubric.ts';

const USAGE = 'play SCENARIO.yaml --replies FILE.json [--seed 1] [--rubric FILE] [--phrases FILE]';

const { values, positionals, lang } = readOptions(
  { replies: { type: 'string' }, seed: { type: 'string' }, rubric: { type: 'string' }, phrases: { type: 'string' } },
  USAGE,
);

const [file, ...others] = positionals;
if (file === undefined || others.length > 0) usage(lang, 'commands.oneScenario', {}, USAGE);
if (values.replies === undefined) usage(lang, 'commands.repliesNeeded', {}, USAGE);
const seed = Number(values.seed ?? '1');
if (!Number.isSafeInteger(seed)) usage(lang, 'commands.seedWhole', { value: values.seed ?? '' }, USAGE);

if (!existsSync(file) || !statSync(file).isFile()) giveUp(lang, 'commands.noSuchFile', { file });
const entries = readReplies(values.replies);
const rubric = readRubricFile(lang, values.rubric);
const { rules, diagnostics: ofPhrases } = loadRulesWith(lang, values.phrases);
const { scenario, hash, diagnostics: ofScenario } = readScenario(file);
const diagnostics = [...(rubric?.diagnostics ?? []), ...ofPhrases, ...ofScenario];

if (scenario === null || hash === null || rubric?.rubric === null || rules === null) {
  printErrors(lang, diagnostics);
  process.exitCode = EXIT.content;
} else if (entries !== null) {
  const deps = {
    scenario,
    scenarioHash: hash,
    analyser: createAnalyser(rules),
    ...loadVoices(scenario),
    ...(rubric && { rubric: rubric.rubric }),
  };
  process.stdout.write(`${JSON.stringify(playReport(scenario.id, playEntries(deps, entries, seed)))}\n`);
}

/** The scenario, and everything that is wrong with it and its company. */
function readScenario(path: string): Pick<ScenarioEntry, 'scenario' | 'hash' | 'diagnostics'> {
  const { scenarios, companies } = readFolder(path);
  const [entry] = scenarios;
  if (!entry) return giveUp(lang, 'commands.noScenario', { file: path });
  return { ...entry, diagnostics: [...entry.diagnostics, ...companies.flatMap((company) => company.diagnostics)] };
}

function readFolder(path: string): ScenarioFolder {
  try {
    return readNamedFiles([path]);
  } catch (error) {
    return giveUp(lang, 'commands.unreadable', { file: path, reason: error instanceof Error ? error.message : String(error) });
  }
}

/** The turns to play; null, with the faults said on stdout, where some entries do not read. */
function readReplies(path: string): readonly SampleEntry[] | null {
  const reading = readEntries(parsed(path));
  if (reading === null) return giveUp(lang, 'commands.repliesNoList', { file: path });
  for (const { entry, key } of reading.faults) {
    const params = { file: path, number: entry + 1, key: key ?? '' };
    process.stdout.write(`${translate(lang, key === null ? 'commands.entryUnread' : 'commands.entryKey', params)}\n`);
  }
  if (reading.entries === null) process.exitCode = EXIT.content;
  return reading.entries;
}

function parsed(path: string): unknown {
  if (!existsSync(path)) return giveUp(lang, 'commands.noSuchFile', { file: path });
  try {
    // Many editors put a mark of byte order before the text, which JSON does not know.
    return JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/u, ''));
  } catch (error) {
    return giveUp(lang, 'commands.unreadable', { file: path, reason: error instanceof Error ? error.message : String(error) });
  }
}
