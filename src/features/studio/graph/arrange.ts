/** Where the parts of a graph are drawn, in px. Pure: the same parts always come to lie in the same places. */
import { Graph, layout } from '@dagrejs/dagre';
import type { Layout } from '../model.ts';
import type { Part, Way } from './parts.ts';

export type Point = { readonly x: number; readonly y: number };
export type Box = Point & { readonly width: number; readonly height: number };

/** All ways from one part to another: drawn as one line with a label that names each. */
export type Bundle = { readonly key: string; readonly from: string; readonly to: string; readonly ways: readonly Way[] };

export type Arranged = {
  readonly boxes: ReadonlyMap<string, Box>;
  /** By bundle: the line's points, and the middle of its label. */
  readonly lines: ReadonlyMap<string, { readonly points: readonly Point[]; readonly label: Point }>;
};

export const PART_WIDTH = 208;
export const LABEL_WIDTH = 196;
const LABEL_CHARS = 30;
const ROWS_AT_MOST = 3;

export function bundlesOf(parts: readonly Part[]): Bundle[] {
  const bundles = new Map<string, Way[]>();
  for (const way of parts.flatMap(({ ways }) => ways)) {
    const key = `${way.from} ${way.to}`;
    bundles.set(key, [...(bundles.get(key) ?? []), way]);
  }
  return [...bundles].map(([key, ways]) => ({ key, from: ways[0]!.from, to: ways[0]!.to, ways }));
}

/** By the rules of dagre alone. */
export function arrange(parts: readonly Part[], bundles: readonly Bundle[]): Arranged {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 36, edgesep: 20, ranksep: 36, marginx: 8, marginy: 8 });
  for (const part of parts) graph.setNode(part.id, { width: PART_WIDTH, height: partHeight(part) });
  for (const { key, from, to, ways } of bundles) {
    graph.setEdge(from, to, { width: LABEL_WIDTH, height: labelHeight(ways), labelpos: 'c' }, key);
  }
  layout(graph);
  const boxes = new Map(
    graph.nodes().map((id): [string, Box] => {
      const { x, y, width, height } = graph.node(id) as Box;
      return [id, { x: x - width / 2, y: y - height / 2, width, height }];
    }),
  );
  const lines = new Map(
    graph.edges().map((edge): [string, { points: Point[]; label: Point }] => {
      const { points, x, y } = graph.edge(edge) as { points: Point[]; x: number; y: number };
      return [edge.name ?? '', { points, label: { x, y } }];
    }),
  );
  return { boxes, lines };
}

/** With the parts that were put elsewhere by hand; ways from and to them are drawn straight. */
export function rearrange(arranged: Arranged, bundles: readonly Bundle[], moved: Layout): Arranged {
  const boxes = new Map([...arranged.boxes].map(([id, box]) => [id, { ...box, ...moved[id] }]));
  const lines = new Map(
    bundles.map(({ key, from, to }) => {
      const own = arranged.lines.get(key);
      if (own && !Object.hasOwn(moved, from) && !Object.hasOwn(moved, to)) return [key, own];
      return [key, straight(boxes.get(from)!, boxes.get(to)!)];
    }),
  );
  return { boxes, lines };
}

function straight(from: Box, to: Box): { points: Point[]; label: Point } {
  if (from === to) {
    const right = from.x + from.width;
    const middle = from.y + from.height / 2;
    const points = [
      { x: right, y: middle - 14 },
      { x: right + 48, y: middle - 22 },
      { x: right + 48, y: middle + 22 },
      { x: right, y: middle + 14 },
    ];
    return { points, label: { x: right + 48 + LABEL_WIDTH / 2, y: middle } };
  }
  const points = [borderTowards(from, to), borderTowards(to, from)];
  return { points, label: { x: (points[0]!.x + points[1]!.x) / 2, y: (points[0]!.y + points[1]!.y) / 2 } };
}

function borderTowards(box: Box, other: Box): Point {
  const middle = centreOf(box);
  const aim = centreOf(other);
  const dx = aim.x - middle.x;
  const dy = aim.y - middle.y;
  if (dx === 0 && dy === 0) return middle;
  const scale = Math.min(1, box.width / 2 / Math.abs(dx), box.height / 2 / Math.abs(dy));
  return { x: middle.x + dx * scale, y: middle.y + dy * scale };
}

export const centreOf = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 });

/** The part that one comes to from `at` in a direction; null where there is none. */
export function nextPart(boxes: ReadonlyMap<string, Box>, at: string, direction: Point): string | null {
  const from = centreOf(boxes.get(at)!);
  let best: { readonly id: string; readonly cost: number } | null = null;
  for (const [id, box] of boxes) {
    const to = centreOf(box);
    const along = (to.x - from.x) * direction.x + (to.y - from.y) * direction.y;
    const aside = Math.abs((to.x - from.x) * direction.y) + Math.abs((to.y - from.y) * direction.x);
    const cost = along + 2 * aside;
    if (id !== at && along > 1 && (best === null || cost < best.cost)) best = { id, cost };
  }
  return best?.id ?? null;
}

/** A smooth line that goes through all of its points (Catmull and Rom's spline). */
export function lineThrough(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const bends = rest.map((end, index) => {
    const start = points[index]!;
    const before = points[index - 1] ?? start;
    const after = points[index + 2] ?? end;
    const leaves = { x: start.x + (end.x - before.x) / 6, y: start.y + (end.y - before.y) / 6 };
    const arrives = { x: end.x - (after.x - start.x) / 6, y: end.y - (after.y - start.y) / 6 };
    return `C${at(leaves)} ${at(arrives)} ${at(end)}`;
  });
  return `M${at(first)} ${bends.join(' ')}`;
}

const at = ({ x, y }: Point): string => `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`;

const partHeight = ({ name, ownName, stays, marks }: Part): number =>
  44 +
  20 * Math.min(2, Math.ceil(name.length / 16)) +
  (ownName === null ? 0 : 18) +
  (stays === null ? 0 : 18 * Math.ceil(stays.length / 28)) +
  marks.reduce((sum, mark) => sum + (mark.length > 27 ? 40 : 24), 0);

const labelHeight = (ways: readonly Way[]): number => ways.reduce((sum, { words }) => sum + rowHeight(words), 2);

const rowHeight = (words: string): number => 8 + 17 * Math.min(ROWS_AT_MOST, Math.ceil(words.length / LABEL_CHARS));
