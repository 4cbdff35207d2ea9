/** Every text in a file, with its role and its place. */
import type * as v from 'valibot';
import type { Path } from './diagnostic.ts';
import type { TextRole } from './schema-parts.ts';
import { alternativesAt, roleOf } from './shape.ts';
import type { Located, YamlReading } from './yaml/read-yaml.ts';

export type PlacedText = { readonly role: TextRole; readonly text: string; readonly path: Path };

export function textsOf(schema: v.GenericSchema, yaml: YamlReading): PlacedText[] {
  const texts: PlacedText[] = [];
  if (yaml.root) visit(yaml.root, yaml.value, []);
  return texts;

  function visit(node: Located, value: unknown, path: Path): void {
    if (typeof value === 'string') {
      const role = alternativesAt(schema, path)
        .map(roleOf)
        .find((one) => one !== null);
      if (role) texts.push({ role, text: value, path });
    } else if (typeof value === 'object' && value !== null) {
      for (const [step, child] of node.children) visit(child, (value as Record<string | number, unknown>)[step], [...path, step]);
    }
  }
}
