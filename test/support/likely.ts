import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lang } from '../../src/core/text/language.ts';
import { theAnalyser } from './attempts.ts';

const TRAINING = join(import.meta.dirname, '..', 'calibration', 'training');

/** A reply in which the learned layer alone finds something, whatever it has last been trained on; with the words it points at. */
export function likelyReply(lang: Lang): { readonly text: string; readonly signal: string; readonly words: string } {
  for (const line of readFileSync(join(TRAINING, `replies.${lang}.jsonl`), 'utf8').split('\n')) {
    if (line === '') continue;
    const { sentences } = JSON.parse(line) as { sentences: { text: string }[] };
    const text = sentences.map((sentence) => sentence.text).join(' ');
    const likely = theAnalyser()
      .analyse(text)
      .findings.find(({ rule }) => rule.startsWith('model.'));
    if (likely && 'signal' in likely) return { text, signal: likely.signal, words: likely.text };
  }
  throw new Error(`The learned layer finds nothing in ${lang}.`);
}
