/** Where in a scenario's text an offset stands, line by line and without reading YAML: it answers in broken text as well. */
import type { Path } from '../scenario/index.ts';

export type Place = {
  /** Of the value that is begun or written here. */
  readonly path: Path;
  /** The word around the offset. */
  readonly start: number;
  readonly end: number;
  /** Nothing but this word stands there: it may become a key of the mapping at `path`. */
  readonly mayBeKey: boolean;
  /** Between brackets keys and values stand on one line. */
  readonly inFlow: boolean;
  /** Keys that the mapping at `path` has already. */
  readonly siblings: readonly string[];
};

type Line = {
  readonly start: number;
  readonly end: number;
  /** Columns of the dashes before what stands on the line. */
  readonly dashes: readonly number[];
  /** Where the key, or the value of an item, begins. */
  readonly column: number;
  readonly key: string | null;
  /** Offset of the value behind the key or the dash. */
  readonly valueStart: number;
  readonly isBlank: boolean;
};

const WORD = /[\w.-]/u;
/** A bracket that was opened longer ago is a forgotten one. */
const FLOW_LINES = 40;

/** null in comments, in texts in quotes and in block texts. */
export function placeAt(text: string, offset: number): Place | null {
  const lines = linesOf(text);
  const at = lines.findLastIndex(({ start }) => start <= offset);
  const line = lines[at]!;
  const before = text.slice(line.start, offset);
  if (/(?:^|\s)#/u.test(withoutQuotes(before)) || isInBlock(lines, at, text)) return null;
  let start = offset;
  while (start > line.start && WORD.test(text[start - 1]!)) start -= 1;
  let end = offset;
  while (end < line.end && WORD.test(text[end]!)) end += 1;

  const flow = flowAt(lines, at, text, start);
  if (flow) return { ...flow, path: [...flow.host, ...flow.path], start, end, inFlow: true };
  if (line.key !== null && offset > line.start + line.column + line.key.length) {
    const written = text.slice(line.valueStart, start);
    return written.trim() === '' ? { path: pathOf(lines, at), start, end, mayBeKey: false, inFlow: false, siblings: [] } : null;
  }
  // dashes themselves are no words
  start = Math.max(start, line.start + indentOf(before));
  const words = text.slice(line.start + line.column, offset);
  if (!/^[\w.-]*$/u.test(words)) return null;
  start = offset - words.length;
  const column = line.isBlank ? before.length : line.column;
  const path = containerOf(lines, at, column, line.dashes);
  return { path, start, end, mayBeKey: true, inFlow: false, siblings: siblingsOf(lines, at, column) };
}

/** Keys one step below a key at the top of a text, however broken. */
export function keysUnder(text: string, section: string): readonly string[] {
  const lines = linesOf(text);
  const at = lines.findIndex(({ key, column, dashes }) => key === section && column === 0 && dashes.length === 0);
  if (at === -1) return [];
  const rest = lines.slice(at + 1).filter(({ isBlank }) => !isBlank);
  const stop = rest.findIndex(({ column, dashes }) => column === 0 && dashes.length === 0);
  const under = stop === -1 ? rest : rest.slice(0, stop);
  const column = Math.min(...under.filter(({ key }) => key !== null).map((line) => line.column));
  return [...new Set(under.flatMap((line) => (line.key !== null && line.column === column && line.dashes.length === 0 ? [line.key] : [])))];
}

/** The key around an offset, and where it stands; null where there is none. */
export function keyAt(
  text: string,
  offset: number,
): { readonly path: Path; readonly key: string; readonly start: number; readonly end: number } | null {
  const lines = linesOf(text);
  const at = lines.findLastIndex(({ start }) => start <= offset);
  const { start: lineStart, column, key } = lines[at]!;
  if (key === null || isInBlock(lines, at, text)) return null;
  const start = lineStart + column;
  return offset >= start && offset <= start + key.length ? { path: pathOf(lines, at), key, start, end: start + key.length } : null;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    lines.push(lineIn(text, start, end));
    if (newline === -1) break;
    start = newline + 1;
  }
  return lines;
}

function lineIn(text: string, start: number, end: number): Line {
  const line = text.slice(start, end);
  const dashes: number[] = [];
  let column = indentOf(line);
  for (let dash = /^-(?:[ \t]+|$)/u.exec(line.slice(column)); dash; dash = /^-(?:[ \t]+|$)/u.exec(line.slice(column))) {
    dashes.push(column);
    column += dash[0].length;
  }
  const rest = line.slice(column);
  const key = /^(?:([\p{L}_][\p{L}\p{N}_.-]*)|"([^"]*)"|'([^']*)')\s*:(?=\s|$)/u.exec(rest);
  return {
    start,
    end,
    dashes,
    column,
    key: key ? (key[1] ?? key[2] ?? key[3] ?? null) : null,
    valueStart: start + column + (key ? key[0].length + /^\s*/u.exec(rest.slice(key[0].length))![0].length : 0),
    isBlank: (rest === '' && dashes.length === 0) || rest.startsWith('#'),
  };
}

const indentOf = (line: string): number => /^[\uFEFF \t]*/u.exec(line)![0].length;

/** The path of the value behind the key of a line. */
function pathOf(lines: readonly Line[], at: number): Path {
  const { key, column, dashes } = lines[at]!;
  return [...containerOf(lines, at, column, dashes), ...(key === null ? [] : [key])];
}

