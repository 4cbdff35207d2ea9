import type { Sentence } from '../../text/index.ts';
import type { Entity, EntityType, ReplyContext } from '../types.ts';
import { readClock } from './clock.ts';
import { readContacts } from './contacts.ts';
import { readDates } from './dates.ts';
import type { EntityDraft } from './draft.ts';
import { readDurations } from './durations.ts';
import { readMoney } from './money.ts';
import { readCustomerNames } from './names.ts';

/** The local hour assumed where none is given. */
const DEFAULT_NOW = '2025-03-12T10:00';

/** Where two readings share words the more telling one stays: an e-mail is no link, a phone no number, a price no date. */
const PRECEDENCE: readonly EntityType[] = [
  'email',
  'link',
  'money',
  'percent',
  'phone',
  'date',
  'time',
  'duration',
  'number',
  'channel',
  'name',
];

/** Sums, times, contacts and names of a reply with exact spans, in the order of the text. Linear in the text's length. */
export function readEntities(text: string, sentences: readonly Sentence[], context: ReplyContext): Entity[] {
  const drafts = [
    ...readMoney(text),
    ...readContacts(text),
    ...readDurations(text),
    ...readClock(text),
    ...readDates(text, context.now ?? DEFAULT_NOW),
    ...readCustomerNames(sentences, context.customerNames ?? []),
  ];
  drafts.sort((a, b) => a.start - b.start || PRECEDENCE.indexOf(a.type) - PRECEDENCE.indexOf(b.type) || b.end - a.end);
  const kept: EntityDraft[] = [];
  for (const draft of drafts) {
    // Drafts come by their start, so only the last kept one can reach into this one.
    const last = kept.at(-1);
    if (!last || last.end <= draft.start) kept.push(draft);
    else if (PRECEDENCE.indexOf(draft.type) < PRECEDENCE.indexOf(last.type)) kept[kept.length - 1] = draft;
    else if (draft.type === last.type && draft.end - draft.start > last.end - last.start) kept[kept.length - 1] = draft;
  }
  return kept.map(({ type, start, end, value }) => {
    const words = text.slice(start, end);
    return { type, start, end, text: words, value: value ?? words };
  });
}
