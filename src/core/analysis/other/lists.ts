import { compilePattern, Match, vocabularyOf, type ClassRanges, type Lexicons, type Sentence, type TokenRange } from '../../text/index.ts';
import { RuleIndex } from '../rule-index.ts';

/** The lists of one language that findings of other kinds rest on, compiled once. */
export class Lists {
  private readonly lexicons: Lexicons;
  private readonly names: readonly string[];
  private readonly index: RuleIndex;

  constructor(lexicons: Lexicons, names: readonly string[]) {
    this.lexicons = lexicons;
    this.names = [...new Set(names)].filter((name) => Object.hasOwn(lexicons, name));
    this.index = new RuleIndex(
      this.names.map((name) => compilePattern(`#${name}`, lexicons)),
      vocabularyOf(lexicons),
    );
  }

  has(name: string): boolean {
    return this.names.includes(name);
  }

  /** Where in the sentence each list stands; lists that stand nowhere are left out. */
  search(sentence: Sentence, classes: ClassRanges): ReadonlyMap<string, readonly TokenRange[]> {
    const found = this.index.search(new Match(sentence, vocabularyOf(this.lexicons), classes));
    return new Map([...found].map(([number, ranges]) => [this.names[number] ?? '', ranges]));
  }
}
