import { readSpokenClock } from './spoken-clock.ts';
import type { EntityDraft } from './draft.ts';

const CLOCK =
  /(^|[^\p{L}\p{N}:.,])(?:([01]?\d|2[0-3])[:.]([0-5]\d)(?!\d|[.:]\d|\s?(?:%|₽|₴|грн|руб|г\.))\s?(am|pm|a\.m\.|p\.m\.)?|([1-9]|1[0-2])\s?(am|pm|a\.m\.|p\.m\.)(?![\p{L}])|(?<=(?:до|о|об|в|к|після|после|на|by|at|before|until)\s)([01]?\d|2[0-3])(?:\s?-?(?:ти|ой|ої|й|го|и))?\s?(утра|вечера|дня|ранку|вечора|годин\p{L}*|часов|часа|ч\.?|o['’]clock)?(?=$|[\s,.!?;)])(?!\s?(?:%|₽|₴|\$|грн|руб|мин|хв|дн|рабоч|робоч|раз|шт|тыс|тис|січ|лют|бер|кві|тра|чер|лип|сер|вер|жов|лис|гру|янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|min|hour|day|week|of|годин|час))|(noon|midday|midnight|опівдні|полудня|полудню|обіду|обеда|обеду))/giu;

/** Times of day, ISO `HH:mm`. */
export function readClock(text: string): EntityDraft[] {
  const found: EntityDraft[] = [];
  for (const match of text.matchAll(CLOCK)) {
    const start = match.index + (match[1]?.length ?? 0);
    const half = (match[4] ?? match[6] ?? match[8] ?? '').toLowerCase();
    let hour = Number(match[2] ?? match[5] ?? match[7] ?? 12);
    if (/^p|вечера|вечора/u.test(half) && hour < 12) hour += 12;
    if (/^(дня)/u.test(half) && hour < 7) hour += 12;
    if (/^a/u.test(half) && hour === 12) hour = 0;
    if (/^midnight/iu.test(match[9] ?? '')) hour = 0;
    if (/^об[еі]д/iu.test(match[9] ?? '')) hour = 13;
    found.push({ type: 'time', start, end: match.index + match[0].trimEnd().length, value: `${pad(hour)}:${match[3] ?? '00'}` });
  }
  return [...found, ...readSpokenClock(text)];
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
