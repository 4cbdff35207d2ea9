/** What can be done at the desk of a scenario's company. */
import { startsInPublic } from '../scenario/index.ts';
import type { ActionType, Company, Remedy, Scenario } from '../scenario/types.ts';
import { chance } from '../session/index.ts';
import { wordsOfId } from './names.ts';

export type DeskOffer = {
  /** What can be done to put things right, right or not, in an order that says nothing of it; none where words are enough. */
  readonly remedies: readonly { readonly id: string; readonly label: string }[];
  /** What can be handed to a department that does it: likewise, and only where there are departments. */
  readonly delegable: DeskOffer['remedies'];
  readonly departments: Company['departments'];
  readonly colleagues: Company['colleagues'];
  readonly manager: Company['manager'];
  readonly methods: readonly string[];
  readonly knowledge: Company['knowledge'];
  /** The talk began where everybody reads along, and can be taken to a private one. */
  readonly canMove: boolean;
};

/** `scenario` is cast under `seed`. */
export function deskOffer(scenario: Scenario, seed: number): DeskOffer {
  const { company } = scenario;
  return {
    remedies: remediesOf(scenario, seed, ['remedy']),
    delegable: (company?.departments.length ?? 0) > 0 ? remediesOf(scenario, seed, ['remedy', 'delegate']) : [],
    departments: company?.departments ?? [],
    colleagues: company?.colleagues ?? [],
    manager: company?.manager ?? null,
    methods: company?.verification?.methods ?? [],
    knowledge: company?.knowledge ?? [],
    canMove: startsInPublic(scenario),
  };
}

/**
 * Where one thing takes a deed, everything that could be done is offered: a list of the right ones alone would answer the question.
 * What another deed does (registering, say) is done there.
 */
function remediesOf({ remedies }: Scenario, seed: number, deeds: readonly ActionType[]): DeskOffer['remedies'] {
  const isDoneSo = ({ needs }: Remedy): boolean => needs !== null && deeds.includes(needs);
  if (!remedies.some(isDoneSo)) return [];
  return remedies
    .filter((remedy) => isDoneSo(remedy) || remedy.needs === null)
    .map(({ id, label }) => ({ id, label: label ?? wordsOfId(id), place: chance(seed, 'desk', id) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ id, label }) => ({ id, label }));
}
