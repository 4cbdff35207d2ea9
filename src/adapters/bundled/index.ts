/** What is built into the app: each part comes when it is first needed, and only once. */
import type { Lines } from '../../core/customer/lines.ts';
import type { Company, PersonaId } from '../../core/scenario/types.ts';
import type { Yardstick } from '../../core/phrases/index.ts';
import type { Lang } from '../../core/text/language.ts';
import type { Layers, Library, Reading } from '../react/ports.ts';

export async function loadLibrary(): Promise<Library> {
  return (await import('virtual:otvet/library')).library;
}

const readings = new Map<string, Promise<Reading>>();
/** A reading weighs megabytes: of those with phrases, which change, only the last are kept. */
const MOST_READINGS = 4;

/** Rules and engine, some hundred kilobytes; a failed load is tried anew at the next call. */
export function loadReading(layers: Layers): Promise<Reading> {
  const key = JSON.stringify([layers.learned, layers.phrases?.entries ?? []]);
  const known = readings.get(key);
  if (known) return known;
  const reading = Promise.all([import('./reading.ts'), import('virtual:otvet/rules')])
    .then(([{ readingWith }, { default: rules }]) => readingWith(rules, layers))
    .catch((error: unknown) => {
      readings.delete(key);
      throw error;
    });
  readings.set(key, reading);
  for (const oldest of [...readings.keys()].slice(0, -MOST_READINGS)) readings.delete(oldest);
  return reading;
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
