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

/** What the shell and the first screen say; the rest follows while they are being looked at. */
const FIRST: Record<Lang, () => Promise<object>> = {
  en: async () => ({ ...(await import('./en/common.ts')), ...(await import('./en/library.ts')) }),
  uk: async () => ({ ...(await import('./uk/common.ts')), ...(await import('./uk/library.ts')) }),
  ru: async () => ({ ...(await import('./ru/common.ts')), ...(await import('./ru/library.ts')) }),
};

const WHOLE: Record<Lang, () => Promise<object>> = {
  en: async () => (await import('./en.ts')).en,
  uk: async () => (await import('./uk.ts')).uk,
  ru: async () => (await import('./ru.ts')).ru,
};

let whole: Promise<void> = Promise.resolve();

/** Resolves when all wording of the chosen language is there. Every screen but the first waits for it. */
export function wholeWording(): Promise<void> {
  return whole;
}

async function addWhole(wording: i18n, lang: Lang): Promise<void> {
  wording.addResourceBundle(lang, 'otvet', await WHOLE[lang](), true, true);
}

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
    react: { useSuspense: false, bindI18nStore: 'added' },
    resources: { [lang]: { otvet: await FIRST[lang]() } },
  });
  whole = addWhole(wording, lang);
  // whoever needs it waits for it and says that it did not come; nobody may be waiting yet
  whole.catch(() => {});
  return wording;
}

/** Changes the language of the screens, once all of its wording is there. */
export async function switchLanguage(wording: i18n, lang: Lang): Promise<void> {
  await addWhole(wording, lang);
  whole = Promise.resolve();
  await wording.changeLanguage(lang);
}
