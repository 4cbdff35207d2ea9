/** The schema of scenario files for editors: what they check and complete while an author types. */
import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { scenarioSchema } from './schema.ts';

type Json = { [key: string]: unknown };

export function scenarioJsonSchema(): Json {
  return jsonSchemaOf(scenarioSchema, 'A scenario of Otvet');
}

export function jsonSchemaOf(file: v.GenericSchema, title: string): Json {
  const schema = toJsonSchema(file, {
    target: 'draft-07',
    typeMode: 'input',
    // What JSON Schema cannot say (real dates, sums with a currency) is checked by us, and only there.
    errorMode: 'ignore',
    overrideSchema: ({ valibotSchema, jsonSchema }) => keysOfRecord(valibotSchema, jsonSchema as Json),
  });
  return { ...(withoutRoles(schema) as Json), title };
}

/** A record over known keys offers those keys. */
function keysOfRecord(schema: v.GenericSchema | { type: string }, jsonSchema: Json): Json | null {
  const { type, key } = schema as { type: string; key?: { type: string; options?: readonly string[] } };
  if (type !== 'record' || key?.type !== 'picklist') return null;
  const value = jsonSchema['additionalProperties'] ?? {};
  return { type: 'object', properties: Object.fromEntries((key.options ?? []).map((name) => [name, value])), additionalProperties: false };
}

/** Roles of texts are for our own checks. */
function withoutRoles(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutRoles);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, held]) => !(key === 'role' && typeof held === 'string'))
      .map(([key, held]) => [key, withoutRoles(held)]),
  );
}
