import { NUMBER_WORDS, numberOf } from './counts.ts';
import type { EntityDraft } from './draft.ts';
import { lowerMatchesOf, matchesOf, type Piece } from './piece.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(сек|секунд|second|sec|с$|s$)/u, 1000],
  [/^(мин|хв|minut|min|m$)/u, MINUTE],
  [/^(год[аы]?$|лет$|рік$|рок|year|yr)/u, YEAR],
  [/^(час|год|hour|hr|h$|ч\.?$)/u, HOUR],
  [/^(рабоч|робоч|банков|банків|working|business|banking|ден|дн|доб|діб|сут|day)/u, DAY],
  [/^fortnight/u, 14 * DAY],
  [/^(нед|тиж|week|wk)/u, 7 * DAY],
  [/^(мес|міс|month)/u, 30 * DAY],
];
const KIND_OF_DAY = String.raw`(?:рабоч|робоч|календарн|банковск|банківськ)\p{L}*`;
const UNIT = String.raw`(?:секунд\p{L}*|сек\.?|хвилин\p{L}*|хвилинк\p{L}*|хв\.?|минут\p{L}*|мин\.?|годин\p{L}*|год(?:[аы]|\.)?|лет|рок(?:и|ів|у)|рік|час(?:а|ов|ик\p{L}*|у|ок)?|ч\.?|${KIND_OF_DAY}\s+(?:дн\p{L}*|день|дней)|дн(?:я|ей|ів|і|ями|ях)|день|сут(?:ок|ки)|діб|доб[аиу]|недел\p{L}*|нед\.|тижн\p{L}*|тиждень|мес\.?|міс\.?|месяц\p{L}*|місяц\p{L}*|місяць|seconds?|secs?|minutes?|mins?|hours?|hrs?|h|(?:working|business|banking|calendar|full)\s+days?|days?|weeks?|wks?|fortnights?|months?|years?|yrs?)(?![\p{L}])`;
const DIGITS = String.raw`\d{1,3}(?:[.,]\d)?`;
const COUNT = String.raw`(?:${DIGITS}|${NUMBER_WORDS})`;
/** «От двух до трёх», “two to three”, «2–3». */
const RANGE = String.raw`\s?[-–—]\s?|\s(?:to|or|до|или|чи|або)\s`;
const DURATION = new RegExp(
  String.raw`(?<![\p{L}\p{N}:.])(?:(?:a\s)?half\s(?:an?\s)?(?<half>hour|day|year)|(?:a\s)?(?<some>couple|few)\s(?:of\s)?(?:more\s)?(?<someUnit>${UNIT})|(?:(?<from>${COUNT})(?:${RANGE}))?(?<count>${COUNT}|an?)\s?(?:of\s)?(?:more\s)?[-‑]?(?<unit>${UNIT})(?![-‑\s]olds?(?![\p{L}]))(?<orTwo>\sor\stwo(?![\p{L}])|\sor\sso(?![\p{L}]))?(?<andHalf>\sand\sa\shalf(?![\p{L}]))?)`,
  'gu',
);
/** By themselves with a word before them that makes a span of them. */
const SPANS = String.raw`час|годину|години|часа|сутки|суток|добу|доби|дня|день|неделю|недели|тиждень|тижня|минуту|минутку|хвилину|хвилинку|секунду|месяц|месяца|місяць|місяця|год|года|рік|року|hour|day|week|minute|month|year`;
const NEAREST = String.raw`ближайш\p{L}{2,3}|найближч\p{L}{1,3}|одн(?:ого|у|ой|ієї)|цел(?:ый|ую)|ціл(?:ий|у)`;
const LONE = new RegExp(
  String.raw`(?<![\p{L}])(?:полчас(?:а|ика)|получаса|пів\s?години|півгодин(?:и|к\p{L}*)|(?<halfDay>полдня|пів\s?дня)|(?<halfYear>полгода|полугода|пів\s?року|півроку)|(?:через|протягом|упродовж|впродовж|в\s+течение|в\s+теч\.?|за|in|within|less\sthan)\s+(?:the\snext\s+|an?\s+|the\s+|(?:${NEAREST})\s+)?(?:${KIND_OF_DAY}\s)?(?<unit>${SPANS})|(?:в|во|за|на)\s(?:ближайш\p{L}{2,3})\s(?<nearest>час|сутки|неделю|месяц)|(?:найближч\p{L}{1,3})\s(?<nearestUk>години|доби|тижня|місяця|годину|добу))(?![\p{L}])(?!\s(?:два|две|дві|полтора|півтори|другий|другую)(?![\p{L}])|-(?:два|две|дві|полтора|півтори|другий|другую))`,
  'giu',
);
/** «Займёт неделю», «триватиме тиждень», «подождите минутку»: accusatives that stand for one, where nothing before them says which one or how often. */
const BARE =
  /(?<![\p{L}\p{N}-])(?<!(?:эту|ту|цю|цей|той|весь|всю|увесь|усю|каждую|каждый|кожен|кожний|кожну|прошлую|минулий|минулу|следующую|наступний|наступну|в|у|раз\sна|рази\sна|разів\sна|нов\p{L}{2,3}|(?:перв|втор|трет|перш|друг|последн|останн)\p{L}{1,4}|\d)\s)(?:неделю|неделечку|тиждень|минуту|минутку|минуточку|хвилину|хвилинку|хвилиночку|секунду|секундочку|годинку|часик|добу|сутки|(?<=(?:минимум|максимум|уже|целая|почти)\s)неделя)(?![\p{L}-])/giu;
