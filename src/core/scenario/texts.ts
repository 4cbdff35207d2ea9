/** Every text in a file, with its role and its place. */
import type * as v from 'valibot';
import type { Path } from './diagnostic.ts';
import type { TextRole } from './schema-parts.ts';
import { alternativesAt, alternativesBelow, roleAmong } from './shape.ts';
import type { Located, YamlReading } from './yaml/read-yaml.ts';

export type PlacedText = { readonly role: TextRole; readonly text: string; readonly path: Path };

export function textsOf(schema: v.GenericSchema, yaml: YamlReading): PlacedText[] {
  const texts: PlacedText[] = [];
  if (yaml.root) visit(yaml.root, yaml.value, [], alternativesAt(schema, []));
  return texts;

  function visit(node: Located, value: unknown, path: Path, alternatives: readonly v.GenericSchema[]): void {
    if (typeof value === 'string') {
      const role = roleAmong(alternatives);
      if (role) texts.push({ role, text: value, path });
    } else if (typeof value === 'object' && value !== null) {
      for (const [step, child] of node.children)
        visit(child, (value as Record<string | number, unknown>)[step], [...path, step], alternativesBelow(alternatives, step));
    }
  }
}
