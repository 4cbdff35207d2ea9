/** Parts of a conversation that cannot be right, whatever the customer says there. The checks and the picture say the same of them. */
import { type ScenarioGraph, reachable } from './graph.ts';

/**
 * unreachable: nothing leads there from the start · missing: something leads there, and nothing is called so ·
 * no-way-out: nothing the author wrote leads out of it · endless: its ways lead on, round and round, and never to an outcome ·
 * only-silence: whatever is answered, the stage goes on.
 */
export type Trouble = {
  readonly node: string;
  readonly is: 'unreachable' | 'missing' | 'no-way-out' | 'endless' | 'only-silence';
  /** The diagnostic that says it whole. */
  readonly code:
    | 'graph/unreachable-stage'
    | 'graph/unreachable-outcome'
    | 'graph/no-way-out'
    | 'graph/only-silence-leads-out'
    | 'reference/unknown-target';
};

/** At most one of each part, in the order of the parts. */
export function troublesOf(graph: ScenarioGraph): Trouble[] {
  const reached = reachable(graph);
  // what comes by default (the customer goes when nobody answers) is no way that the author gave
  const ways = graph.isDefault ? graph.edges : graph.edges.filter(({ path }) => path !== null);
  const ending = leadingTo(new Set(graph.nodes.filter(({ kind }) => kind !== 'stage').map(({ id }) => id)), ways);
  return graph.nodes.flatMap(({ id, kind }): Trouble[] => {
    if (kind === 'missing') return [{ node: id, is: 'missing', code: 'reference/unknown-target' }];
    if (!reached.has(id)) {
      return [{ node: id, is: 'unreachable', code: kind === 'stage' ? 'graph/unreachable-stage' : 'graph/unreachable-outcome' }];
    }
    if (kind === 'outcome') return [];
    const out = ways.filter(({ from, to }) => from === id && to !== id);
    if (!ending.has(id)) return [{ node: id, is: out.length === 0 ? 'no-way-out' : 'endless', code: 'graph/no-way-out' }];
    if (out.every(({ cause }) => cause.type === 'silence')) {
      return [{ node: id, is: 'only-silence', code: 'graph/only-silence-leads-out' }];
    }
    return [];
  });
}

function leadingTo(there: Set<string>, ways: ScenarioGraph['edges']): ReadonlySet<string> {
  for (let before = -1; before !== there.size;) {
    before = there.size;
    for (const { from, to } of ways) if (there.has(to)) there.add(from);
  }
  return there;
}
