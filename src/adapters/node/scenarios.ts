import { createHash } from 'node:crypto';
import { type Dirent, existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import {
  NOWHERE,
  type ScenarioReading,
  canonicalJson,
  checkLibrary,
  diagnosticOf,
  inFileOrder,
  readCompany,
  readPack,
  readScenario,
} from '../../core/scenario/index.ts';
import type { Diagnostic, Pack } from '../../core/scenario/index.ts';
import type { Company, Scenario } from '../../core/scenario/types.ts';
import { readBytes, readOffer } from '../../core/exchange/index.ts';
import { LANGS, type Lang, type Lexicons } from '../../core/text/index.ts';
import { readRuleSource } from './rules.ts';

const EXTENSION = /\.ya?ml$/u;

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
  readonly text: string;
  readonly company: Company | null;
  readonly diagnostics: readonly Diagnostic[];
};

export type PackEntry = { readonly file: string; readonly pack: Pack | null; readonly diagnostics: readonly Diagnostic[] };

export type ScenarioFolder = {
  readonly scenarios: readonly ScenarioEntry[];
  readonly companies: readonly CompanyEntry[];
  readonly packs: readonly PackEntry[];
};

/** Everything in a folder and below: `companies/` holds companies, `pack.yaml` the order of a course; a broken file does no harm to the others. */
export function readScenarioFiles(folder: string): ScenarioFolder {
  const files = yamlFilesBelow(folder);
  const scenarios = files.filter((file) => !isCompany(file) && !isPack(file));
  const read = readFiles(scenarios, files.filter(isCompany), { isWhole: true });
  return { ...read, packs: readPacks(files.filter(isPack), read.scenarios, idsOf(read.scenarios)) };
}

/** A scenario with errors is there all the same: its pack is not to blame. */
const idsOf = (scenarios: readonly ScenarioEntry[]): readonly string[] =>
  scenarios.flatMap(({ document, scenario }) => document?.id ?? scenario?.id ?? []);

/** Of two packs of one id the second is named. `known`: null where the scenarios are not all at hand. */
function readPacks(files: readonly string[], scenarios: readonly ScenarioEntry[], known: readonly string[] | null): readonly PackEntry[] {
  const first = new Map<string, string>();
  const langs = new Map(scenarios.flatMap(({ document }) => (document ? [[document.id, document.lang] as const] : [])));
  return files.map((path): PackEntry => {
    const file = shown(path);
    const { text, diagnostics: before } = textOf(path, file);
    if (text === null) return { file, pack: null, diagnostics: before };
    const { pack, diagnostics: own } = readPack(text, { file, known, langs });
    const diagnostics = [...before, ...own];
    const other = pack === null ? undefined : first.get(pack.id);
    if (pack !== null && other === undefined) first.set(pack.id, file);
    if (pack === null || other === undefined) return { file, pack, diagnostics };
    const twice = diagnosticOf(file, { code: 'library/duplicate-pack', range: NOWHERE, params: { id: pack.id, file: other } });
    return { file, pack: null, diagnostics: [...diagnostics, twice] };
  });
}

export function readScenarioFolder(folder: string): readonly ScenarioEntry[] {
  return readScenarioFiles(folder).scenarios;
}

/**
 * Named files: their companies are looked for in the `companies/` folders beside and above them, and returned where a named scenario uses
 * them. Throws where a named file cannot be read.
 */
export function readNamedFiles(files: readonly string[]): ScenarioFolder {
  for (const file of files) readFileSync(file);
  const named = files.filter(isCompany);
  const beside = files
    .flatMap((file) => ['.', '..', '../..'].map((up) => join(file, '..', up, 'companies')))
    .flatMap((folder) => (existsSync(folder) ? yamlFilesBelow(folder) : []));
  const scenarios = files.filter((file) => !isCompany(file) && !isPack(file));
  const read = readFiles(scenarios, [...new Set([...named, ...beside])], { isWhole: false });
  const asked = new Set(named.map(shown));
  const used = new Set(read.scenarios.map(({ document }) => document?.company));
  return {
    scenarios: read.scenarios,
    companies: read.companies.filter(({ file, id }) => asked.has(file) || used.has(id)),
    packs: readPacks(files.filter(isPack), read.scenarios, null),
  };
}

/** A pack as people pass it on; what is to be said of the archive itself stands under its name. Throws where it cannot be read. */
export function readPackFile(path: string): ScenarioFolder {
  const file = shown(path);
  const { scenarios, companies, packs, besides } = readOffer([{ path: file, bytes: readFileSync(path) }], {
    companies: {},
    lexicons: lexicons(),
  });
  return {
    scenarios: scenarios.map((one) => ({ ...one, hash: one.scenario && hashOf(one.scenario) })),
    companies,
    packs: besides.length > 0 ? [...packs, { file, pack: null, diagnostics: besides }] : packs,
  };
}

