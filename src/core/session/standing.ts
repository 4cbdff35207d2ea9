/** What a customer is to the company by the card, and what an offer for the trouble is beside that. */
import type { Entity, Finding } from '../analysis/types.ts';
import type { Money, Scenario } from '../scenario/types.ts';
import type { Span } from '../text/span.ts';
import { isNear } from './claims.ts';
import { codeOf } from './powers.ts';

/** Years with the company when the case begins; null where nobody noted since when. */
export function yearsAsCustomer({ starts, customer }: Pick<Scenario, 'starts' | 'customer'>): number | null {
  const since = customer.card?.since;
  return since === undefined ? null : Number(starts.slice(0, 'YYYY'.length)) - since;
}

const LONG_YEARS = 5;
const MANY_ORDERS = 30;

/** Somebody whom the company would miss: of high value, with it for years, or with many orders. */
export function isRegular(scenario: Pick<Scenario, 'starts' | 'customer'>): boolean {
  const { card } = scenario.customer;
  return card?.value === 'high' || (yearsAsCustomer(scenario) ?? 0) >= LONG_YEARS || (card?.orders ?? 0) >= MANY_ORDERS;
}

/** A message as it was read. */
export type Said = { readonly text: string; readonly findings: readonly Finding[]; readonly entities: readonly Entity[] };

/** A sum or a share offered for the trouble, as typed, and the least that would not look like small change to this customer. */
export type Offered = Span & { readonly message: number; readonly text: string; readonly least: string; readonly is: 'below' | 'generous' };

/** Of all that a regular has spent, an offer of less than this looks like small change, of more like amends. */
const SMALL_OF_SPEND = 0.005;
const LARGE_OF_SPEND = 0.015;
const SMALL_PERCENT = 7;
const LARGE_PERCENT = 20;
/** Nobody is asked for more than half of what they may give themselves; nearly all of it is generous. */
const OF_POWER_DUE = 0.5;
const OF_POWER_GENEROUS = 0.9;

/**
 * How what is offered stands to a regular's standing: the largest sum or share that can be read. null where one of the offers names none, or a
 * sum that the case itself is about, or where it is neither small nor large.
 */
export function offeredBeside(messages: readonly Said[], scenario: Scenario, said: string): Offered | null {
  if (!isRegular(scenario)) return null;
  const sizes = messages.flatMap((one, message) => sizesIn(one, scenario).map((size) => ({ ...size, message })));
  const aboutCase = [said, scenario.brief, ...scenario.facts.map(({ tell }) => tell)].join('\n');
  if (sizes.some(({ unit, value }) => unit !== '%' && namesNumber(aboutCase, value))) return null;
  const generous = sizes.find(({ value, large }) => value >= large);
  const [first] = sizes;
  const is = generous !== undefined ? 'generous' : sizes.every(({ value, small }) => value < small) ? 'below' : null;
  if (first === undefined || is === null || (is === 'below' && !messages.every(isSized))) return null;
  const { message, start, end, text, small, unit } = generous ?? first;
  return { message, start, end, text, least: `${small} ${unit}`, is };
}

const offersIn = ({ findings }: Said): readonly Finding[] =>
  findings.filter((finding) => 'signal' in finding && finding.signal === 'compensation');

/** Nothing is offered without a sum or a share, for a gift may be worth anything; what is done to put it right is no offer. */
const isSized = (said: Said): boolean => {
  const deeds = said.findings.filter((finding) => 'signal' in finding && finding.signal === 'solution');
  const gifts = offersIn(said).filter((offer) => !deeds.some((deed) => deed.start < offer.end && offer.start < deed.end));
  return gifts.every((offer) => said.entities.some((entity) => isSize(entity) && isNear(entity, offer)));
};

const isSize = ({ type }: Entity): boolean => type === 'percent' || type === 'money';

function sizesIn(said: Said, scenario: Scenario) {
  const spend = scenario.customer.card?.spend;
  const offers = offersIn(said);
  return said.entities.flatMap(({ start, end, text, type, value }) => {
    if (!offers.some((offer) => isNear({ start, end }, offer))) return [];
    if (type === 'percent' && typeof value === 'number') return [{ start, end, text, value, unit: '%', ...percentBounds(scenario) }];
    if (type !== 'money' || typeof value !== 'object' || spend === undefined || codeOf(spend.currency) !== value.currency) return [];
    return [{ start, end, text, value: value.amount, unit: spend.currency, ...moneyBounds(scenario, spend) }];
  });
}

const namesNumber = (text: string, number: number): boolean =>
  [...text.matchAll(/\d[\d \u00a0]*(?:[.,]\d+)?/gu)].some(
    ([digits]) => Number(digits.replaceAll(/[ \u00a0]/gu, '').replace(',', '.')) === number,
  );

type Bounds = { readonly small: number; readonly large: number };

function moneyBounds(scenario: Scenario, { amount, currency }: Money): Bounds {
  const own = (scenario.company?.powers ?? []).flatMap(({ who, upTo, offer }) =>
    who === 'operator' && offer !== 'refund' && upTo !== null && 'amount' in upTo && upTo.currency === currency ? [upTo.amount] : [],
  );
  const power = own.length === 0 ? null : Math.max(...own);
  return bounds(amount * SMALL_OF_SPEND, amount * LARGE_OF_SPEND, power);
}

function percentBounds(scenario: Scenario): Bounds {
  const own = (scenario.company?.powers ?? []).flatMap(({ who, upTo }) =>
    who === 'operator' && upTo !== null && 'percent' in upTo ? [upTo.percent] : [],
  );
  return bounds(SMALL_PERCENT, LARGE_PERCENT, own.length === 0 ? null : Math.max(...own));
}

function bounds(small: number, large: number, power: number | null): Bounds {
  if (power === null) return { small: Math.floor(small), large: Math.ceil(large) };
  return { small: Math.floor(Math.min(small, power * OF_POWER_DUE)), large: Math.ceil(Math.min(large, power * OF_POWER_GENEROUS)) };
}
