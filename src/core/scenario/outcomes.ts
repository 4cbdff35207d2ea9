/** Which endings a case has room for (FORMATS §4): by its kind, its channel and what the customer is like. */
import { type Channel, type Kind, OUTCOMES, type OutcomeId, type PersonaId, type Visibility } from './types.ts';

type Case = { readonly kind: Kind; readonly channel: Channel; readonly persona: PersonaId };

const POST_ANYWHERE: ReadonlySet<PersonaId> = new Set<PersonaId>(['threatening', 'ironic', 'entitled']);
const CLAIM: ReadonlySet<PersonaId> = new Set<PersonaId>(['threatening', 'entitled']);

export function startsInPublic({ kind, channel }: Pick<Case, 'kind' | 'channel'>): boolean {
  return channel === 'social' || channel === 'review' || kind === 'public-claim';
}

export function firstVisibility(one: Pick<Case, 'kind' | 'channel'>): Visibility {
  return startsInPublic(one) ? 'public' : 'private';
}

export function possibleOutcomes(one: Case): OutcomeId[] {
  const posts = one.kind !== 'praise' && (startsInPublic(one) || POST_ANYWHERE.has(one.persona));
  const claims = one.kind !== 'praise' && CLAIM.has(one.persona);
  return OUTCOMES.filter((id) => (id === 'public' ? posts : id === 'claim' ? claims : true));
}

export function isOutcomeId(id: string): id is OutcomeId {
  return (OUTCOMES as readonly string[]).includes(id);
}
