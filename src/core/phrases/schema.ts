/** What a file of phrases may hold: the single source of what is read and of the messages. */
import * as v from 'valibot';
import { BAD_SIGNALS, SIGNALS, type Signal } from '../analysis/types.ts';
import { many, text } from '../scenario/index.ts';
import { LANGS } from '../text/language.ts';
import type { Phrases } from './types.ts';

const entry = v.strictObject({
  signal: v.pipe(v.picklist(SIGNALS), v.description('What the words count as.')),
  lang: v.pipe(v.picklist(LANGS), v.description('The language of the words.')),
  when: many(text('pattern'), 'Patterns, as in rules; any of them is enough.'),
  unless: v.exactOptional(many(text('pattern'), 'Patterns that cancel it.')),
  certainty: v.exactOptional(v.pipe(v.picklist(['found', 'likely']), v.description('Default: found for what helps, likely for a fault.'))),
  better: v.exactOptional(text('reply', 'For faults: what to say instead.')),
  match: many(text('reply'), 'Sentences in which it must be found; the words may stand in [brackets].'),
  miss: many(text('reply'), 'Sentences that sound alike, in which it must not be found.'),
  note: v.exactOptional(text('prose', 'Why it is there.')),
});

export const phrasesFileSchema = v.strictObject({
  format: v.literal('otvet/phrases'),
  version: v.literal(1),
  title: v.exactOptional(text('prose', 'What the collection is called.')),
  phrases: v.pipe(v.array(entry), v.description('Each a way to say one thing in one language.')),
});

export type PhrasesDocument = v.InferOutput<typeof phrasesFileSchema>;

export const isFault = (signal: Signal): boolean => (BAD_SIGNALS as readonly Signal[]).includes(signal);

/** A team has not measured its words: what accuses is only likely unless they say otherwise. */
export const usualCertainty = (signal: Signal): 'found' | 'likely' => (isFault(signal) ? 'likely' : 'found');

export function phrasesOf({ title = '', phrases }: PhrasesDocument): Phrases {
  return {
    title,
    entries: phrases.map(({ signal, lang, when, unless = [], certainty, better = null, match, miss, note = '' }) => ({
      signal,
      lang,
      when,
      unless,
      certainty: certainty ?? usualCertainty(signal),
      better: isFault(signal) ? better : null,
      match,
      miss,
      note,
    })),
  };
}
