import { NUMBER_WORDS, numberOf } from './counts.ts';
import type { EntityDraft } from './draft.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(сек|секунд|second|sec|с$|s$)/u, 1000],
  [/^(мин|хв|minut|min|m$)/u, MINUTE],
  [/^(час|год|hour|hr|h$|ч$)/u, HOUR],
  [/^(рабоч|робоч|working|business|ден|дн|доб|сут|day)/u, DAY],
  [/^fortnight/u, 14 * DAY],
  [/^(недел|тиж|week)/u, 7 * DAY],
  [/^(мес|міс|month)/u, 30 * DAY],
];
const UNIT = String.raw`(?:секунд\p{L}*|сек\.?|хвилин\p{L}*|хвилинк\p{L}*|хв\.?|минут\p{L}*|мин\.?|годин\p{L}*|год\.|час(?:а|ов|ик\p{L}*|у|ок)?|ч\.?|(?:рабоч\p{L}*|робоч\p{L}*|календарн\p{L}*)\s+(?:дн\p{L}*|день|дней)|дн(?:я|ей|ів|і|ями|ях)|день|сут(?:ок|ки)|діб|доб[аиу]|недел\p{L}*|тижн\p{L}*|тиждень|месяц\p{L}*|місяц\p{L}*|seconds?|secs?|minutes?|mins?|hours?|hrs?|(?:working|business|calendar)\s+days?|days?|weeks?|fortnights?|months?)(?![\p{L}])`;
const DIGITS = String.raw`\d{1,3}(?:[.,]\d)?`;
const COUNT = String.raw`(?:${DIGITS}|${NUMBER_WORDS})`;
/** «От двух до трёх», “two to three”, «2–3». */
const RANGE = String.raw`\s?[-–—]\s?|\s(?:to|or|до|или|чи|або)\s`;
const DURATION = new RegExp(
  String.raw`(?<![\p{L}\p{N}:.])(?:(?:a\s)?half\s(?:an?\s)?(?<half>hour|day)|(?:a\s)?(?<some>couple|few)\s(?:of\s)?(?<someUnit>${UNIT})|(?:(?<from>${COUNT})(?:${RANGE}))?(?<count>${COUNT}|an?)\s?(?:of\s)?[-‑]?(?<unit>${UNIT})(?<andHalf>\sand\sa\shalf(?![\p{L}]))?)`,
  'giu',
);
const LONE =
  /(^|[^\p{L}])(полчаса|получаса|пів\s?години|півгодинк\p{L}*|полдня|пів\s?дня|(?:через|протягом|упродовж|в\s+течение|в\s+теч\.?|за|in|within)\s+(?:an?\s+)?(час|годину|години|часа|сутки|суток|добу|доби|дня|день|неделю|недели|тиждень|тижня|минуту|минутку|хвилину|hour|day|week|minute))(?![\p{L}])/giu;

/** Spans of time, in ms; the longer end of a range counts: that is what was promised. */
export function readDurations(text: string): EntityDraft[] {
  const found: EntityDraft[] = [];
  for (const match of text.matchAll(DURATION)) {
    const { half, some, someUnit, from, count, unit, andHalf } = match.groups ?? {};
    const size = sizeOf(half ?? someUnit ?? unit ?? '');
    const amount = half ? 0.5 : Math.max(countOf(some ?? count ?? ''), countOf(from ?? '')) + (andHalf ? 0.5 : 0);
    if (size !== undefined && amount > 0)
      found.push({ type: 'duration', start: match.index, end: match.index + match[0].length, value: Math.round(amount * size) });
  }
  for (const match of text.matchAll(LONE)) {
    const start = match.index + (match[1]?.length ?? 0);
    let value = (match[3] ? sizeOf(match[3]) : undefined) ?? HOUR / 2;
    if (!match[3] && /дня$/iu.test(match[2] ?? '')) value = 12 * HOUR;
    found.push({ type: 'duration', start, end: match.index + match[0].length, value });
  }
  return found;
}

function sizeOf(unit: string): number | undefined {
  return UNITS.find(([pattern]) => pattern.test(unit.toLowerCase()))?.[1];
}

function countOf(words: string): number {
  if (/^an?$/iu.test(words)) return 1;
  return /^\d/u.test(words) ? Number(words.replace(',', '.')) : (numberOf(words) ?? 0);
}
