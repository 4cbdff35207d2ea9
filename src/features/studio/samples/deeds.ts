import { deskOffer } from '../../../core/desk/index.ts';
import { castScenario } from '../../../core/scenario/index.ts';
import type { Action, Scenario } from '../../../core/scenario/types.ts';

/** Deeds that a scenario's desk offers, each whole. `own`: one that stands in a sample already, whatever it is. */
export function deedsOf(scenario: Scenario, own: Action | null): readonly Action[] {
  const offer = deskOffer(castScenario(scenario, 1), 1);
  const deeds: readonly Action[] = [
    ...offer.remedies.map(({ id }): Action => ({ type: 'remedy', id })),
    ...offer.departments.flatMap(({ id: department, causes }): readonly Action[] =>
      causes.map((cause): Action => ({ type: 'register', department, cause })),
    ),
    ...offer.methods.map((method): Action => ({ type: 'verify', method })),
    ...offer.colleagues.map(({ department, about }): Action => ({ type: 'ask', whom: department, about })),
    ...offer.delegable.flatMap(({ id: remedy }) =>
      offer.departments.map(({ id: department }): Action => ({ type: 'delegate', department, remedy })),
    ),
    ...offer.departments.map(({ id: department }): Action => ({ type: 'transfer', department })),
    ...offer.knowledge.map(({ id: article }): Action => ({ type: 'look-up', article })),
    ...(offer.manager === null ? [] : [{ type: 'manager' } as const]),
    ...(offer.canMove ? (['private', 'public'] as const).map((to): Action => ({ type: 'move', to })) : []),
    { type: 'hold', for: '2 min' },
  ];
  const isThere = own === null || deeds.some((deed) => JSON.stringify(deed) === JSON.stringify(own));
  return isThere ? deeds : [own, ...deeds];
}
