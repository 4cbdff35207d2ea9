/** Phrases as their file. */
import { printYaml } from '../scenario/index.ts';
import { usualCertainty } from './schema.ts';
import type { Phrases } from './types.ts';

/** Law: `readPhrases(printPhrases(p)).phrases` equals `p`, where `p` is sound. */
export function printPhrases({ title, entries }: Phrases): string {
  return printYaml({
    format: 'otvet/phrases',
    version: 1,
    ...(title !== '' && { title }),
    phrases: entries.map(({ signal, lang, when, unless, certainty, better, match, miss, note }) => ({
      signal,
      lang,
      when,
      ...(unless.length > 0 && { unless }),
      ...(certainty !== usualCertainty(signal) && { certainty }),
      ...(better !== null && { better }),
      match,
      miss,
      ...(note !== '' && { note }),
    })),
  });
}
