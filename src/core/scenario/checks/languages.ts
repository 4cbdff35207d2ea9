/** One scenario, one language: a sentence in another one, or a Latin letter in a Cyrillic word, is a slip. */
import { type Lang, readText } from '../../text/index.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { type Check, found } from './check.ts';

export const checkLanguages: Check = (input) => {
  const { lang, replyLangs } = input.scenario;
  return input.texts.flatMap(({ role, text, path }): Diagnostic[] => {
    if (role === 'pattern') return [];
    const mixed = mixedWord(text);
    if (mixed) return [found(input, path, { code: 'text/mixed-letters', severity: 'warning', params: { word: mixed } })];
    if (role === 'label') return [];
    const allowed: readonly Lang[] = role === 'reply' ? replyLangs : [lang];
    const foreign = readText(text).sentences.find((sentence) => {
      const read = sentence.lang;
      // Short sentences are the same in several languages too often to be sure.
      return read !== 'unknown' && read !== 'mixed' && !allowed.includes(read) && wordsIn(text.slice(sentence.start, sentence.end)) >= 3;
    });
    if (!foreign) return [];
    return [
      found(input, path, {
        code: 'text/other-language',
        severity: 'warning',
        params: { lang: foreign.lang, expected: allowed.join(', '), text: text.slice(foreign.start, foreign.end) },
      }),
    ];
  });
};

function wordsIn(text: string): number {
  return text.match(/\p{L}{2,}/gu)?.length ?? 0;
}

/** Latin and Cyrillic letters inside one word, as look-alikes come in; «USB-кабель» and «VIP'и» are two scripts side by side. */
function mixedWord(text: string): string | null {
  const words = text.match(/\p{L}+/gu) ?? [];
  return words.find((word) => /\p{Script=Cyrillic}/u.test(word) && /\p{Script=Latin}/u.test(word)) ?? null;
}
