import {
  compilePattern,
  Match,
  rangesOf,
  readText,
  vocabularyOf,
  type Lexicons,
  type Pattern,
  type Sentence,
  type TokenRange,
} from '../../text/index.ts';
import { isNameForm } from '../entities/names.ts';

/** Names by which somebody is called who has another. Without the customer's names no name is wrong. */
export class WrongNames {
  private readonly lexicons: Lexicons;
  /** Which given names are one person's: full, short and fond, in both spellings. */
  private readonly families: readonly Pattern[];

  constructor(lexicons: Lexicons) {
    this.lexicons = lexicons;
    this.families = (lexicons['name-family'] ?? []).map((entry) => compilePattern(entry, lexicons));
  }

  /** `called` are places where somebody is called, each ending in the name; `titles` the words before it that are no name. */
  wrongIn(
    text: string,
    sentence: Sentence,
    called: readonly TokenRange[],
    titles: readonly TokenRange[],
    customerNames: readonly string[],
  ): TokenRange[] {
    if (customerNames.length === 0 || called.length === 0) return [];
    const { tokens } = sentence;
    const own = customerNames.flatMap(wordsOf);
    const ownFamilies = new Set(own.flatMap((word) => this.familiesOf(word)));
    const isTitle = (at: number): boolean => titles.some((range) => range.from <= at && at < range.to);
    return called.flatMap(({ from: first, to }) => {
      let from = to - 1;
      while (from > first && tokens[from - 1]?.capital && !isTitle(from - 1) && tokens[from - 1]?.clause === tokens[to - 1]?.clause)
        from -= 1;
      if (isSignature(text, sentence, from, to)) return [];
      const words = telling(tokens.slice(from, to).map(({ norm }) => norm));
      return words.some((word) => own.some((name) => isSameName(word, name)) || this.familiesOf(word).some((one) => ownFamilies.has(one)))
        ? []
        : [{ from, to }];
    });
  }

  private familiesOf(word: string): number[] {
    const [sentence] = readText(word).sentences;
    if (!sentence) return [];
    const match = new Match(sentence, vocabularyOf(this.lexicons));
    return this.families.flatMap((family, number) => (rangesOf(family, match).length > 0 ? [number] : []));
  }
}

/** A name that is a line of its own, or stands there with the firm's in quotation marks, closes a reply; «Светлана!» and «Светлана,» still call somebody. */
function isSignature(text: string, { tokens, first }: Sentence, from: number, to: number): boolean {
  if (first || from > 0 || !tokens.slice(to).every(({ quoted }) => quoted)) return false;
  return tokens.length > to || !/^\s?[!,]/u.test(text.slice(tokens[to - 1]?.end, (tokens[to - 1]?.end ?? 0) + 2));
}

/** A patronymic is shared by many: beside a given name it tells nobody apart. */
function telling(words: readonly string[]): readonly string[] {
  const [first, ...rest] = words;
  const isPatronymic = (word: string): boolean => /(?:вич|вн|ичн)(?:[аоуеіиы]|ой|ою|ем)?$/u.test(word);
  return first === undefined || isPatronymic(first) ? words : [first, ...rest.filter((word) => !isPatronymic(word))];
}

function wordsOf(form: string): string[] {
  return readText(form).sentences.flatMap((sentence) => sentence.tokens.map(({ norm }) => norm));
}

function isSameName(word: string, name: string): boolean {
  return isNameForm(fold(word), fold(name)) || isNameForm(fold(name), fold(word));
}

/** Ukrainian and Russian spellings of one name. */
function fold(name: string): string {
  return name.replace(/[ії]/gu, 'и').replace(/є/gu, 'е').replace(/ґ/gu, 'г').replace(/'/gu, '');
}
