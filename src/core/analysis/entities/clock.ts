import { NO_MEASURE_AFTER, NO_VERSION_BEFORE } from './dotted.ts';
import type { EntityDraft } from './draft.ts';
import { hourInDay } from './parts-of-day.ts';
import { DIGIT, matchesOf, type Piece } from './piece.ts';
import { DOING, FREE, readSpokenClock } from './spoken-clock.ts';

const HOUR = String.raw`[01]?\d|2[0-3]`;
const HALF = String.raw`[ap]m(?!\p{L})|[ap]\.m\.?(?!\p{L})`;
const PART = String.raw`утра|вечера|дня|ночи|ранку|вечора|ночі|in\sthe\s(?:morning|afternoon|evening)|at\snight`;
const HOURS = String.raw`годин\p{L}*|год\.?|час(?:ов|ам|а)?|ч\.?|o['’ʼ]clock`;
/** Words before an hour that stands without minutes. */
const AT = String.raw`(?<![\p{L}])(?:до|о|об|в|во|к|ко|після|после|на|около|біля|близько|by|at|before|until|till|after|around)`;
const NO_SUM = String.raw`(?!\s?(?:%|[₽₴$€£]|грн|руб|мин(?![\p{L}]{3})|хв|дн|рабоч|робоч|раз|шт|тыс|тис|млн))`;

const EXACT = new RegExp(
  String.raw`(?<![\p{L}\p{N}:.,/-])(?:${NO_VERSION_BEFORE}(?<hour>${HOUR})[:.](?<minute>[0-5]\d)|(?<=${AT}\s)(?<dashed>${HOUR})-(?<dashedMinute>00|15|30|45))(?!\d|[.:/-]\d{4}|[.:]\d|\s?(?:[₽₴$€£]|грн|руб|г\.))${NO_MEASURE_AFTER}(?:\s?(?:(?<half>${HALF})|(?:(?:${HOURS})\s)?(?<part>${PART})(?![\p{L}])))?`,
  'giu',
);
const RANGE_END = new RegExp(
  String.raw`(?<=(?<![\p{L}\p{N}:.,/-])(?:[01]?\d|2[0-3])[:.][0-5]\d\s?[-–—]\s?)(?<hour>${HOUR})[:.](?<minute>[0-5]\d)(?!\d|[.:]\d)(?:\s?(?<half>${HALF}))?`,
  'giu',
);
const BY_HALF = new RegExp(
  String.raw`(?<![\p{L}\p{N}:.,])(?:(?<first>[1-9]|1[0-2])\s?(?:-|–|—|to|and|or)\s?)?(?<hour>[1-9]|1[0-2])\s?(?<half>${HALF})`,
  'giu',
);
const BY_PART = new RegExp(
  String.raw`(?<![\p{L}\p{N}:.,])(?<hour>${HOUR})(?:\s?-?(?:ти|ой|ої|ій|ї|й|го|и))?\s(?:(?:${HOURS})\s)?(?<part>утра|вечера|ночи|ранку|вечора|ночі|(?<=${AT}\s[^\n]{0,12})дня(?!\s(?:назад|тому))|in\sthe\s(?:morning|afternoon|evening)|at\snight)(?![\p{L}])`,
  'giu',
);
const BARE = new RegExp(
  String.raw`(?<=${AT}\s)(?<hour>${HOUR})(?![\p{N}:]|[.,]\d)(?:\s?-?(?:ти|ой|ої|ій|ї|й|го|и|ish)(?![\p{L}]))?(?:\s(?:${HOURS})(?![\p{L}])|ч(?![\p{L}])|(?=${FREE}|${DOING}))${NO_SUM}`,
  'giu',
);
/** «С 9 до 18», “from 9 to 5”: only where nothing follows that both could count. */
const FROM = new RegExp(
  String.raw`(?<=(?<![\p{L}])(?:с|з|із|from|between|между|між)\s)(?<hour>${HOUR})(?=\s(?:до|to|till|until|and|и|і|та)\s(?:${HOUR})(?:\s*(?:$|[.,;!?)\n])|\s(?:годин\p{L}*|час(?:ов|ами)|вечера|дня|вечора|today|tomorrow|on|сегодня|завтра|сьогодні)(?!\p{L})|:[0-5]\d))`,
  'giu',
);
const TO = new RegExp(
  String.raw`(?<=(?<![\p{L}])(?:from|between|между|між)\s(?:${HOUR})\s(?:to|and|и|і|та)\s)(?<hour>${HOUR})(?:\s(?:годинами|часами)(?![\p{L}])|(?=\s*(?:$|[.,;!?)\n])|\s(?:today|tomorrow|on|сегодня|завтра|сьогодні)(?![\p{L}])))`,
  'giu',
);
const NAMED =
  /(?<![\p{L}])(?:(?<midnight>midnight|полноч[ьи]|полуноч[иь]|опівночі|півночі|північ(?=[\s,.!?;]|$))|(?<lunch>обіду|обеда|обеду|(?<=(?<![\p{L}])[вву]\s)(?:обед|обід))|noon|midday|опівдні|полудня|полудню|полудні|полдень|південь(?=\s*$)|пополудні)(?![\p{L}])/giu;

const NAMED_CUE = /midn|noon|midday|полноч|полуноч|ночі|північ|обід|обед|полудн|полден|півд/u;

/** Times of day, ISO `HH:mm`. Without a part of the day beside it an hour stays as said. */
export function readClock(piece: Piece): EntityDraft[] {
  const { text } = piece;
  const found: EntityDraft[] = [];
  const push = (start: number, end: number, hour: number, minute = '00'): void => {
    if (hour < 24) found.push({ type: 'time', start, end, value: `${String(hour).padStart(2, '0')}:${minute}` });
  };
  for (const pattern of [EXACT, RANGE_END, BY_PART, BARE, FROM, TO]) {
    for (const match of matchesOf(piece, pattern, DIGIT)) {
      const { hour, minute, dashed, dashedMinute, half, part } = match.groups ?? {};
      const start = match.index;
      const end = start + match[0].trimEnd().length;
      const said = Number(hour ?? dashed);
      const known = half ?? part;
      push(start, end, known ? inPart(said, known.toLowerCase()) : hourInDay(text, start, end, said), minute ?? dashedMinute);
    }
  }
  for (const match of matchesOf(piece, BY_HALF, DIGIT)) {
    const { first, hour, half = '' } = match.groups ?? {};
    const end = match.index + match[0].length;
    const last = inPart(Number(hour), half.toLowerCase());
    push(end - (/\d+\D+$/u.exec(match[0])?.[0].length ?? match[0].length), end, last);
    if (!first) continue;
    const from = inPart(Number(first), half.toLowerCase());
    push(match.index, match.index + first.length, from < last ? from : Number(first));
  }
  for (const match of matchesOf(piece, NAMED, NAMED_CUE)) {
    const { midnight, lunch } = match.groups ?? {};
    push(match.index, match.index + match[0].length, midnight ? 0 : lunch ? 13 : 12);
  }
  return [...found, ...readSpokenClock(piece)];
}

function inPart(hour: number, part: string): number {
  if (/^(?:p|вечера|вечора|in the (?:afternoon|evening))/u.test(part)) return hour < 12 ? hour + 12 : hour;
  if (part === 'дня') return hour < 7 ? hour + 12 : hour;
  if (part === 'at night') return hour >= 6 && hour < 12 ? hour + 12 : hour % 12;
  return /^(?:a|ноч|ніч)/u.test(part) && hour === 12 ? 0 : hour;
}
