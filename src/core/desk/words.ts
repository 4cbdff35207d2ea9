/** Words as people search for them: in any inflection, and as far as they are typed. */
import { stemsOf } from '../text/index.ts';

/** Shorter words have no ending that could be taken off. */
const INFLECTED_FROM = 5;
const ENDING = 2;
const LEAST_STEM = 4;
const LEAST_ALIKE = 3;

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’ʼ]*/gu;

export const wordsIn = (text: string): readonly string[] =>
  [...text.matchAll(WORD)].map(([word]) => word.toLowerCase().normalize('NFC').replaceAll('ё', 'е').replace(/[’ʼ]/gu, "'"));

/** Tells of words whether one of them is the one that is wanted; both are words of `wordsIn`. */
export function isWanted(wanted: string): (word: string) => boolean {
  if (wanted.length < INFLECTED_FROM) return (word) => word.startsWith(wanted);
  const stems = new Set(stemsOf(wanted).map(({ stem }) => stem));
  const root = wanted.slice(0, Math.max(LEAST_STEM, wanted.length - ENDING));
  // a stem is the beginning of its word: what begins otherwise need not be taken apart
  const beginning = wanted.slice(0, LEAST_ALIKE);
  return (word) => word.startsWith(beginning) && (word.startsWith(root) || stemsOf(word).some(({ stem }) => stems.has(stem)));
}

/** Many texts made ready once, to be searched at every key. */
export type WordIndex = {
  /** Where in the list of texts the words stand: all of those asked for; every text for an empty query. */
  readonly find: (query: string) => ReadonlySet<number>;
};

export function indexWords(texts: readonly string[]): WordIndex {
  const places = new Map<string, number[]>();
  for (const [place, text] of texts.entries()) {
    for (const word of new Set(wordsIn(text))) {
      const known = places.get(word);
      if (known === undefined) places.set(word, [place]);
      else known.push(place);
    }
  }
  const placesOf = (wanted: string): ReadonlySet<number> => {
    const fits = isWanted(wanted);
    const found = new Set<number>();
    for (const [word, at] of places) if (fits(word)) for (const place of at) found.add(place);
    return found;
  };
  return {
    find: (query) => {
      const [first, ...others] = wordsIn(query).map(placesOf);
      if (first === undefined) return new Set(texts.keys());
      return others.reduce<ReadonlySet<number>>((both, more) => new Set([...both].filter((place) => more.has(place))), first);
    },
  };
}
