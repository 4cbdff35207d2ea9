import type { Lexicons } from '../../text/index.ts';
import { type Diagnostic, type Finding, type Locate, type Path, diagnosticOf } from '../diagnostic.ts';
import type { ScenarioGraph } from '../graph.ts';
import type { ScenarioDocument } from '../schema.ts';
import type { Scenario } from '../types.ts';

/** What a check looks at. */
export type CheckInput = {
  readonly document: ScenarioDocument;
  readonly scenario: Scenario;
  readonly graph: ScenarioGraph;
  /** Places at which the document is not what the author wrote, since that could not be read. */
  readonly altered: readonly Path[];
  readonly file: string;
  readonly locate: Locate;
  readonly lexicons: Lexicons | null;
};

export type Check = (input: CheckInput) => Diagnostic[];

export function found(input: CheckInput, path: Path, finding: Omit<Finding, 'range'>, part?: 'key' | 'value'): Diagnostic {
  return diagnosticOf(input.file, { ...finding, range: input.locate(path, part) });
}

/** Replaces the value at a path, where it is written as it is. */
export function replacing(input: CheckInput, path: Path, suggestion: string | null): Pick<Finding, 'suggestion' | 'fix'> {
  if (suggestion === null) return { suggestion: null };
  const { start, end } = input.locate(path);
  return { suggestion, fix: end > start ? { start, end, text: suggestion } : null };
}

/** Is what stands below this path as the author wrote it? */
export function isAsWritten(input: CheckInput, top: string): boolean {
  return !input.altered.some(([first]) => first === top || first === undefined);
}
