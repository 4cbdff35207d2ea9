import { DAY, dayOf, isoDay, nextDay } from './calendar.ts';
import { NO_UNIT_AFTER, NO_VERSION_BEFORE } from './dotted.ts';
import type { EntityDraft } from './draft.ts';
import { ORDINAL_WORDS, ordinalOf } from './ordinals.ts';
import { withPartsOfDay } from './parts-of-day.ts';
import { isNameOfDay, readPeriods } from './periods.ts';
import { DIGIT, matchesOf, type Piece } from './piece.ts';

const MONTHS = [
  'янв|січ|jan',
  'фев|лют|feb',
  'мар|бер|mar',
  'апр|кві|apr',
  'ма[йяе]|тра|may',
  'июн|чер|jun',
  'июл|лип|jul',
  'авг|сер|aug',
  'сен|вер|sep',
  'окт|жов|oct',
  'ноя|лис|nov',
  'дек|гру|dec',
].map((names) => new RegExp(`^(?:${names})`, 'iu'));
const MONTH_WORD = String.raw`(?:(?:январ\p{L}*|феврал\p{L}*|март[ае]?|апрел\p{L}*|ма[йяе]|июн\p{L}*|июл\p{L}*|август\p{L}*|сентябр\p{L}*|октябр\p{L}*|ноябр\p{L}*|декабр\p{L}*|січ(?:ня|ень|ні)|лют(?:ого|ий)|берез(?:ня|ень)|квіт(?:ня|ень)|трав(?:ня|ень)|черв(?:ня|ень)|лип(?:ня|ень)|серп(?:ня|ень)|верес(?:ня|ень)|жовт(?:ня|ень)|листопад[аі]?|груд(?:ня|ень)|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|янв|февр?|апр|авг|сент?|окт|нояб|дек|січ|лют|квіт|серп|жовт|груд)(?![\p{L}])|(?:мар|июн|июл|ноя|бер|трав|черв|лип|вер|лист)\.)`;
const DIGIT_DAY = String.raw`(?:0?[1-9]|[12]\d|3[01])(?![\p{N}])`;
const YEAR = String.raw`(?:,?\s(?<year>20\d\d)(?![\p{N}:]|[.,]\p{N})(?:\s?(?:г\.|р\.|год[ау]?(?![\p{L}])|рок[уи](?![\p{L}])))?)?`;
const DAY_MONTH = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?<day>${DIGIT_DAY}(?:st|nd|rd|th|-?(?:го|ого|е))?|${ORDINAL_WORDS})\s(?:of\s)?(?<month>${MONTH_WORD})|(?<month2>${MONTH_WORD})\s(?:the\s)?(?<day2>${DIGIT_DAY}(?:st|nd|rd|th)?(?![\p{N}:])|${ORDINAL_WORDS}))${YEAR}`,
  'giu',
);
const NUMERIC_DATE = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,/:-])${NO_VERSION_BEFORE}(?:(?<day>0?[1-9]|[12]\d|3[01])(?:\.(?<month>0[1-9]|1[0-2])|\/(?<slashed>0?[1-9]|1[0-2])|\.(?<short>[1-9])(?=\.\d))(?:[./](?<year>20\d\d|\d{2})(?:\s?(?:г|р)\.)?)?|(?<us>0?[1-9]|1[0-2])\/(?<usDay>1[3-9]|2\d|3[01])(?:\/(?<usYear>20\d\d|\d{2}))?)(?![\p{L}\p{N}:/]|[.-]\p{N})${NO_UNIT_AFTER}`,
  'giu',
);
/** What stands before or after a dotted number that is an hour: «в 10.10», “10.10 pm”. */
const HOUR_BEFORE = /(?<![\p{L}])(?:в|о|об|около|біля|близько|ровно\sв|рівно\sо|at|around)\s$/iu;
const HOUR_AFTER = /^\s?(?:[ap]\.?m(?![\p{L}])|утра|вечера|ранку|вечора|ночи|ночі|час|годин)/iu;
const RELATIVE: readonly (readonly [pattern: RegExp, days: number, cue: RegExp])[] = [
  [/(?<![\p{L}])(?:позавчера|позавчора|the\s+day\s+before\s+yesterday)(?![\p{L}])/giu, -2, /позавч|yesterday/u],
  [
    /(?<![\p{L}])(?:вчера(?:шний|шнего)?|вчора(?:шній|шнього)?|учора|yesterday|last\s+night)(?![\p{L}])/giu,
    -1,
    /вчера|чора|yesterday|last/u,
  ],
  [
    /(?<![\p{L}])(?:сегодня(?:шний|шнего)?|сьогодні|сёдня|today|tonight|this\s+(?:morning|afternoon|evening))(?![\p{L}])/giu,
    0,
    /сегодня|сьогодні|сёдня|today|tonight|this/u,
  ],
  [/(?<![\p{L}])(?:завтра(?:шний|шнего|шній|шнього)?|tomorrow|tmrw)(?![\p{L}])/giu, 1, /завтра|tomorrow|tmrw/u],
  [/(?<![\p{L}])(?:послезавтра|післязавтра|the\s+day\s+after\s+tomorrow)(?![\p{L}])/giu, 2, /завтра|tomorrow/u],
];
/** Of today, unless they stand beside another day: “by close of business Monday”. */
const END_OF_DAY =
  /(?<![\p{L}])(?:до\s+(?:конца|вечера)\s+(?:(?:рабочего|сегодняшнего)\s+)?дня|до\s+вечера|к\s+(?:вечеру|концу\s+(?:рабочего\s+)?дня)|до\s+кінця\s+(?:(?:робочого|сьогоднішнього)\s+)?дня|до\s+вечора|на\s+кінець\s+дня|by\s+(?:the\s+)?end\s+of\s+(?:the\s+|my\s+)?(?:working\s+)?day|by\s+eod|end\s+of\s+(?:the\s+)?day|eod|(?:close|end)\s+of\s+(?:business|play)|cob)(?![\p{L}])/giu;
