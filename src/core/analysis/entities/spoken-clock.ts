import type { EntityDraft } from './draft.ts';
import { hourInDay } from './parts-of-day.ts';
import { matchesOf, type Piece } from './piece.ts';

/** Hours as they are said, in the cases that stand after «в», «о», «до», «к», «на». */
const HOURS: readonly (readonly [number, string])[] = [
  [1, 'one першій першої першу першого первого часу перша'],
  [2, 'two другій другої другу другого второго два двух двум друга'],
  [3, 'three третій третьої третю третьего три трех трёх трем трём третя'],
  [4, 'four четвертій четвертої четверту четвертого четыре четырех четырёх четырем четверта'],
  [5, "five п'ятій п'ятої п'яту пятого пять пяти п'ята"],
  [6, 'six шостій шостої шосту шестого шесть шести шоста'],
  [7, 'seven сьомій сьомої сьому седьмого семь семи сьома'],
  [8, 'eight восьмій восьмої восьму восьмого восемь восьми восьма'],
  [9, "nine дев'ятій дев'ятої дев'яту девятого девять девяти дев'ята"],
  [10, 'ten десятій десятої десяту десятого десять десяти десята'],
  [11, 'eleven одинадцятій одинадцятої одинадцяту одиннадцатого одиннадцать одиннадцати одинадцята'],
  [12, 'twelve дванадцятій дванадцятої дванадцяту двенадцатого двенадцать двенадцати дванадцята'],
];
const HOUR_OF = new Map(HOURS.flatMap(([hour, words]) => words.split(' ').map((word): [string, number] => [word, hour])));
const HOUR = [...HOUR_OF.keys()]
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replace(/'/gu, "['’ʼ]"))
  .join('|');

/** Digits stand only where the words around them leave no doubt. */
const HOUR_OR_DIGITS = String.raw`(?:${HOUR}|(?:1[0-2]|[1-9])(?:-?\p{L}{1,3})?)`;

const PART = String.raw`in\sthe\s(?:morning|afternoon|evening)|at\snight|o['’ʼ]clock|годині|години|годину|ранку|вечора|вечера|дня|ночі|часов|часа|часам|утра|ночи|am|pm`;
/** What follows a time and is no noun that the number could count. */
export const FREE = String.raw`\s*(?:$|[.,;:!?)\n–—-])|\s(?:today|tomorrow|tonight|this|on|and|or|sharp|so|then|if|when|at|latest|we|i|you|to|for|сегодня|завтра|послезавтра|и|или|а|но|мы|я|вам|вас|чтобы|когда|если|как|вечером|утром|днем|днём|сьогодні|післязавтра|і|й|та|або|але|ми|в|у|во|на|щоб|коли|якщо|ввечері|увечері|зранку|вранці|удень|вдень)(?![\p{L}])`;
/** A verb of what will be done is nothing to count either: «в 16 перезвоню». */
export const DOING = String.raw`\s(?:\p{Script=Cyrillic}{2,}(?:ю|ем|им|ём|емо|имо)|точно|обязательно|обов['’ʼ]язково)(?![\p{L}])`;
const MINUTES = String.raw`(?:двадцати\s)?(?:пяти|десяти|пятнадцати|двадцати)|\d{1,2}`;
const MINUTES_UK = String.raw`(?:двадцять\s)?(?:п['’ʼ]ять|десять|п['’ʼ]ятнадцять|двадцять)|\d{1,2}`;
const HALF = String.raw`(?:half\spast|(?<=(?:at|by|before|until|till|after|around)\s)half|(?:a\s)?quarter\s(?:past|to)|(?:five|ten|twenty|twenty[\s-]five|5|10|20|25)\s(?:past|to)(?!\s\d{1,2}\s?(?:[ap]\.?m|%|:|hour|day|minute))|пів\sна|чверть\s(?:на|по)|за\s(?:чверть|${MINUTES_UK})(?:\sхвилин)?|половин[еуы]|четверть|без\s(?:четверти|${MINUTES})(?:\sминут)?)`;
const SPOKEN = new RegExp(
  String.raw`(?<![\p{L}\p{N}:.,-])(?:(?<half>${HALF})\s(?<halfHour>${HOUR_OR_DIGITS})(?![\p{N}:.]\d)(?:\s(?<halfPart>${PART}))?|пол[\s-]?(?<joined>первого|второго|третьего|четвертого|пятого|шестого|седьмого|восьмого|девятого|десятого|одиннадцатого|двенадцатого)|(?<=(?<![\p{L}])в\s)(?<one>час)\s(?<onePart>дня|ночи)|(?<!(?:от|від|с|з)\s\p{L}{1,12}\sдо\s)(?<=(?<![\p{L}])(?:at|by|before|until|till|after|around|о|об|до|після|на|біля|близько|в|к|после|около|районе|районі|с)\s)(?<hour>${HOUR})(?:\s(?<part>${PART})(?:\s(?<later>ранку|вечора|дня|ночі|утра|вечера|ночи|in\sthe\s(?:morning|afternoon|evening)))?|(?=${FREE}|${DOING})))(?![\p{L}])`,
  'giu',
);
const CUE = new RegExp(String.raw`\d|час|${HOUR}`, 'u');
/** «За п'ять восьма»: only before the hour's own form, for other words could be counted. */
const NOMINATIVE = /^(?:перша|друга|третя|четверта|п['’ʼ]ята|шоста|сьома|восьма|дев['’ʼ]ята|десята|одинадцята|дванадцята)$/iu;
/** «Четверть девятого», «без пяти восемь»: which form of the hour each asks for. */
const GENITIVE = /(?:ого|его)$/iu;

