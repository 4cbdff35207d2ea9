/** Which scenarios are shown: all of it stands in the address, so that a view can be linked. */
import type { LibraryEntry } from '../../adapters/react/ports.ts';
import { inLang, type Pack } from '../../core/scenario/index.ts';
import { LESSONS, type LessonId } from '../../core/scenario/lessons.ts';
import { CHANNELS, type Channel, TRADES, type Trade } from '../../core/scenario/types.ts';
import { CRITERIA, type CriterionId } from '../../core/scoring/types.ts';
import { LANGS, type Lang } from '../../core/text/language.ts';

export const FILTERS = ['course', 'lang', 'channel', 'trade', 'level', 'lesson', 'criterion', 'find'] as const;
export type Filter = (typeof FILTERS)[number];

/** `null`: not narrowed by this. */
export type Narrowed = {
  readonly course: Pack | null;
  readonly lang: Lang | null;
  readonly channel: Channel | null;
  readonly trade: Trade | null;
  readonly level: number | null;
  readonly lesson: LessonId | null;
  readonly criterion: CriterionId | null;
  readonly find: string;
};

/** What nobody knows in the address narrows nothing. */
export function readAddress(address: URLSearchParams, courses: readonly Pack[]): Narrowed {
  const one = <Value extends string>(of: readonly Value[], name: Filter): Value | null =>
    of.find((value) => value === address.get(name)) ?? null;
  const level = Number(address.get('level'));
  return {
    course: courses.find(({ id }) => id === address.get('course')) ?? null,
    lang: one(LANGS, 'lang'),
    channel: one(CHANNELS, 'channel'),
    trade: one(TRADES, 'trade'),
    level: level >= 1 && level <= 5 && Number.isInteger(level) ? level : null,
    lesson: one(LESSONS, 'lesson'),
    criterion: one(CRITERIA, 'criterion'),
    find: address.get('find') ?? '',
  };
}

/** Those that fit: in a course in its order, else one's own language first, then the easier ones. */
export function shownOf(entries: readonly LibraryEntry[], narrowed: Narrowed, uiLang: Lang): readonly LibraryEntry[] {
  const { course } = narrowed;
  const fitting = entries.filter((entry) => fits(entry, narrowed));
  if (course) return fitting.toSorted((one, other) => course.order.indexOf(one.id) - course.order.indexOf(other.id));
  const rank = (entry: LibraryEntry) => (entry.lang === uiLang ? 0 : 1 + LANGS.indexOf(entry.lang));
  return fitting.toSorted(
    (one, other) => rank(one) - rank(other) || one.difficulty - other.difficulty || one.title.localeCompare(other.title, one.lang),
  );
}

function fits(entry: LibraryEntry, { course, lang, channel, trade, level, lesson, criterion, find }: Narrowed): boolean {
  return (
    (course === null || course.order.includes(entry.id)) &&
    (lang === null || entry.lang === lang) &&
    (channel === null || entry.channel === channel) &&
    (trade === null || entry.trade === trade) &&
    (level === null || entry.difficulty === level) &&
    (lesson === null || entry.lessons.includes(lesson)) &&
    (criterion === null || entry.practises.includes(criterion)) &&
    holds(entry, find)
  );
}

const plain = (text: string): string => text.normalize('NFC').toLowerCase().replaceAll('ё', 'е').replaceAll(/[’ʼ]/gu, "'");

/** Every word of the search stands somewhere on the card, as far as it is typed. */
function holds({ title, brief, company, customerName }: LibraryEntry, find: string): boolean {
  const card = plain([title, brief, company ?? '', customerName].join(' '));
  return plain(find)
    .split(/\s+/u)
    .every((word) => card.includes(word));
}

export const courseTitle = (course: Pack, lang: Lang): string => inLang(course.title, lang);