const ISO_DATE = /(?<![\p{L}\p{N}-])(20\d{2})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?![\p{L}\p{N}-])/gu;
/** A day of the month without its month, where no noun follows that it could count. */
const DAY_ALONE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:the\s(?<the>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)(?=\s*(?:$|[.,;:!?)\n])|\s(?:and|or|at|by|for|so|to|if|when|as|but|we|you|i|it|is|was|will|with|in\sthe|before|after|until|from|then|that|between|around)\s)|(?:(?<day>${DIGIT_DAY})(?:-?(?:го|е|му|ого))?|(?<words>${ORDINAL_WORDS}))\s(?:числа|число|числу|числом)(?![\p{L}])|(?<=(?:до|с|з|к|від|от|после|після)\s)(?<till>${DIGIT_DAY})-?го(?=\s*(?:$|[.,;:!?)\n])|\s(?:и|і|та|или|або|вы|ви|мы|ми|я|все|усе|вам|в|у|о)\s))`,
  'giu',
);

const ALONE_CUE = /\d|чис/u;
const MONTH_CUE =
  /янв|фев|мар|апр|ма[йяе]|июн|июл|авг|сен|окт|ноя|дек|січ|лют|бер|квіт|трав|черв|лип|серп|вер|жовт|лист|груд|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/u;
const END_CUE = /вечер|вечор|дня|end|eod|close|cob/u;

/** Where `now` is no date at all. */
const DEFAULT_DAY = Date.UTC(2025, 2, 12);

/** Dates, ISO where they can be told from `now` (local, `YYYY-MM-DDTHH:mm`); periods as ISO weeks, months and years. */
export function readDates(piece: Piece, now: string): EntityDraft[] {
  const { text } = piece;
  const given = Date.parse(`${now.slice(0, 10)}T00:00:00Z`);
  const today = Number.isNaN(given) ? DEFAULT_DAY : given;
  const found: EntityDraft[] = [];
  const push = (match: RegExpExecArray, value: string | null): void => {
    found.push({ type: 'date', start: match.index, end: match.index + match[0].length, value });
  };
  for (const [pattern, days, cue] of RELATIVE) {
    for (const match of matchesOf(piece, pattern, cue)) push(match, isoDay(today + days * DAY));
  }
  found.push(...readPeriods(piece, today));
  for (const match of matchesOf(piece, NUMERIC_DATE, DIGIT)) {
    const { day, month, slashed, short, year, us, usDay, usYear } = match.groups ?? {};
    if (month && !year && isHour(text, match)) continue;
    // Shares, and round the clock.
    if (slashed && !year && /^(?:24\/7|1\/[2-9]|[23]\/4|2\/3)$/u.test(match[0])) continue;
    push(match, dayOf(Number(day ?? usDay), Number(month ?? slashed ?? short ?? us), today, year ?? usYear));
  }
  for (const match of matchesOf(piece, ISO_DATE, DIGIT)) push(match, dayOf(Number(match[3]), Number(match[2]), today, match[1]));
  for (const match of matchesOf(piece, DAY_ALONE, ALONE_CUE)) {
    const { the, day, words, till } = match.groups ?? {};
    const number = words ? ordinalOf(words) : Number(the ?? day ?? till);
    if (number !== null) push(match, nextDay(number, today));
  }
  for (const match of matchesOf(piece, DAY_MONTH, MONTH_CUE)) {
    const { day, month, day2, month2, year } = match.groups ?? {};
    // «you may 3 times»: the month is written with a capital.
    if (month2 === 'may') continue;
    const number = dayNumber(day ?? day2 ?? '');
    if (number !== null) push(match, dayOf(number, monthOf(month ?? month2 ?? ''), today, year));
  }
  const days = withWeekdays(text, found);
  const starts = new Set(days.map(({ start }) => start));
  const ends = new Set(days.map(({ end }) => end));
  for (const match of matchesOf(piece, END_OF_DAY, END_CUE)) {
    const end = match.index + match[0].length;
    const before = BETWEEN_BEFORE.exec(text.slice(Math.max(0, match.index - 6), match.index))?.[0].length ?? 1;
    const after = BETWEEN_AFTER.exec(text.slice(end, end + 6))?.[0].length ?? 1;
    if (ends.has(match.index - before) || starts.has(end + after)) continue;
    days.push({ type: 'date', start: match.index, end, value: isoDay(today) });
  }
  return withPartsOfDay(piece, days, today);
}

const BETWEEN_BEFORE = /,?\s$/u;
const BETWEEN_AFTER = /^,?\s(?:(?:on|of|в|во|у|by)\s)?/u;

/** «В пятницу, 21 марта»: the day in figures is the one that is meant. */
function withWeekdays(text: string, found: readonly EntityDraft[]): EntityDraft[] {
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const days: EntityDraft[] = [];
  for (const day of sorted) {
    const last = days.at(-1);
    const gap = last && last.end <= day.start ? text.slice(last.end, day.start) : '';
    if (!last || !/^(?:,?\s(?:(?:the|в|во|у|on)\s)?|\s\()$/u.test(gap)) days.push(day);
    else if (isWeekday(text, last) && isExact(text, day)) days[days.length - 1] = { ...day, start: last.start };
    else if (isExact(text, last) && isWeekday(text, day))
      days[days.length - 1] = { ...last, end: day.end + (gap.endsWith('(') && text[day.end] === ')' ? 1 : 0) };
    else days.push(day);
  }
  return days;
}

const isWeekday = (text: string, { start, end }: EntityDraft): boolean => isNameOfDay(text.slice(start, end));
const isExact = (text: string, { start, end, value }: EntityDraft): boolean =>
  /^\d{4}-\d\d-\d\d$/u.test(typeof value === 'string' ? value : '') &&
  /\d|\s\p{L}/u.test(text.slice(start, end)) &&
  !isNameOfDay(text.slice(start, end).replace(/^\S+\s/u, ''));

function monthOf(word: string): number {
  return MONTHS.findIndex((names) => names.test(word)) + 1;
}

function dayNumber(words: string): number | null {
  return /^\d/u.test(words) ? Number.parseInt(words, 10) : ordinalOf(words);
}

function isHour(text: string, { index, 0: { length } }: RegExpExecArray): boolean {
  return HOUR_BEFORE.test(text.slice(Math.max(0, index - 12), index)) || HOUR_AFTER.test(text.slice(index + length, index + length + 10));
}
