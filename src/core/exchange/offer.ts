/** What somebody is given, read and judged before anything of it is taken in. Never throws. */
import {
  checkLibrary,
  type Diagnostic,
  diagnosticOf,
  inFileOrder,
  NOWHERE,
  type Pack,
  readCompany,
  readPack,
  readScenario,
  type ScenarioReading,
} from '../scenario/index.ts';
import type { Company } from '../scenario/types.ts';
import type { Lang, Lexicons } from '../text/index.ts';
import { isArchive, isOfTheSystem, MOST_ENTRIES, type PackedFile, unpack } from './archive.ts';
import { readBytes } from './bytes.ts';

export type OfferedScenario = ScenarioReading & { readonly file: string; readonly text: string };
export type OfferedCompany = {
  readonly file: string;
  readonly id: string;
  readonly text: string;
  readonly company: Company | null;
  readonly diagnostics: readonly Diagnostic[];
};
export type OfferedPack = {
  readonly file: string;
  readonly text: string;
  readonly pack: Pack | null;
  readonly diagnostics: readonly Diagnostic[];
};

export type Offer = {
  readonly scenarios: readonly OfferedScenario[];
  readonly companies: readonly OfferedCompany[];
  readonly packs: readonly OfferedPack[];
  /** Of archives, and of files that are no text: what belongs to none of the above. */
  readonly besides: readonly Diagnostic[];
  /** Everything there is to say, in the order of the files. */
  readonly diagnostics: readonly Diagnostic[];
  /** Nothing of it may be taken in: an archive or a pack is sound as a whole or not at all. */
  readonly isRefused: boolean;
};

export type OfferOptions = {
  /** Companies that are there already. */
  readonly companies: Readonly<Record<string, Company>>;
  readonly lexicons?: Readonly<Partial<Record<Lang, Lexicons>>>;
};

const EXTENSION = /\.ya?ml$/iu;
/** A file chosen by itself has lost its folder, so what it says of itself counts too. */
const says = (text: string, kind: 'company' | 'pack'): boolean => new RegExp(`^format:\\s*["']?otvet/${kind}\\b`, 'mu').test(text);
const isCompany = ({ path, text }: Read): boolean => path.split('/').at(-2) === 'companies' || says(text, 'company');
const isPack = ({ path, text }: Read): boolean => nameOf(path) === 'pack' || says(text, 'pack');
const nameOf = (path: string): string => path.split('/').at(-1)!.replace(EXTENSION, '');
const isWanted = (path: string): boolean => EXTENSION.test(path) && !isOfTheSystem(path);

/** Files as they were chosen, dropped, or stand in a folder; archives among them are unpacked. */
export function readOffer(given: readonly PackedFile[], options: OfferOptions): Offer {
  if (given.length > MOST_ENTRIES) {
    const tooMany = diagnosticOf('', { code: 'zip/too-many', range: NOWHERE, params: { limit: MOST_ENTRIES } });
    return { scenarios: [], companies: [], packs: [], besides: [tooMany], diagnostics: [tooMany], isRefused: true };
  }
  const opened = given.map((one) => open(one));
  const files = opened.flatMap((one) => one.files);
  const texts = files.map(({ path, bytes }) => ({ path, ...readBytes(bytes, path) }));

  const besides = [...opened, ...texts.filter(({ text }) => text === null)].flatMap(({ diagnostics }) => diagnostics);
  const readable = texts.flatMap(({ text, ...rest }) => (text === null ? [] : [{ ...rest, text }]));
  const companies = readCompanies(readable.filter(isCompany), options);
  const known: Record<string, Company> = { ...options.companies };
  const brokenCompanies: Record<string, string> = {};
  for (const { id, company, file } of companies) {
    if (company) known[id] = company;
    else if (!Object.hasOwn(known, id)) brokenCompanies[id] = file;
  }
  const scenarios = readScenarios(
    readable.filter((one) => !isCompany(one) && !isPack(one)),
    {
      companies: known,
      brokenCompanies,
      ...(options.lexicons && { lexicons: options.lexicons }),
    },
  );
  const packs = readPacks(
    readable.filter((one) => isPack(one) && !isCompany(one)),
    scenarios,
  );
  const diagnostics = inFileOrder([...besides, ...[...companies, ...scenarios, ...packs].flatMap((one) => one.diagnostics)]);
  const hasErrors = diagnostics.some(({ severity }) => severity === 'error');
  const isOneWhole = packs.length > 0 || opened.some(({ isArchived }) => isArchived);
  return { scenarios, companies, packs, besides, diagnostics, isRefused: isOneWhole && hasErrors };
}

