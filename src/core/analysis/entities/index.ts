import type { Sentence } from '../../text/index.ts';
import type { Entity, EntityType, ReplyContext } from '../types.ts';
import { readClock } from './clock.ts';
import { readContacts } from './contacts.ts';
import { readDates } from './dates.ts';
import type { EntityDraft } from './draft.ts';
import { readDurations } from './durations.ts';
import { readMoney } from './money.ts';
import { readCustomerNames } from './names.ts';
import { piecesOf, type Piece } from './piece.ts';

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
export function readEntities(text: string, sentences: readonly Sentence[], context: ReplyContext, memory = new EntityMemory()): Entity[] {
  const now = context.now ?? DEFAULT_NOW;
  const drafts = piecesOf(text).flatMap(({ start, piece }) => memory.draftsOf(piece, now).map((draft) => movedBy(start, draft)));
  drafts.push(...readCustomerNames(sentences, context.customerNames ?? []));
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

/** More than a reply has: while somebody types, only the piece that changes is read anew. */
const MOST_PIECES = 60;

/** The pieces that were read last, with what stands in them. */
export class EntityMemory {
  private readonly drafts = new Map<string, readonly EntityDraft[]>();

  draftsOf(piece: Piece, now: string): readonly EntityDraft[] {
    const key = `${now.slice(0, 10)}${piece.isUkrainian ? 'u' : ' '}${piece.text}`;
    const known = this.drafts.get(key) ?? draftsIn(piece, now);
    // What was asked for last stands last.
    this.drafts.delete(key);
    this.drafts.set(key, known);
    const [oldest] = this.drafts.size > MOST_PIECES ? this.drafts.keys() : [];
    if (oldest !== undefined) this.drafts.delete(oldest);
    return known;
  }
}

function draftsIn(piece: Piece, now: string): EntityDraft[] {
  return [...readMoney(piece), ...readContacts(piece), ...readDurations(piece), ...readClock(piece), ...readDates(piece, now)];
}

function movedBy(by: number, draft: EntityDraft): EntityDraft {
  return by === 0 ? draft : { ...draft, start: draft.start + by, end: draft.end + by };
}
