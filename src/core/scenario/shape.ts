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
  let alternatives = opened(schema);
  for (const step of path) alternatives = alternatives.flatMap((one) => below(one, step)).flatMap(opened);
  return alternatives;
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
  if (schema.wrapped) return opened(schema.wrapped);
  if (schema.type === 'union' || schema.type === 'variant') return (schema.options as readonly Schema[]).flatMap(opened);
  return [schema];
}

function shapeOf(alternatives: readonly v.GenericSchema[]): Shape {
  const all = alternatives as readonly Schema[];
  const types = new Set(all.map((one) => one.type));
  return {
    text: all.map(roleOf).find((role) => role !== null) ?? null,
    string: types.has('string'),
    number: types.has('number') || all.some((one) => typeof one.literal === 'number'),
    boolean: types.has('boolean'),
    list: types.has('array'),
    map: all.some((one) => one.entries !== undefined || one.type === 'record'),
    keys: [...new Set(all.flatMap((one) => [...Object.keys(one.entries ?? {}), ...keysOfRecord(one)]))],
    values: [...new Set(all.flatMap(valuesOf))],
  };
}

export function roleOf(schema: v.GenericSchema): TextRole | null {
  const role = v.getMetadata(schema)['role'];
  return TEXT_ROLES.find((one) => one === role) ?? null;
}

function keysOfRecord(schema: Schema): string[] {
  return schema.type === 'record' && schema.key?.type === 'picklist' ? (schema.key.options as string[]) : [];
}

function valuesOf(schema: Schema): string[] {
  if (schema.type === 'picklist') return schema.options as string[];
  return schema.type === 'literal' && typeof schema.literal === 'string' ? [schema.literal] : [];
}
