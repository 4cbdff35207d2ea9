/** What the manager, once called in, has said to what the operator may not give alone. */
import type { Company } from '../scenario/types.ts';
import type { PowersNow } from '../session/index.ts';

export type Power = Pick<Company['powers'][number], 'offer' | 'upTo'>;

/** What of that which takes a manager is refused; null until there is an answer. */
export function refusedOf({ above, granted }: PowersNow): readonly Power[] | null {
  return granted && above.filter(({ offer }) => granted.every((one) => one.offer !== offer));
}
