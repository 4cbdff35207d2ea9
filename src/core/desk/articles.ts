/** Looking things up while the query is still being typed. */
import type { Company } from '../scenario/types.ts';
import { isWanted, wordsIn } from './words.ts';

type Article = Company['knowledge'][number];

/** A word found in the title says more than one found in the text. */
const TITLE = 3;
const TEXT = 1;

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
  return wordsIn(text).some(isWanted(wanted));
}
