/** A conversation as stages, outcomes and the ways between them: what the checks walk, what the Studio draws. */
import { type Locate, type Path, type SourceRange } from './diagnostic.ts';
import { isOutcomeId, possibleOutcomes } from './outcomes.ts';
import { parseDuration } from './quantities.ts';
import {
  CHANNELS,
  type Condition,
  KINDS,
  MOODS,
  OUTCOMES,
  type OutcomeId,
  PERSONAS,
  type Range,
  type Scenario,
  VISIBILITIES,
} from './types.ts';

export type GraphNode = {
  readonly id: string;
  /** missing: something leads there, and nothing in the file is called so. */
  readonly kind: 'stage' | 'outcome' | 'missing';
  /** The outcome of the six it counts as; null for stages. */
  readonly as: OutcomeId | null;
  readonly isStart: boolean;
  /** Where the author wrote it; null for what comes by default. */
  readonly path: Path | null;
  /** Its name, as written. */
  readonly range: SourceRange | null;
  /** Its name and all that stands under it. */
  readonly extent: SourceRange | null;
  /** How many of a stage's own replies and steps of silence lead nowhere else; null for what is no stage of the author's. */
  readonly stays: { readonly replies: number; readonly silences: number } | null;
};

export type EdgeCause =
  | { readonly type: 'reply'; readonly rule: number; readonly when: Condition | null }
  | { readonly type: 'silence'; readonly afterMs: number | null }
  /** A way of the default conversation: a message key of the i18n table `diagnostics` under `ways`. */
  | { readonly type: 'default'; readonly key: DefaultWay };

const DEFAULT_WAYS = ['first-reply', 'settled', 'farewell', 'delighted', 'hopeless', 'too-long', 'gone-silent'] as const;
export type DefaultWay = (typeof DEFAULT_WAYS)[number];

export type GraphEdge = {
  readonly from: string;
  readonly to: string;
  readonly cause: EdgeCause;
  readonly path: Path | null;
  readonly range: SourceRange | null;
};

export type ScenarioGraph = {
  /** True where the author wrote no stages. */
  readonly isDefault: boolean;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
};

export const EMPTY_GRAPH: ScenarioGraph = { isDefault: true, nodes: [], edges: [] };

export function graphOf(scenario: Scenario, locate: Locate | null = null): ScenarioGraph {
  const { kind, channel } = scenario;
  return draw({ kind, channel, persona: scenario.customer.persona, outcomes: scenario.outcomes, stages: scenario.stages }, locate);
}

/** The same of a file that is still broken, from as much of it as can be read. */
export function sketchOf(value: unknown, locate: Locate | null): ScenarioGraph {
  const file = mapOf(value);
  const stages = Object.entries(mapOf(file['stages'])).map(([id, stage]) => ({
    id,
    replies: listOf(mapOf(stage)['replies']).map((rule) => {
      const held = mapOf(rule);
      const inner = Object.hasOwn(held, 'otherwise') ? mapOf(held['otherwise']) : held;
      return { when: Object.hasOwn(held, 'when') ? conditionOf(held['when']) : null, goto: nameOf(inner['goto']) };
    }),
    silence: listOf(mapOf(stage)['silence']).map((rule) => {
      const { after, goto } = mapOf(rule);
      return { afterMs: typeof after === 'string' || typeof after === 'number' ? parseDuration(after) : null, goto: nameOf(goto) };
    }),
  }));
  const outcomes = Object.entries(mapOf(file['outcomes'])).map(([id, spec]) => ({
    id,
    as: known(mapOf(spec)['as'], OUTCOMES) ?? (isOutcomeId(id) ? id : 'lost'),
  }));
  return draw(
    {
      kind: known(file['kind'], KINDS) ?? 'complaint',
      channel: known(file['channel'], CHANNELS) ?? 'chat',
      persona: known(mapOf(file['customer'])['persona'], PERSONAS) ?? 'precise',
      outcomes,
      stages: stages.length > 0 ? stages : null,
    },
    locate,
  );
}

type Drawable = Parameters<typeof possibleOutcomes>[0] & {
  readonly outcomes: readonly { readonly id: string; readonly as: OutcomeId }[];
  readonly stages:
    | readonly {
        readonly id: string;
        readonly replies: readonly { readonly when: Condition | null; readonly goto: string | null }[];
        readonly silence: readonly { readonly afterMs: number | null; readonly goto: string | null }[];
      }[]
    | null;
};

