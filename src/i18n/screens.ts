/** Wording for the screens: one language at a time, area by area as screens need them. */
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

/** `reasons` stands for why rules find what they find (use-reason.ts). */
export type Area = keyof Messages | 'names' | 'reasons';

/** What the shell and the first screen say; every other screen names what it needs besides. */
const FIRST: readonly Area[] = ['common', 'library'];

const FILES = import.meta.glob<Readonly<Record<string, object>>>(['./{en,ru,uk}/*.ts', '!./*/commands.ts']);

let wording: i18n | null = null;
const needed = new Set<Area>(FIRST);

/** Resolves when these areas are there, in the language of the screens. */
export async function needWording(areas: readonly Area[]): Promise<void> {
  for (const area of areas) needed.add(area);
  if (wording) await addAreas(wording, wording.language as Lang, areas);
}

/** Resolves when these areas are there in `lang`, whatever the screens speak: for what somebody says in a language of their own. */
export async function needWordingIn(lang: Lang, areas: readonly Area[]): Promise<void> {
  if (wording) await addAreas(wording, lang, areas);
}

const added = new WeakMap<i18n, Set<string>>();

async function addAreas(to: i18n, lang: Lang, areas: Iterable<Area>): Promise<void> {
  const there = added.get(to) ?? new Set();
  added.set(to, there);
  const missing = [...areas].filter((area) => !there.has(`${lang}/${area}`));
  const tables = await Promise.all(missing.map((area) => readArea(lang, area)));
  for (const table of tables) to.addResourceBundle(lang, 'otvet', table, true, true);
  for (const area of missing) there.add(`${lang}/${area}`);
}

async function readArea(lang: Lang, area: Area): Promise<object> {
  // rules say their reasons in English themselves
  if (area === 'reasons' && lang === 'en') return {};
  const table = (await FILES[`./${lang}/${area}.ts`]?.())?.[area];
  if (!table) throw new Error(`There is no wording ${lang}/${area}.`);
  return area === 'names' ? { debrief: table } : { [area]: table };
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
  const opened = createInstance();
  opened.use(initReactI18next);
  await opened.init({
    lng: lang,
    fallbackLng: false,
    nsSeparator: false,
    defaultNS: 'otvet',
    ns: ['otvet'],
    interpolation: { escapeValue: false },
    react: { useSuspense: false, bindI18nStore: 'added' },
    resources: { [lang]: { otvet: {} } },
  });
  await addAreas(opened, lang, needed);
  wording = opened;
  return opened;
}

/** Changes the language of the screens, once all wording that was needed so far is there. */
export async function switchLanguage(to: i18n, lang: Lang): Promise<void> {
  await addAreas(to, lang, needed);
  await to.changeLanguage(lang);
}
