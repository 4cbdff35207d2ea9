/** YAML in, plain values out, each with its place; what is broken is mended on a copy for as long as it is a known trap, so that all faults are found. */
import { type Document, type Node, type YAMLParseError, isAlias, isMap, isScalar, isSeq } from 'yaml';
import { type Diagnostic, type Finding, type Locate, NOWHERE, type Path, type SourceRange, diagnosticOf } from '../diagnostic.ts';
import { flowItemAt, lineAt } from './lines.ts';
import { type Edit, MAX_NESTING, MOST_TRAPS, isTooDeep, mend, undo } from './mend.ts';
import { type Trap, quoteTrap, shortened, startCode } from './traps.ts';

/** Larger than any file a person writes by hand. */
const MAX_LENGTH = 400_000;
const MAX_NODES = 50_000;
const MAX_DEPTH = 60;
const MAX_ALIASES = 100;
/** What every object of JavaScript has already: the schema passes over such keys without a word. */
const RESERVED: ReadonlySet<string> = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);

/** A node of the file: where it stands and how it was written. Offsets are those of the mended text. */
export type Located = {
  readonly start: number;
  readonly end: number;
  keyStart: number;
  keyEnd: number;
  readonly form: 'map' | 'list' | 'scalar' | 'alias';
  readonly flow: boolean;
  /** Not in quotes and no block text. */
  readonly plain: boolean;
  /** As typed, for scalars. */
  readonly source: string;
  readonly children: Map<string | number, Located>;
};

export type YamlReading = {
  readonly value: unknown;
  readonly root: Located | null;
  /** What was read in the end: the file, with the known traps mended. */
  readonly mended: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly at: (path: Path) => Located | null;
  readonly locate: Locate;
  /** A range of the mended text in the file as typed. */
  readonly rangeOf: (start: number, end: number) => SourceRange;
  readonly toOriginal: (offset: number) => number;
  /** What was meant to stand elsewhere is found there too from now on. */
  readonly move: (from: Path, to: Path) => void;
};

/** Never throws. */
export function readYaml(original: string, file: string): YamlReading {
  let edits: readonly Edit[] = [];
  const diagnostics: Diagnostic[] = [];
  const starts = lineStarts(original);
  const toOriginal = (offset: number) => undo(edits, offset);
  const rangeOf = (start: number, end: number) => {
    const from = Math.min(original.length, toOriginal(start));
    return rangeIn(original, starts, from, Math.min(original.length, Math.max(from, toOriginal(end))));
  };
  const report = (finding: Finding) => diagnostics.push(diagnosticOf(file, finding));

  if (original.length > MAX_LENGTH) {
    report({ code: 'file/too-large', range: NOWHERE, params: { limit: MAX_LENGTH / 1000 } });
    return {
      value: null,
      root: null,
      mended: '',
      diagnostics,
      at: () => null,
      locate: () => NOWHERE,
      rangeOf,
      toOriginal,
      move: () => {},
    };
  }

  if (isTooDeep(original)) {
    report({ code: 'file/too-deep', range: NOWHERE, params: { limit: MAX_NESTING } });
    return { value: null, root: null, mended: '', diagnostics, at: () => null, locate: () => NOWHERE, rangeOf, toOriginal, move: () => {} };
  }

  const mended = mend(original, (trap, edits) => reportTrap(trap, edits));
  const { text, document } = mended;
  edits = mended.edits;
  const trapped = new Set(diagnostics.map((one) => one.line));
  for (const error of document.errors.slice(0, MOST_TRAPS)) reportRest(error);

  const walk: Walk = { nodes: 0, aliases: 0, text, document, duplicate, reserved, trap: (trap) => reportTrap(trap) };
  const { value, located } = convert(document.contents, walk, 0);
  if (walk.nodes > MAX_NODES) report({ code: 'file/too-many-values', range: NOWHERE, params: { limit: MAX_NODES } });
  if (walk.aliases > MAX_ALIASES) report({ code: 'file/too-many-aliases', range: NOWHERE, params: { limit: MAX_ALIASES } });
  if (value === null && diagnostics.length === 0) report({ code: 'file/empty', range: NOWHERE });
  const at = (path: Path) => follow(located, path).exact;
  const locate: Locate = (path, part = 'value') => {
    const { nearest, exact } = follow(located, path);
    if (!nearest) return NOWHERE;
    if (part === 'key' && exact) return exact.keyEnd > exact.keyStart ? rangeOf(exact.keyStart, exact.keyEnd) : firstLine(exact);
    if (exact) return rangeOf(exact.start, exact.end);
    if (nearest.form === 'scalar' && nearest.source !== '') return rangeOf(nearest.start, nearest.end);
    return nearest === located
      ? NOWHERE
      : nearest.keyEnd > nearest.keyStart
        ? rangeOf(nearest.keyStart, nearest.keyEnd)
        : firstLine(nearest);
  };
  return { value, root: located, mended: text, diagnostics, at, locate, rangeOf, toOriginal, move };

  function move(from: Path, to: Path): void {
    const node = at(from);
    if (node) at(to.slice(0, -1))?.children.set(to.at(-1)!, node);
  }

  function reportTrap(trap: Trap, before: readonly Edit[] = edits): void {
    edits = before;
    const range = rangeOf(trap.start, trap.end);
    const fix = trap.fix && { start: toOriginal(trap.fix.start), end: toOriginal(trap.fix.end), text: trap.fix.text };
    report({ code: trap.code, range, params: trap.params, suggestion: trap.suggestion, fix });
  }

  function reportRest(error: YAMLParseError): void {
    const range = rangeOf(error.pos[0], error.pos[1]);
    if (error.code === 'MULTIPLE_DOCS') return void report({ code: 'yaml/several-documents', range });
    if (trapped.has(range.line)) return;
    trapped.add(range.line);
    const what = shortened(error.message.split('\n')[0]!.replace(/ at line.*$/u, ''));
    report({ code: 'yaml/syntax', range, params: { what } });
  }

  function duplicate(key: string, start: number, end: number): void {
    report({ code: 'yaml/duplicate-key', range: rangeOf(start, end), params: { key } });
  }

  function reserved(key: string, start: number, end: number): void {
    report({ code: 'schema/reserved-key', range: rangeOf(start, end), params: { key } });
  }

  function firstLine(node: Located): SourceRange {
    const newline = text.slice(node.start, node.end).indexOf('\n');
    return rangeOf(node.start, newline === -1 ? node.end : node.start + newline);
  }
}

