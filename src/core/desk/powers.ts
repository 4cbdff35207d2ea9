/** What may be given for the trouble, by whom, and what the manager has said to it. */
import type { Company } from '../scenario/types.ts';

export type Power = Pick<Company['powers'][number], 'offer' | 'upTo'>;

export type Powers = {
  /** Without asking anybody. */
  readonly own: readonly Power[];
  /** Once the manager has been called in. */
  readonly manager: readonly Power[];
};

export function powersOf({ powers }: Pick<Company, 'powers'>): Powers {
  return { own: powers.filter(({ who }) => who === 'operator'), manager: powers.filter(({ who }) => who === 'manager') };
}

/** What the manager lets the operator give, and what of that which takes a manager is refused. */
export function managersWord({ powers, manager }: Pick<Company, 'powers' | 'manager'>): {
  readonly granted: readonly Power[];
  readonly refused: readonly Power[];
} {
  const asked = powersOf({ powers }).manager;
  const granted = manager?.allows ?? asked;
  return { granted, refused: asked.filter(({ offer }) => granted.every((one) => one.offer !== offer)) };
}
