import { isoMonth, isoWeek, isoWeekend, isoYear, lastOfMonth, weekdayOf } from './calendar.ts';
import type { EntityDraft } from './draft.ts';
import { matchesOf, type Piece } from './piece.ts';

const WEEKDAY_NAMES = [
  String.raw`воскресень[еюя]|неділ[юіея]|sunday|sun`,
  String.raw`понедельник(?:а|у|ом)?|понеділ(?:ок|ка|ку|ком)|monday|mon`,
  String.raw`вторник(?:а|у|ом)?|вівтор(?:ок|ка|ку|ком)|tuesday|tues?`,
  String.raw`сред[уыае]|серед[уиаі]|wednesday|wed`,
  String.raw`четверг(?:а|у|ом)?|четвер(?:а|у|ом)?|thursday|thurs?`,
  String.raw`пятниц[аеуыі]|п['’ʼ]ятниц[яіею]|friday|fri`,
  String.raw`суббот[аеуы]|субот[аиіу]|saturday|sat`,
];
const WEEKDAYS = WEEKDAY_NAMES.map((names) => new RegExp(`^(?:${names})$`, 'iu'));
const SHORT_DAYS = ['вс|нд', 'пн', 'вт', 'ср', 'чт', 'пт', 'сб'];

const NEXT = String.raw`следующ\p{L}{2,3}|наступн\p{L}{1,3}|next`;
const LAST = String.raw`прошл\p{L}{2,3}|прошедш\p{L}{2,3}|минул\p{L}{1,3}|last`;
const THIS = String.raw`эт(?:от|ой|ого|ом|у|и|их)|ц(?:ей|ього|ьому|ю|ієї|ій|і|их)|ближайш\p{L}{2,3}|найближч\p{L}{1,3}|текущ\p{L}{2,3}|this(?:\scoming)?|coming`;
const WEEK_WORD = String.raw`недел[еюия]|тиждень|тижня|тижні|week`;
/** Which week, month or day, counted from this one. */
const WHICH = String.raw`(?:(?<next>${NEXT})|(?<last>${LAST})|(?<this>${THIS}))`;

const WEEKDAY = new RegExp(
  String.raw`(?<![\p{L}])(?:(?<weekBefore>${NEXT}|${LAST}|${THIS})\s(?:${WEEK_WORD}),?\s(?:(?:в|во|у|on)\s)?|${WHICH}\s)?(?<day>${WEEKDAY_NAMES.join('|')})(?:\s(?:на\s|of\s)?(?<weekWhich>${NEXT}|${LAST}|${THIS})\s(?:${WEEK_WORD}))?(?![\p{L}])`,
  'giu',
);
const SHORT_DAY = /(?<=(?<![\p{L}])(?:в|во|у|до|на|к|с|з)\s)(?:пн|вт|ср|чт|пт|сб|вс|нд)(?![\p{L}])/giu;
const PERIOD = new RegExp(
  String.raw`(?<![\p{L}])(?<!(?:the|the\svery)\s)(?:(?:до|к|на)\sконц[ау]\s|до\sкінця\s|(?:by\s)?(?:the\s)?end\sof\s)?${WHICH}\s(?:(?<week>${WEEK_WORD})|(?<month>месяц[еау]?|місяц[яюі]|місяць|month)|(?<year>год[уа]?|рік|року|році|year)|(?<weekend>выходн\p{L}{1,3}|вихідн\p{L}{1,3}|weekend))(?![\p{L}])`,
  'giu',
);
const END =
  /(?<![\p{L}])(?:(?:до|к|на)\sкон(?:ц[ау]|ец)|до\sкінця|на\sкінець|(?:by\s)?(?:the\s)?end\sof\sthe)\s(?:(?<week>недели|тижня|week)|(?<month>месяца|місяця|month)|(?<year>года|року|year))(?![\p{L}])/giu;
const WEEKEND = /(?<=(?<![\p{L}])(?:на|в|у|за|at\sthe|over\sthe)\s)(?:выходн(?:ые|ых)|вихідн(?:і|их)|weekend)(?![\p{L}])/giu;

const WEEKDAY_CUE = new RegExp(WEEKDAY_NAMES.join('|'), 'u');
const SHORT_DAY_CUE = /\s(?:пн|вт|ср|чт|пт|сб|вс|нд)(?![а-яёіїєґ])/u;
const PERIOD_CUE = /недел|тиж|week|меся|міся|month|год|рік|рок|роц|year|выходн|вихідн/u;

/** Weekdays, and what has no single day: weeks, months, years and weekends, as ISO has them. */
export function readPeriods(piece: Piece, today: number): EntityDraft[] {
  const draft = (match: RegExpExecArray, value: string): EntityDraft => ({
    type: 'date',
    start: match.index,
    end: match.index + match[0].length,
    value,
  });
  return [
    ...matchesOf(piece, WEEKDAY, WEEKDAY_CUE).flatMap((match) => {
      const { next, last, day = '', weekBefore, weekWhich = weekBefore } = match.groups ?? {};
      // «Sat down», “mon ami”: short names of days are written with a capital.
      if (/^(?:sat|sun|mon|wed|fri)$/u.test(day)) return [];
      const which = weekWhich ? aheadOf(weekWhich) : next ? 1 : last ? 'past' : 'ahead';
      return [draft(match, weekdayOf(indexOf(WEEKDAYS, day), today, which))];
    }),
    ...matchesOf(piece, SHORT_DAY, SHORT_DAY_CUE).map((match) =>
      draft(
        match,
        weekdayOf(
          SHORT_DAYS.findIndex((names) => names.split('|').includes(match[0].toLowerCase())),
          today,
          'ahead',
        ),
      ),
    ),
    ...matchesOf(piece, PERIOD, PERIOD_CUE).map((match) => {
      const { next, last, week, month, weekend } = match.groups ?? {};
      const ahead = next ? 1 : last ? -1 : 0;
      if (week) return draft(match, isoWeek(today, ahead));
      if (month) return draft(match, isoMonth(today, ahead));
      return draft(match, weekend ? isoWeekend(today, ahead) : isoYear(today, ahead));
    }),
    ...matchesOf(piece, END, PERIOD_CUE).map((match) => {
      const { week, month } = match.groups ?? {};
      return draft(match, week ? isoWeek(today, 0) : month ? lastOfMonth(today) : `${isoYear(today, 0)}-12-31`);
    }),
    ...matchesOf(piece, WEEKEND, PERIOD_CUE).map((match) => draft(match, isoWeekend(today, 0))),
  ];
}

/** The word is a weekday and nothing else. */
export function isNameOfDay(word: string): boolean {
  return WEEKDAYS.some((names) => names.test(word)) || SHORT_DAYS.some((names) => names.split('|').includes(word.toLowerCase()));
}

function aheadOf(which: string): number {
  if (new RegExp(`^(?:${NEXT})$`, 'iu').test(which)) return 1;
  return new RegExp(`^(?:${LAST})$`, 'iu').test(which) ? -1 : 0;
}

function indexOf(patterns: readonly RegExp[], word: string): number {
  return patterns.findIndex((pattern) => pattern.test(word));
}
