import type { Money } from '../types.ts';
import { NUMBER_WORDS, numberOf } from './counts.ts';
import { CURRENCY_AFTER, CURRENCY_BEFORE, CURRENCY_WORDS, currencyOf } from './currencies.ts';
import type { EntityDraft } from './draft.ts';
import { DIGIT, matchesOf, type Piece } from './piece.ts';

const NUMBER = String.raw`\d{1,3}(?:[ \u00a0\u202f.,]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d{1,2})?`;
const SCALE = String.raw`(?:\s?(k|к|тыс\p{L}*\.?|тис\p{L}*\.?|тыщ\p{L}*|thousand|млн\.?|million|m)(?![\p{L}]))?`;
const PERCENT = /(\d{1,3}(?:[.,]\d{1,2})?)\s?(?:%|(?:процент\p{L}*|відсот\p{L}*|per\s?cent|percent)(?![\p{L}]))/giu;
const BEFORE = new RegExp(String.raw`(${CURRENCY_BEFORE})\s?(${NUMBER})${SCALE}`, 'giu');
const AFTER = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,])(${NUMBER})${SCALE}\s?(${CURRENCY_AFTER})(?:,?\s(?:and\s|и\s|і\s|та\s)?(\d{1,2})\s?(?:коп(?:\.|\p{L}*)|cents?|pence)(?![\p{L}]))?`,
  'giu',
);
/** A hundredth of the currency named; of which one, kopecks and cents do not say. */
const SMALL = /(?<![\p{L}\p{N}.,])(\d{1,4})\s?(p(?!\.?\s?m(?![\p{L}]))|pence|коп\p{L}*|cents?)(?![\p{L}])/giu;
const IN_WORDS = new RegExp(String.raw`(?<![\p{L}\p{N}-])(${NUMBER_WORDS})\s(${CURRENCY_WORDS})(?![\p{L}])`, 'giu');
/** Sums that nobody says of anything else but money, unless a noun of other things follows. */
const BARE =
  /(?<![\p{L}\p{N}])(?:(полторы\s+тысячи|півтори\s+тисячі|полтысячи|пів\s?тисячі)(?!\s+(?:человек|люд|раз|штук|километр|кілометр|км|метр|слов|слів|заказ|замовлен|клиент|клієнт|обращен|звернен))|(?!4k)(\d{1,3}(?:[.,]\d)?)[kк](?![\p{L}\p{N}]))/giu;
const NAMED = /(?<![\p{L}])(?:(?:a|another)\s)?(fiver|tenner)(?![\p{L}])/giu;

const CURRENCY_CUE = new RegExp(String.raw`\s(?:${CURRENCY_WORDS})`, 'u');
const BARE_CUE = /пол|пів|\d/u;
const NAMED_CUE = /fiver|tenner/u;

/** Amounts of money with their currency, and percents. */
export function readMoney(piece: Piece): EntityDraft[] {
  return [
    ...found(piece, PERCENT, DIGIT, ([, digits]) => amountOf(digits), 'percent'),
    ...found(piece, BEFORE, DIGIT, ([, currency, digits, scale]) => money(amountOf(digits, scale), currency)),
    ...found(piece, AFTER, DIGIT, ([words = '', digits, scale, currency, hundredths = '0']) =>
      isYear(words) && piece.isUkrainian ? null : money(amountOf(digits, scale), currency, Number(hundredths)),
    ),
    ...found(piece, SMALL, DIGIT, ([, digits, unit]) => ({
      amount: Number(digits) / 100,
      currency: /^p/iu.test(unit ?? '') ? 'GBP' : null,
    })),
    ...found(piece, IN_WORDS, CURRENCY_CUE, ([, words, currency]) => money(numberOf(words ?? ''), currency)),
    ...found(piece, BARE, BARE_CUE, ([, words, digits]) => money(words ? numberOf(words) : amountOf(digits, 'k'))),
    ...found(piece, NAMED, NAMED_CUE, ([, note]) => money(note?.toLowerCase() === 'fiver' ? 5 : 10, 'pounds')),
  ];
}

/** «2025 р.» is a year in Ukrainian. */
function isYear(words: string): boolean {
  return /^20[0-4]\d\s?р\.?$/u.test(words);
}

function found(
  piece: Piece,
  pattern: RegExp,
  cue: RegExp,
  valueOf: (match: readonly (string | undefined)[]) => Money | number | null,
  type: EntityDraft['type'] = 'money',
): EntityDraft[] {
  return matchesOf(piece, pattern, cue).flatMap((match): EntityDraft[] => {
    const value = valueOf(match);
    return value === null ? [] : [{ type, start: match.index, end: match.index + match[0].length, value }];
  });
}

function money(amount: number | null, currency?: string, hundredths = 0): Money | null {
  return amount === null
    ? null
    : { amount: Math.round(amount * 100 + hundredths) / 100, currency: currency === undefined ? null : currencyOf(currency) };
}

function amountOf(digits = '', scale?: string): number | null {
  const grouped = digits.replace(/[\u00a0\u202f ]/gu, '');
  const plain = /[.,]\d{3}(?:[.,]|$)/u.test(grouped) ? grouped.replace(/[.,](?=\d{3}(?:\D|$))/gu, '') : grouped;
  const amount = Number(plain.replace(',', '.'));
  if (!Number.isFinite(amount)) return null;
  if (!scale) return amount;
  return /^(m|млн)/iu.test(scale) ? amount * 1_000_000 : amount * 1000;
}
