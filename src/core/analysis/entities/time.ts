import type { EntityDraft } from './draft.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Times of day (ISO `HH:mm`), dates (ISO where they can be told from `now`) and durations (ms). `now` is local, `YYYY-MM-DDTHH:mm`. */
export function readTimes(text: string, now: string): EntityDraft[] {
  return [...readDurations(text), ...readClock(text), ...readDates(text, now)];
}

const COUNT_WORDS: Readonly<Record<string, number>> = {
  один: 1,
  одну: 1,
  одного: 1,
  одной: 1,
  одна: 1,
  однієї: 1,
  два: 2,
  две: 2,
  дві: 2,
  двух: 2,
  двох: 2,
  три: 3,
  трех: 3,
  трьох: 3,
  четыре: 4,
  чотири: 4,
  четырех: 4,
  чотирьох: 4,
  пять: 5,
  "п'ять": 5,
  пяти: 5,
  "п'яти": 5,
  шесть: 6,
  шість: 6,
  семь: 7,
  сім: 7,
  семи: 7,
  десять: 10,
  десяти: 10,
  пятнадцать: 15,
  пятнадцати: 15,
  "п'ятнадцять": 15,
  "п'ятнадцяти": 15,
  двадцать: 20,
  двадцяти: 20,
  двадцять: 20,
  двадцати: 20,
  тридцать: 30,
  тридцати: 30,
  тридцять: 30,
  тридцяти: 30,
  сорок: 40,
  полчаса: 0.5,
  полтора: 1.5,
  півтори: 1.5,
  півтора: 1.5,
  полтору: 1.5,
  полторы: 1.5,
  пару: 2,
  пары: 2,
  пари: 2,
  кілька: 3,
  несколько: 3,
  нескольких: 3,
  кількох: 3,
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  sixty: 60,
  half: 0.5,
  couple: 2,
  few: 3,
};
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(сек|секунд|second|sec|с$|s$)/u, 1000],
  [/^(мин|хв|minut|min|m$)/u, MINUTE],
  [/^(час|год|hour|hr|h$|ч$)/u, HOUR],
  [/^(рабоч|робоч|working|business|ден|дн|доб|сут|day)/u, DAY],
  [/^(недел|тиж|week)/u, 7 * DAY],
  [/^(мес|міс|month)/u, 30 * DAY],
];
const UNIT = String.raw`(?:секунд\p{L}*|сек\.?|хвилин\p{L}*|хвилинк\p{L}*|хв\.?|минут\p{L}*|мин\.?|годин\p{L}*|год\.|час(?:а|ов|ик\p{L}*|у|ок)?|ч\.?|(?:рабоч\p{L}*|робоч\p{L}*|календарн\p{L}*)\s+(?:дн\p{L}*|день|дней)|дн(?:я|ей|ів|і|ями|ях)|день|сут(?:ок|ки)|діб|доб[аиу]|недел\p{L}*|тижн\p{L}*|тиждень|месяц\p{L}*|місяц\p{L}*|seconds?|secs?|minutes?|mins?|hours?|hrs?|(?:working|business|calendar)\s+days?|days?|weeks?|months?)(?![\p{L}])`;
const COUNT = String.raw`\d{1,3}(?:[.,]\d)?(?:\s?[-–—]\s?\d{1,3})?|${Object.keys(COUNT_WORDS)
  .filter((word) => word.length > 2)
  .join('|')}|a|an`;
const DURATION = new RegExp(
  String.raw`(^|[^\p{L}\p{N}:.])(?:(?:a\s+)?(half)\s+(?:an\s+)?(hour)|(?:a\s+)?(couple|few)\s+(?:of\s+)?(${UNIT})|(${COUNT})\s?(?:of\s)?[-‑]?(${UNIT}))`,
  'giu',
);
const LONE =
  /(^|[^\p{L}])(полчаса|получаса|півгодини|полдня|пів\s?дня|(?:через|протягом|упродовж|в\s+течение|в\s+теч\.?|за|in|within)\s+(?:an?\s+)?(час|годину|години|часа|сутки|суток|добу|доби|дня|день|неделю|недели|тиждень|тижня|минуту|минутку|хвилину|hour|day|week|minute))(?![\p{L}])/giu;

