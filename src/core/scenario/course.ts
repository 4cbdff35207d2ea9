/** A pack as the app shows it. Apart from reading its file: the first screen lists courses, and reads none. */
import type { Lang } from '../text/language.ts';

export type Pack = {
  readonly id: string;
  /** One text for all, or one a language; at least one. */
  readonly title: Readonly<Partial<Record<Lang | 'any', string>>>;
  readonly about: Readonly<Partial<Record<Lang | 'any', string>>>;
  readonly langs: readonly Lang[];
  readonly licence: string | null;
  /** Where it stands among the courses; null: behind those that have a place. */
  readonly place: number | null;
  /** Scenario ids, each once. */
  readonly order: readonly string[];
};

/** In the language asked for, else in whichever there is. */
export function inLang(written: Pack['title'], lang: Lang): string {
  return written[lang] ?? written.any ?? written.uk ?? written.en ?? written.ru ?? '';
}

/** In the order in which courses are offered. */
export function byPlace(one: Pick<Pack, 'id' | 'place'>, other: Pick<Pack, 'id' | 'place'>): number {
  return (one.place ?? Number.MAX_VALUE) - (other.place ?? Number.MAX_VALUE) || (one.id < other.id ? -1 : 1);
}
