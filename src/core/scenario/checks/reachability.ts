/** Stages that nothing leads to, stages that nothing leads out of, endings that nobody gets to. */
import type { Diagnostic } from '../diagnostic.ts';
import { reachable } from '../graph.ts';
import { troublesOf } from '../graph-troubles.ts';
import { possibleOutcomes } from '../outcomes.ts';
import { type Check, found, isAsWritten } from './check.ts';

export const checkReachability: Check = (input) => {
  const { document, graph, scenario } = input;
  if (!document.stages || !isAsWritten(input, 'stages')) return unknownEndings();
  const diagnostics: Diagnostic[] = [];
  for (const { node: stage, code } of troublesOf(graph)) {
    if (code === 'graph/unreachable-outcome' || code === 'reference/unknown-target') continue;
    const severity = code === 'graph/no-way-out' ? 'error' : 'warning';
    const suggestion = code === 'graph/no-way-out' ? 'goto: kept' : null;
    diagnostics.push(found(input, ['stages', stage], { code, severity, params: { stage }, suggestion }, 'key'));
  }
  const reached = reachable(graph);
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
