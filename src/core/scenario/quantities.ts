/** Durations and money as authors write them, and back. */
import type { Lang } from '../text/language.ts';
import type { Money } from './types.ts';

const UNITS = { s: 1000, min: 60_000, h: 3_600_000, d: 86_400_000 } as const;
type Unit = keyof typeof UNITS;

export const DURATION_PATTERN = /^\d+(?:[.,]\d+)?(?:\s*(?:s|min|h|d))?$/u;

/** Milliseconds of `45 s`, `20 min`, `2 h`, `3 d` or a bare number of seconds; null where it is none of these. */
export function parseDuration(written: string | number): number | null {
  if (typeof written === 'number') return Number.isFinite(written) && written >= 0 ? Math.round(written * 1000) : null;
  const parts = /^(\d+(?:[.,]\d+)?)\s*(s|min|h|d)?$/u.exec(written.trim());
  if (!parts) return null;
  return Math.round(Number(parts[1]!.replace(',', '.')) * UNITS[(parts[2] ?? 's') as Unit]);
}

/** The largest unit that says it in a whole number: 90,000 ms → `90 s`, 120,000 ms → `2 min`. */
export function printDuration(ms: number): string {
  const unit = (['d', 'h', 'min'] as const).find((unit) => ms > 0 && ms % UNITS[unit] === 0) ?? 's';
  return `${ms / UNITS[unit]} ${unit}`;
}

/** `45 сек`, `2 години`, `3 days`: what the author meant in the way it is written; null where it can't be told. */
export function likelyDuration(written: string): string | null {
  const parts = /^(\d+(?:[.,]\d+)?)\s*(\p{L}+)\.?$/u.exec(written.trim());
  if (!parts) return null;
  const unit = FOREIGN_UNITS.find(([pattern]) => pattern.test(parts[2]!));
  return unit ? `${parts[1]} ${unit[1]}` : null;
}

const FOREIGN_UNITS: readonly (readonly [RegExp, Unit])[] = [
  [/^(sec|second|с$|сек)/iu, 's'],
  [/^(m$|min|м$|мин|хв)/iu, 'min'],
  [/^(hr|hour|ч$|час|год)/iu, 'h'],
  [/^(day|д$|дн|ден|дні|день|сут|доб)/iu, 'd'],
];

export type Amount = { readonly percent: number } | Money;

const SYMBOLS: Readonly<Record<string, string>> = {
  '₴': 'UAH',
  грн: 'UAH',
  '₽': 'RUB',
  руб: 'RUB',
  $: 'USD',
  '£': 'GBP',
  '€': 'EUR',
  '₸': 'KZT',
  zł: 'PLN',
};
const SYMBOL_OF: Readonly<Record<string, string>> = { UAH: '₴', RUB: '₽', USD: '$', GBP: '£', EUR: '€', KZT: '₸', PLN: 'zł' };

export const AMOUNT_PATTERN = /^(?:[$£€]\s*)?\d[\d\s]*(?:[.,]\d+)?\s*(?:₴|грн\.?|₽|руб\.?|\$|£|€|₸|zł|[A-Z]{3}|%)?$/u;

/** `1500 ₴`, `20 £`, `$20`, `300 UAH`, `15 %`; null where no currency (nor per cent) is said, or it is no sum. */
export function parseAmount(written: string): Amount | null {
  const parts = /^([$£€])?\s*(\d[\d\s]*(?:[.,]\d+)?)\s*(₴|грн|₽|руб|\$|£|€|₸|zł|[A-Z]{3}|%)?\.?$/u.exec(written.trim());
  if (!parts) return null;
  const amount = Number(parts[2]!.replaceAll(/\s/gu, '').replace(',', '.'));
  const sign = parts[1] ?? parts[3];
  if (!sign || (parts[1] && parts[3])) return null;
  if (sign === '%') return { percent: amount };
  return { amount, currency: SYMBOLS[sign] ?? sign };
}

export function printAmount(amount: Amount): string {
  if ('percent' in amount) return `${plainNumber(amount.percent)} %`;
  return `${plainNumber(amount.amount)} ${SYMBOL_OF[amount.currency] ?? amount.currency}`;
}

/** Never `1e21`: the notation that reads back. */
function plainNumber(value: number): string {
  return value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 });
}

export type Address = 'formal' | 'informal' | 'mirror';

export const ADDRESSES: Readonly<Record<string, Address>> = {
  ви: 'formal',
  вы: 'formal',
  'ви/вы': 'formal',
  'вы/ви': 'formal',
  formal: 'formal',
  ти: 'informal',
  ты: 'informal',
  'ти/ты': 'informal',
  'ты/ти': 'informal',
  informal: 'informal',
  mirror: 'mirror',
};

export function printAddress(address: Address, lang: Lang): string {
  if (address === 'mirror' || lang === 'en') return address;
  if (address === 'formal') return lang === 'uk' ? 'ви' : 'вы';
  return lang === 'uk' ? 'ти' : 'ты';
}