function draw(drawable: Drawable, locate: Locate | null): ScenarioGraph {
  const at = (path: Path | null) => ({ path, range: path && locate ? locate(path) : null });
  const possible = possibleOutcomes(drawable);
  const { edges, stageIds } = drawable.stages ? ownWays(drawable.stages, possible, at) : defaultWays(possible);
  const staying = (id: string): GraphNode['stays'] => {
    const stage = drawable.stages?.find((one) => one.id === id);
    if (!stage) return null;
    const here = (rules: readonly { readonly goto: string | null }[]) => rules.filter(({ goto }) => goto === null).length;
    return { replies: here(stage.replies), silences: here(stage.silence) };
  };
  const stageNodes = stageIds.map((id, index): GraphNode => {
    const path: Path | null = drawable.stages ? ['stages', id] : null;
    return { id, kind: 'stage', as: null, isStart: index === 0, path, ...named(path, locate), stays: staying(id) };
  });
  const written = new Map(drawable.outcomes.map(({ id, as }) => [id, as]));
  const outcomeIds = [...new Set([...possible, ...written.keys(), ...edges.map(({ to }) => to).filter(isOutcomeId)])];
  const outcomeNodes = outcomeIds
    .filter((id) => !stageIds.includes(id))
    .map((id): GraphNode => {
      const path: Path | null = written.has(id) ? ['outcomes', id] : null;
      return {
        id,
        kind: 'outcome',
        as: written.get(id) ?? (isOutcomeId(id) ? id : 'lost'),
        isStart: false,
        path,
        ...named(path, locate),
        stays: null,
      };
    });
  const known = new Set([...stageIds, ...outcomeIds]);
  const missing = [...new Set(edges.map(({ to }) => to).filter((to) => !known.has(to)))];
  const missingNodes = missing.map((id): GraphNode => ({
    id,
    kind: 'missing',
    as: null,
    isStart: false,
    path: null,
    range: null,
    extent: null,
    stays: null,
  }));
  return { isDefault: drawable.stages === null, nodes: [...stageNodes, ...outcomeNodes, ...missingNodes], edges };
}

function named(path: Path | null, locate: Locate | null): Pick<GraphNode, 'range' | 'extent'> {
  if (!path || !locate) return { range: null, extent: null };
  const range = locate(path, 'key');
  const value = locate(path);
  const isBelow = value.end > range.end;
  return { range, extent: isBelow ? { ...range, end: value.end, endLine: value.endLine, endColumn: value.endColumn } : range };
}

type At = (path: Path | null) => { path: Path | null; range: SourceRange | null };

function ownWays(stages: NonNullable<Drawable['stages']>, possible: readonly OutcomeId[], at: At) {
  const edges: GraphEdge[] = [];
  for (const { id, replies, silence } of stages) {
    for (const [rule, { when, goto }] of replies.entries()) {
      if (goto !== null) edges.push({ from: id, to: goto, cause: { type: 'reply', rule, when }, ...at(['stages', id, 'replies', rule]) });
    }
    for (const [index, { afterMs, goto }] of silence.entries()) {
      if (goto !== null) edges.push({ from: id, to: goto, cause: { type: 'silence', afterMs }, ...at(['stages', id, 'silence', index]) });
    }
    if (silence.every(({ goto }) => goto === null)) {
      // Without an end of its own a silence ends as FORMATS §4 says: the customer goes.
      for (const to of possible.filter(isLeaving)) edges.push({ from: id, to, cause: { type: 'silence', afterMs: null }, ...at(null) });
    }
  }
  return { edges, stageIds: stages.map(({ id }) => id) };
}

const isLeaving = (id: OutcomeId): boolean => id === 'lost' || id === 'public' || id === 'claim';

function defaultWays(possible: readonly OutcomeId[]) {
  const way = (from: string, to: string, key: DefaultWay): GraphEdge => ({
    from,
    to,
    cause: { type: 'default', key },
    path: null,
    range: null,
  });
  const leaving = possible.filter(isLeaving);
  const edges: GraphEdge[] = [
    way('opening', 'talk', 'first-reply'),
    way('opening', 'closing', 'settled'),
    way('talk', 'closing', 'settled'),
    ...['opening', 'talk'].flatMap((from) => [way(from, 'delighted', 'delighted'), ...leaving.map((to) => way(from, to, 'gone-silent'))]),
    ...leaving.map((to) => way('talk', to, 'hopeless')),
    ...possible.filter((id) => id !== 'delighted').map((to) => way('talk', to, 'too-long')),
    ...possible.map((to) => way('closing', to, 'farewell')),
  ];
  return { edges, stageIds: ['opening', 'talk', 'closing'] };
}

/** Ids that can be reached from the start. */
export function reachable(graph: ScenarioGraph): ReadonlySet<string> {
  const reached = new Set(graph.nodes.filter(({ isStart }) => isStart).map(({ id }) => id));
  for (let before = -1; before !== reached.size;) {
    before = reached.size;
    for (const { from, to } of graph.edges) if (reached.has(from)) reached.add(to);
  }
  return reached;
}

/** As much of a condition as can be read. */
function conditionOf(value: unknown): Condition {
  const held = mapOf(value);
  const names = (key: string) => (typeof held[key] === 'string' ? [held[key]] : listOf(held[key]).filter((one) => typeof one === 'string'));
  const some = <Item>(key: string, items: readonly Item[]) => (items.length > 0 ? { [key]: items } : {});
  const range = (key: string): Record<string, Range> => {
    const { min, max } = mapOf(held[key]);
    const ends = { ...(typeof min === 'number' && { min }), ...(typeof max === 'number' && { max }) };
    return Object.keys(ends).length > 0 ? { [key]: ends } : {};
  };
  return {
    ...some('all', names('all')),
    ...some('any', names('any')),
    ...some('none', names('none')),
    ...some(
      'mood',
      MOODS.filter((mood) => names('mood').includes(mood)),
    ),
    ...range('anger'),
    ...range('fairness'),
    ...some(
      'visibility',
      VISIBILITIES.filter((one) => names('visibility').includes(one)),
    ),
    ...range('turn'),
    ...(typeof held['late'] === 'boolean' && { late: held['late'] }),
  };
}

function mapOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

function nameOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function known<Value extends string>(value: unknown, all: readonly Value[]): Value | null {
  return all.find((one) => one === value) ?? null;
}
