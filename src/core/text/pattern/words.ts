/** A set of words given by globs: exact, `prefix*`, `*suffix`, or stars anywhere. Answers in about the length of the word. */
export class WordSet {
  readonly globs: readonly string[];
  /** The one word, where there is but one and no star: most patterns. */
  private readonly only: string | null;
  private readonly exact: Set<string> | null = null;
  private readonly prefixes: Affixes | null = null;
  private readonly suffixes: Affixes | null = null;
  private readonly others: readonly RegExp[] | null = null;

  constructor(globs: readonly string[]) {
    this.globs = globs;
    const [first] = globs;
    this.only = globs.length === 1 && first !== undefined && !first.includes('*') ? first : null;
    if (this.only !== null) return;
    const others: RegExp[] = [];
    for (const glob of globs) {
      const star = glob.indexOf('*');
      const single = star === glob.lastIndexOf('*') && glob.length > 1;
      if (star < 0) (this.exact ??= new Set()).add(glob);
      else if (single && star === glob.length - 1) (this.prefixes ??= new Affixes()).add(glob.slice(0, -1));
      else if (single && star === 0) (this.suffixes ??= new Affixes()).add(glob.slice(1));
      else others.push(new RegExp(`^${glob.split('*').map(escape).join('.*')}$`, 'u'));
    }
    if (others.length > 0) this.others = others;
  }

  has(word: string): boolean {
    if (this.only !== null) return word === this.only;
    if (this.exact?.has(word)) return true;
    if (this.prefixes?.some(word, (length) => word.slice(0, length))) return true;
    if (this.suffixes?.some(word, (length) => word.slice(word.length - length))) return true;
    return this.others?.some((other) => other.test(word)) ?? false;
  }
}

/** Beginnings or ends of words, looked up by each length that occurs. */
class Affixes {
  private readonly known = new Set<string>();
  private readonly lengths: number[] = [];

  add(affix: string): void {
    this.known.add(affix);
    if (!this.lengths.includes(affix.length)) this.lengths.push(affix.length);
  }

  some(word: string, cut: (length: number) => string): boolean {
    for (const length of this.lengths) if (length <= word.length && this.known.has(cut(length))) return true;
    return false;
  }
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
}