type Read = { readonly path: string; readonly text: string; readonly diagnostics: readonly Diagnostic[] };

function open(given: PackedFile): {
  readonly files: readonly PackedFile[];
  readonly diagnostics: readonly Diagnostic[];
  readonly isArchived: boolean;
} {
  if (isArchive(given.bytes) || /\.zip$/iu.test(given.path)) {
    const { files, diagnostics } = unpack(given.bytes, given.path, isWanted);
    const empty = files.length === 0 && !diagnostics.some(({ severity }) => severity === 'error');
    const nothing = empty ? [diagnosticOf(given.path, { code: 'zip/nothing-inside', range: NOWHERE })] : [];
    return {
      files: files.map(({ path, bytes }) => ({ path: `${given.path}/${path}`, bytes })),
      diagnostics: [...diagnostics, ...nothing],
      isArchived: true,
    };
  }
  if (isWanted(given.path)) return { files: [given], diagnostics: [], isArchived: false };
  const isSaid = !isOfTheSystem(given.path);
  const other = isSaid ? [diagnosticOf(given.path, { code: 'zip/other-file', severity: 'warning', range: NOWHERE })] : [];
  return { files: [], diagnostics: other, isArchived: false };
}

function readCompanies(files: readonly Read[], { lexicons }: OfferOptions): readonly OfferedCompany[] {
  const first = new Map<string, string>();
  return files.map(({ path, text, diagnostics: before }): OfferedCompany => {
    const id = nameOf(path);
    const other = first.get(id);
    if (other === undefined) first.set(id, path);
    const reading = readCompany(text, { file: path, id, ...(lexicons && { lexicons }) });
    const own = [...before, ...reading.diagnostics];
    if (!/^[a-z0-9][a-z0-9-]*$/u.test(id)) own.push(diagnosticOf(path, { code: 'zip/company-name', range: NOWHERE, params: { id } }));
    if (other !== undefined)
      own.push(diagnosticOf(path, { code: 'library/duplicate-company', range: NOWHERE, params: { id, file: other } }));
    const isSound = !own.some(({ severity }) => severity === 'error');
    return { file: path, id, text, company: isSound ? reading.company : null, diagnostics: own };
  });
}

function readScenarios(files: readonly Read[], options: Parameters<typeof readScenario>[1]): readonly OfferedScenario[] {
  const read = files.map(({ path, text, diagnostics: before }) => {
    const reading = readScenario(text, { ...options, file: path });
    return { ...reading, file: path, text, diagnostics: [...before, ...reading.diagnostics] };
  });
  const documents = read.flatMap(({ file, document, ranges }) => (document ? [{ file, document, ranges }] : []));
  const overAll = checkLibrary(documents, { isWhole: false });
  return read.map((one) => {
    const diagnostics = inFileOrder([...one.diagnostics, ...overAll.filter(({ file }) => file === one.file)]);
    const isSound = !diagnostics.some(({ severity }) => severity === 'error');
    return { ...one, scenario: isSound ? one.scenario : null, diagnostics };
  });
}

function readPacks(files: readonly Read[], scenarios: readonly OfferedScenario[]): readonly OfferedPack[] {
  const langs = new Map(scenarios.flatMap(({ document }) => (document ? [[document.id, document.lang] as const] : [])));
  const first = new Map<string, string>();
  return files.map(({ path, text, diagnostics: before }) => {
    // one that cannot be read is named as that: its pack is not to blame
    const isAnyBroken = scenarios.some(({ document }) => document === null);
    const reading = readPack(text, { file: path, known: isAnyBroken ? null : [...langs.keys()], langs });
    const other = reading.pack === null ? undefined : first.get(reading.pack.id);
    if (reading.pack !== null && other === undefined) first.set(reading.pack.id, path);
    const twice =
      reading.pack === null || other === undefined
        ? []
        : [diagnosticOf(path, { code: 'library/duplicate-pack', range: NOWHERE, params: { id: reading.pack.id, file: other } })];
    return { file: path, text, pack: twice.length > 0 ? null : reading.pack, diagnostics: [...before, ...reading.diagnostics, ...twice] };
  });
}