function readDurations(text: string): EntityDraft[] {
  const found: EntityDraft[] = [];
  for (const match of text.matchAll(DURATION)) {
    const start = match.index + (match[1]?.length ?? 0);
    const count = match[2] ?? match[4] ?? match[6] ?? '';
    const unit = match[3] ?? match[5] ?? match[7] ?? '';
    const size = UNITS.find(([pattern]) => pattern.test(unit.toLowerCase()))?.[1];
    const amount = countOf(count);
    if (size !== undefined && amount !== null)
      found.push({ type: 'duration', start, end: match.index + match[0].length, value: Math.round(amount * size) });
  }
  for (const match of text.matchAll(LONE)) {
    const start = match.index + (match[1]?.length ?? 0);
    const unit = match[3];
    const size = unit ? UNITS.find(([pattern]) => pattern.test(unit.toLowerCase()))?.[1] : undefined;
    let value = size ?? HOUR / 2;
    if (!unit && /дня$/iu.test(match[2] ?? '')) value = 12 * HOUR;
    found.push({ type: 'duration', start, end: match.index + match[0].length, value });
  }
  return found;
}

/** The longer end of a range counts: that is what was promised. */
function countOf(word: string): number | null {
  const lower = word.toLowerCase().replace(/[’ʼ]/gu, "'").replace(/ё/gu, 'е');
  const digits = [...lower.matchAll(/\d{1,3}(?:[.,]\d)?/gu)].map((match) => Number(match[0].replace(',', '.')));
  if (digits.length > 0) return Math.max(...digits);
  return Object.hasOwn(COUNT_WORDS, lower) ? (COUNT_WORDS[lower] ?? null) : null;
}

