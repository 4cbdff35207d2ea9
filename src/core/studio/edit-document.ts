/** A text of YAML as edits need it: its nodes with their places, and what it says. */
import {
  type Document,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
} from 'yaml';
import { type Fix, type Path, isTooDeep } from '../scenario/index.ts';

/** broken: the text is no YAML · alias: the place stands in a text that is used several times · taken: there is such a name already · place: there is nothing that could be changed so. */
export type EditReason = 'broken' | 'alias' | 'taken' | 'place';

/** An edit that cannot be made without changing something else. */
export class EditRefused extends Error {
  readonly reason: EditReason;
  constructor(reason: EditReason) {
    super(reason);
    this.name = 'EditRefused';
    this.reason = reason;
  }
}

/** Longer than any file that is read as a scenario. */
const MAX_LENGTH = 400_000;
const MAX_ALIASES = 100;

export type Sheet = {
  readonly text: string;
  readonly document: Document.Parsed;
  readonly root: Node | null;
  readonly newline: '\n' | '\r\n';
};

/** null where the text is no YAML. Never throws. */
export function openSheet(text: string): Sheet | null {
  if (text.length > MAX_LENGTH || isTooDeep(text)) return null;
  const document = parseDocument(text, {
    uniqueKeys: false,
    stringKeys: true,
    prettyErrors: false,
    logLevel: 'error',
    keepSourceTokens: true,
  });
  if (document.errors.length > 0) return null;
  return { text, document, root: document.contents as Node | null, newline: text.includes('\r\n') ? '\r\n' : '\n' };
}

export function sheetOf(text: string): Sheet {
  const sheet = openSheet(text);
  if (!sheet) throw new EditRefused('broken');
  return sheet;
}

/** What the text says, in plain values. */
export function valueOf(sheet: Sheet): unknown {
  try {
    return sheet.document.toJS({ maxAliasCount: MAX_ALIASES }) as unknown;
  } catch {
    throw new EditRefused('broken');
  }
}

/** A value on its own: behind a key (`pair`) or in a list (`index`), or the root. */
export type Spot = {
  readonly node: Node | null;
  readonly pair: Pair<Scalar, Node | null> | null;
  readonly holder: YAMLMap<Scalar, Node | null> | YAMLSeq<Node> | null;
  readonly index: number;
  /** Between brackets or braces. */
  readonly inFlow: boolean;
};

/** null where the path leads nowhere. A place within an anchor or behind an alias is refused: whoever changes it changes another. */
export function spotAt(sheet: Sheet, path: Path): Spot | null {
  let spot: Spot = { node: sheet.root, pair: null, holder: null, index: 0, inFlow: false };
  refuseShared(spot.node, path.length > 0);
  for (const [depth, step] of path.entries()) {
    const { node } = spot;
    const inFlow = spot.inFlow || ((isMap(node) || isSeq(node)) && node.flow === true);
    if (isMap(node) && typeof step === 'string') {
      const index = node.items.findLastIndex((pair) => keyText(pair as Pair<Scalar, Node>) === step);
      if (index === -1) return null;
      const pair = node.items[index] as Pair<Scalar, Node | null>;
      spot = { node: pair.value, pair, holder: node as YAMLMap<Scalar, Node | null>, index, inFlow };
    } else if (isSeq(node) && typeof step === 'number') {
      if (step >= node.items.length) return null;
      spot = { node: node.items[step] as Node, pair: null, holder: node as YAMLSeq<Node>, index: step, inFlow };
    } else return null;
    refuseShared(spot.node, depth < path.length - 1);
  }
  return spot;
}

function refuseShared(node: Node | null, isPassed: boolean): void {
  if (!node) return;
  if (isAlias(node) ? isPassed : node.anchor !== undefined) throw new EditRefused('alias');
}

export function keyText(pair: Pair<Scalar>): string {
  return isScalar(pair.key) ? (pair.key.source ?? String(pair.key.value)) : '';
}

type Token = { readonly type: string; readonly offset: number; readonly source?: string };
type TokenItem = { readonly start: readonly Token[]; readonly sep?: readonly Token[] };

/** Where an item of a map or a list begins: its key, its dash, or between brackets itself. */
export function startOf(spot: Spot): number {
  const { pair, holder, index, node } = spot;
  if (pair) return pair.key.range![0];
  if (isSeq(holder) && holder.flow !== true) {
    const items = (holder.srcToken as { items?: readonly TokenItem[] } | undefined)?.items ?? [];
    const dashes = items.flatMap(({ start }) => start.filter(({ type }) => type === 'seq-item-ind').map(({ offset }) => offset));
    const dash = dashes[index];
    if (dash !== undefined) return dash;
  }
  return node?.range?.[0] ?? 0;
}

/** Right behind the last sign of a value; of a pair without one behind its colon. */
export function endOf(sheet: Sheet, spot: Spot): number {
  const { pair, node } = spot;
  if (!pair) return endOfNode(sheet, node);
  const colon = colonEnd(pair);
  return node && node.range![1] > colon ? Math.max(colon, endOfNode(sheet, node)) : colon;
}

export function colonEnd(pair: Pair<Scalar>): number {
  const sep = (pair as unknown as { srcToken?: TokenItem }).srcToken?.sep ?? [];
  const colon = sep.find(({ type }) => type === 'map-value-ind');
  return colon ? colon.offset + 1 : pair.key.range![1];
}

function endOfNode(sheet: Sheet, node: Node | null): number {
  if (!node?.range) return 0;
  const [start, end] = node.range;
  if ((isMap(node) || isSeq(node)) && node.flow !== true && node.items.length > 0) {
    const last = node.items.length - 1;
    const item = node.items[last];
    const spot: Spot = isMap(node)
      ? {
          node: (item as Pair<Scalar, Node | null>).value,
          pair: item as Pair<Scalar, Node | null>,
          holder: node as YAMLMap<Scalar, Node | null>,
          index: last,
          inFlow: false,
        }
      : { node: item as Node, pair: null, holder: node as YAMLSeq<Node>, index: last, inFlow: false };
    return Math.max(startOf(spot) + (isSeq(node) ? 1 : 0), endOf(sheet, spot));
  }
  return start + sheet.text.slice(start, end).trimEnd().length;
}

/** The end of the line, before its newline. */
export function lineEndAt(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  if (newline === -1) return text.length;
  return newline > offset && text[newline - 1] === '\r' ? newline - 1 : newline;
}

export function lineStartAt(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

export function columnOf(text: string, offset: number): number {
  const start = lineStartAt(text, offset);
  return offset - start - (start === 0 && text.startsWith('\uFEFF') ? 1 : 0);
}

export function applied(text: string, fixes: readonly Fix[]): string {
  return fixes.toSorted((a, b) => b.start - a.start).reduce((now, fix) => now.slice(0, fix.start) + fix.text + now.slice(fix.end), text);
}

/** What differs between two texts, as one replacement that is as short as can be. */
export function differenceBetween(before: string, after: string): readonly Fix[] {
  if (before === after) return [];
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < most - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  // Never between the halves of one sign.
  if (/[\uD800-\uDBFF]/u.test(before[start - 1] ?? '')) start -= 1;
  if (tail > 0 && /[\uDC00-\uDFFF]/u.test(before[before.length - tail] ?? '')) tail -= 1;
  return [{ start, end: before.length - tail, text: after.slice(start, after.length - tail) }];
}
