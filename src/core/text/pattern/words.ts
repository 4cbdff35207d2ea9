/** A set of words given by globs: exact, `prefix*`, `*suffix`, or stars anywhere. Answers in about the length of the word. */
export class WordSet {
  private readonly exact = new Set<string>();
  private readonly prefixes = new Set<string>();
  private readonly prefixLengths: number[] = [];
  private readonly suffixes = new Set<string>();
  private readonly suffixLengths: number[] = [];
  private readonly others: RegExp[] = [];
  readonly globs: readonly string[];

  constructor(globs: readonly string[]) {
    this.globs = globs;
    const lengths = new Set<number>();
    const suffixLengths = new Set<number>();
    for (const glob of globs) {
      const stars = glob.split('*').length - 1;
      if (stars === 0) this.exact.add(glob);
      else if (stars === 1 && glob.endsWith('*') && glob.length > 1) {
        this.prefixes.add(glob.slice(0, -1));
        lengths.add(glob.length - 1);
      } else if (stars === 1 && glob.startsWith('*') && glob.length > 1) {
        this.suffixes.add(glob.slice(1));
        suffixLengths.add(glob.length - 1);
      } else this.others.push(new RegExp(`^${glob.split('*').map(escape).join('.*')}$`, 'u'));
    }
    this.prefixLengths = [...lengths].sort((a, b) => a - b);
    this.suffixLengths = [...suffixLengths].sort((a, b) => a - b);
  }

  has(word: string): boolean {
    if (this.exact.has(word)) return true;
    for (const length of this.prefixLengths) {
      if (length > word.length) break;
      if (this.prefixes.has(word.slice(0, length))) return true;
    }
    for (const length of this.suffixLengths) {
      if (length > word.length) break;
      if (this.suffixes.has(word.slice(word.length - length))) return true;
    }
    for (const other of this.others) if (other.test(word)) return true;
    return false;
  }
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
}
