/** A case can be put right, and what puts it right can be offered. */
import type { Diagnostic } from '../diagnostic.ts';
import type { Kind } from '../types.ts';
import { type Check, found, isAsWritten } from './check.ts';

/** Kinds in which nothing of the scenario's own needs to be the right remedy (FORMATS §4). */
const WITHOUT_REMEDY: ReadonlySet<Kind> = new Set<Kind>(['refusal', 'praise', 'abuse', 'danger', 'blackmail', 'bereavement', 'fraud']);

export const checkRemedies: Check = (input) => {
  const { document, scenario } = input;
  const remedies = Object.entries(document.remedies ?? {});
  const diagnostics: Diagnostic[] = remedies
    .filter(([, { phrases, needs }]) => (phrases ?? []).length === 0 && needs === undefined)
    .map(([id]) =>
      found(input, ['remedies', id], { code: 'remedy/cannot-be-offered', params: { id }, suggestion: 'phrases: ["…"]' }, 'key'),
    );
  const isRightSomewhere =
    remedies.some(([, { right }]) => right === 'right') || (document.vary ?? []).some(({ right }) => (right ?? []).length > 0);
  if (!isRightSomewhere && !WITHOUT_REMEDY.has(scenario.kind) && isAsWritten(input, 'remedies')) {
    const path = document.remedies ? ['remedies'] : ['id'];
    diagnostics.push(found(input, path, { code: 'remedy/none-right', severity: 'warning', suggestion: 'right: true' }, 'key'));
  }
  return diagnostics;
};
