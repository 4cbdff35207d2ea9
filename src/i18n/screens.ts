/** Wording for the screens: one language is loaded at a time, the next when it is chosen. */
import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { LANGS, type Lang } from '../core/text/language.ts';
import type { Messages } from './messages.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'otvet';
    nsSeparator: false;
    resources: { otvet: Messages };
  }
}

const TABLES: Record<Lang, () => Promise<object>> = {
  en: async () => (await import('./en.ts')).en,
  uk: async () => (await import('./uk.ts')).uk,
  ru: async () => (await import('./ru.ts')).ru,
};

/** What a language calls itself. */
export const LANG_NAMES: Record<Lang, string> = { uk: 'Українська', ru: 'Русский', en: 'English' };

/** The first of the browser's languages that Otvet speaks, else Ukrainian. */
export function browserLang(preferred: readonly string[] = navigator.languages): Lang {
  const short = preferred.map((tag) => tag.toLowerCase().split('-')[0] as Lang);
  return short.find((tag) => LANGS.includes(tag)) ?? 'uk';
}

/** A ready i18next instance that speaks `lang`. */
export async function openWording(lang: Lang): Promise<i18n> {
  const wording = createInstance();
  wording.use(initReactI18next);
  await wording.init({
    lng: lang,
    fallbackLng: false,
    nsSeparator: false,
    defaultNS: 'otvet',
    ns: ['otvet'],
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
    resources: { [lang]: { otvet: await TABLES[lang]() } },
  });
  return wording;
}

export async function switchLanguage(wording: i18n, lang: Lang): Promise<void> {
  if (!wording.hasResourceBundle(lang, 'otvet')) wording.addResourceBundle(lang, 'otvet', await TABLES[lang]());
  await wording.changeLanguage(lang);
}
