import type { TakenIn } from '../progress/index.ts';
import type { Offer } from './offer.ts';

/** The records that taking in an offer would store; none where nothing may be taken in. `nowMs`: epoch ms. */
export function takenFrom(offer: Offer, { from, nowMs }: { readonly from: string; readonly nowMs: number }): readonly TakenIn[] {
  // a company or an order by itself is nothing to play
  if (offer.isRefused || !offer.scenarios.some(({ scenario }) => scenario !== null)) return [];
  const row = (kind: TakenIn['kind'], id: string, text: string): TakenIn => ({
    v: 1,
    key: `${kind}:${id}`,
    kind,
    id,
    text,
    atMs: nowMs,
    from,
  });
  return [
    ...offer.scenarios.flatMap(({ scenario, text }) => (scenario ? [row('scenario', scenario.id, text)] : [])),
    ...offer.companies.flatMap(({ company, id, text }) => (company ? [row('company', id, text)] : [])),
    ...offer.packs.flatMap(({ pack, text }) => (pack ? [row('pack', pack.id, text)] : [])),
  ];
}