/** sha-256, hex, of a scenario with its company: what an attempt is stamped with. */
export function hashOf(scenario: Scenario): string {
  return createHash('sha256').update(canonicalJson(scenario)).digest('hex');
}

function readFiles(
  scenarioFiles: readonly string[],
  companyFiles: readonly string[],
  library: { readonly isWhole: boolean },
): Omit<ScenarioFolder, 'packs'> {
  const first = new Map<string, CompanyEntry>();
  const companies = companyFiles.map((path): CompanyEntry => {
    const id = basename(path).replace(EXTENSION, '');
    const file = shown(path);
    const { text, diagnostics: before } = textOf(path, file);
    const read = text === null ? { company: null, diagnostics: [] } : readCompany(text, { file, id, lexicons: lexicons() });
    const reading = { company: read.company, diagnostics: [...before, ...read.diagnostics] };
    const other = first.get(id);
    if (other) return { file, id, text: '', company: null, diagnostics: [takenBy(other, file), ...reading.diagnostics] };
    const entry = { file, id, text: text ?? '', ...reading };
    first.set(id, entry);
    return entry;
  });
  const known: Record<string, Company> = {};
  const broken: Record<string, string> = {};
  for (const [id, { company, file }] of first) {
    if (company) known[id] = company;
    else broken[id] = file;
  }
  const read = scenarioFiles.map((path) => {
    const file = shown(path);
    const { text, diagnostics: before } = textOf(path, file);
    if (text === null) return { file, text: '', ...readScenario('', { file }), diagnostics: before };
    const reading = readScenario(text, { file, companies: known, brokenCompanies: broken, lexicons: lexicons() });
    return { file, text, ...reading, diagnostics: [...before, ...reading.diagnostics] };
  });
  const documents = read.flatMap(({ file, document, ranges }) => (document ? [{ file, document, ranges }] : []));
  const overAll = checkLibrary(documents, library);
  const scenarios = read.map((one): ScenarioEntry => {
    const diagnostics = inFileOrder([...one.diagnostics, ...overAll.filter(({ file }) => file === one.file)]);
    const scenario = diagnostics.some(({ severity }) => severity === 'error') ? null : one.scenario;
    return { ...one, scenario, diagnostics, hash: scenario && hashOf(scenario) };
  });
  return { scenarios, companies };
}

type FileText = { readonly text: string | null; readonly diagnostics: readonly Diagnostic[] };

/**
 * The text of a file, or what keeps it from being read: a link into nowhere must not end the reading of all the others. A mark of UTF-8
 * stays where it stands, so that places are those of the file.
 */
function textOf(path: string, file: string): FileText {
  try {
    const bytes = readFileSync(path);
    const { text, diagnostics } = readBytes(bytes, file);
    return { text: diagnostics.some(({ code }) => code === 'file/byte-order-mark') ? `\uFEFF${text}` : text, diagnostics };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split(',')[0]! : String(error);
    return { text: null, diagnostics: [diagnosticOf(file, { code: 'file/unreadable', range: NOWHERE, params: { reason } })] };
  }
}

function takenBy(other: CompanyEntry, file: string): Diagnostic {
  return diagnosticOf(file, { code: 'library/duplicate-company', range: NOWHERE, params: { id: other.id, file: other.file } });
}

let loaded: Readonly<Record<Lang, Lexicons>> | null = null;

function lexicons(): Readonly<Record<Lang, Lexicons>> {
  loaded ??= Object.fromEntries(LANGS.map((lang) => [lang, readRuleSource(lang).lexicons])) as Record<Lang, Lexicons>;
  return loaded;
}

function isCompany(file: string): boolean {
  return basename(join(file, '..')) === 'companies';
}

function isPack(file: string): boolean {
  return basename(file).replace(EXTENSION, '') === 'pack';
}

function shown(path: string): string {
  const short = relative('', path);
  return short.startsWith('..') ? path : short;
}

function yamlFilesBelow(folder: string): string[] {
  const entries = entriesOf(folder);
  // It stands for itself then, as something that cannot be read.
  if (entries === null) return [folder];
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return yamlFilesBelow(path);
      return EXTENSION.test(entry.name) ? [path] : [];
    });
}

function entriesOf(folder: string): Dirent[] | null {
  if (!existsSync(folder)) return [];
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return null;
  }
}
