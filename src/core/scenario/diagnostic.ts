/** Something said about a file an author wrote. Texts for people live in i18n under `diagnostics`, keyed by `code`. */
export type Severity = 'error' | 'warning';

export type Params = Readonly<Record<string, string | number>>;

/** Replaces the text between two offsets of the file as typed. */
export type Fix = { readonly start: number; readonly end: number; readonly text: string };

/** Where something stands in a file: offsets in UTF-16 units, half-open; lines and columns from 1. */
export type SourceRange = {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
};

export type Diagnostic = SourceRange & {
  /** `<area>/<what>`, permanent. */
  readonly code: string;
  readonly severity: Severity;
  readonly file: string;
  readonly params: Params;
  /** What to write instead; null where only the author can know. */
  readonly suggestion: string | null;
  readonly fix: Fix | null;
};

/** Keys and indexes from the top of a file down to a value. */
export type Path = readonly (string | number)[];

/** Where the value (or the key) at a path stands; the nearest thing above it where it is not in the file. */
export type Locate = (path: Path, part?: 'key' | 'value') => SourceRange;

export const NOWHERE: SourceRange = { start: 0, end: 0, line: 1, column: 1, endLine: 1, endColumn: 1 };

export type Finding = {
  readonly code: string;
  readonly severity?: Severity;
  readonly range: SourceRange;
  readonly params?: Params;
  readonly suggestion?: string | null;
  readonly fix?: Fix | null;
};

export function diagnosticOf(file: string, finding: Finding): Diagnostic {
  const { start, end, line, column, endLine, endColumn } = finding.range;
  return {
    code: finding.code,
    severity: finding.severity ?? 'error',
    file,
    line,
    column,
    endLine,
    endColumn,
    start,
    end,
    params: finding.params ?? {},
    suggestion: finding.suggestion ?? null,
    fix: finding.fix ?? null,
  };
}

/** In the order of the file; what stands at the same place keeps its order, and nothing is said twice. */
export function inFileOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics
    .filter((one) => {
      const key = `${one.file}:${one.start}:${one.code}:${JSON.stringify(one.params)}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.start - b.start));
}
