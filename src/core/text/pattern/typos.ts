/** Words shorter than this are too near to one another to be repaired. */
const MIN_LENGTH = 6;

/**
 * Words that matter and are often misspelt, looked up for a word that is one slip of the fingers away: a letter left out, doubled or put in, a wrong one,
 * or two that changed places. The first letter is taken as meant.
 */
export class Typos {
  private readonly words = new Map<string, string[]>();
  private readonly beginnings = new Map<string, string[]>();
  private readonly lengths = new Set<number>();
  private readonly real: ReadonlySet<string>;

  /** `meant`: words and `beginnings*`; `real`: words that are one slip away from them and mean themselves, as words and `beginnings*`. */
  constructor(meant: readonly string[], real: readonly string[]) {
    for (const one of meant) {
      const beginning = one.endsWith('*') ? one.slice(0, -1) : null;
      enter(beginning === null ? this.words : this.beginnings, beginning ?? one);
      if (beginning !== null) this.lengths.add(beginning.length);
    }
    this.real = new Set(real);
  }

  /** The word that was meant: a known one, or a known beginning with the rest as written. Null where nothing is near. */
  meantBy(word: string): string | null {
    if (word.length < MIN_LENGTH || this.isReal(word)) return null;
    const meant = new Set(near(this.words, word));
    for (const length of this.lengths) {
      for (const cut of [length - 1, length, length + 1]) {
        if (cut > word.length) continue;
        for (const known of near(this.beginnings, word.slice(0, cut))) if (known.length === length) meant.add(known + word.slice(cut));
      }
    }
    const [first] = [...meant].sort((a, b) => Math.abs(a.length - word.length) - Math.abs(b.length - word.length) || (a < b ? -1 : 1));
    return first ?? null;
  }

  private isReal(word: string): boolean {
    if (this.real.has(word)) return true;
    for (let length = MIN_LENGTH - 1; length <= word.length; length += 1) if (this.real.has(`${word.slice(0, length)}*`)) return true;
    return false;
  }
}

/** A word stands under itself and under each form of it that lacks a letter after the first. */
function enter(index: Map<string, string[]>, word: string): void {
  for (const form of new Set([word, ...lacking(word)])) {
    const words = index.get(form);
    if (words) words.push(word);
    else index.set(form, [word]);
  }
}

function near(index: ReadonlyMap<string, readonly string[]>, word: string): string[] {
  return [word, ...lacking(word)].flatMap((form) => index.get(form) ?? []).filter((known) => isOneSlip(known, word));
}

function lacking(word: string): string[] {
  const forms: string[] = [];
  for (let at = 1; at < word.length; at += 1) if (word[at] !== word[at - 1]) forms.push(word.slice(0, at) + word.slice(at + 1));
  return forms;
}

/** One letter more, less or other, or two neighbours exchanged; never none. */
function isOneSlip(a: string, b: string): boolean {
  if (a === b || a[0] !== b[0] || Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  if (a.length > b.length) return a.slice(at + 1) === b.slice(at);
  if (a.length < b.length) return a.slice(at) === b.slice(at + 1);
  return a.slice(at + 1) === b.slice(at + 1) || (a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2));
}
