/** What a scenario means where its author says nothing (FORMATS §4). */
import type { Lang } from '../text/language.ts';
import type { Channel, Target } from './types.ts';

export const DEFAULT_ANGER = 65;
export const DEFAULT_FAIRNESS = 30;
export const DEFAULT_DIFFICULTY = 2;
/** A Wednesday. */
export const DEFAULT_STARTS = '2025-03-12T10:00';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

const target = (excellentMs: number, goodMs: number, poorMs: number): Target => ({ excellentMs, goodMs, poorMs });

const SOCIAL = {
  firstReply: target(15 * MINUTE, HOUR, 4 * HOUR),
  reply: target(HOUR, 4 * HOUR, 12 * HOUR),
};

export const DEFAULT_TARGETS: Readonly<Record<Channel, { readonly firstReply: Target; readonly reply: Target }>> = {
  chat: { firstReply: target(30 * SECOND, MINUTE, 3 * MINUTE), reply: target(MINUTE, 2 * MINUTE, 5 * MINUTE) },
  phone: { firstReply: target(10 * SECOND, 20 * SECOND, MINUTE), reply: target(10 * SECOND, 20 * SECOND, MINUTE) },
  email: { firstReply: target(HOUR, 4 * HOUR, 12 * HOUR), reply: target(4 * HOUR, 12 * HOUR, 24 * HOUR) },
  social: SOCIAL,
  review: SOCIAL,
};

const ZONES: Readonly<Record<string, string>> = {
  UA: 'Europe/Kyiv',
  GB: 'Europe/London',
  IE: 'Europe/Dublin',
  US: 'America/New_York',
  CA: 'America/Toronto',
  AU: 'Australia/Sydney',
  NZ: 'Pacific/Auckland',
  PL: 'Europe/Warsaw',
  DE: 'Europe/Berlin',
  CZ: 'Europe/Prague',
  LT: 'Europe/Vilnius',
  LV: 'Europe/Riga',
  EE: 'Europe/Tallinn',
  MD: 'Europe/Chisinau',
  KZ: 'Asia/Almaty',
  GE: 'Asia/Tbilisi',
  AM: 'Asia/Yerevan',
  AZ: 'Asia/Baku',
  UZ: 'Asia/Tashkent',
  KG: 'Asia/Bishkek',
  IL: 'Asia/Jerusalem',
  BY: 'Europe/Minsk',
  RU: 'Europe/Moscow',
};

/** By the country where one is named, else by the language: only the hour that the screen shows depends on it. */
export function defaultZone(country: string | undefined, lang: Lang): string {
  return (country && ZONES[country]) || (lang === 'en' ? 'Europe/London' : 'Europe/Kyiv');
}
