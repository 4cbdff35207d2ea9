import type { EntityDraft } from './draft.ts';

/** Hours as they are said, in the cases that stand after «в», «о», «до», «к», «на». */
const HOURS: readonly (readonly [number, string])[] = [
  [1, 'one першій першої першу першого первого часу'],
  [2, 'two другій другої другу другого второго два двух двум'],
  [3, 'three третій третьої третю третьего три трех трёх трем трём'],
  [4, 'four четвертій четвертої четверту четвертого четыре четырех четырёх четырем'],
  [5, "five п'ятій п'ятої п'яту пятого пять пяти"],
  [6, 'six шостій шостої шосту шестого шесть шести'],
  [7, 'seven сьомій сьомої сьому седьмого семь семи'],
  [8, 'eight восьмій восьмої восьму восьмого восемь восьми'],
  [9, "nine дев'ятій дев'ятої дев'яту девятого девять девяти"],
  [10, 'ten десятій десятої десяту десятого десять десяти'],
  [11, 'eleven одинадцятій одинадцятої одинадцяту одиннадцатого одиннадцать одиннадцати'],
  [12, 'twelve дванадцятій дванадцятої дванадцяту двенадцатого двенадцать двенадцати'],
];
const HOUR_OF = new Map(HOURS.flatMap(([hour, words]) => words.split(' ').map((word): [string, number] => [word, hour])));
const HOUR = [...HOUR_OF.keys()]
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replace(/'/gu, "['’ʼ]"))
  .join('|');

const PART = String.raw`in\sthe\s(?:morning|afternoon|evening)|at\snight|o['’]clock|годині|години|годину|ранку|вечора|вечера|дня|ночі|часов|часа|часам|утра|ночи|am|pm`;
/** What follows a time and is no noun that the number could count. */
const FREE = String.raw`\s*(?:$|[.,;:!?)\n–—-])|\s(?:today|tomorrow|tonight|on|and|or|sharp|so|then|if|when|at|latest|we|i|you|сегодня|завтра|и|или|а|но|мы|я|вам|сьогодні|і|й|та|або|але|ми|в|у)(?![\p{L}])`;
const HALF = String.raw`(?:half\spast|(?:a\s)?quarter\s(?:past|to)|(?:five|ten|twenty)\s(?:past|to)|пів\sна|чверть\s(?:на|по)|за\sчверть|половин[еуы]|без\sчетверти)`;
const SPOKEN = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?<half>${HALF})\s(?<halfHour>${HOUR})(?:\s(?<halfPart>${PART}))?|пол(?<joined>первого|второго|третьего|четвертого|пятого|шестого|седьмого|восьмого|девятого|десятого|одиннадцатого|двенадцатого)|(?<!(?:от|від|с|з)\s\p{L}{1,12}\sдо\s)(?<=(?<![\p{L}])(?:at|by|before|until|till|after|around|о|об|до|після|на|біля|близько|в|к|после|около|с)\s)(?<hour>${HOUR})(?:\s(?<part>${PART})(?:\s(?<later>ранку|вечора|дня|ночі|утра|вечера|ночи|in\sthe\s(?:morning|afternoon|evening)))?|(?=${FREE})))(?![\p{L}])`,
  'giu',
);

/** «О пів на шосту», «в половине шестого», “half past five”, “at six”: ISO `HH:mm`. Without a part of the day the hour stays as said. */
export function readSpokenClock(text: string): EntityDraft[] {
  return [...text.matchAll(SPOKEN)].flatMap((match): EntityDraft[] => {
    const { half, halfHour, halfPart, joined, hour, part, later } = match.groups ?? {};
    const said = HOUR_OF.get((halfHour ?? joined ?? hour ?? '').toLowerCase().replace(/[’ʼ]/gu, "'"));
    if (said === undefined) return [];
    const minutes = inMinutes(said, (joined ? 'половине' : (half ?? '')).toLowerCase());
    const day = (later ?? part ?? halfPart ?? '').toLowerCase();
    return [{ type: 'time', start: match.index, end: match.index + match[0].length, value: clockOf(inDay(minutes, day)) }];
  });
}

/** «Пів на шосту» and «половина шестого» come before the hour named, “half past five” after it. */
function inMinutes(hour: number, half: string): number {
  const at = hour * 60;
  if (half === '') return at;
  const size = half.startsWith('five') ? 5 : half.startsWith('ten') ? 10 : half.startsWith('twenty') ? 20 : 15;
  if (half.startsWith('half')) return at + 30;
  if (half.startsWith('пів') || half.startsWith('половин')) return at - 30;
  if (half.endsWith('на')) return at - 45;
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
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}
