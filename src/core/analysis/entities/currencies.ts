/** What people write for a currency, before a sum or after it: pattern and ISO 4217 code, the longer wording first. */
const AFTER: readonly (readonly [pattern: string, code: string | null])[] = [
  [String.raw`(?:белорусск|білоруськ)\p{L}+\s(?:рубл\p{L}*|руб\.?)`, 'BYN'],
  [String.raw`рубл\p{L}*|руб\.?|р\.|р|rubles?|roubles?`, 'RUB'],
  [String.raw`гривень|гривн\p{L}*|гривен|грн\.?|hryvnias?`, 'UAH'],
  [String.raw`дол(?:л)?ар\p{L}*|dollars?|bucks|бакс\p{L}*`, 'USD'],
  [String.raw`pounds?|quid|фунт\p{L}*`, 'GBP'],
  [String.raw`євро|евро|euros?`, 'EUR'],
  [String.raw`рупи\p{L}*|рупі\p{L}*|rupees?|rs`, 'INR'],
  [String.raw`злот\p{L}*|zł|zlot(?:y|ys|ych)`, 'PLN'],
  [String.raw`ле[йяюів]|леев|леїв|lei|leu`, 'RON'],
  [String.raw`тенге|tenge`, 'KZT'],
  [String.raw`лари|ларі|lari`, 'GEL'],
  [String.raw`лир\p{L}*|лір\p{L}*|liras?`, 'TRY'],
  [String.raw`дирхам\p{L}*|dirhams?`, 'AED'],
  [String.raw`франк\p{L}*|francs?`, 'CHF'],
  [String.raw`naira`, 'NGN'],
];
const CODES =
  'uah|rub|usd|gbp|eur|inr|pln|ron|mdl|kzt|byn|gel|try|aed|chf|cad|aud|nzd|czk|huf|bgn|sek|nok|dkk|jpy|cny|ils|zar|ngn|kes|sgd|hkd|amd|azn|uzs|kgs';
const SIGNS: Readonly<Record<string, string>> = {
  '₴': 'UAH',
  '₽': 'RUB',
  $: 'USD',
  '£': 'GBP',
  '€': 'EUR',
  '₹': 'INR',
  '₸': 'KZT',
  '₺': 'TRY',
  '₾': 'GEL',
  '₪': 'ILS',
  '₦': 'NGN',
  '¥': 'JPY',
};
const SIGN = '[₴₽$£€₹₸₺₾₪₦¥]';
const MATCHERS = AFTER.map(([pattern, code]) => [new RegExp(`^(?:${pattern})$`, 'iu'), code] as const);

/** Words only: what may follow a number in words. */
export const CURRENCY_WORDS = AFTER.map(([pattern]) => pattern).join('|');
export const CURRENCY_AFTER = String.raw`${SIGN}|(?:${CURRENCY_WORDS}|${CODES})(?![\p{L}])`;
export const CURRENCY_BEFORE = String.raw`${SIGN}|(?<![\p{L}])(?:rs\.?|${CODES})(?=[\s\d])`;

export function currencyOf(words: string): string | null {
  const lower = words.toLowerCase();
  const sign = SIGNS[lower];
  if (sign) return sign;
  if (/^[a-z]{3}$/u.test(lower) && CODES.split('|').includes(lower)) return lower.toUpperCase();
  if (lower === 'rs.') return 'INR';
  return MATCHERS.find(([pattern]) => pattern.test(lower))?.[1] ?? null;
}
