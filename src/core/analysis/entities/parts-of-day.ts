import { isoDay } from './calendar.ts';
import type { EntityDraft } from './draft.ts';
import { matchesOf, type Piece } from './piece.ts';

const EVENING = String.raw`вечером|вечерком|ввечері|увечері|вечором`;
const OTHERS = String.raw`утром|с\sутра|днем|днём|ночью|вранці|уранці|зранку|з\sранку|вдень|удень|вночі|уночі|in\sthe\s(?:morning|afternoon|evening)`;
const PART = new RegExp(String.raw`(?<![\p{L}-])(?:(?<evening>${EVENING})|(?:${OTHERS}))(?![\p{L}])`, 'giu');
const PART_CUE = new RegExp(String.raw`${EVENING}|${OTHERS}`, 'u');
/** Right behind a day: «завтра утром», “Sunday morning”. */
const BEHIND = new RegExp(
  String.raw`^,?\s(?:${EVENING}|${OTHERS}|после\sобеда|після\sобіду|пополудні|(?:early\s|late\s)?(?:morning|afternoon|evening|night|lunchtime))(?![\p{L}])`,
  'iu',
);
const LATE_BEFORE = new RegExp(
  String.raw`(?:(?<evening>${EVENING}|tonight|evening|night)|(?:днем|днём|вдень|удень|afternoon|пополудні|после\sобеда|після\sобіду))[,\s]{1,2}(?:(?:где-то|примерно|ровно|десь|рівно|приблизно|around|about)\s)?(?:(?:в|о|об|к|до|на|после|після|около|at|by|from|after|before|till|until|around)\s)?$`,
  'iu',
);
const LATE_AFTER =
  /^\s(?:(?:сегодня|сьогодні|завтра)\s)?(?:(?<evening>вечером|ввечері|увечері|tonight|(?:this|in\sthe|tomorrow)\sevening|tomorrow\snight)|днем|днём|вдень|удень|(?:this|in\sthe|tomorrow)\safternoon)(?![\p{L}])/iu;

/** The hour itself says more than its part of the day. */
const HOUR_BEHIND =
  /^,?\s(?:(?:где-то|примерно|десь|приблизно)\s)?(?:в|о|об|к|до|після|после|около|близько|с|з|між|между|at|by|between|after|before)\s(?:\d|пів|полов|без\s|чверть|четверть|перш|друг|трет|шост|сьом|восьм|дев|десят|одинадц|дванадц|час\s|два|три|четыре|пят|шесть|семь|восемь|девять|десять|half|quarter|one|two|three|four|five|six|seven|eight|nine|ten|eleven)/iu;

/**
 * A part of the day belongs to the day named beside it. An evening by itself is today's; the morning or the night may be of either side,
 * so they stand as times without an hour.
 */
export function withPartsOfDay(piece: Piece, dates: readonly EntityDraft[], today: number): EntityDraft[] {
  const { text } = piece;
  const whole = dates.map((date): EntityDraft => {
    const part = BEHIND.exec(text.slice(date.end, date.end + 24));
    return part ? { ...date, end: date.end + part[0].length } : date;
  });
  const starts = [...whole].sort((a, b) => a.start - b.start);
  const alone: EntityDraft[] = [];
  let at = 0;
  for (const match of matchesOf(piece, PART, PART_CUE)) {
    const start = match.index;
    const end = start + match[0].length;
    while (at < starts.length && (starts[at]?.end ?? 0) < start - SAME_CLAUSE) at += 1;
    if (starts.slice(at, at + 8).some((date) => isBeside(text, date, start, end))) continue;
    const isEvening = match.groups?.['evening'] !== undefined;
    if (!isEvening && HOUR_BEHIND.test(text.slice(end, end + 24))) continue;
    alone.push(isEvening ? { type: 'date', start, end, value: isoDay(today) } : { type: 'time', start, end, value: null });
  }
  return [...whole, ...alone];
}

const SAME_CLAUSE = 60;

/** Within a sentence, where nothing but words stands between. */
function isBeside(text: string, date: EntityDraft, start: number, end: number): boolean {
  if (date.start < end && start < date.end) return true;
  const between = date.end <= start ? text.slice(date.end, start) : text.slice(end, date.start);
  return between.length <= SAME_CLAUSE && !/[.!?\n;]/u.test(between);
}

/** An hour said beside its part of the day, «вечером в семь», “at 8 tonight”, as the clock shows it. */
export function hourInDay(text: string, start: number, end: number, hour: number): number {
  if (hour === 0 || hour >= 12) return hour;
  const beside = LATE_BEFORE.exec(text.slice(Math.max(0, start - 32), start)) ?? LATE_AFTER.exec(text.slice(end, end + 32));
  if (!beside) return hour;
  return beside.groups?.['evening'] || hour < 7 ? hour + 12 : hour;
}
