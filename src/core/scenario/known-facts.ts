import { stemsOf } from '../text/index.ts';
import type { CustomerCard, Scenario } from './types.ts';

/**
 * Facts that need not be asked: all that they tell (numbers and the words that say something) stands in the customer's first
 * messages or on the card. Sorted ids. `scenario` is cast.
 */
export function factsKnownFromTheStart(scenario: Scenario): readonly string[] {
  const { opening, customer, facts } = scenario;
  const known = new Set(stemsOf([...opening, ...cardTexts(customer.card)].join('\n')).map(({ stem }) => stem));
  return facts
    .filter(({ tell }) => {
      const told = [...new Set(stemsOf(tell).map(({ stem }) => stem))];
      return told.length > 0 && told.every((stem) => known.has(stem));
    })
    .map(({ id }) => id)
    .toSorted();
}

function cardTexts(card: CustomerCard | null): readonly string[] {
  if (card === null) return [];
  return [...card.notes, ...card.interests, ...card.complaints.map(({ about }) => about)];
}
