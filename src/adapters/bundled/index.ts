/** What is built into the app: each part comes when it is first needed, and only once. */
import type { Lines } from '../../core/customer/lines.ts';
import type { Lang } from '../../core/text/language.ts';
import type { Layers, Library, Reading } from '../react/ports.ts';

export async function loadLibrary(): Promise<Library> {
  return (await import('virtual:otvet/library')).library;
}

const readings = new Map<boolean, Promise<Reading>>();

/** Rules and engine, some hundred kilobytes; a failed load is tried anew at the next call. */
export function loadReading(layers: Layers): Promise<Reading> {
  const known = readings.get(layers.learned);
  if (known) return known;
  const reading = Promise.all([import('./reading.ts'), import('virtual:otvet/rules')])
    .then(([{ readingWith }, { default: rules }]) => readingWith(rules, layers))
    .catch((error: unknown) => {
      readings.delete(layers.learned);
      throw error;
    });
  readings.set(layers.learned, reading);
  return reading;
}

export async function loadLines(lang: Lang): Promise<Lines> {
  switch (lang) {
    case 'uk':
      return (await import('virtual:otvet/lines/uk')).default;
    case 'ru':
      return (await import('virtual:otvet/lines/ru')).default;
    case 'en':
      return (await import('virtual:otvet/lines/en')).default;
  }
}
