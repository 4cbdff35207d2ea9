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
      const words = known.find((form) => form.every((word, offset) => isForm(tokens[at + offset]?.norm, word)));
      const first = tokens[at];
      const last = words ? tokens[at + words.length - 1] : undefined;
      if (!words || !first || !last) continue;
      found.push({ type: 'name', start: first.start, end: last.end, value: null });
      at += words.length - 1;
    }
  }
  return found;
}

function isForm(word: string | undefined, name: string): boolean {
  if (word === undefined) return false;
  if (word === name) return true;
  if (name.length < 4 || !/^\p{Script=Cyrillic}+$/u.test(name)) return false;
  const stem = name.slice(0, -1);
  return word.startsWith(stem) && word.length <= name.length + 2;
}
