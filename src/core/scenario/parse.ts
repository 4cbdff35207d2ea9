/** From the text of a file to a document, with everything that is wrong with it. Never throws. */
import * as v from 'valibot';
import { type CompanyDocument, companySchema } from './company-schema.ts';
import { type Diagnostic, type Path, diagnosticOf, inFileOrder } from './diagnostic.ts';
import { type ScenarioDocument, scenarioSchema } from './schema.ts';
import { type Fault, MISSING, faultOf } from './shape-faults.ts';
import { alternativesAt, alternativesBelow, shapeAt, shapeOf } from './shape.ts';
import { silentTraps } from './silent-traps.ts';
import { type Located, type YamlReading, readYaml } from './yaml/read-yaml.ts';

export type Reading<Document> = {
  /** What the author wrote; null where the file has errors. */
  readonly document: Document | null;
  readonly diagnostics: readonly Diagnostic[];
  /** The document with what is wrong left out or mended, so that there is something to check and to draw; null where nothing can be made of it. */
  readonly salvaged: Document | null;
  /** Paths at which the salvaged document differs from what was written. */
  readonly altered: readonly Path[];
  readonly yaml: YamlReading;
};

export function parseScenario(text: string, options: { readonly file?: string } = {}): Reading<ScenarioDocument> {
  return parseWith(scenarioSchema, text, options.file ?? '');
}

export function parseCompany(text: string, options: { readonly file?: string } = {}): Reading<CompanyDocument> {
  return parseWith(companySchema, text, options.file ?? '');
}

const ROUNDS = 40;
/** Foreign keys of one place that are named; whoever has more of them did not mistype. */
const MOST_FOREIGN_KEYS = 500;

/** A file of any kind, by its schema. */
export function parseWith<Schema extends v.GenericSchema>(schema: Schema, text: string, file: string): Reading<v.InferOutput<Schema>> {
  const yaml = readYaml(text, file);
  if (yaml.root?.form !== 'map') {
    const nothing = yaml.diagnostics.length > 0 ? [] : [diagnosticOf(file, { code: 'file/no-keys', range: yaml.locate([], 'key') })];
    return { document: null, diagnostics: inFileOrder([...yaml.diagnostics, ...nothing]), salvaged: null, altered: [], yaml };
  }
  const diagnostics: Diagnostic[] = [...yaml.diagnostics];
  const altered: Path[] = [];
  let value = keepTextOfRows(yaml);
  for (const path of listsForMaps(alternativesAt(schema, []), yaml.root, [])) {
    const known = shapeAt(schema, path).keys.join(', ');
    diagnostics.push(diagnosticOf(file, { code: 'schema/keys-expected', range: yaml.locate(path), params: { known } }));
    value = replaceAt(value, path, {}, true);
    altered.push(path);
  }
  let salvaged: v.InferOutput<Schema> | null = null;
  for (let round = 0; round < ROUNDS; round += 1) {
    const result = v.safeParse(schema, value);
    if (result.success) {
      salvaged = result.output;
      break;
    }
    const known = [...altered];
    const before = value;
    const placed = result.issues.flatMap((issue) => deepest(issue, []));
    const foreign = foreignKeys(placed, schema, value);
    const faults = [...placed, ...foreign.named].map(({ issue, path }) => faultOf(issue, path, schema, yaml, file));
    for (const path of foreign.others) altered.push(path);
    value = foreign.value;
    // Keys that were meant to stand elsewhere first: then they are not missing there.
    for (const fault of faults.toSorted((a, b) => Number(b.moveTo !== undefined) - Number(a.moveTo !== undefined))) {
      const isAnswered = fault.value === MISSING && hasOwnPath(value, fault.path);
      if (isAnswered) continue;
      if (fault.diagnostic && !known.some((done) => isWithin(fault.path, done) || isWithin(done, fault.path)))
        diagnostics.push(fault.diagnostic);
      value = mended(value, fault, schema, yaml, known);
      if (fault.moveTo === undefined) altered.push(fault.path);
    }
    if (value === before) break;
  }
  diagnostics.push(...silentTraps(schema, yaml, file));
  const isSound = !diagnostics.some((one) => one.severity === 'error');
  return { document: isSound ? salvaged : null, diagnostics: inFileOrder(diagnostics), salvaged, altered, yaml };
}

/** The value without the fault: moved, replaced, or with something harmless in its place. */
function mended(value: unknown, fault: Fault, schema: v.GenericSchema, yaml: YamlReading, known: readonly Path[]): unknown {
  const { path, moveTo } = fault;
  if (moveTo !== undefined && !hasOwnPath(value, moveTo)) {
    yaml.move(path, moveTo);
    const owner = valueAt(value, moveTo.slice(0, -1)) === null ? replaceAt(value, moveTo.slice(0, -1), {}, true) : value;
    return replaceAt(replaceAt(owner, moveTo, valueAt(value, path), true), path, undefined, false);
  }
  if (fault.value !== undefined && fault.value !== MISSING) return replaceAt(value, path, fault.value, true);
  const isTriedBefore = known.some((done) => done.length === path.length && isWithin(path, done));
  const inList = typeof path.at(-1) === 'number' && !isTriedBefore;
  const replacement = fault.value === MISSING || inList ? standIn(schema, path) : undefined;
  return replaceAt(value, path, replacement, replacement !== undefined);
}