/** «О пів на шосту», «в половине шестого», “half past five”, “at six”: ISO `HH:mm`. Without a part of the day the hour stays as said. */
export function readSpokenClock(piece: Piece): EntityDraft[] {
  const { text } = piece;
  return matchesOf(piece, SPOKEN, CUE).flatMap((match): EntityDraft[] => {
    const { half, halfHour, halfPart, joined, one, onePart, hour, part, later } = match.groups ?? {};
    const words = (halfHour ?? joined ?? hour ?? '').toLowerCase().replace(/[’ʼ]/gu, "'");
    const said = one ? 1 : /^\d/u.test(words) ? Number.parseInt(words, 10) : HOUR_OF.get(words);
    const before = (joined ? 'половине' : (half ?? '')).toLowerCase();
    if (said === undefined || !fits(before, words)) return [];
    const minutes = inMinutes(said, before);
    const day = (later ?? onePart ?? part ?? halfPart ?? '').toLowerCase();
    const start = match.index;
    const end = start + match[0].length;
    const inPart = inDay(minutes, day);
    const shift = /^(?:|часов|часа|часам|годин[іиу]|o.clock)$/u.test(day)
      ? hourInDay(text, start, end, Math.floor(inPart / 60)) * 60
      : null;
    return [{ type: 'time', start, end, value: clockOf(shift === null ? inPart : shift + (inPart % 60)) }];
  });
}

function fits(half: string, hour: string): boolean {
  if (half.startsWith('за ')) return NOMINATIVE.test(hour);
  return !half.startsWith('четверть') || GENITIVE.test(hour);
}

const SIZES: readonly (readonly [RegExp, number])[] = [
  [/(?:пятнадцати|п['’ʼ]ятнадцять)/u, 15],
  [/(?:twenty[\s-]five|25|двадцати пяти|двадцять п.ять)/u, 25],
  [/(?:twenty|20|двадцати|двадцять)/u, 20],
  [/(?:ten|10|десяти|десять)/u, 10],
  [/(?:five|(?<!\d)5(?!\d)|пяти|п['’ʼ]ять)/u, 5],
];

/** «Пів на шосту» and «половина шестого» come before the hour named, “half past five” after it. */
function inMinutes(hour: number, half: string): number {
  const at = hour * 60;
  if (half === '') return at;
  if (half.startsWith('half')) return at + 30;
  if (half.startsWith('пів') || half.startsWith('половин')) return at - 30;
  if (half.endsWith('на') || half === 'четверть') return at - 45;
  const digits = /\d{1,2}/u.exec(half);
  const size = digits ? Number(digits[0]) : (SIZES.find(([words]) => words.test(half))?.[1] ?? 15);
  return half.endsWith('to') || half.startsWith('за') || half.startsWith('без') ? at - size : at + size;
}

function inDay(minutes: number, part: string): number {
  const isLate = /^(?:pm|вечора|вечера|дня|in\sthe\s(?:afternoon|evening))$/u.test(part);
  if (isLate && minutes < 720) return minutes + 720;
  const isNight = /^(?:am|ночі|ночи|ранку|утра)$/u.test(part);
  return isNight && minutes >= 720 ? minutes - 720 : minutes;
}

function clockOf(minutes: number): string {
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${pad(Math.floor(minutes / 60) % 24)}:${pad(minutes % 60)}`;
}