const CLOCK =
  /(^|[^\p{L}\p{N}:.,])(?:([01]?\d|2[0-3])[:.]([0-5]\d)(?!\d|[.:]\d|\s?(?:%|₽|₴|грн|руб|г\.))\s?(am|pm|a\.m\.|p\.m\.)?|([1-9]|1[0-2])\s?(am|pm|a\.m\.|p\.m\.)(?![\p{L}])|(?<=(?:до|о|об|в|к|після|после|на|by|at|before|until)\s)([01]?\d|2[0-3])(?:\s?-?(?:ти|ой|ої|й|го|и))?\s?(утра|вечера|дня|ранку|вечора|годин\p{L}*|часов|часа|ч\.?|o['’]clock)?(?=$|[\s,.!?;)])(?!\s?(?:%|₽|₴|\$|грн|руб|мин|хв|дн|рабоч|робоч|раз|шт|тыс|тис|січ|лют|бер|кві|тра|чер|лип|сер|вер|жов|лис|гру|янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|min|hour|day|week|of|годин|час))|(noon|midday|midnight|опівдні|полудня|полудню|обіду|обеда|обеду))/giu;

function readClock(text: string): EntityDraft[] {
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
  return found;
}

const MONTHS = [
  'янв|січ|jan',
  'фев|лют|feb',
  'мар|бер|mar',
  'апр|кві|apr',
  'мая|май|тра|may',
  'июн|чер|jun',
  'июл|лип|jul',
  'авг|сер|aug',
  'сен|вер|sep',
  'окт|жов|oct',
  'ноя|лис|nov',
  'дек|гру|dec',
];
const MONTH_WORD = String.raw`(?:январ\p{L}*|феврал\p{L}*|март[ае]?|апрел\p{L}*|ма[йяе]|июн\p{L}*|июл\p{L}*|август\p{L}*|сентябр\p{L}*|октябр\p{L}*|ноябр\p{L}*|декабр\p{L}*|січ(?:ня|ень|ні)|лют(?:ого|ий)|берез(?:ня|ень)|квіт(?:ня|ень)|трав(?:ня|ень)|черв(?:ня|ень)|лип(?:ня|ень)|серп(?:ня|ень)|верес(?:ня|ень)|жовт(?:ня|ень)|листопад[аі]?|груд(?:ня|ень)|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?![\p{L}])`;
const NUMERIC_DATE = /(^|[^\p{L}\p{N}.])(0?[1-9]|[12]\d|3[01])[./](0?[1-9]|1[0-2])(?:[./](\d{4}|\d{2}))?(?![\p{N}.:/])/gu;
const DAY_MONTH = new RegExp(
  String.raw`(^|[^\p{L}\p{N}])(0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|-?го)?\s(?:of\s)?(${MONTH_WORD})|(^|[^\p{L}\p{N}])(${MONTH_WORD})\s(0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\p{N}:])`,
  'giu',
);
const RELATIVE: readonly (readonly [RegExp, number])[] = [
  [
    /(^|[^\p{L}])(сегодня(?:шний|шнего)?|сьогодні|сёдня|today|tonight|this\s+(?:morning|afternoon|evening)|до\s+(?:конца|вечера)\s+дня|до\s+вечера|до\s+кінця\s+дня|до\s+вечора|ввечері|увечері|by\s+(?:the\s+)?end\s+of\s+(?:the\s+)?day|by\s+eod)(?![\p{L}])/giu,
    0,
  ],
  [/(^|[^\p{L}])(завтра(?:шний|шнего|шній|шнього)?|tomorrow|tmrw)(?![\p{L}])/giu, 1],
  [/(^|[^\p{L}])(послезавтра|післязавтра|the\s+day\s+after\s+tomorrow)(?![\p{L}])/giu, 2],
];
const WEEKDAY =
  /(^|[^\p{L}])(понедельник\p{L}*|понеділ\p{L}*|monday|mon|вторник\p{L}*|вівтор\p{L}*|tuesday|tues?|сред[уыае]|серед[уиаі]|wednesday|wed|четверг\p{L}*|четвер\p{L}*|thursday|thurs?|пятниц\p{L}*|п['’ʼ]ятниц\p{L}*|friday|fri|суббот\p{L}*|субот\p{L}*|saturday|воскресень\p{L}*|неділ[юіея]|sunday)(?![\p{L}])/giu;
const WEEKDAYS = [
  /^(воск|неділ|sun)/iu,
  /^(пон|mon)/iu,
  /^(вто|вів|tue)/iu,
  /^(сред|серед|wed)/iu,
  /^(чет|thu)/iu,
  /^(пят|п['’ʼ]ят|fri)/iu,
  /^(суб|sat)/iu,
];

/** Where `now` is no date at all. */
const DEFAULT_DAY = Date.UTC(2025, 2, 12);

function readDates(text: string, now: string): EntityDraft[] {
  const given = Date.parse(`${now.slice(0, 10)}T00:00:00Z`);
  const today = Number.isNaN(given) ? DEFAULT_DAY : given;
  const found: EntityDraft[] = [];
  for (const [pattern, days] of RELATIVE) {
    for (const match of text.matchAll(pattern)) push(found, match, match[1], isoDay(today + days * DAY));
  }
  for (const match of text.matchAll(WEEKDAY)) {
    const weekday = WEEKDAYS.findIndex((pattern) => pattern.test(match[2] ?? ''));
    const ahead = (weekday - new Date(today).getUTCDay() + 7) % 7 || 7;
    push(found, match, match[1], isoDay(today + ahead * DAY));
  }
  for (const match of text.matchAll(NUMERIC_DATE)) push(found, match, match[1], dayOf(Number(match[2]), Number(match[3]), today, match[4]));
  for (const match of text.matchAll(DAY_MONTH)) {
    const month = MONTHS.findIndex((names) => new RegExp(`^(?:${names})`, 'iu').test(match[3] ?? match[5] ?? '')) + 1;
    push(found, match, match[1] ?? match[4], dayOf(Number(match[2] ?? match[6]), month, today));
  }
  return found;
}

function push(found: EntityDraft[], match: RegExpExecArray, before: string | undefined, value: string | null): void {
  found.push({ type: 'date', start: match.index + (before?.length ?? 0), end: match.index + match[0].length, value });
}

/** Without a year the date nearest to today is meant. */
function dayOf(day: number, month: number, today: number, year?: string): string | null {
  const thisYear = new Date(today).getUTCFullYear();
  const years = year ? [year.length === 2 ? 2000 + Number(year) : Number(year)] : [thisYear - 1, thisYear, thisYear + 1];
  const dates = years.map((one) => Date.UTC(one, month - 1, day)).filter((date) => new Date(date).getUTCDate() === day);
  dates.sort((a, b) => Math.abs(a - today) - Math.abs(b - today));
  return dates[0] === undefined ? null : isoDay(dates[0]);
}

function isoDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
