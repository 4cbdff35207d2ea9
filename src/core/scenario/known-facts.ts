import { stemsOf } from '../text/index.ts';
import type { CustomerCard, PreferredChannel, Scenario } from './types.ts';

/**
 * Facts that need not be asked: all that they tell (numbers and the words that say something) stands in the customer's first
 * messages or on the card, unless that is closed until somebody is verified. Sorted ids. `scenario` is cast.
 */
export function factsKnownFromTheStart(scenario: Scenario): readonly string[] {
  const { opening, customer, facts, company } = scenario;
  const stems = (texts: readonly string[]): ReadonlySet<string> => new Set(stemsOf(texts.join('\n')).map(({ stem }) => stem));
  const isClosed = (company?.verification?.neededFor ?? []).includes('card');
  const said = stems(opening);
  const atHand = stems([...opening, ...(isClosed ? [] : cardTexts(customer.card))]);
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
  return [
    ...card.notes,
    ...card.interests,
    ...card.complaints.flatMap(({ about, ended, when }) => [about, ended ?? '', when]),
    ...(card.since === undefined ? [] : [String(card.since)]),
    ...(card.preferredChannel === undefined ? [] : CHANNEL_WORDS[card.preferredChannel]),
  ];
}

/** How a customer would name the channel that they like, in the three languages. */
const CHANNEL_WORDS: Readonly<Record<PreferredChannel, readonly string[]>> = {
  phone: ['телефоном', 'телефону', 'дзвінок', 'дзвоніть', 'звонок', 'звоните', 'phone', 'telephone'],
  chat: ['чатом', 'переписка', 'листування', 'месенджер', 'мессенджер', 'messenger', 'message'],
  email: ['поштою', 'пошта', 'почтой', 'почта', 'письмом', 'листом', 'email', 'e-mail'],
};
