/** Looking things up while the query is still being typed. */
import type { Company } from '../scenario/types.ts';
import { stemsOf } from '../text/index.ts';

type Article = Company['knowledge'][number];

/** A word found in the title says more than one found in the text. */
const TITLE = 3;
const TEXT = 1;
/** Shorter words have no ending that could be taken off. */
const INFLECTED_FROM = 5;
const ENDING = 2;
const LEAST_STEM = 4;

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’ʼ]*/gu;

const wordsIn = (text: string): readonly string[] =>
  [...text.matchAll(WORD)].map(([word]) => word.toLowerCase().normalize('NFC').replaceAll('ё', 'е').replace(/[’ʼ]/gu, "'"));

/**
 * Articles in which every word of the query stands, in whatever inflection and as far as it is typed; where there is none, those
 * in which any does. Best first; all of them, as they stand, for an empty query.
 */
export function findArticles(articles: readonly Article[], query: string): readonly Article[] {
  const wanted = wordsIn(query);
  if (wanted.length === 0) return articles;
  const ranked = articles
    .map((article) => {
      const hits = wanted.map((word) => (isIn(word, article.title) ? TITLE : isIn(word, article.text) ? TEXT : 0));
      return { article, found: hits.filter((hit) => hit > 0).length, rank: hits.reduce<number>((sum, hit) => sum + hit, 0) };
    })
    .toSorted((a, b) => b.rank - a.rank);
  const whole = ranked.filter(({ found }) => found === wanted.length);
  return (whole.length > 0 ? whole : ranked.filter(({ found }) => found > 0)).map(({ article }) => article);
}

function isIn(wanted: string, text: string): boolean {
  const words = wordsIn(text);
  if (words.some((word) => word.startsWith(wanted))) return true;
  if (wanted.length < INFLECTED_FROM) return false;
  const stems = new Set(stemsOf(wanted).map(({ stem }) => stem));
  if (stemsOf(text).some(({ stem }) => stems.has(stem))) return true;
  const root = wanted.slice(0, Math.max(LEAST_STEM, wanted.length - ENDING));
  return words.some((word) => word.startsWith(root));
}
