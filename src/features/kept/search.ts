import type { Story } from '../../core/progress/index.ts';

/** Whether every word asked for stands in a story, in any of its texts; an empty question fits all. */
export function matches({ text, customer, scenarioTitle, note, instead }: Story, asked: string): boolean {
  const all = folded([text, customer, scenarioTitle, note, instead?.text, instead?.better].join('\n'));
  return folded(asked)
    .split(/\s+/u)
    .every((word) => all.includes(word));
}

/** Without what people leave out when they search: capitals, ё, the kind of apostrophe. */
const folded = (text: string): string => text.normalize('NFC').toLowerCase().replaceAll('ё', 'е').replaceAll(/[’ʼ`]/gu, "'").trim();
