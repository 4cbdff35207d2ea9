import type { EntityDraft } from './draft.ts';

const DAY = 86_400_000;

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
  [/(^|[^\p{L}])(позавчера|позавчора|the\s+day\s+before\s+yesterday)(?![\p{L}])/giu, -2],
  [/(^|[^\p{L}])(вчера(?:шний|шнего)?|вчора(?:шній|шнього)?|учора|yesterday|last\s+night)(?![\p{L}])/giu, -1],
  [
    /(^|[^\p{L}])(сегодня(?:шний|шнего)?|сьогодні|сёдня|today|tonight|this\s+(?:morning|afternoon|evening)|до\s+(?:конца|вечера)\s+дня|до\s+вечера|до\s+кінця\s+дня|до\s+вечора|ввечері|увечері|by\s+(?:the\s+)?end\s+of\s+(?:the\s+)?day|by\s+eod|end\s+of\s+(?:the\s+)?day|eod|(?:close|end)\s+of\s+(?:business|play)|cob)(?![\p{L}])/giu,
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

const ISO_DATE = /(^|[^\p{L}\p{N}-])(20\d{2})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?![\p{L}\p{N}-])/gu;
/** A day of the month without its month, where no noun follows that it could count. */
const DAY_ALONE =
  /(^|[^\p{L}\p{N}])(?:the\s(0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)(?=\s*(?:$|[.,;:!?)\n])|\s(?:and|or|at|by|for|so|to|if|when|as|but|we|you|i|it|is|was|will|with|in\sthe|before|after|until|from|then|that)\s)|(0?[1-9]|[12]\d|3[01])(?:-?(?:го|е|му|ого))?\s(?:числа|число|числу|числом)(?![\p{L}]))/giu;

/** Where `now` is no date at all. */
const DEFAULT_DAY = Date.UTC(2025, 2, 12);

/** Dates, ISO where they can be told from `now` (local, `YYYY-MM-DDTHH:mm`). */
export function readDates(text: string, now: string): EntityDraft[] {
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
  for (const match of text.matchAll(ISO_DATE)) push(found, match, match[1], dayOf(Number(match[4]), Number(match[3]), today, match[2]));
  for (const match of text.matchAll(DAY_ALONE)) push(found, match, match[1], nextDay(Number(match[2] ?? match[3]), today));
  for (const match of text.matchAll(DAY_MONTH)) {
    // «you may 3 times»: the month is written with a capital.
    if (match[5] === 'may') continue;
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

/** The next such day of a month, today included. */
function nextDay(day: number, today: number): string | null {
  const now = new Date(today);
  for (let ahead = 0; ahead <= 2; ahead += 1) {
    const date = Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead, day);
    if (date >= today && new Date(date).getUTCDate() === day) return isoDay(date);
  }
  return null;
}

function isoDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
