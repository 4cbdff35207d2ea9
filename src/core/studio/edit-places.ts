/** Where the text of an edit goes: each of these gives the replacements for one small change, or null where it has no place for it. */
import { type Node, type Pair, type Scalar, type YAMLMap, type YAMLSeq, isMap, isScalar, isSeq } from 'yaml';
import { type Fix, type Path, type Written, printYamlPart, printYamlText, scenarioSchema, shapeAt } from '../scenario/index.ts';
import { type Sheet, type Spot, columnOf, endOf, keyText, lineEndAt, lineStartAt, spotAt, startOf } from './edit-document.ts';

type Fixes = readonly Fix[] | null;
const MANNERS = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_FOLDED: 'folded',
  BLOCK_LITERAL: 'literal',
} as const;
const LEAST_WIDTH = 60;

/** A value in the place of the one that stands there. A text keeps its quotes, or its block, for as long as they suit it. */
export function replacing(sheet: Sheet, path: Path, value: Written, keepsManner = true): Fixes {
  const spot = spotAt(sheet, path);
  if (!spot?.holder) return null;
  const { node } = spot;
  if (keepsManner && node && isScalar(node) && node.range![1] > node.range![0] && typeof value !== 'object') {
    return [{ start: node.range![0], end: endOf(sheet, { ...spot, pair: null }), text: wordsIn(sheet, spot, node, value) }];
  }
  const start = startOf(spot);
  return [{ start, end: Math.max(start, endOf(sheet, spot)), text: setIn(sheet, printYamlPart(path, value, spot.inFlow), start) }];
}

function wordsIn(sheet: Sheet, spot: Spot, node: Scalar, value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value);
  const manner = MANNERS[node.type as keyof typeof MANNERS] ?? 'plain';
  const start = startOf(spot);
  const longest = Math.max(
    LEAST_WIDTH,
    ...sheet.text
      .slice(...(node.range!.slice(0, 2) as [number, number]))
      .split('\n')
      .map((line) => line.length),
  );
  return setIn(sheet, printYamlText(value, manner, longest - columnOf(sheet.text, start)), start);
}

/** A key that was not there, where the schema has it among its neighbours. */
export function addingKey(sheet: Sheet, holderPath: Path, key: string, value: Written): Fixes {
  const spot = spotAt(sheet, holderPath);
  const path = [...holderPath, key];
  if (!spot) return null;
  if (!spot.node && holderPath.length === 0) return [atTheEnd(sheet, printYamlPart(path, value, false))];
  if (!isMap(spot.node)) return null;
  const map = spot.node as YAMLMap<Scalar, Node | null>;
  const inFlow = spot.inFlow || map.flow === true;
  if (map.items.length === 0) {
    if (spot.holder) return replacing(sheet, holderPath, { [key]: value }, false);
    return [{ start: map.range![0], end: map.range![1], text: printYamlPart(path, value, false) }];
  }
  const printed = printYamlPart(path, value, inFlow);
  const before = predecessor(map, holderPath, key);
  return besides(sheet, pairSpot(map, Math.max(0, before), inFlow), printed, before === -1 ? 'before' : 'after');
}

/** The index of the key after which a new one is written; -1 for the very beginning. */
function predecessor(map: YAMLMap<Scalar, Node | null>, path: Path, key: string): number {
  const order = shapeAt(scenarioSchema, path).keys;
  const place = order.indexOf(key);
  if (place === -1) return map.items.length - 1;
  let best = -1;
  let bestPlace = -1;
  for (const [index, pair] of map.items.entries()) {
    const other = order.indexOf(keyText(pair));
    if (other < place && other >= bestPlace) {
      best = index;
      bestPlace = other;
    }
  }
  return best;
}

export function addingItem(sheet: Sheet, listPath: Path, index: number, value: Written): Fixes {
  const spot = spotAt(sheet, listPath);
  if (!spot || !isSeq(spot.node)) return null;
  const list = spot.node as YAMLSeq<Node>;
  const inFlow = spot.inFlow || list.flow === true;
  if (list.items.length === 0) return replacing(sheet, listPath, [value], false);
  const printed = printYamlPart([...listPath, index], value, inFlow);
  return besides(sheet, itemSpot(list, Math.max(0, index - 1), inFlow), printed, index === 0 ? 'before' : 'after');
}

function besides(sheet: Sheet, neighbour: Spot, printed: string, side: 'before' | 'after'): Fixes {
  const start = startOf(neighbour);
  if (neighbour.inFlow) {
    const words = setIn(sheet, printed, lineIndent(sheet.text, start));
    const at = side === 'before' ? start : endOf(sheet, neighbour);
    return [{ start: at, end: at, text: side === 'before' ? `${words}, ` : `, ${words}` }];
  }
  const indent = ' '.repeat(columnOf(sheet.text, start));
  const words = setIn(sheet, printed, start);
  if (side === 'before') return [{ start, end: start, text: words + sheet.newline + indent }];
  const at = lineEndAt(sheet.text, endOf(sheet, neighbour));
  return [{ start: at, end: at, text: sheet.newline + indent + words }];
}

