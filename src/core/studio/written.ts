/** What stands in a scenario's text, value by value and as it is written there: what a form shows. */
import { type Node, isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Fix, Path } from '../scenario/index.ts';
import { type Spot, endOf, keyText, openSheet, startOf, valueOf } from './edit-document.ts';
import { valueAt } from './edit-values.ts';

export type WrittenText = {
  /** Plain values; undefined where nothing stands. */
  readonly at: (path: Path) => unknown;
  /** A text, or a number as it is typed; '' where nothing stands. What is neither is given as it stands in the file. */
  readonly words: (path: Path) => string;
  /** The items of a list; a single value is a list of one. */
  readonly count: (path: Path) => number;
  readonly keys: (path: Path) => readonly string[];
  /** The place of a value with its key; null where nothing stands. */
  readonly range: (path: Path) => Pick<Fix, 'start' | 'end'> | null;
};

/** null where the text is no YAML with keys. Never throws. */
export function readWritten(text: string): WrittenText | null {
  const sheet = openSheet(text);
  if (!sheet || (sheet.root !== null && !isMap(sheet.root) && !(isScalar(sheet.root) && sheet.root.value === null))) return null;
  let whole: unknown;
  try {
    whole = valueOf(sheet);
  } catch {
    return null;
  }
  const at = (path: Path) => (path.length === 0 ? whole : valueAt(whole, path));

  return {
    at,
    words: (path) => {
      const value = at(path);
      const spot = spotFor(path);
      if (typeof value === 'string') return value;
      if (value === undefined || value === null || !spot?.node?.range) return '';
      if (isScalar(spot.node)) return spot.node.source ?? '';
      return text.slice(spot.node.range[0], spot.node.range[1]).trimEnd();
    },
    count: (path) => {
      const value = at(path);
      return Array.isArray(value) ? value.length : value === undefined || value === null ? 0 : 1;
    },
    keys: (path) => {
      const value = at(path);
      return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
    },
    range: (path) => {
      const spot = spotFor(path);
      return spot && spot.holder ? { start: startOf(spot), end: endOf(sheet, spot) } : null;
    },
  };

  /** As edits find it, but through what is shared as well. */
  function spotFor(path: Path): Spot | null {
    let spot: Spot = { node: sheet!.root, pair: null, holder: null, index: 0, inFlow: false };
    for (const step of path) {
      const node: Node | null | undefined = isAlias(spot.node) ? spot.node.resolve(sheet!.document) : spot.node;
      if (isMap(node) && typeof step === 'string') {
        const index = node.items.findLastIndex((pair) => keyText(pair as never) === step);
        const pair = node.items[index] as Spot['pair'];
        if (!pair) return null;
        spot = { node: pair.value, pair, holder: node as Spot['holder'], index, inFlow: node.flow === true };
      } else if (isSeq(node) && typeof step === 'number' && step < node.items.length) {
        spot = { node: node.items[step] as Node, pair: null, holder: node as Spot['holder'], index: step, inFlow: node.flow === true };
      } else return null;
    }
    return spot;
  }
}
