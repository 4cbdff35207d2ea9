/** How the criteria are tried: a turn made of findings, a company made of what matters, and a table of expected marks. */
import { describe, expect, it } from 'vitest';
import { type CriterionId, scoreDialogue } from '../../../src/core/scoring/index.ts';
import type { Signal } from '../../../src/core/analysis/types.ts';
import type { Company, Scenario } from '../../../src/core/scenario/types.ts';
import { aDialogue, aScenario, readsAll, type DialogueSpec, type FindSpec, type TurnSpec } from '../../support/dialogues.ts';

/** One turn that says nothing but these words, each a finding of its signal. */
export const say = (finds: Partial<Record<Signal, string>>, more: TurnSpec = {}): TurnSpec => ({
  says: [`Ответ: ${Object.values(finds).join(', ')}.`],
  finds: Object.entries(finds).map(([signal, words]) => ({ signal: signal as Signal, words })),
  ...more,
});
export const find = (find: FindSpec, more: TurnSpec = {}): TurnSpec => ({ says: [`Ответ: ${find.words}.`], finds: [find], ...more });
export const turns = (...specs: TurnSpec[]): DialogueSpec => ({ turns: specs });

export const company = (change: Partial<Company>): Partial<Scenario> => ({
  company: {
    id: 'dom',
    name: 'Дом',
    address: 'formal',
    departments: [],
    powers: [],
    verification: null,
    deadlines: [],
    forbidden: [],
    obligatory: [],
    knowledge: [],
    colleagues: [],
    manager: null,
    ...change,
  },
});
export const departments = [
  { id: 'logistics', name: 'Доставка', causes: ['lost'], takesMs: null },
  { id: 'billing', name: 'Расчёты', causes: [], takesMs: null },
];
export const order = { id: 'order', ask: [], tell: 'Заказ 4711.', required: true };
export const remedy = (id: string, right: 'right' | 'partly' | 'wrong', needs: 'remedy' | 'manager' | 'register' | null = null) => ({
  id,
  right,
  phrases: [`{${id}*}`],
  takesMs: null,
  needs,
});

export type Row = readonly [
  id: CriterionId,
  when: string,
  change: Partial<Scenario>,
  spec: DialogueSpec,
  status: string,
  mark: number | null,
  key: string,
];

export function describeMarks(section: string, rows: readonly Row[]): void {
  describe(`criteria: ${section}`, () => {
    it.each(rows)('%s: %s', (id, _, change, spec, status, mark, key) => {
      const scenario = aScenario(change);
      const { criteria } = scoreDialogue(scenario, aDialogue(scenario, spec), { reads: readsAll });
      const result = criteria.find((each) => each.id === id);
      expect({ status: result?.status, mark: result?.mark, key: result?.explanation.key }).toEqual({ status, mark, key });
    });
  });
}
