const LATIN_TO_CYRILLIC: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  i: 'і',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
  k: 'к',
  m: 'м',
  t: 'т',
  h: 'н',
  b: 'в',
  ï: 'ї',
  ё: 'е',
};
const LATIN_LOOK_ALIKE = /[aceiopxykmthbï]/gu;

/** A Cyrillic word with Latin look-alikes in it («помiтили» with a Latin i) as it was meant; other words come back as they are. */
export function mendLookAlikes(word: string): string {
  if (!/\p{Script=Latin}/u.test(word) || !/\p{Script=Cyrillic}/u.test(word)) return word;
  const mended = word.replace(LATIN_LOOK_ALIKE, (letter) => LATIN_TO_CYRILLIC[letter] ?? letter);
  return /\p{Script=Latin}/u.test(mended) ? word : mended;
}

/** A lone Latin letter among Cyrillic words, where it can only be a Cyrillic one. */
export function mendLoneLetter(word: string): string {
  return /^[aioycke]$/u.test(word) ? (LATIN_TO_CYRILLIC[word] ?? word) : word;
}