/** The path of what a column of a line stands in. */
function containerOf(lines: readonly Line[], at: number, column: number, dashes: readonly number[]): Path {
  const path: (string | number)[] = [];
  let [limit, from] = [column, at];
  let own = dashes;
  for (;;) {
    for (const dash of own.toReversed()) {
      if (dash >= limit && dash !== column) continue;
      path.unshift(indexOf(lines, from, dash));
      limit = dash;
    }
    const isItem = own.includes(limit);
    const above = lines.findLastIndex((line, index) => index < from && holds(line, limit, isItem));
    if (above === -1) return path;
    const line = lines[above]!;
    own = line.dashes;
    if (line.key !== null && (line.column < limit || (isItem && line.column === limit && line.dashes.length === 0))) {
      path.unshift(line.key);
      limit = line.column;
    } else {
      own = line.dashes.filter((dash) => dash < limit);
      limit = Math.max(...own) + 1;
    }
    from = above;
  }
}

/** Whether what stands at a column may belong to something on this line: a list may stand as far in as its key. */
function holds({ isBlank, dashes, key, column }: Line, limit: number, isItem: boolean): boolean {
  if (isBlank) return false;
  if (key !== null && (column < limit || (isItem && column === limit && dashes.length === 0))) return true;
  return dashes.some((dash) => dash < limit);
}

/** How many items of the same list stand before. */
function indexOf(lines: readonly Line[], at: number, dash: number): number {
  let index = 0;
  for (let before = at - 1; before >= 0; before -= 1) {
    const { isBlank, dashes, column, key } = lines[before]!;
    if (isBlank) continue;
    const first = dashes[0] ?? column;
    if (dashes.includes(dash)) index += 1;
    if (first < dash || (first === dash && dashes.length === 0 && key !== null)) break;
  }
  return index;
}

function siblingsOf(lines: readonly Line[], at: number, column: number): readonly string[] {
  const keys: string[] = [];
  const look = (index: number): boolean => {
    const line = lines[index]!;
    if (line.isBlank || line.column > column) return true;
    if (line.column < column) return false;
    if (line.key !== null) keys.push(line.key);
    return true;
  };
  if (lines[at]!.dashes.length === 0) {
    for (let index = at - 1; index >= 0 && look(index); index -= 1)
      if (lines[index]!.dashes.length > 0 && lines[index]!.column === column) break;
  }
  for (let index = at + 1; index < lines.length && lines[index]!.dashes.length === 0 && look(index); index += 1);
  return keys;
}

/** Whether a line belongs to a text of several lines (`|`, `>`) above it. */
function isInBlock(lines: readonly Line[], at: number, text: string): boolean {
  const column = lines[at]!.isBlank ? Infinity : (lines[at]!.dashes[0] ?? lines[at]!.column);
  let limit = column;
  for (let index = at - 1; index >= 0 && limit > 0; index -= 1) {
    const line = lines[index]!;
    const first = line.dashes[0] ?? line.column;
    if (line.isBlank || first >= limit) continue;
    if (/^[|>][+-]?\d?[+-]?\s*(?:#.*)?$/u.test(text.slice(line.valueStart, line.end))) return true;
    limit = first;
    if (column === Infinity) return false;
  }
  return false;
}

const withoutQuotes = (words: string): string => words.replaceAll(/"[^"]*"|'[^']*'/gu, '');

type Flow = Pick<Place, 'path' | 'mayBeKey' | 'siblings'> & { readonly host: Path };

/** Between brackets that were opened on this line or a few above. */
function flowAt(lines: readonly Line[], at: number, text: string, offset: number): Flow | null {
  for (let index = at; index >= Math.max(0, at - FLOW_LINES); index -= 1) {
    const line = lines[index]!;
    if (!/[[{]/u.test(text[line.valueStart] ?? '') || line.valueStart >= line.end) {
      if (line.key !== null) return null;
      continue;
    }
    const open = openIn(text, line.valueStart, offset);
    if (!open) return null;
    return { ...open, host: pathOf(lines, index) };
  }
  return null;
}

type Open = { readonly sign: string; index: number; key: string | null; from: number; readonly keys: string[] };

function openIn(text: string, from: number, offset: number): Pick<Flow, 'path' | 'mayBeKey' | 'siblings'> | null {
  const opens: Open[] = [];
  let quote = '';
  for (let at = from; at < offset; at += 1) {
    const sign = text[at]!;
    const inner = opens.at(-1);
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if ((sign === '"' || sign === "'") && /[\s[{,:]/u.test(text[at - 1] ?? ' ')) quote = sign;
    else if (sign === '[' || sign === '{') opens.push({ sign, index: 0, key: null, from: at + 1, keys: [] });
    else if (sign === ']' || sign === '}') opens.pop();
    else if (inner && sign === ',') {
      inner.index += 1;
      inner.key = null;
      inner.from = at + 1;
    } else if (inner?.sign === '{' && inner.key === null && sign === ':' && /\s/u.test(text[at + 1] ?? ' ')) {
      inner.key = text.slice(inner.from, at).trim();
      inner.keys.push(inner.key);
      inner.from = at + 1;
    }
  }
  const inner = opens.at(-1);
  if (!inner || quote !== '' || text.slice(inner.from, offset).trim() !== '') return null;
  const steps = opens.flatMap(({ sign, index, key }): Path => (sign === '[' ? [index] : key === null ? [] : [key]));
  const mayBeKey = inner.sign === '{' && inner.key === null;
  return { path: steps, mayBeKey, siblings: mayBeKey ? inner.keys : [] };
}