/** Places where a list stands and keys were wanted; a list would pass for a mapping otherwise. */
function listsForMaps(alternatives: readonly v.GenericSchema[], node: Located, path: Path): Path[] {
  if (node.form === 'list' && path.length > 0) {
    const shape = shapeOf(alternatives);
    if (shape.map && !shape.list) return [path];
  }
  return [...node.children].flatMap(([step, child]) =>
    child.form === 'list' || child.form === 'map' ? listsForMaps(alternativesBelow(alternatives, step), child, [...path, step]) : [],
  );
}

/** A schema stops at the first foreign key of a place: the others beside it, so that all are named at once. */
function foreignKeys(issues: readonly PlacedIssue[], schema: v.GenericSchema, value: unknown) {
  const named: PlacedIssue[] = [];
  const others: Path[] = [];
  let rest = value;
  for (const { issue, path } of issues) {
    const parent = path.slice(0, -1);
    const held = valueAt(value, parent);
    const { keys } = shapeAt(schema, parent);
    if (issue.expected !== 'never' || issue.input === undefined || keys.length === 0 || typeof held !== 'object' || held === null) continue;
    const known = new Set(keys);
    const foreign = Object.keys(held).filter((key) => !known.has(key) && key !== path.at(-1));
    for (const key of foreign.slice(0, MOST_FOREIGN_KEYS)) named.push({ issue, path: [...parent, key] });
    const tooMany = new Set(foreign.slice(MOST_FOREIGN_KEYS));
    if (tooMany.size === 0) continue;
    for (const key of tooMany) others.push([...parent, key]);
    const kept = Object.fromEntries(Object.entries(held).filter(([key]) => !tooMany.has(key)));
    rest = replaceAt(rest, parent, kept, true);
  }
  return { named, others, value: rest };
}

type PlacedIssue = { readonly issue: v.GenericIssue; readonly path: Path };

/** Of a union's complaints those that got furthest: the form that the author meant. */
function deepest(issue: v.GenericIssue, above: Path): PlacedIssue[] {
  const path = [...above, ...(issue.path ?? []).map((item) => item.key as string | number)];
  if (!issue.issues) return [{ issue, path }];
  const inner = issue.issues.flatMap((sub) => deepest(sub, path)).filter((one) => one.path.length > path.length);
  if (inner.length === 0) {
    const said = issue.issues.find((sub) => sub.kind === 'validation' && sub.message.includes('/'));
    return [{ issue: said ?? issue, path }];
  }
  // A form whose own keys are all foreign was not the one meant.
  const known = inner.filter((one) => one.issue.expected !== 'never');
  return known.length > 0 ? known : inner;
}

function isWithin(path: Path, outer: Path): boolean {
  return outer.length <= path.length && outer.every((step, index) => step === path[index]);
}

/** Numbers in `vary` rows are texts: `0450` keeps its zero. */
function keepTextOfRows(yaml: YamlReading): unknown {
  const value = yaml.value as Record<string, unknown>;
  const rows = value['vary'];
  if (!Array.isArray(rows)) return value;
  const kept = rows.map((row: unknown, index) => {
    if (typeof row !== 'object' || row === null || Array.isArray(row)) return row;
    return Object.fromEntries(
      Object.entries(row).map(([key, cell]: [string, unknown]) => [
        key,
        typeof cell === 'number' ? (yaml.at(['vary', index, key])?.source ?? cell) : cell,
      ]),
    );
  });
  return { ...value, vary: kept };
}

/** The value with the one at `path` replaced, or left out; in a list nothing is ever left out, since later places would move. */
function replaceAt(value: unknown, path: Path, replacement: unknown, isGiven: boolean): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return isGiven ? replacement : value;
  if (Array.isArray(value) && typeof step === 'number') {
    if (rest.length === 0 && !isGiven && replacement === undefined) return DROPPED;
    const next = replaceAt(value[step], rest, replacement, isGiven);
    if (next === DROPPED) return DROPPED;
    return next === value[step] ? value : value.with(step, next);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const held = value as Record<string, unknown>;
  const key = String(step);
  const next = rest.length === 0 ? replacement : replaceAt(held[key], rest, replacement, isGiven);
  if (next === undefined || next === DROPPED) {
    if (!Object.hasOwn(held, key)) return value;
    const { [key]: _, ...others } = held;
    return others;
  }
  return next === held[key] ? value : { ...held, [key]: next };
}

const DROPPED = Symbol('dropped');

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (held, step) => (typeof held === 'object' && held !== null ? (held as Record<string | number, unknown>)[step] : undefined),
    value,
  );
}

function hasOwnPath(value: unknown, path: Path): boolean {
  const held = valueAt(value, path.slice(0, -1));
  return typeof held === 'object' && held !== null && Object.hasOwn(held, path.at(-1)!);
}

/** Something harmless where a required key is missing, so that the rest of the file can be checked. */
function standIn(schema: v.GenericSchema, path: Path): unknown {
  const shape = shapeAt(schema, path);
  if (shape.values.length > 0) return shape.values[0];
  if (shape.text) return '…';
  if (shape.number) return 1;
  if (shape.string) return 'unnamed';
  if (shape.boolean) return false;
  if (shape.list) return [];
  return shape.map ? {} : undefined;
}
