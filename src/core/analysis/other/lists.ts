import { compilePattern, vocabularyOf, type Lexicons, type Match, type TokenRange } from '../../text/index.ts';
import { RuleIndex } from '../rule-index.ts';

/** The lists of one language that findings of other kinds rest on, compiled once. */
export class Lists {
  private readonly names: readonly string[];
  private readonly index: RuleIndex;

  constructor(lexicons: Lexicons, names: readonly string[]) {
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
  search(match: Match): ReadonlyMap<string, readonly TokenRange[]> {
    return new Map([...this.index.search(match)].map(([number, ranges]) => [this.names[number] ?? '', ranges]));
  }
}
