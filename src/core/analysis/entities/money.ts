import type { EntityDraft } from './draft.ts';

/** Amounts of money with their currency, and percents. */
export function readMoney(text: string): EntityDraft[] {
  const found: EntityDraft[] = [];
  for (const match of text.matchAll(PERCENT)) {
    const value = amountOf(match[1] ?? '');
    if (value !== null) found.push({ type: 'percent', start: match.index, end: match.index + match[0].length, value });
  }
  for (const match of text.matchAll(BEFORE)) {
    const amount = amountOf(match[2] ?? '', match[3]);
    if (amount !== null)
      found.push({
        type: 'money',
        start: match.index,
        end: match.index + match[0].length,
        value: { amount, currency: SIGNS[(match[1] ?? '').toLowerCase()] ?? null },
      });
  }
  for (const match of text.matchAll(AFTER)) {
    const start = match.index + (match[1]?.length ?? 0);
    const amount = amountOf(match[2] ?? '', match[3]);
    if (amount !== null)
      found.push({ type: 'money', start, end: match.index + match[0].length, value: { amount, currency: currencyOf(match[4] ?? '') } });
  }
  for (const match of text.matchAll(IN_WORDS)) {
    const start = match.index + (match[1]?.length ?? 0);
    const amount = WORD_AMOUNTS.find(([pattern]) => pattern.test(match[2] ?? ''))?.[1];
    if (amount !== undefined)
      found.push({
        type: 'money',
        start,
        end: match.index + match[0].length,
        value: { amount, currency: match[3] ? currencyOf(match[3]) : null },
      });
  }
  return found;
}

const NUMBER = String.raw`\d{1,3}(?:[ \u00a0\u202f.,]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?`;
const SCALE = String.raw`(?:\s?(k|к|тыс\p{L}*\.?|тис\p{L}*\.?|тыщ\p{L}*|thousand|млн\.?|million|m)(?![\p{L}]))?`;
const CURRENCY = String.raw`₽|₴|\$|£|€|р\.|(?:рубл\p{L}*|руб\.?|р|гривень|гривн\p{L}*|гривен|грн\.?|uah|rub|usd|gbp|eur|долар\p{L}*|доллар\p{L}*|dollars?|bucks|pounds?|quid|євро|евро|euros?|pence|коп\p{L}*\.?|cents?)(?![\p{L}])`;

const PERCENT = /(\d{1,3}(?:[.,]\d{1,2})?)\s?(?:%|(?:процент\p{L}*|відсот\p{L}*|per\s?cent|percent)(?![\p{L}]))/giu;
const BEFORE = new RegExp(String.raw`(₴|₽|\$|£|€)\s?(${NUMBER})${SCALE}`, 'giu');
const AFTER = new RegExp(String.raw`(^|[^\p{L}\p{N}.,])(${NUMBER})${SCALE}\s?(${CURRENCY})`, 'giu');
const IN_WORDS =
  /(^|[^\p{L}])(полторы\s+тысячи|півтори\s+тисячі|полтысячи|пів\s?тисячі|пятьсот|п['’ʼ]ятсот|сто|двести|двісті|триста|тысяч[уаеи]|тисяч[уаі]|(?:a|one)\s+hundred|fifty|twenty|ten)\s+((?:руб\p{L}*|гривень|гривн\p{L}*|гривен|грн|dollars?|bucks|pounds?|quid|euros?)(?![\p{L}]))/giu;
const WORD_AMOUNTS: readonly (readonly [RegExp, number])[] = [
  [/^(полторы|півтори)/iu, 1500],
  [/^(полтысячи|пів)/iu, 500],
  [/^(пятьсот|п['’ʼ]ятсот)/iu, 500],
  [/^(сто|(?:a|one)\s+hundred)/iu, 100],
  [/^(двести|двісті)/iu, 200],
  [/^триста/iu, 300],
  [/^(тысяч|тисяч)/iu, 1000],
  [/^fifty/iu, 50],
  [/^twenty/iu, 20],
  [/^ten/iu, 10],
];
const SIGNS: Readonly<Record<string, string>> = { '₴': 'UAH', '₽': 'RUB', $: 'USD', '£': 'GBP', '€': 'EUR' };

function currencyOf(word: string): string | null {
  const lower = word.toLowerCase();
  const sign = SIGNS[lower];
  if (sign) return sign;
  if (/^(р|руб|rub)/u.test(lower)) return 'RUB';
  if (/^(гр|uah)/u.test(lower)) return 'UAH';
  if (/^(д|dollar|buck|usd)/u.test(lower)) return 'USD';
  if (/^(pound|quid|gbp|pence)/u.test(lower)) return 'GBP';
  return /^(євро|евро|eur)/u.test(lower) ? 'EUR' : null;
}

function amountOf(digits: string, scale?: string): number | null {
  const grouped = digits.replace(/[\u00a0\u202f ]/gu, '');
  const plain = /[.,]\d{3}(?:[.,]|$)/u.test(grouped) ? grouped.replace(/[.,](?=\d{3}(?:\D|$))/gu, '') : grouped;
  const amount = Number(plain.replace(',', '.'));
  if (!Number.isFinite(amount)) return null;
  if (!scale) return amount;
  return /^(m|млн)/iu.test(scale) ? amount * 1_000_000 : amount * 1000;
}
