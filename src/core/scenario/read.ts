/** A file read in one go: parsed, resolved, checked, drawn. */
import { checkCompany } from './checks/company.ts';
import { checkScenario } from './checks/index.ts';
import { companySchema } from './company-schema.ts';
import { resolveCompany } from './company.ts';
import { type Diagnostic, type Locate, type SourceRange, inFileOrder } from './diagnostic.ts';
import { EMPTY_GRAPH, type ScenarioGraph, graphOf, sketchOf } from './graph.ts';
import { parseCompany, parseScenario } from './parse.ts';
import { resolveScenario } from './resolve.ts';
import { type ScenarioDocument, scenarioSchema } from './schema.ts';
import { textsOf } from './texts.ts';
import type { Company, Scenario } from './types.ts';
import type { Lang, Lexicons } from '../text/index.ts';

export type ReadOptions = {
  readonly file?: string;
  readonly companies?: Readonly<Record<string, Company>>;
  /** Files of companies that have errors, by the company's id: a scenario that uses one is told so. */
  readonly brokenCompanies?: Readonly<Record<string, string>>;
  /** Shared word lists by language; without those of its language a scenario's `#name` in a pattern is taken on trust. */
  readonly lexicons?: Readonly<Partial<Record<Lang, Lexicons>>>;
};

export type ScenarioReading = {
  /** null where the file has errors. */
  readonly scenario: Scenario | null;
  readonly document: ScenarioDocument | null;
  readonly graph: ScenarioGraph;
  readonly diagnostics: readonly Diagnostic[];
  readonly ranges: ScenarioRanges;
};

/** Where things stand that other parts of Otvet have something to say about. */
export type ScenarioRanges = {
  /** By index. */
  readonly samples: readonly SourceRange[];
  readonly id: SourceRange;
  readonly twin: SourceRange;
  /** In the order of the file; empty in the default conversation. */
  readonly stages: readonly StageRanges[];
};

export type StageRanges = {
  readonly id: string;
  readonly range: SourceRange;
  /** By index, as the silences below. */
  readonly replies: readonly SourceRange[];
  readonly silence: readonly SourceRange[];
};

/** Never throws. */
export function readScenario(text: string, options: ReadOptions = {}): ScenarioReading {
  const file = options.file ?? '';
  const { document, salvaged, altered, diagnostics, yaml } = parseScenario(text, { file });
  const { locate } = yaml;
  const ranges = {
    samples: (salvaged?.samples ?? []).map((_, index) => locate(['samples', index, 'name'])),
    id: locate(['id']),
    twin: locate(['twin']),
    stages: stageRanges(salvaged?.stages ?? {}, locate),
  };
  if (!salvaged) return { scenario: null, document, graph: yaml.root ? sketchOf(yaml.value, locate) : EMPTY_GRAPH, diagnostics, ranges };
  const resolved = resolveScenario(salvaged, options.companies ?? {}, { file, locate, broken: options.brokenCompanies ?? {} });
  const graph = graphOf(resolved.scenario, locate);
  const checked = checkScenario({
    document: salvaged,
    scenario: resolved.scenario,
    graph,
    altered,
    texts: textsOf(scenarioSchema, yaml),
    file,
    locate,
    lexicons: options.lexicons?.[salvaged.lang] ?? null,
  });
  const all = inFileOrder([...diagnostics, ...resolved.diagnostics, ...checked]);
  const isSound = document !== null && !all.some(({ severity }) => severity === 'error');
  return { scenario: isSound ? resolved.scenario : null, document, graph, diagnostics: all, ranges };
}

function stageRanges(stages: NonNullable<ScenarioDocument['stages']>, locate: Locate): readonly StageRanges[] {
  return Object.entries(stages).map(([id, { replies, silence }]) => ({
    id,
    range: locate(['stages', id], 'key'),
    replies: replies.map((_, index) => locate(['stages', id, 'replies', index])),
    silence: (silence ?? []).map((_, index) => locate(['stages', id, 'silence', index])),
  }));
}

export type CompanyReading = { readonly company: Company | null; readonly diagnostics: readonly Diagnostic[] };

export type CompanyOptions = Pick<ReadOptions, 'file' | 'lexicons'> & { readonly id: string };

/** A file of `companies/`; its id is the file's name. Never throws. */
export function readCompany(text: string, options: CompanyOptions): CompanyReading {
  const file = options.file ?? '';
  const { document, salvaged, diagnostics, yaml } = parseCompany(text, { file });
  if (!salvaged) return { company: null, diagnostics };
  // A company has no language of its own: a shared list is known if any language knows it.
  const lexicons = options.lexicons ? (Object.assign({}, ...Object.values(options.lexicons)) as Lexicons) : null;
  const checked = checkCompany(salvaged, { texts: textsOf(companySchema, yaml), file, locate: yaml.locate, lexicons });
  const all = inFileOrder([...diagnostics, ...checked]);
  const isSound = document !== null && !all.some(({ severity }) => severity === 'error');
  return { company: isSound ? resolveCompany(document, options.id) : null, diagnostics: all };
}
