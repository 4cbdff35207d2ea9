/** Days of the month in words, in the cases in which they stand in dates. */
const UNITS: readonly (readonly [number, string])[] = [
  [1, 'первого первое першого перше first'],
  [2, 'второго второе другого друге second'],
  [3, 'третьего третье третього третє third'],
  [4, 'четвертого четвёртого четвертое четвёртое четверте fourth'],
  [5, "пятого пятое п'ятого п'яте fifth"],
  [6, 'шестого шестое шостого шосте sixth'],
  [7, 'седьмого седьмое сьомого сьоме seventh'],
  [8, 'восьмого восьмое восьме eighth'],
  [9, "девятого девятое дев'ятого дев'яте ninth"],
];
const WHOLE: readonly (readonly [number, string])[] = [
  [10, 'десятого десятое десяте tenth'],
  [11, 'одиннадцатого одиннадцатое одинадцятого одинадцяте eleventh'],
  [12, 'двенадцатого двенадцатое дванадцятого дванадцяте twelfth'],
  [13, 'тринадцатого тринадцатое тринадцятого тринадцяте thirteenth'],
  [14, 'четырнадцатого четырнадцатое чотирнадцятого чотирнадцяте fourteenth'],
  [15, "пятнадцатого пятнадцатое п'ятнадцятого п'ятнадцяте fifteenth"],
  [16, 'шестнадцатого шестнадцатое шістнадцятого шістнадцяте sixteenth'],
  [17, 'семнадцатого семнадцатое сімнадцятого сімнадцяте seventeenth'],
  [18, 'восемнадцатого восемнадцатое вісімнадцятого вісімнадцяте eighteenth'],
  [19, "девятнадцатого девятнадцатое дев'ятнадцятого дев'ятнадцяте nineteenth"],
  [20, 'двадцатого двадцатое двадцятого двадцяте twentieth'],
  [30, 'тридцатого тридцатое тридцятого тридцяте thirtieth'],
];
const TENS: readonly (readonly [number, string])[] = [
  [20, 'двадцать двадцять twenty'],
  [30, 'тридцать тридцять thirty'],
];

const valuesOf = (list: typeof UNITS): ReadonlyMap<string, number> =>
  new Map(list.flatMap(([value, words]) => words.split(' ').map((word): [string, number] => [word, value])));
const UNIT_OF = valuesOf(UNITS);
const WHOLE_OF = valuesOf(WHOLE);
const TEN_OF = valuesOf(TENS);
const oneOf = (values: ReadonlyMap<string, number>): string => [...values.keys()].join('|').replace(/'/gu, "['’ʼ]");

/** «Двадцать первого», “twenty-first”. To be put into larger patterns. */
export const ORDINAL_WORDS = String.raw`(?:(?:${oneOf(TEN_OF)})[\s-](?:${oneOf(UNIT_OF)})|${oneOf(WHOLE_OF)}|${oneOf(UNIT_OF)})(?![\p{L}])`;

/** The day of the month that such words name. */
export function ordinalOf(words: string): number | null {
  let sum = 0;
  for (const word of words
    .toLowerCase()
    .replace(/[’ʼ]/gu, "'")
    .split(/[\s-]+/u)) {
    sum += UNIT_OF.get(word) ?? WHOLE_OF.get(word) ?? TEN_OF.get(word) ?? 0;
  }
  return sum > 0 && sum <= 31 ? sum : null;
}
