import type { Sentence } from '../../text/index.ts';
import type { EntityType } from '../types.ts';

/** A feature of a sentence and the tokens it was read from: `to` is exclusive; of the whole sentence where both are -1. */
export type Feature = { readonly name: string; readonly from: number; readonly to: number };

const MIN_GRAM = 3;
const MAX_GRAM = 5;

/**
 * Words, pairs of words, pieces of words, and what is known of the whole sentence. The names are the keys of the trained weights:
 * whoever changes them trains anew.
 */
export function featuresOf(sentence: Sentence, entities: ReadonlySet<EntityType>): Feature[] {
  const features: Feature[] = [];
  const seen = new Set<string>();
  const add = (name: string, from: number, to: number): void => {
    // Each feature counts once, where it stands first.
    if (seen.has(name)) return;
    seen.add(name);
    features.push({ name, from, to });
  };
  sentence.tokens.forEach(({ norm }, at) => {
    const word = norm.replace(/\d+/gu, '0');
    add(`=${word}`, at, at + 1);
    const next = sentence.tokens[at + 1]?.norm.replace(/\d+/gu, '0');
    if (next !== undefined) add(`=${word} ${next}`, at, at + 2);
    const after = sentence.tokens[at + 2]?.norm.replace(/\d+/gu, '0');
    if (after !== undefined) add(`=${word} _ ${after}`, at, at + 3);
    const padded = ` ${word} `;
    for (let size = MIN_GRAM; size <= MAX_GRAM; size += 1) {
      for (let start = 0; start + size <= padded.length; start += 1) add(padded.slice(start, start + size), at, at + 1);
    }
  });
  const first = sentence.tokens[0]?.norm;
  if (first !== undefined) add(`^${first.replace(/\d+/gu, '0')}`, 0, 1);
  if (sentence.question) add('?', -1, -1);
  if (sentence.first) add('|<', -1, -1);
  if (sentence.last) add('>|', -1, -1);
  for (const type of entities) add(`#${type}`, -1, -1);
  const length = sentence.tokens.length;
  add(length <= 3 ? 'short' : length <= 8 ? 'middling' : 'long', -1, -1);
  return features;
}
