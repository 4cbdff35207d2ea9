import type { en } from './en.ts';

type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type Stem<Key> = Key extends `${infer Base}_${PluralForm}` ? Base : never;
type Plain<Key> = Key extends `${string}_${PluralForm}` ? never : Key;

/**
 * The shape a Slavic translation of an English table must have: the same keys, and where English has `x_one` and `x_other`,
 * all four of `x_one`, `x_few`, `x_many` and `x_other` (the last for fractions).
 */
export type Translated<Table> = {
  readonly [Key in keyof Table as Plain<Key>]: Table[Key] extends string ? string : Translated<Table[Key]>;
} & {
  readonly [Key in keyof Table as `${Stem<Key> & string}_${'one' | 'few' | 'many' | 'other'}`]: string;
};

export type Messages = typeof en;
