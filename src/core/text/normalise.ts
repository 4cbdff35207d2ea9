import { mendLookAlikes } from './look-alikes.ts';

/** A word as rules see it: NFC, lower case, ё→е, every apostrophe as ', stress marks and joiners gone, Latin look-alikes in Cyrillic words mended. */
export function normaliseWord(word: string): string {
  const plain = word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u0300\u0301\u00ad\u200b-\u200f\u2060\ufeff\u202a-\u202e]/gu, '')
    .replace(/ё/gu, 'е')
    .replace(/[’ʼ‘`´ʹ′＇]/gu, "'")
    .replace(/(?<=[бвгґджзклмнпрстфхцчшщ])["*](?=[яюєїе])/gu, "'")
    .replace(/^'+|'+$/gu, '');
  return mendLookAlikes(plain);
}
