/** Stages that nothing leads to, stages that nothing leads out of, endings that nobody gets to. */
import type { Diagnostic } from '../diagnostic.ts';
import { reachable } from '../graph.ts';
import { possibleOutcomes } from '../outcomes.ts';
import { type Check, found, isAsWritten } from './check.ts';

export const checkReachability: Check = (input) => {
  const { document, graph, scenario } = input;
  if (!document.stages || !isAsWritten(input, 'stages')) return unknownEndings();
  const reached = reachable(graph);
  // What comes by default (the customer goes when nobody answers) is no way that the author gave.
  const written = graph.edges.filter(({ path }) => path !== null);
  const ending = new Set(graph.nodes.filter(({ kind }) => kind !== 'stage').map(({ id }) => id));
  for (let before = -1; before !== ending.size;) {
    before = ending.size;
    for (const { from, to } of written) if (ending.has(to)) ending.add(from);
  }
  const diagnostics: Diagnostic[] = [];
  for (const stage of Object.keys(document.stages)) {
    const path = ['stages', stage];
    if (!reached.has(stage))
      diagnostics.push(found(input, path, { code: 'graph/unreachable-stage', severity: 'warning', params: { stage } }, 'key'));
    else if (!ending.has(stage))
      diagnostics.push(found(input, path, { code: 'graph/no-way-out', params: { stage }, suggestion: 'goto: kept' }, 'key'));
    else if (!written.some(({ from, to, cause }) => from === stage && to !== stage && cause.type === 'reply')) {
      diagnostics.push(found(input, path, { code: 'graph/only-silence-leads-out', severity: 'warning', params: { stage } }, 'key'));
    }
  }
  const wanted = new Set<string>([
    ...possibleOutcomes({ kind: scenario.kind, channel: scenario.channel, persona: scenario.customer.persona }),
    ...Object.keys(document.outcomes ?? {}),
  ]);
  for (const outcome of wanted) {
    if (reached.has(outcome)) continue;
    const isWritten = Object.hasOwn(document.outcomes ?? {}, outcome);
    diagnostics.push(
      found(
        input,
        isWritten ? ['outcomes', outcome] : ['stages'],
        { code: 'graph/unreachable-outcome', severity: 'warning', params: { outcome }, suggestion: `goto: ${outcome}` },
        'key',
      ),
    );
  }
  return diagnostics;

  /** In the default conversation only an ending of the author's own, or one the case has no room for, can lie out of reach. */
  function unknownEndings(): Diagnostic[] {
    if (document.stages) return [];
    const reached = reachable(graph);
    return Object.keys(document.outcomes ?? {})
      .filter((outcome) => !reached.has(outcome))
      .map((outcome) =>
        found(input, ['outcomes', outcome], { code: 'graph/unreachable-outcome', severity: 'warning', params: { outcome } }, 'key'),
      );
  }
};
