/**
 * What a reply says of the customer's card: words that stand there and that the customer has not said in this talk. Read by the beginnings of
 * words and by numbers, so it is likely, never certain.
 */
import type { Scenario } from '../scenario/types.ts';
import { stemsOf, type Span } from '../text/index.ts';
import { isRegular, yearsAsCustomer } from './standing.ts';
import { longTimeIn, sinceYearIn, yearsWithUsIn } from './years.ts';

/** `number`: an account, an order, a phone, as it stands in the card's notes or as the customer would tell it. */
type CardPart = 'since' | 'orders' | 'spend' | 'interest' | 'note' | 'complaint' | 'number';

export type CardWords = Span & { readonly what: CardPart };

/** `said`: all that the customer has said where this is read. */
export function cardWordsIn(text: string, scenario: Scenario, said: string): readonly CardWords[] {
  const { card } = scenario.customer;
  const numbers = digitsFrom(text, told(scenario), said).map((span): CardWords => ({ ...span, what: 'number' }));
  if (card === null) return numbers;
  const known = stemSet([said, aboutCase(scenario)].join('\n'));
  const found: CardWords[] = [...numbers];
  const add = (what: CardPart, spans: readonly Span[]): void => void found.push(...spans.map(({ start, end }) => ({ start, end, what })));
  add('since', sinceIn(text, scenario, said));
  if (card.orders !== undefined) add('orders', ordersIn(text, card.orders, said));
  if (card.spend !== undefined) add('spend', amountsIn(text, card.spend.amount, said));
  const sentences = sentencesOf(text);
  add('interest', overlaps(sentences, card.interests.flatMap(stemsIn), known, 1));
  // A note with a number in it is an entry of the case; one without tells what the customer is like.
  const traits = card.notes.flatMap((note) => note.split(SENTENCE)).filter((sentence) => !/\d/u.test(sentence));
  for (const trait of traits) add('note', overlaps(sentences, stemsIn(trait), known, 2));
  for (const { about, ended, when } of card.complaints) {
    const words = stemsIn(about);
    const whole = [...words, ...stemsIn(ended ?? '')];
    add('complaint', overlaps(sentences, whole, known, 2, words));
    const before = sentences.filter((sentence) => BEFORE.test(sentence.text) || sentence.text.includes(when));
    add('complaint', overlaps(before, words, known, 1));
  }
  return found.toSorted((a, b) => a.start - b.start);
}

function sinceIn(text: string, scenario: Scenario, said: string): readonly Span[] {
  const since = scenario.customer.card?.since;
  const years = yearsAsCustomer(scenario);
  if (since === undefined || years === null) return [];
  // Whoever has told it themselves is listened to, not known.
  if (sinceYearIn(said, since).length > 0 || yearsWithUsIn(said, () => true).length > 0 || longTimeIn(said).length > 0) return [];
  const counted = yearsWithUsIn(text, (count) => count >= 2 && count >= years - 1 && count <= years + 1);
  return [...sinceYearIn(text, since), ...counted, ...(isRegular(scenario) ? longTimeIn(text) : [])];
}

const ORDERS =
  /(?<![\p{L}\d])(\d{1,4})(?:-?\p{L}{1,3})?\s+(?:\p{L}+\s+)?(замовл|заказ|покуп|order|purchase|bill|payment|оплат|платеж|платіж)\p{L}*/giu;
/** «Понад сорок» is said of forty-one: a count may be rounded down. */
const ROUNDED = 0.85;

function ordersIn(text: string, orders: number, said: string): readonly Span[] {
  const counted = (source: string): readonly Span[] =>
    [...source.matchAll(ORDERS)]
      .filter(([, number]) => Number(number) >= Math.max(2, orders * ROUNDED) && Number(number) <= orders)
      .map((match) => ({ start: match.index, end: match.index + match[0].length }));
  return counted(said).length > 0 ? [] : counted(text);
}

const AMOUNT = /(?<!\d)\d[\d \u00a0.,]*\d(?!\d)/gu;
/** A smaller sum is any sum. */
const LEAST_AMOUNT = 100;

