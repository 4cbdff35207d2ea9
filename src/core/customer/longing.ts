import type { PersonaId } from '../scenario/types.ts';
import { FELT, GOOD, PERSONAS } from './temper-data.ts';

/** What a customer waits for: the signs that calm, and not having to say everything twice. */
export type Longing = keyof typeof GOOD | 'listening';

/**
 * How much a customer waits for a sign: what it would calm, and twice over what the persona is touchy about, for that is what people
 * come to speak of. `persona` is null for a customer who is not known any more.
 */
export function longingFor(sign: Longing, persona: PersonaId | null): number {
  const touchy = persona === null ? {} : PERSONAS[persona].touchy;
  const [worth, touch] = sign === 'listening' ? [FELT['asked-again'][0], touchy['asked-again']] : [-GOOD[sign][0], touchy[sign]];
  return worth * (touch ?? 1) ** 2;
}
