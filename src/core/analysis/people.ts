import { spanOf, type Lexicons, type Match, type TokenRange } from '../text/index.ts';
import { Lists } from './other/lists.ts';
import type { Entity } from './types.ts';

/** Words by language: given names and titles, titles by themselves, and names that are common words too. */
const NAMED = 'named';
const TITLES = 'named-title';
const COMMON = 'named-or-word';
/** Patronymic, surname, a second surname. */
const MOST_FURTHER_NAMES = 3;

/** In one language, names of people whom nobody told the reading about: colleagues, the operator, a stranger. */
export class People {
  private readonly lists: Lists;

  constructor(lexicons: Lexicons) {
    this.lists = new Lists(lexicons, [NAMED, TITLES, COMMON]);
  }

  /** In one sentence, beside what was found in it. */
  read(text: string, match: Match, known: readonly Entity[]): Entity[] {
    const places = this.lists.search(match);
    const named = places.get(NAMED);
    if (!named) return [];
    const titles = places.get(TITLES) ?? [];
    const common = places.get(COMMON) ?? [];
    const people: Entity[] = [];
    let after = 0;
    for (const range of named) {
      if (range.from < after) continue;
      const whole = withFurtherNames(match, range);
      const isTitleOnly = whole.to === range.to && titles.some((title) => title.from === range.from && title.to === range.to);
      if (isTitleOnly || !match.tokens[whole.to - 1]?.capital || (isDoubtful(match, whole, common) && whole.to === range.to)) continue;
      after = whole.to;
      const { start, end } = spanOf(whole, match.sentence);
      if (known.some((one) => one.start < end && start < one.end)) continue;
      const words = text.slice(start, end);
      people.push({ type: 'name', start, end, text: words, value: words });
    }
    return people;
  }
}

function withFurtherNames({ tokens }: Match, { from, to }: TokenRange): TokenRange {
  const clause = tokens[to - 1]?.clause;
  let end = to;
  while (end - to < MOST_FURTHER_NAMES && tokens[end]?.capital && tokens[end]?.clause === clause) end += 1;
  return { from, to: end };
}

/** Where a sentence begins with it, "Will" may be a word. */
function isDoubtful({ tokens }: Match, { from, to }: TokenRange, common: readonly TokenRange[]): boolean {
  const endsClause = tokens[to] === undefined || tokens[to]?.clause !== tokens[to - 1]?.clause;
  return from === 0 && !endsClause && common.some((word) => word.from === from);
}
