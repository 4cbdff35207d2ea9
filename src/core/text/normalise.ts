/** A word as rules see it: NFC, lower case, ё→е, every apostrophe as ', stress marks and joiners gone. */
export function normaliseWord(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u0300\u0301\u00ad\u200b-\u200f\u2060\ufeff\u202a-\u202e]/gu, '')
    .replace(/ё/gu, 'е')
    .replace(/[’ʼ‘`´ʹ′＇]/gu, "'")
    .replace(/^'+|'+$/gu, '');
}
