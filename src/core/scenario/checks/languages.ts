/** One scenario, one language: a sentence in another one, or a Latin letter in a Cyrillic word, is a slip. */
import { type Lang, languageOf, normaliseWord } from '../../text/index.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { type Check, type TextsCheck, found } from './check.ts';

export const checkLanguages: Check = (input) => {
  const { lang, replyLangs } = input.scenario;
  return input.texts.flatMap(({ role, text, path }): Diagnostic[] => {
    if (role === 'pattern') return [];
    const mixed = mixedWord(text);
    if (mixed) return [found(input, path, { code: 'text/mixed-letters', severity: 'warning', params: { word: mixed } })];
    if (role === 'label') return [];
    const allowed: readonly Lang[] = role === 'reply' ? replyLangs : [lang];
    const foreign = sentencesOf(text).find((sentence) => {
      const words = sentence.match(/[\p{L}'’ʼ-]{2,}/gu) ?? [];
      // Short sentences are the same in several languages too often to be sure.
      return words.length >= 3 && isOther(languageOf(words.map(normaliseWord)), allowed);
    });
    if (foreign === undefined) return [];
    const params = { expected: allowed.join(', '), text: foreign.length > 60 ? `${foreign.slice(0, 57)}…` : foreign };
    return [found(input, path, { code: 'text/other-language', severity: 'warning', params })];
  });
};

/** The letters alone, where nothing says which language the texts are in. */
export const checkLetters: TextsCheck = (input) =>
  input.texts.flatMap(({ role, text, path }) => {
    const word = role === 'pattern' ? null : mixedWord(text);
    return word ? [found(input, path, { code: 'text/mixed-letters', severity: 'warning', params: { word } })] : [];
  });

/** Roughly: whoever needs sentences exactly reads the text, which takes a hundred times as long. */
function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?…])\s+|\n+/u);
}

function isOther(read: ReturnType<typeof languageOf>, allowed: readonly Lang[]): boolean {
  return (read === 'uk' || read === 'ru' || read === 'en') && !allowed.includes(read);
}

/** Latin and Cyrillic letters inside one word, as look-alikes come in; «USB-кабель» and «VIP'и» are two scripts side by side. */
function mixedWord(text: string): string | null {
  const words = text.match(/\p{L}+/gu) ?? [];
  return words.find((word) => /\p{Script=Cyrillic}/u.test(word) && /\p{Script=Latin}/u.test(word)) ?? null;
}
