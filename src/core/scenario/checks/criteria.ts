/** Criteria that a rubric or a sample asks for and that the case takes out of the marks. */
import { NOT_APPLICABLE, type CriterionId } from '../../scoring/types.ts';
import type { Diagnostic, Path } from '../diagnostic.ts';
import { startsInPublic } from '../outcomes.ts';
import type { Scenario } from '../types.ts';
import { type Check, found } from './check.ts';

export const checkCriteria: Check = (input) => {
  const out = outOfTheMarks(input.scenario);
  const diagnostics: Diagnostic[] = [];
  const report = (criterion: string, path: Path, part?: 'key') => {
    const reason = out.get(criterion);
    if (reason)
      diagnostics.push(
        found(input, path, { code: `criterion/${reason}`, severity: 'warning', params: { criterion, kind: input.scenario.kind } }, part),
      );
  };
  for (const criterion of Object.keys(input.document.rubric?.weights ?? {})) report(criterion, ['rubric', 'weights', criterion], 'key');
  for (const [index, criterion] of (input.document.rubric?.auto_fail ?? []).entries()) report(criterion, ['rubric', 'auto_fail', index]);
  for (const [index, { expect }] of (input.document.samples ?? []).entries()) {
    for (const list of ['met', 'broken'] as const) {
      for (const [at, criterion] of (expect?.[list] ?? []).entries()) report(criterion, ['samples', index, 'expect', list, at]);
    }
  }
  return diagnostics;
};

type Reason = 'not-in-this-kind' | 'taken-out-by-rubric' | 'only-in-public' | 'company-asks-no-verification' | 'no-department-given';

export function outOfTheMarks(scenario: Scenario): ReadonlyMap<string, Reason> {
  const out = new Map<string, Reason>();
  const set = (criterion: CriterionId, reason: Reason) => out.set(criterion, reason);
  for (const criterion of NOT_APPLICABLE[scenario.kind]) set(criterion, 'not-in-this-kind');
  for (const criterion of scenario.rubric.notApplicable) out.set(criterion, 'taken-out-by-rubric');
  if (!startsInPublic(scenario) && !scenario.stages) set('private-channel', 'only-in-public');
  if (scenario.company && !scenario.company.verification) set('verification', 'company-asks-no-verification');
  if (scenario.department === null) set('right-department', 'no-department-given');
  return out;
}
