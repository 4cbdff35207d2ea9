import { stemsOf } from '../text/index.ts';
import type { CustomerCard, Scenario } from './types.ts';

/**
 * Facts that need not be asked: all that they tell (numbers and the words that say something) stands in the customer's first
 * messages or on the card. Sorted ids. `scenario` is cast.
 */
export function factsKnownFromTheStart(scenario: Scenario): readonly string[] {
  const { opening, customer, facts } = scenario;
  const stems = (texts: readonly string[]): ReadonlySet<string> => new Set(stemsOf(texts.join('\n')).map(({ stem }) => stem));
  const said = stems(opening);
  const atHand = stems([...opening, ...cardTexts(customer.card)]);
  return facts
    .filter(({ tell, verifies }) => {
      const told = [...new Set(stemsOf(tell).map(({ stem }) => stem))];
      // What stands on the card proves nothing of who writes.
      const known = verifies === undefined ? atHand : said;
      return told.length > 0 && told.every((stem) => known.has(stem));
    })
    .map(({ id }) => id)
    .toSorted();
}

function cardTexts(card: CustomerCard | null): readonly string[] {
  if (card === null) return [];
  return [...card.notes, ...card.interests, ...card.complaints.map(({ about }) => about)];
}
