/**
 * All wording for people, in three languages: `src/i18n/<lang>/<area>.ts`, gathered by `src/i18n/<lang>.ts`.
 * Screens load one language at a time (screens.ts); commands and tests read all of them here.
 */
import { createInstance } from 'i18next';
import type { Lang } from '../core/text/language.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';
import { uk } from './uk.ts';

export type Params = Readonly<Record<string, string | number>>;

const words = createInstance();
void words.init({
  lng: 'en',
  fallbackLng: false,
  initAsync: false,
  nsSeparator: false,
  defaultNS: 'otvet',
  interpolation: { escapeValue: false },
  resources: { en: { otvet: en }, ru: { otvet: ru }, uk: { otvet: uk } },
});

/** The message `key` (`area.name`) in words; `count` among the params chooses the plural. An unknown key comes back as it is. */
export function translate(lang: Lang, key: string, params: Params = {}): string {
  // keys come from data here (codes, causes), so they cannot be checked by type; tests ask hasMessage
  const say = words.getFixedT(lang) as (key: string, params: Params) => string;
  return say(key, params);
}

export function hasMessage(lang: Lang, key: string): boolean {
  return words.exists(key, { lng: lang });
}
