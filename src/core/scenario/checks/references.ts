/** Names that nothing answers to: stages, outcomes, facts, remedies, signals, departments, causes, articles. */
import type { Diagnostic, Path } from '../diagnostic.ts';
import { nearMiss } from '../near-miss.ts';
import { ACTION_TYPES, type Action, OUTCOMES } from '../types.ts';
import { SIGNAL_IDS } from '../vocabulary.ts';
import { type Check, type CheckInput, found, reactionsOf, replacing } from './check.ts';

type Kind = 'stage' | 'outcome' | 'target' | 'fact' | 'remedy' | 'sign' | 'department' | 'cause' | 'article' | 'method';

export const checkReferences: Check = (input) => {
  const { document } = input;
  const { company } = input.scenario;
  const stages = Object.keys(document.stages ?? {});
  const outcomes = [...new Set([...OUTCOMES, ...Object.keys(document.outcomes ?? {})])];
  const facts = Object.keys(document.facts ?? {});
  const remedies = Object.keys(document.remedies ?? {});
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
  const expect = (kind: Kind, id: string, known: readonly string[], path: Path) => {
    if (!known.includes(id)) diagnostics.push(unknown(input, kind, id, known, path));
  };

  for (const { when, reveals, goto, path, inner } of reactionsOf(document)) {
    if (goto !== null) expect('target', goto, [...stages, ...outcomes], [...inner, 'goto']);
    for (const [index, id] of reveals.entries()) expect('fact', id, facts, [...inner, 'reveals', index]);
    for (const part of ['all', 'any', 'none'] as const) {
      for (const [index, sign] of (when?.[part] ?? []).entries()) {
        const bare = sign.startsWith('ever.') ? sign.slice('ever.'.length) : sign;
        if (!signs.includes(bare)) {
          const ever = sign === bare ? '' : 'ever.';
          diagnostics.push(
            unknown(
              input,
              'sign',
              sign,
              signs.map((one) => ever + one),
              [...path, 'when', part, index],
            ),
          );
        }
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
  if (typeof document.company === 'object') {
    for (const [index, { department }] of (document.company.colleagues ?? []).entries()) {
      expect('department', department, departments, ['company', 'colleagues', index, 'department']);
    }
  }
  return diagnostics;

  function expectAction(action: Action, path: Path): void {
    if (action.type === 'remedy') expect('remedy', action.id, remedies, [...path, 'id']);
    if (!company) return;
    if ((action.type === 'register' || action.type === 'transfer') && departments.length > 0)
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
};

function unknown(input: CheckInput, kind: Kind, id: string, known: readonly string[], path: Path): Diagnostic {
  return found(input, path, {
    code: `reference/unknown-${kind}`,
    params: { id, known: known.join(', ') },
    ...replacing(input, path, nearMiss(id, known)),
  });
}