function amountsIn(text: string, amount: number, said: string): readonly Span[] {
  const named = (source: string): readonly Span[] =>
    [...source.matchAll(AMOUNT)]
      .filter(([digits]) => Number(digits.replaceAll(/\D/gu, '')) === amount)
      .map((match) => ({ start: match.index, end: match.index + match[0].length }));
  return amount < LEAST_AMOUNT || named(said).length > 0 ? [] : named(text);
}

const LEAST_DIGITS = 4;
const MONEY_BESIDE = /^\s*(₴|грн|гривен|₽|руб|£|\$|€|тис|тыс|uah|rub|gbp|usd|eur)/iu;

/** Runs of digits that name something: no sum, no hour, no year. */
function digitRuns(text: string): readonly (Span & { readonly digits: string })[] {
  return [...text.matchAll(/(?<![\d:.,£$€])\d[\d \u00a0–-]*\d(?![\d:%])/gu)].flatMap((match) => {
    const digits = match[0].replaceAll(/\D/gu, '');
    const end = match.index + match[0].length;
    const isSum = MONEY_BESIDE.test(text.slice(end));
    const isYear = digits.length === LEAST_DIGITS && /^(19|20)/u.test(digits);
    return digits.length < LEAST_DIGITS || isSum || isYear ? [] : [{ start: match.index, end, digits }];
  });
}

/** Numbers of this case that the operator can know: from the card, or from what the customer tells when asked. */
const told = ({ customer, facts }: Scenario): string => [...(customer.card?.notes ?? []), ...facts.map(({ tell }) => tell)].join('\n');

function digitsFrom(text: string, source: string, said: string): readonly Span[] {
  const known = new Set(digitRuns(said).map(({ digits }) => digits));
  const there = new Set(digitRuns(source).map(({ digits }) => digits));
  return digitRuns(text).filter(({ digits }) => there.has(digits) && !known.has(digits));
}

const SENTENCE = /(?<=[.!?…\n])/u;
/** Tells that something happened earlier than this case. */
const BEFORE =
  /(?<!\p{L})(минул|попередн|торік|раніше|колись|тоді|уже (були|було|траплял)|прошл|предыдущ|раньше|тогда|уже (был|случал)|last (time|year|month|spring|summer|autumn|winter|june|july)|previous|earlier|before|back then|already had)/iu;
/** Names of days stand in every reply. */
const DAYS =
  /^(monda|tuesd|wedne|thurs|frida|satur|sunda|weeke|понед|вівто|серед|четве|п'ятн|субот|неділ|вторн|пятни|суббо|воскр|вихід|выход)/u;

function sentencesOf(text: string): readonly (Span & { readonly text: string })[] {
  let start = 0;
  return text.split(SENTENCE).map((sentence) => {
    const span = { start, end: start + sentence.length, text: sentence };
    start = span.end;
    return span;
  });
}

const stemsIn = (text: string): readonly string[] => [...stemSet(text)].filter((stem) => !DAYS.test(stem) && !/^\d/u.test(stem));
const stemSet = (text: string): ReadonlySet<string> => new Set(stemsOf(text).map(({ stem }) => stem));

/** What anybody sees of the case without the card. */
function aboutCase({ brief, title, company, product, remedies, department, cause }: Scenario): string {
  const named = remedies.flatMap(({ label, phrases }) => [label ?? '', ...phrases]);
  return [brief, title, company?.name ?? '', product ?? '', department ?? '', cause ?? '', ...named].join('\n');
}

/** From the first to the last of the words that a sentence shares with the card, where it shares enough of them, one of `needed` among them. */
function overlaps(
  sentences: readonly (Span & { readonly text: string })[],
  words: readonly string[],
  known: ReadonlySet<string>,
  least: number,
  needed: readonly string[] = words,
): readonly Span[] {
  const wanted = new Set(words.filter((stem) => !known.has(stem)));
  return sentences.flatMap((sentence) => {
    const shared = stemsOf(sentence.text).filter(({ stem }) => wanted.has(stem));
    const first = shared[0];
    const last = shared.at(-1);
    if (first === undefined || last === undefined || new Set(shared.map(({ stem }) => stem)).size < least) return [];
    if (!shared.some(({ stem }) => needed.includes(stem))) return [];
    return [{ start: sentence.start + first.start, end: sentence.start + last.end }];
  });
}
