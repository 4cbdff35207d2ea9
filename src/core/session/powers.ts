/** Who may give what: the operator alone, and above that the manager, once he has answered, up to what he allows. */
import type { Company, Money, Scenario } from '../scenario/types.ts';
import type { TranscriptEntry } from './types.ts';

type Powers = Company['powers'];

export type PowersNow = {
  /** What the operator may give alone. */
  readonly own: Powers;
  /** What only the manager gives, by the company's rules. */
  readonly above: Powers;
  /** What the manager allows in this case; null until his answer has come. Empty: nothing. */
  readonly granted: Powers | null;
};

/** What may be given at this moment of scenario time. */
export function powersOf({ company }: Pick<Scenario, 'company'>, transcript: readonly TranscriptEntry[], nowMs: number): PowersNow {
  if (company === null) return { own: [], above: [], granted: null };
  const { own, above, grants } = powersIn(company);
  const takesMs = company.manager?.takesMs ?? 0;
  const hasAnswered = transcript.some((entry) => entry.by === 'action' && entry.action.type === 'manager' && entry.atMs + takesMs <= nowMs);
  return { own, above, granted: hasAnswered ? grants : null };
}

/** `grants`: what the manager gives once he is asked. */
function powersIn({ powers, manager }: Company): { readonly own: Powers; readonly above: Powers; readonly grants: Powers } {
  const above = powers.filter(({ who }) => who === 'manager');
  return { own: powers.filter(({ who }) => who === 'operator'), above, grants: manager?.allows ?? above };
}

/** A share of the price, or a sum with the analyser's code of its currency. */
export type Offered = { readonly percent: number } | { readonly amount: number; readonly currency: string };

/** Who may give this: anybody here, the manager, or nobody. Of what no power speaks, anybody may give it. */
export function giverOf(company: Company, offered: Offered): 'operator' | 'manager' | 'nobody' {
  const { own, above, grants } = powersIn(company);
  const speaksOf = ({ upTo }: Powers[number]): boolean => upTo !== null && isLike(upTo, offered);
  if (![...own, ...above, ...grants].some(speaksOf) || covers(own, offered)) return 'operator';
  return covers(grants, offered) ? 'manager' : 'nobody';
}

/** A power without a ceiling covers everything. */
function covers(powers: Powers, offered: Offered): boolean {
  return powers.some(({ upTo }) => {
    if (upTo === null) return true;
    if ('percent' in offered) return 'percent' in upTo && offered.percent <= upTo.percent;
    return 'amount' in upTo && isLike(upTo, offered) && offered.amount <= upTo.amount;
  });
}

function isLike(upTo: { readonly percent: number } | Money, offered: Offered): boolean {
  if ('percent' in upTo) return 'percent' in offered;
  return 'amount' in offered && codeOf(upTo.currency) === offered.currency;
}

/** Scenarios write signs (₴), the analyser codes (UAH). */
const CODES: Readonly<Record<string, string>> = { '₴': 'UAH', грн: 'UAH', '₽': 'RUB', руб: 'RUB', $: 'USD', '£': 'GBP', '€': 'EUR' };

export const codeOf = (sign: string): string => CODES[sign] ?? sign;
