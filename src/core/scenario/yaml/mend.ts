/** Known traps are mended on a copy, one after another, so that what stands behind them is read and all faults of a file are found at once. */
import { type Document, type YAMLParseError, parseDocument } from 'yaml';
import { lineAt } from './lines.ts';
import { type Trap, recognise } from './traps.ts';

export type Edit = { readonly start: number; readonly end: number; readonly length: number };

export type Mended = { readonly text: string; readonly document: Document.Parsed; readonly edits: readonly Edit[] };

/** How much reading may be done over: pieces of text read again and errors looked at, in all rounds together. */
const MOST_WORK = 3_000_000;
const WORK_OF_ERROR = 200;
const MOST_TRAPS_IN_A_LINE = 5;
/** Nobody reads on after so many faults; the next check of the mended file names the others. */
export const MOST_TRAPS = 300;

/** Calls `report` for every trap it mends, with the edits made before it (offsets of the trap are those of the text after them). */
export function mend(original: string, report: (trap: Trap, before: readonly Edit[]) => void): Mended {
  let text = original;
  let edits: readonly Edit[] = [];
  let document = parse(text);
  const inLine = new Map<number, number>();
  const seen = new Set<string>();
  for (
    let work = 0;
    work < MOST_WORK && text.length < original.length * 1.5 + 500;
    work += text.length + document.errors.length * WORK_OF_ERROR
  ) {
    const traps = trapsIn(text, document.errors)
      .slice(0, MOST_TRAPS - seen.size)
      .filter((trap) => {
        const line = lineAt(original, undo(edits, trap.start)).start;
        const key = `${trap.code}:${undo(edits, trap.start)}`;
        const times = (inLine.get(line) ?? 0) + 1;
        if (seen.has(key) || times > MOST_TRAPS_IN_A_LINE) return false;
        seen.add(key);
        inLine.set(line, times);
        return true;
      });
    if (traps.length === 0) break;
    // From the end, so that the offsets of those before stay true.
    const before = edits;
    for (const trap of traps.toSorted((a, b) => b.fix.start - a.fix.start)) {
      report(trap, before);
      const { start, end, text: words } = trap.fix;
      text = text.slice(0, start) + words + text.slice(end);
      edits = [...edits, { start, end, length: words.length }];
    }
    document = parse(text);
  }
  return { text, document, edits };
}

/** The first trap; and where it is one that says nothing about other lines, all of its kind. */
function trapsIn(text: string, errors: readonly YAMLParseError[]): (Trap & { fix: NonNullable<Trap['fix']> })[] {
  const first = errors.find((one) => !HARMLESS.has(one.code));
  if (!first) return [];
  const traps = new Map<number, Trap>();
  for (const error of errors) {
    if (error !== first && error.code !== first.code) continue;
    const trap = recognise(text, error);
    const line = trap ? lineAt(text, trap.start).start : -1;
    if (trap?.fix && !traps.has(line) && (error === first || INDEPENDENT.has(trap.code))) traps.set(line, trap);
    if (error === first && !(trap && INDEPENDENT.has(trap.code))) break;
  }
  return [...traps.values()] as (Trap & { fix: NonNullable<Trap['fix']> })[];
}

/** Errors after which the document is whole all the same. */
const HARMLESS = new Set<string>(['MULTIPLE_DOCS']);
const INDEPENDENT = new Set(['yaml/tab', 'yaml/colon-in-text']);

function parse(text: string): Document.Parsed {
  return parseDocument(text, { uniqueKeys: false, stringKeys: true, prettyErrors: false, logLevel: 'error' });
}

/** Deeper than anything a person writes: a parser that goes down there does not come back. */
export const MAX_NESTING = 200;

export function isTooDeep(text: string): boolean {
  if (/(?:[-?:][ \t]+){60}/u.test(text)) return true;
  let depth = 0;
  const indents: number[] = [];
  for (const line of text.split('\n')) {
    const indent = /^\s*/u.exec(line)![0].length;
    while (indents.length > 0 && indents.at(-1)! >= indent) indents.pop();
    indents.push(indent);
    if (indents.length > MAX_NESTING) return true;
    for (const sign of line.match(/[[\]{}]/gu) ?? []) {
      depth = sign === '[' || sign === '{' ? depth + 1 : Math.max(0, depth - 1);
      if (depth > MAX_NESTING) return true;
    }
  }
  return false;
}

/** The offset before all edits; inside a replaced piece, as near as can be. */
export function undo(edits: readonly Edit[], offset: number): number {
  let at = offset;
  for (const { start, end, length } of edits.toReversed()) {
    if (at >= start + length) at += end - start - length;
    else if (at > start) at = Math.min(at, end);
  }
  return at;
}
