/** What is built into the app: each part comes when it is first needed, and only once. */
import type { Lines } from '../../core/customer/lines.ts';
import type { Lang } from '../../core/text/language.ts';
import type { Library, Reading } from '../react/ports.ts';

export async function loadLibrary(): Promise<Library> {
  return (await import('virtual:otvet/library')).library;
}

let reading: Promise<Reading> | null = null;

/** Rules and engine, some hundred kilobytes; a failed load is tried anew at the next call. */
export function loadReading(): Promise<Reading> {
  reading ??= Promise.all([import('./reading.ts'), import('virtual:otvet/rules')])
    .then(([{ readingWith }, { default: rules }]) => readingWith(rules))
    .catch((error: unknown) => {
      reading = null;
      throw error;
    });
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
