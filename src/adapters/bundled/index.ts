/** What is built into the app: each part comes when it is first needed, and only once. */
import type { LanguageReader, Model, RuleSet } from '../../core/analysis/index.ts';
import type { Lines } from '../../core/customer/lines.ts';
import type { Company, PersonaId } from '../../core/scenario/types.ts';
import type { Yardstick } from '../../core/phrases/index.ts';
import { type Lang, LANGS } from '../../core/text/language.ts';
import type { Layers, Library, Reading } from '../react/ports.ts';

export async function loadLibrary(): Promise<Library> {
  return (await import('virtual:otvet/library')).library;
}

type Kept = { readonly languages: Map<Lang, Promise<LanguageReader>>; readonly readings: Map<string, Promise<Reading>> };

const kept = new Map<string, Kept>();
/** A reading weighs megabytes: of those with phrases, which change, only the last are kept. */
const MOST_KEPT = 4;

/** Engine, rules and weights of these languages, some two hundred kilobytes each; a failed load is tried anew at the next call. */
export function loadReading(layers: Layers, langs: readonly Lang[] = LANGS): Promise<Reading> {
  const { languages, readings } = keptFor(layers);
  const wanted = LANGS.filter((lang) => langs.includes(lang));
  return remembered(readings, wanted.join(' '), async () => {
    const [{ readingOf }, { learned, plain }, read] = await Promise.all([
      import('./reading.ts'),
      import('virtual:otvet/versions'),
      Promise.all(wanted.map((lang) => remembered(languages, lang, () => compiled(lang, layers)))),
    ]);
    return readingOf(layers.learned ? learned : plain, read, layers);
  });
}

async function compiled(lang: Lang, layers: Layers): Promise<LanguageReader> {
  const [{ languageWith }, set, model] = await Promise.all([
    import('./reading.ts'),
    loadRules(lang),
    layers.learned ? loadModel(lang) : undefined,
  ]);
  // compiling keeps the page busy: what was asked of it meanwhile comes between two languages
  await new Promise((resolve) => {
    setTimeout(resolve);
  });
  return languageWith(set, model, layers);
}

function keptFor({ learned, phrases }: Layers): Kept {
  const key = JSON.stringify([learned, phrases?.entries ?? []]);
  const known = kept.get(key) ?? { languages: new Map(), readings: new Map() };
  kept.set(key, known);
  for (const oldest of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(oldest);
  return known;
}

function remembered<Key, Value>(known: Map<Key, Promise<Value>>, key: Key, make: () => Promise<Value>): Promise<Value> {
  const before = known.get(key);
  if (before) return before;
  const made = make().catch((error: unknown) => {
    known.delete(key);
    throw error;
  });
  known.set(key, made);
  return made;
}

async function loadRules(lang: Lang): Promise<RuleSet> {
  switch (lang) {
    case 'uk':
      return (await import('virtual:otvet/rules/uk')).default;
    case 'ru':
      return (await import('virtual:otvet/rules/ru')).default;
    case 'en':
      return (await import('virtual:otvet/rules/en')).default;
  }
}

async function loadModel(lang: Lang): Promise<Model> {
  switch (lang) {
    case 'uk':
      return (await import('virtual:otvet/model/uk')).default;
    case 'ru':
      return (await import('virtual:otvet/model/ru')).default;
    case 'en':
      return (await import('virtual:otvet/model/en')).default;
  }
}

/** A language's default lines, with those of the persona. */
export async function loadLines(lang: Lang, persona: PersonaId): Promise<Lines> {
  const [lines, { voices }] = await Promise.all([loadGeneral(lang), import('virtual:otvet/voices')]);
  const own = await voices[`${lang}-${persona}`]?.();
  return own === undefined ? lines : { ...lines, own };
}

async function loadGeneral(lang: Lang): Promise<Lines> {
  switch (lang) {
    case 'uk':
      return (await import('virtual:otvet/lines/uk')).default;
    case 'ru':
      return (await import('virtual:otvet/lines/ru')).default;
    case 'en':
      return (await import('virtual:otvet/lines/en')).default;
  }
}

/** Labelled sentences of a language. */
export async function loadYardstick(lang: Lang): Promise<Yardstick> {
  switch (lang) {
    case 'uk':
      return (await import('virtual:otvet/yardstick/uk')).default;
    case 'ru':
      return (await import('virtual:otvet/yardstick/ru')).default;
    case 'en':
      return (await import('virtual:otvet/yardstick/en')).default;
  }
}

export async function loadScenarioText(id: string): Promise<string> {
  return textIn((await import('virtual:otvet/texts')).scenarios, id);
}

export async function loadCompanyText(id: string): Promise<string> {
  return textIn((await import('virtual:otvet/texts')).companies, id);
}

export async function loadCompanies(): Promise<Readonly<Record<string, Company>>> {
  return (await import('virtual:otvet/companies')).default;
}

function textIn(texts: Readonly<Record<string, () => Promise<string>>>, id: string): Promise<string> {
  const load = Object.hasOwn(texts, id) ? texts[id] : undefined;
  if (load === undefined) throw new Error(`Nothing of the id ${id} is built in.`);
  return load();
}
