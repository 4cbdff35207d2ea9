/** The known word nearest to a mistyped one, if it is near enough to have been meant; null otherwise. */
export function nearMiss(word: string, known: readonly string[]): string | null {
  const wanted = plain(word);
  let best: string | null = null;
  let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of known) {
    const offered = plain(candidate);
    if (offered === wanted) return candidate;
    const distance = editDistance(wanted, offered, bestDistance);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Near misses for the first hundred slips of a file: whoever has more of them did not mistype, and the search is what takes long. */
export function fewNearMisses(): typeof nearMiss {
  let left = 100;
  return (word, known) => {
    left -= 1;
    return left >= 0 ? nearMiss(word, known) : null;
  };
}

const MOST_LISTED = 30;

/** Known words as a message lists them: not two thousand. */
export function listed(known: readonly string[]): string {
  return known.length > MOST_LISTED ? `${known.slice(0, MOST_LISTED).join(', ')}, …` : known.join(', ');
}

/** Latin letters for Cyrillic ones that look the same; null where the word has none of both. */
export function withoutLookAlikes(word: string): string | null {
  if (!/[a-z]/i.test(word) && !Array.from(word).every((sign) => !/\p{L}/u.test(sign) || LOOK_ALIKES.has(sign))) return null;
  const latin = Array.from(word, (sign) => LOOK_ALIKES.get(sign) ?? sign).join('');
  return latin === word || /[^\p{ASCII}]/u.test(latin) ? null : latin;
}

const LOOK_ALIKES = new Map(
  Object.entries({
    а: 'a',
    с: 'c',
    е: 'e',
    о: 'o',
    р: 'p',
    х: 'x',
    у: 'y',
    і: 'i',
    ї: 'i',
    ј: 'j',
    ѕ: 's',
    к: 'k',
    м: 'm',
    т: 't',
    п: 'n',
    г: 'r',
    һ: 'h',
    ԁ: 'd',
    А: 'A',
    В: 'B',
    С: 'C',
    Е: 'E',
    Н: 'H',
    І: 'I',
    К: 'K',
    М: 'M',
    О: 'O',
    Р: 'P',
    Т: 'T',
    Х: 'X',
    У: 'Y',
  }),
);

function plain(word: string): string {
  return word.toLowerCase().replaceAll(/[\s_-]+/gu, '_');
}

/** Damerau–Levenshtein distance (a swap of neighbours is one), given up at `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1));
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, beforeLast[column - 2]! + 1);
      }
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least >= limit) return limit;
    beforeLast = last;
    last = current;
  }
  return last[b.length]!;
}
