/** What can be done at the desk of a scenario's company. */
import { startsInPublic } from '../scenario/index.ts';
import type { Company, Scenario } from '../scenario/types.ts';
import { chance } from '../session/index.ts';
import { wordsOfId } from './names.ts';

export type DeskOffer = {
  /** What can be done to put things right, right or not, in an order that says nothing of it; none where words are enough. */
  readonly remedies: readonly { readonly id: string; readonly label: string }[];
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
    remedies: remediesOf(scenario, seed),
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
function remediesOf({ remedies }: Scenario, seed: number): DeskOffer['remedies'] {
  if (!remedies.some(({ needs }) => needs === 'remedy')) return [];
  return remedies
    .filter(({ needs }) => needs === 'remedy' || needs === null)
    .map(({ id, label }) => ({ id, label: label ?? wordsOfId(id), place: chance(seed, 'desk', id) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ id, label }) => ({ id, label }));
}
