/** What a schema wants at a place: read off the schema itself, so that parse, the checks and completion never say anything else. */
import * as v from 'valibot';
import type { Path } from './diagnostic.ts';
import { TEXT_ROLES, type TextRole } from './schema-parts.ts';

type Schema = v.GenericSchema & {
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly rest?: Schema;
  readonly item?: Schema;
  readonly key?: Schema;
  readonly value?: Schema;
  readonly wrapped?: Schema;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
};

export type Shape = {
  /** The role of the text that may stand here; null where none may. */
  readonly text: TextRole | null;
  readonly string: boolean;
  readonly number: boolean;
  readonly boolean: boolean;
  readonly list: boolean;
  readonly map: boolean;
  /** Known keys, where a mapping of fixed keys may stand. */
  readonly keys: readonly string[];
  /** Known values, where one of a list must stand. */
  readonly values: readonly string[];
};

export function shapeAt(schema: v.GenericSchema, path: Path): Shape {
  return shapeOf(alternativesAt(schema, path));
}

export function alternativesAt(schema: v.GenericSchema, path: Path): readonly v.GenericSchema[] {
  return path.reduce((alternatives: readonly v.GenericSchema[], step) => alternativesBelow(alternatives, step), opened(schema));
}

/** One step further down. */
export function alternativesBelow(alternatives: readonly v.GenericSchema[], step: string | number): readonly v.GenericSchema[] {
  const [only] = alternatives;
  return alternatives.length === 1 ? openedBelow(only!, step) : alternatives.flatMap((one) => openedBelow(one, step));
}

function openedBelow(schema: Schema, step: string | number): readonly Schema[] {
  const key = typeof step === 'number' ? '0' : schema.entries && !Object.hasOwn(schema.entries, step) ? '…' : schema.entries ? step : '*';
  let known = belows.get(schema);
  if (!known) belows.set(schema, (known = new Map()));
  let open = known.get(key);
  if (!open) known.set(key, (open = below(schema, step).flatMap(opened)));
  return open;
}

function below(schema: Schema, step: string | number): readonly Schema[] {
  if (typeof step === 'number') return schema.type === 'array' && schema.item ? [schema.item] : [];
  if (schema.entries) {
    if (Object.hasOwn(schema.entries, step)) return [schema.entries[step]!];
    return schema.rest ? [schema.rest] : [];
  }
  return schema.type === 'record' && schema.value ? [schema.value] : [];
}

/** Unions and optionals opened up into the schemas that can really stand there. */
function opened(schema: Schema): readonly Schema[] {
  const known = openings.get(schema);
  if (known) return known;
  const isChoice = schema.type === 'union' || schema.type === 'variant';
  const open = schema.wrapped ? opened(schema.wrapped) : isChoice ? (schema.options as readonly Schema[]).flatMap(opened) : [schema];
  openings.set(schema, open);
  return open;
}

// Asked for every value of every file: schemas never change.
const openings = new WeakMap<v.GenericSchema, readonly Schema[]>();
const belows = new WeakMap<v.GenericSchema, Map<string, readonly Schema[]>>();
const roles = new WeakMap<v.GenericSchema, TextRole | 'none'>();

export function shapeOf(alternatives: readonly v.GenericSchema[]): Shape {
  const all = alternatives as readonly Schema[];
  const types = new Set(all.map((one) => one.type));
  return {
    text: roleAmong(alternatives),
    string: types.has('string'),
    number: types.has('number') || all.some((one) => typeof one.literal === 'number'),
    boolean: types.has('boolean'),
    list: types.has('array'),
    map: all.some((one) => one.entries !== undefined || one.type === 'record'),
    keys: [...new Set(all.flatMap((one) => [...Object.keys(one.entries ?? {}), ...keysOfRecord(one)]))],
    values: [...new Set(all.flatMap(valuesOf))],
  };
}

function roleOf(schema: v.GenericSchema): TextRole | null {
  let role = roles.get(schema);
  if (role === undefined) {
    const written = v.getMetadata(schema)['role'];
    role = TEXT_ROLES.find((one) => one === written) ?? 'none';
    roles.set(schema, role);
  }
  return role === 'none' ? null : role;
}

/** The role of the text that may stand at a place with these alternatives. */
export function roleAmong(alternatives: readonly v.GenericSchema[]): TextRole | null {
  for (const one of alternatives) {
    const role = roleOf(one);
    if (role) return role;
  }
  return null;
}

function keysOfRecord(schema: Schema): string[] {
  return schema.type === 'record' && schema.key?.type === 'picklist' ? (schema.key.options as string[]) : [];
}

function valuesOf(schema: Schema): string[] {
  if (schema.type === 'picklist') return schema.options as string[];
  return schema.type === 'literal' && typeof schema.literal === 'string' ? [schema.literal] : [];
}
