/** The languages Otvet reads and speaks, by their ISO 639-1 codes. */
export const LANGS = ['uk', 'ru', 'en'] as const;
export type Lang = (typeof LANGS)[number];
