import { compilePattern, Match, vocabularyOf, type ClassRanges, type Lexicons, type Sentence } from '../../text/index.ts';
import { RuleIndex } from '../rule-index.ts';
import type { Reading } from './features.ts';

/** Where the word lists of a language stand in its sentences. Compiled once. */
export class ListReader {
  private readonly names: readonly string[];
  private readonly lexicons: Lexicons;
  private readonly index: RuleIndex;

  constructor(lexicons: Lexicons) {
    this.names = Object.keys(lexicons);
    this.lexicons = lexicons;
    this.index = new RuleIndex(
      this.names.map((name) => compilePattern(`#${name}`, lexicons)),
      vocabularyOf(lexicons),
    );
  }

  read(sentence: Sentence, classes: ClassRanges): Reading['lists'] {
    const found = this.index.search(new Match(sentence, vocabularyOf(this.lexicons), classes));
    return [...found].flatMap(([number, ranges]) => ranges.map((range) => ({ name: this.names[number] ?? '', range })));
  }
}
