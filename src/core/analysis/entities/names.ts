import { readText, type Sentence } from '../../text/index.ts';
import type { EntityDraft } from './draft.ts';

/** Places where the customer is named in one of the known forms; case endings of Slavic names may differ by up to three letters. */
export function readCustomerNames(sentences: readonly Sentence[], forms: readonly string[]): EntityDraft[] {
  const known = forms
    .map((form) => readText(form).sentences.flatMap((sentence) => sentence.tokens.map((token) => token.norm)))
    .filter((words) => words.length > 0);
  known.sort((a, b) => b.length - a.length);
  const found: EntityDraft[] = [];
  for (const { tokens } of sentences) {
    for (let at = 0; at < tokens.length; at += 1) {
      // A name is written with a capital, or stands where nobody bothers with them: first in the sentence, before a comma.
      if (!tokens[at]?.capital && tokens.some((token) => token.capital)) continue;
      const words = known.find((form) => form.every((word, offset) => isNameForm(tokens[at + offset]?.norm, word)));
      const first = tokens[at];
      const last = words ? tokens[at + words.length - 1] : undefined;
      if (!words || !first || !last) continue;
      found.push({ type: 'name', start: first.start, end: last.end, value: null });
      at += words.length - 1;
    }
  }
  return found;
}

/** Endings that names of people take in Ukrainian and Russian, the vocative included. */
const CASE_ENDINGS = new Set(['', ...'а я у ю о е є и і ї ы й ь ою ею єю ой ей ом ем єм ом ові еві єві ого ому им ій ая ую ої'.split(' ')]);

/** The word is the name in one of its cases. Both normalised. */
export function isNameForm(word: string | undefined, name: string): boolean {
  if (word === undefined) return false;
  if (word === name) return true;
  if (name.length < 3 || !/^\p{Script=Cyrillic}+$/u.test(name)) return false;
  const stem = name.replace(/[аяійоеєьї]$/u, '');
  return word.startsWith(stem) && CASE_ENDINGS.has(word.slice(stem.length));
}
