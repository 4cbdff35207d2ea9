import { compilePattern, STEERING_LISTS, vocabularyOf, type Lexicons, type Match } from '../../text/index.ts';
import { RuleIndex } from '../rule-index.ts';
import type { Reading } from './features.ts';

/** Where the word lists of a language stand in its sentences. Compiled once. */
export class ListReader {
  private readonly names: readonly string[];
  private readonly index: RuleIndex;

  constructor(lexicons: Lexicons) {
    this.names = Object.keys(lexicons).filter((name) => !STEERING_LISTS.includes(name));
    this.index = new RuleIndex(
      this.names.map((name) => compilePattern(`#${name}`, lexicons)),
      vocabularyOf(lexicons),
    );
  }

  read(match: Match): Reading['lists'] {
    return [...this.index.search(match)].flatMap(([number, ranges]) => ranges.map((range) => ({ name: this.names[number] ?? '', range })));
  }
}
