import type { Lexicons } from '../../text/index.ts';
import { type Diagnostic, type Finding, type Locate, type Path, diagnosticOf } from '../diagnostic.ts';
import type { ScenarioGraph } from '../graph.ts';
import type { ScenarioDocument } from '../schema.ts';
import type { PlacedText } from '../texts.ts';
import type { Scenario } from '../types.ts';

/** Where things stand in a file. */
export type PlaceInput = { readonly file: string; readonly locate: Locate };

/** What a check of single texts looks at, in a scenario or in a company. */
export type TextsInput = PlaceInput & {
  readonly texts: readonly PlacedText[];
  /** null: `#name` in a pattern is taken on trust. */
  readonly lexicons: Lexicons | null;
};

/** What a check of a scenario looks at. */
export type CheckInput = TextsInput & {
  readonly document: ScenarioDocument;
  readonly scenario: Scenario;
  readonly graph: ScenarioGraph;
  /** Places at which the document is not what the author wrote, since that could not be read. */
  readonly altered: readonly Path[];
};

export type Check = (input: CheckInput) => Diagnostic[];
export type TextsCheck = (input: TextsInput) => Diagnostic[];

export function found(input: PlaceInput, path: Path, finding: Omit<Finding, 'range'>, part?: 'key' | 'value'): Diagnostic {
  return diagnosticOf(input.file, { ...finding, range: input.locate(path, part) });
}

/** Puts `suggestion` in the place of the value at a path. */
export function replacing(input: PlaceInput, path: Path, suggestion: string | null): Pick<Finding, 'suggestion' | 'fix'> {
  if (suggestion === null) return { suggestion: null };
  const { start, end } = input.locate(path);
  return { suggestion, fix: end > start ? { start, end, text: suggestion } : null };
}

/** Is everything below this top key as the author wrote it? What is half read proves nothing about the whole. */
export function isAsWritten(input: CheckInput, top: string): boolean {
  return !input.altered.some(([first]) => first === top || first === undefined);
}

/** Every rule and silence of the stages, with its place in the file. */
export function reactionsOf(document: ScenarioDocument) {
  return Object.entries(document.stages ?? {}).flatMap(([stage, { replies, silence }]) => [
    ...replies.map((rule, index) => {
      const path: Path = ['stages', stage, 'replies', index];
      return {
        stage,
        when: rule.when,
        reveals: rule.reveals ?? [],
        goto: rule.goto ?? null,
        path,
        inner: rule.when === null ? [...path, 'otherwise'] : path,
      };
    }),
    ...(silence ?? []).map((rule, index) => {
      const path: Path = ['stages', stage, 'silence', index];
      return { stage, when: null, reveals: [], goto: rule.goto ?? null, path, inner: path };
    }),
  ]);
}