/** «День-два», «час или два», «годину-дві»: the longer end. */
const ONE_OR_TWO =
  /(?<![\p{L}\p{N}])(?<unit>минуту|час|день|недел[юя]|месяц|хвилину|годину|тиждень|місяць|год|рік|сутки|добу)(?:\s?[-–]\s?|\s(?:или|чи|або|от\sсилы)\s|\s)(?<count>два|две|дві|другой|другую|другий|другу|полтора|півтори|півтора|полторы)(?![\p{L}-])/giu;
/** «Минут через десять», «години за дві», «минут пятнадцать», «часа два». */
const INVERTED = new RegExp(
  String.raw`(?<![\p{L}])(?<unit>минут(?:ок|ы)?|часа|часов|часиков|часика|дня|дней|дні|днів|недел[иь]|месяца|месяцев|хвилин(?:ок|и)?|годин(?:и|ок)?|тижні|тижнів|місяці|місяців)\s(?:(?:через|за)\s)?(?<count>${COUNT}(?:\s?[-–]\s?${COUNT})?)(?=\s*(?:$|[.,;:!?)\n])|\s(?:и|і|й|та|а|но|але|мы|ми|я|вам|вас|на|у|в|вы|ви|с|з|уже|вже|максимум|не\sбольше|перезвон|набер|передзвон)\p{L}*(?![\p{L}]))`,
  'gu',
);
/** “Seven days a week”, “£5 a month” say how often or how much. */
const RATE_BEFORE = /(?:days?|hours?|times?|once|twice|pounds|dollars|quid|euros?|\d|%)\s$/iu;
/** Before an inverted count: then the count belongs to what follows. */
const COUNTED = new RegExp(String.raw`(?:\d|(?<![\p{L}])${NUMBER_WORDS})\s?$`, 'iu');

const COUNTED_CUE = new RegExp(String.raw`[\s\d‑-]${UNIT}|half\s`, 'u');
const SPAN_CUE = /час|год|сут|доб|дн|ден|недел|тиж|мин|хвил|секунд|меся|міся|рік|рок|пів|hour|day|week|minute|month|year/u;

/** Spans of time, in ms; the longer end of a range counts: that is what was promised. */
export function readDurations(piece: Piece): EntityDraft[] {
  const { text, isUkrainian } = piece;
  const found: EntityDraft[] = [];
  const push = ({ index, 0: { length } }: RegExpExecArray, value: number): void => {
    if (value > 0) found.push({ type: 'duration', start: index, end: index + length, value: Math.round(value) });
  };
  for (const match of lowerMatchesOf(piece, DURATION, COUNTED_CUE)) {
    const { half, some, someUnit, from, count = '', unit, orTwo, andHalf } = match.groups ?? {};
    const said = half ?? someUnit ?? unit ?? '';
    // «2 год» are hours in Ukrainian, «1 год» is a year in Russian.
    const size = /^год\.?$/iu.test(said) && !isYear(count, isUkrainian) ? HOUR : sizeOf(said.replace(/\.$/u, ''));
    // “Ah” is no hour.
    if (size === undefined || (said.toLowerCase() === 'h' && !/^\d/u.test(count))) continue;
    if (/^an?$/iu.test(count) && RATE_BEFORE.test(text.slice(Math.max(0, match.index - 12), match.index))) continue;
    const amount = half ? 0.5 : Math.max(countOf(some ?? count), countOf(from ?? ''));
    const more = orTwo?.endsWith('two') ? 1 : andHalf ? 0.5 : 0;
    push(match, (amount + more) * size);
  }
  for (const match of matchesOf(piece, LONE, SPAN_CUE)) {
    const { halfDay, halfYear, unit, nearest, nearestUk } = match.groups ?? {};
    const one = unit ?? nearest ?? nearestUk;
    push(match, halfDay ? 12 * HOUR : halfYear ? YEAR / 2 : one ? (sizeOf(one) ?? 0) : HOUR / 2);
  }
  for (const match of matchesOf(piece, BARE, SPAN_CUE)) push(match, sizeOf(match[0]) ?? 0);
  for (const match of matchesOf(piece, ONE_OR_TWO, SPAN_CUE)) {
    const { unit = '', count = '' } = match.groups ?? {};
    push(match, (/^пол|^пів/iu.test(count) ? 1.5 : 2) * (sizeOf(unit) ?? 0));
  }
  for (const match of lowerMatchesOf(piece, INVERTED, SPAN_CUE)) {
    const { unit = '', count = '' } = match.groups ?? {};
    if (COUNTED.test(text.slice(Math.max(0, match.index - 20), match.index))) continue;
    push(match, Math.max(...count.split(/\s?[-–]\s?/u).map(countOf)) * (sizeOf(unit) ?? 0));
  }
  return found;
}

function isYear(count: string, isUkrainian: boolean): boolean {
  return !isUkrainian && /(?:^|[^1])1$|^(?:один|одного)$/iu.test(count);
}

function sizeOf(unit: string): number | undefined {
  return UNITS.find(([pattern]) => pattern.test(unit.toLowerCase()))?.[1];
}

function countOf(words: string): number {
  if (/^an?$/iu.test(words)) return 1;
  return /^\d/u.test(words) ? Number(words.replace(',', '.')) : (numberOf(words) ?? 0);
}