type Walk = {
  nodes: number;
  aliases: number;
  readonly text: string;
  readonly document: Document.Parsed;
  readonly duplicate: (key: string, start: number, end: number) => void;
  readonly reserved: (key: string, start: number, end: number) => void;
  readonly trap: (trap: Trap) => void;
};

type Converted = { readonly value: unknown; readonly located: Located | null };

function convert(node: Node | null | undefined, walk: Walk, depth: number): Converted {
  walk.nodes += 1;
  if (!node || walk.nodes > MAX_NODES || depth > MAX_DEPTH) return { value: null, located: null };
  if (isAlias(node)) {
    walk.aliases += 1;
    const target = walk.aliases > MAX_ALIASES ? undefined : node.resolve(walk.document);
    const [start, end] = node.range ?? [0, 0];
    const located = placed('alias', start, end, true, walk.text.slice(start, end));
    if (!target) {
      if (walk.aliases <= MAX_ALIASES) walk.trap(quoteTrap('yaml/star-in-text', walk.text, start, end));
      return { value: walk.text.slice(start, end), located };
    }
    return { value: convert(target, walk, depth + 1).value, located };
  }
  const [start, end] = node.range ?? [0, 0, 0];
  if (isScalar(node)) {
    const plain = node.type === 'PLAIN' || node.type === undefined;
    const marked = plain && (node.tag || node.anchor) ? markedText(walk, start) : null;
    return { value: marked ?? node.value, located: placed('scalar', start, end, plain, node.source ?? '') };
  }
  if (isSeq(node)) {
    const list: unknown[] = [];
    const located = placed('list', start, trimmedEnd(walk.text, start, end), false, '', node.flow === true);
    for (const item of node.items) {
      const converted = convert(item as Node, walk, depth + 1);
      if (converted.located) located.children.set(list.length, converted.located);
      list.push(converted.value);
    }
    return { value: list, located };
  }
  if (!isMap(node)) return { value: null, located: null };
  const map: Record<string, unknown> = {};
  const located = placed('map', start, trimmedEnd(walk.text, start, end), false, '', node.flow === true);
  for (const pair of node.items) {
    const keyNode = pair.key as Node | null;
    const [keyStart, keyEnd] = keyNode?.range ?? [start, start];
    const key = isScalar(keyNode) ? (keyNode.source ?? '') : walk.text.slice(keyStart, keyEnd);
    if (RESERVED.has(key)) {
      walk.reserved(key, keyStart, keyEnd);
      continue;
    }
    if (Object.hasOwn(map, key)) walk.duplicate(key, keyStart, keyEnd);
    const converted = convert(pair.value as Node | null, walk, depth + 1);
    map[key] = converted.value;
    const child = converted.located ?? placed('scalar', keyEnd, keyEnd, true, '');
    child.keyStart = keyStart;
    child.keyEnd = keyEnd;
    located.children.set(key, child);
  }
  return { value: map, located };
}

/** `!не вибач` and `&ще` read as a tag or an anchor: YAML would drop the word in silence. */
function markedText(walk: Walk, start: number): string | null {
  const line = lineAt(walk.text, start);
  const whole = flowItemAt(walk.text, line, start) ?? { start: line.valueStart, end: line.valueStart + line.value.length };
  if (startCode(walk.text.slice(whole.start, whole.end)) !== 'yaml/sign-in-text') return null;
  walk.trap(quoteTrap('yaml/sign-in-text', walk.text, whole.start, whole.end));
  return walk.text.slice(whole.start, whole.end);
}

function placed(form: Located['form'], start: number, end: number, plain: boolean, source: string, flow = false): Located {
  return { start, end, keyStart: 0, keyEnd: 0, form, flow, plain, source, children: new Map() };
}

function trimmedEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}

function follow(root: Located | null, path: Path): { nearest: Located | null; exact: Located | null } {
  let node = root;
  for (const step of path) {
    const next: Located | undefined = node?.children.get(step);
    if (!next) return { nearest: node, exact: null };
    node = next;
  }
  return { nearest: node, exact: node };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function rangeIn(text: string, starts: readonly number[], start: number, end: number): SourceRange {
  const from = placeOf(text, starts, start);
  const to = placeOf(text, starts, end);
  return { start, end, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}

function placeOf(text: string, starts: readonly number[], offset: number): { line: number; column: number } {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  const bom = low === 0 && text.startsWith('\uFEFF') ? 1 : 0;
  return { line: low + 1, column: Math.max(1, offset - starts[low]! + 1 - bom) };
}
