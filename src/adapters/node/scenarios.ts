import { createHash } from 'node:crypto';
import { type Dirent, existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { type ScenarioReading, canonicalJson, checkLibrary, inFileOrder, readCompany, readScenario } from '../../core/scenario/index.ts';
import type { Diagnostic } from '../../core/scenario/index.ts';
import type { Company, Scenario } from '../../core/scenario/types.ts';
import { LANGS, type Lang, type Lexicons } from '../../core/text/index.ts';
import { readRuleSource } from './rules.ts';

export type ScenarioEntry = ScenarioReading & {
  /** The path as given, or relative to where the process runs. */
  readonly file: string;
  readonly text: string;
  /** sha-256 of the resolved scenario; null where there is none. */
  readonly hash: string | null;
};

export type CompanyEntry = {
  readonly file: string;
  readonly id: string;
  readonly company: Company | null;
  readonly diagnostics: readonly Diagnostic[];
};

export type ScenarioFolder = { readonly scenarios: readonly ScenarioEntry[]; readonly companies: readonly CompanyEntry[] };

/** Everything in a folder and below: `companies/` holds companies, `pack.yaml` is no scenario, a broken file does no harm to the others. */
export function readScenarioFiles(folder: string): ScenarioFolder {
  const files = yamlFilesBelow(folder);
  return readFiles(
    files.filter((file) => !isCompany(file) && basename(file) !== 'pack.yaml'),
    files.filter(isCompany),
  );
}

export function readScenarioFolder(folder: string): readonly ScenarioEntry[] {
  return readScenarioFiles(folder).scenarios;
}

/** Named files: their companies are looked for in the `companies/` folders beside and above them. Throws where a file cannot be read. */
export function readNamedFiles(files: readonly string[]): ScenarioFolder {
  const named = files.filter(isCompany);
  const beside = files
    .flatMap((file) => ['.', '..', '../..'].map((up) => join(file, '..', up, 'companies')))
    .flatMap((folder) => (existsSync(folder) ? yamlFilesBelow(folder) : []));
  const companies = [...new Set([...named, ...beside])];
  const read = readFiles(
    files.filter((file) => !isCompany(file)),
    companies,
  );
  return { scenarios: read.scenarios, companies: read.companies.filter(({ file }) => named.map(shown).includes(file)) };
}

/** sha-256, hex, of a scenario with its company: what an attempt is stamped with. */
export function hashOf(scenario: Scenario): string {
  return createHash('sha256').update(canonicalJson(scenario)).digest('hex');
}

function readFiles(scenarioFiles: readonly string[], companyFiles: readonly string[]): ScenarioFolder {
  const companies = companyFiles.map((path): CompanyEntry => {
    const id = basename(path, '.yaml');
    const file = shown(path);
    return { file, id, ...readCompany(readFileSync(path, 'utf8'), { file, id }) };
  });
  const known = Object.fromEntries(companies.flatMap(({ id, company }) => (company ? [[id, company]] : [])));
  const read = scenarioFiles.map((path) => {
    const file = shown(path);
    const text = readFileSync(path, 'utf8');
    return { file, text, ...readScenario(text, { file, companies: known, lexicons: lexicons() }) };
  });
  const overAll = checkLibrary(read.flatMap(({ file, document, ranges }) => (document ? [{ file, document, ranges }] : [])));
  const scenarios = read.map((one): ScenarioEntry => {
    const diagnostics = inFileOrder([...one.diagnostics, ...overAll.filter(({ file }) => file === one.file)]);
    const scenario = diagnostics.some(({ severity }) => severity === 'error') ? null : one.scenario;
    return { ...one, scenario, diagnostics, hash: scenario && hashOf(scenario) };
  });
  return { scenarios, companies };
}

let loaded: Readonly<Record<Lang, Lexicons>> | null = null;

function lexicons(): Readonly<Record<Lang, Lexicons>> {
  loaded ??= Object.fromEntries(LANGS.map((lang) => [lang, readRuleSource(lang).lexicons])) as Record<Lang, Lexicons>;
  return loaded;
}

function isCompany(file: string): boolean {
  return basename(join(file, '..')) === 'companies';
}

function shown(path: string): string {
  const short = relative('', path);
  return short.startsWith('..') ? path : short;
}

function yamlFilesBelow(folder: string): string[] {
  const entries: Dirent[] = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return yamlFilesBelow(path);
      return /\.ya?ml$/u.test(entry.name) ? [path] : [];
    });
}
