/** A rubric's file, YAML or JSON: read, and checked beyond its shape. Never throws. */
import { type Diagnostic, type Path, diagnosticOf, inFileOrder, parseWith } from '../scenario/index.ts';
import type { Rubric } from '../scoring/types.ts';
import { faultsOf } from './faults.ts';
import { rubricFileSchema, rubricOf } from './schema.ts';

export type RubricReading = {
  /** null where the file has errors. */
  readonly rubric: Rubric | null;
  readonly diagnostics: readonly Diagnostic[];
};

export function readRubric(written: string, { file = '' }: { readonly file?: string } = {}): RubricReading {
  const { document, salvaged, altered, diagnostics, yaml } = parseWith(rubricFileSchema, withoutTabs(written), file);
  const said = diagnostics.map((one) => (one.code === 'file/no-keys' ? { ...one, code: 'rubric/no-keys' } : one));
  if (!salvaged) return { rubric: null, diagnostics: said };
  const isAltered = (path: Path) => altered.some((done) => done.every((step, index) => step === path[index]));
  const beyond = faultsOf(rubricOf(salvaged)).flatMap(({ code, path, params }) =>
    isAltered(path) ? [] : [diagnosticOf(file, { code, range: yaml.locate(placeOf(path, salvaged)), params })],
  );
  const all = inFileOrder([...said, ...beyond]);
  const isSound = document !== null && !all.some(({ severity }) => severity === 'error');
  return { rubric: isSound ? rubricOf(document) : null, diagnostics: all };
}

/** Lists lose their order in reading: where an id of one stands in the file. */
function placeOf([key, id]: Path, document: Readonly<Record<string, unknown>>): Path {
  const held = document[key ?? ''];
  const at = Array.isArray(held) ? held.indexOf(id) : -1;
  return at === -1 ? [key ?? ''] : [key ?? '', at];
}

/** JSON may be indented by tabs, YAML may not: one space for one tab, so that every place stays where it is. */
function withoutTabs(text: string): string {
  return /^\uFEFF?\s*\{/u.test(text) && /^\t/mu.test(text) ? text.replaceAll(/^\s+/gmu, (indent) => indent.replaceAll('\t', ' ')) : text;
}
