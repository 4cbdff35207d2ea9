/** Names that nothing answers to: stages, outcomes, facts, remedies, signals, departments, causes, articles. */
import type { InlineCompanyDocument } from '../company-schema.ts';
import type { Diagnostic, Path } from '../diagnostic.ts';
import { fewNearMisses, listed, nearMiss } from '../near-miss.ts';
import { ACTION_TYPES, type Action, OUTCOMES } from '../types.ts';
import { SIGNAL_IDS } from '../vocabulary.ts';
import { type Check, type PlaceInput, found, reactionsOf, replacing } from './check.ts';

type Kind = 'stage' | 'outcome' | 'target' | 'fact' | 'remedy' | 'sign' | 'department' | 'cause' | 'article' | 'method';

export const checkReferences: Check = (input) => {
  const { document } = input;
  const { company } = input.scenario;
  const stages = Object.keys(document.stages ?? {});
  const outcomes = [...new Set([...OUTCOMES, ...Object.keys(document.outcomes ?? {})])];
  const facts = Object.keys(document.facts ?? {});
  const remedies = Object.keys(document.remedies ?? {});
  const targets = [...stages, ...outcomes];
  const signs = [
    ...SIGNAL_IDS,
    ...remedies.map((id) => `remedy.${id}`),
    ...facts.map((id) => `fact.${id}`),
    ...ACTION_TYPES.map((type) => `action.${type}`),
  ];
  const diagnostics: Diagnostic[] = [];
  const departments = company?.departments.map(({ id }) => id) ?? [];
  const causesOf = (department: string | null | undefined) =>
    company?.departments
      .filter(({ id }) => department === null || department === undefined || id === department)
      .flatMap(({ causes }) => causes) ?? [];
  const near = fewNearMisses();
  const sets = new Map<readonly string[], ReadonlySet<string>>();
  const isAmong = (known: readonly string[], id: string) => {
    let set = sets.get(known);
    if (!set) sets.set(known, (set = new Set(known)));
    return set.has(id);
  };
  const expect = (kind: Kind, id: string, known: readonly string[], path: Path) => {
    if (!isAmong(known, id)) unknown(kind, id, known, path, near(id, known));
  };

  for (const { when, reveals, goto, path, inner } of reactionsOf(document)) {
    if (goto !== null) expect('target', goto, targets, [...inner, 'goto']);
    for (const [index, id] of reveals.entries()) expect('fact', id, facts, [...inner, 'reveals', index]);
    for (const part of ['all', 'any', 'none'] as const) {
      for (const [index, sign] of (when?.[part] ?? []).entries()) {
        const bare = sign.startsWith('ever.') ? sign.slice('ever.'.length) : sign;
        if (isAmong(signs, bare)) continue;
        const meant = near(bare, signs);
        const ever = sign === bare ? '' : 'ever.';
        unknown('sign', sign, signs, [...path, 'when', part, index], meant && ever + meant);
      }
    }
  }
  for (const [id, { as }] of Object.entries(document.outcomes ?? {})) {
    const isOwn = !(OUTCOMES as readonly string[]).includes(id);
    if (!isOwn || as !== undefined) continue;
    diagnostics.push(
      found(
        input,
        ['outcomes', id],
        {
          code: 'reference/outcome-without-as',
          params: { id, known: OUTCOMES.join(', ') },
          suggestion: `as: ${nearMiss(id, OUTCOMES) ?? 'kept'}`,
        },
        'key',
      ),
    );
  }
  for (const [index, { stage }] of (document.model_answers ?? []).entries()) {
    const known = stages.length > 0 ? stages : ['opening', 'talk', 'closing'];
    if (stage !== undefined) expect('stage', stage, known, ['model_answers', index, 'stage']);
  }
  for (const [index, { right }] of (document.vary ?? []).entries()) {
    for (const [at, id] of (right ?? []).entries()) expect('remedy', id, remedies, ['vary', index, 'right', at]);
  }
  for (const [index, sample] of (document.samples ?? []).entries()) {
    const path: Path = ['samples', index];
    if (sample.expect?.outcome !== undefined) expect('outcome', sample.expect.outcome, outcomes, [...path, 'expect', 'outcome']);
    for (const [at, { action }] of sample.replies.entries()) if (action) expectAction(action, [...path, 'replies', at, 'action']);
  }

  if (departments.length > 0) {
    if (document.department !== undefined) expect('department', document.department, departments, ['department']);
    if (document.cause !== undefined && causesOf(document.department).length > 0)
      expect('cause', document.cause, causesOf(document.department), ['cause']);
  }
  if (typeof document.company === 'object') diagnostics.push(...checkColleagues(input, document.company, ['company'], departments));
  if (document.policy && company) diagnostics.push(...checkColleagues(input, document.policy, ['policy'], departments));
  const methods = company?.verification?.methods ?? [];
  for (const [id, { verifies }] of Object.entries(document.facts ?? {}))
    if (verifies !== undefined && methods.length > 0) expect('method', verifies, methods, ['facts', id, 'verifies']);
  return diagnostics;

  function expectAction(action: Action, path: Path): void {
    if (action.type === 'remedy') expect('remedy', action.id, remedies, [...path, 'id']);
    if (action.type === 'delegate') expect('remedy', action.remedy, remedies, [...path, 'remedy']);
    if (!company) return;
    if ((action.type === 'register' || action.type === 'transfer' || action.type === 'delegate') && departments.length > 0)
      expect('department', action.department, departments, [...path, 'department']);
    if (action.type === 'register' && causesOf(action.department).length > 0)
      expect('cause', action.cause, causesOf(action.department), [...path, 'cause']);
    if (action.type === 'look-up' && company.knowledge.length > 0)
      expect(
        'article',
        action.article,
        company.knowledge.map(({ id }) => id),
        [...path, 'article'],
      );
    if (action.type === 'verify' && company.verification)
      expect('method', action.method, company.verification.methods, [...path, 'method']);
  }

  function unknown(kind: Kind, id: string, known: readonly string[], path: Path, meant: string | null): void {
    const params = { id, known: listed(known) };
    diagnostics.push(found(input, path, { code: `reference/unknown-${kind}`, params, ...replacing(input, path, meant) }));
  }
};

/** Colleagues sit in departments of their company. */
export function checkColleagues(
  input: PlaceInput,
  company: Pick<InlineCompanyDocument, 'departments' | 'colleagues'>,
  at: Path,
  departments: readonly string[] = (company.departments ?? []).map(({ id }) => id),
): Diagnostic[] {
  return (company.colleagues ?? []).flatMap(({ department }, index) => {
    if (departments.includes(department)) return [];
    const path = [...at, 'colleagues', index, 'department'];
    const params = { id: department, known: listed(departments) };
    return [
      found(input, path, { code: 'reference/unknown-department', params, ...replacing(input, path, nearMiss(department, departments)) }),
    ];
  });
}