export function removing(sheet: Sheet, path: Path): Fixes {
  const spot = spotAt(sheet, path);
  if (!spot?.holder) return null;
  const { holder, index } = spot;
  const { text } = sheet;
  if (holder.items.length === 1) {
    const parent = path.slice(0, -1);
    const empty: Written = isMap(holder) ? {} : [];
    if (parent.length > 0) return replacing(sheet, parent, empty, false);
    return [{ start: startOf(spot), end: endOf(sheet, spot), text: '{}' }];
  }
  const start = startOf(spot);
  const end = endOf(sheet, spot);
  const sibling = (at: number) => (isMap(holder) ? pairSpot(holder, at, spot.inFlow) : itemSpot(holder, at, spot.inFlow));
  const isLast = index === holder.items.length - 1;
  if (spot.inFlow) {
    if (!isLast) return [{ start, end: startOf(sibling(index + 1)), text: '' }];
    return [{ start: endOf(sheet, sibling(index - 1)), end, text: '' }];
  }
  const lineStart = lineStartAt(text, start);
  const isAlone = /^[\uFEFF\s]*$/u.test(text.slice(lineStart, start));
  if (!isAlone) return [{ start, end: startOf(sibling(index + 1)), text: '' }];
  const lineEnd = lineEndAt(text, end);
  const next = text.indexOf('\n', lineEnd);
  if (next !== -1) return [{ start: lineStart, end: next + 1, text: '' }];
  return [{ start: lineStart === 0 ? 0 : lineEndAt(text, lineStart - (text[lineStart - 2] === '\r' ? 2 : 1)), end: lineEnd, text: '' }];
}

/** The items of a list in another order; remarks that stand right above an item go with it. */
export function reordering(sheet: Sheet, listPath: Path, order: readonly number[]): Fixes {
  const spot = spotAt(sheet, listPath);
  if (!spot || !isSeq(spot.node)) return null;
  const list = spot.node as YAMLSeq<Node>;
  const inFlow = spot.inFlow || list.flow === true;
  const pieces = list.items.map((_, index) => {
    const item = itemSpot(list, index, inFlow);
    const start = startOf(item);
    if (inFlow) return { start, end: endOf(sheet, item) };
    return { start: remarksAbove(sheet.text, start), end: lineEndAt(sheet.text, endOf(sheet, item)) };
  });
  const texts = pieces.map(({ start, end }) => sheet.text.slice(start, end));
  return order.map((from, at) => ({ start: pieces[at]!.start, end: pieces[at]!.end, text: texts[from]! }));
}

/** Where the remarks begin that stand directly above an item, at its own indent; the item itself where there are none. */
function remarksAbove(text: string, start: number): number {
  const column = start - lineStartAt(text, start);
  let first = start;
  let line = lineStartAt(text, start);
  if (text.slice(line, start).trim() !== '') return start;
  while (line > 0) {
    const above = lineStartAt(text, line - 1);
    const remark = /^([ \t]*)#/u.exec(text.slice(above, line));
    if (!remark || remark[1]!.length !== column) break;
    first = above + column;
    line = above;
  }
  return first;
}

/** Another key for a value. */
export function renaming(sheet: Sheet, path: Path, to: string): Fixes {
  const spot = spotAt(sheet, path);
  if (!spot?.pair) return null;
  const [start, end] = spot.pair.key.range!;
  const printed = printYamlPart([to], true, false);
  return [{ start, end, text: printed.slice(0, printed.lastIndexOf(':')) }];
}

const pairSpot = (map: YAMLMap<Scalar, Node | null> | YAMLMap, index: number, inFlow: boolean): Spot => {
  const pair = map.items[index] as Pair<Scalar, Node | null>;
  return { node: pair.value, pair, holder: map as YAMLMap<Scalar, Node | null>, index, inFlow };
};

const itemSpot = (list: YAMLSeq<Node>, index: number, inFlow: boolean): Spot => ({
  node: list.items[index]!,
  pair: null,
  holder: list,
  index,
  inFlow,
});

function atTheEnd(sheet: Sheet, printed: string): Fix {
  const { text, newline } = sheet;
  const gap = text === '' || text === '\uFEFF' || text.endsWith('\n') ? '' : newline;
  return { start: text.length, end: text.length, text: gap + printed.split('\n').join(newline) + newline };
}

/** Lines after the first as far in as the place where the first begins. */
function setIn(sheet: Sheet, printed: string, start: number): string {
  const indent = ' '.repeat(columnOf(sheet.text, start));
  return printed
    .split('\n')
    .map((line, index) => (index === 0 || line === '' ? line : indent + line))
    .join(sheet.newline);
}

function lineIndent(text: string, offset: number): number {
  const start = lineStartAt(text, offset);
  return start + /^[ ]*/u.exec(text.slice(start, offset))![0].length;
}
