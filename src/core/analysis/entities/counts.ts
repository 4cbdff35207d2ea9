/** Numbers in words, of all three languages, in the cases that stand before a unit. */
const BY_VALUE: readonly (readonly [number, string])[] = [
  [0.5, 'half пів'],
  [1, 'один одну одного одной одна одно однієї одної одне одним одном one'],
  [1.5, 'полтора полторы полтору півтори півтора півторы'],
  [2, 'два две дві двух двох двум двом пару пары пара пари двоє двое two couple'],
  [3, 'три трех трёх трьох трем трьом троє трое несколько нескольких кілька кількох декілька three few several'],
  [4, 'четыре четырех четырёх чотири чотирьох four'],
  [5, "пять пяти п'ять п'яти пять five"],
  [6, 'шесть шести шість шести шістьох six'],
  [7, 'семь семи сім семи сімох seven'],
  [8, 'восемь восьми вісім восьми вісьмох eight'],
  [9, "девять девяти дев'ять дев'яти nine"],
  [10, 'десять десяти ten'],
  [11, 'одиннадцать одиннадцати одинадцять одинадцяти eleven'],
  [12, 'двенадцать двенадцати дванадцять дванадцяти twelve'],
  [13, 'тринадцать тринадцати тринадцять тринадцяти thirteen'],
  [14, 'четырнадцать четырнадцати чотирнадцять чотирнадцяти fourteen'],
  [15, "пятнадцать пятнадцати п'ятнадцять п'ятнадцяти fifteen"],
  [16, 'шестнадцать шестнадцати шістнадцять шістнадцяти sixteen'],
  [17, 'семнадцать семнадцати сімнадцять сімнадцяти seventeen'],
  [18, 'восемнадцать восемнадцати вісімнадцять вісімнадцяти eighteen'],
  [19, "девятнадцать девятнадцати дев'ятнадцять дев'ятнадцяти nineteen"],
  [20, 'двадцать двадцати двадцять двадцяти twenty'],
  [30, 'тридцать тридцати тридцять тридцяти thirty'],
  [40, 'сорок сорока forty'],
  [50, "пятьдесят пятидесяти п'ятдесят п'ятдесяти fifty"],
  [60, 'шестьдесят шестидесяти шістдесят шістдесяти sixty'],
  [70, 'семьдесят семидесяти сімдесят сімдесяти seventy'],
  [80, 'восемьдесят восьмидесяти вісімдесят вісімдесяти eighty'],
  [90, "девяносто девяноста дев'яносто дев'яноста ninety"],
  [100, 'сто ста hundred'],
  [200, 'двести двухсот двісті двохсот'],
  [300, 'триста трехсот трёхсот трьохсот'],
  [400, 'четыреста чотириста'],
  [500, "пятьсот пятисот п'ятсот п'ятисот полтысячи півтисячі"],
  [600, 'шестьсот шістсот'],
  [700, 'семьсот сімсот'],
  [800, 'восемьсот вісімсот'],
  [900, "девятьсот дев'ятсот"],
  [1000, 'тысяча тысячу тысячи тысяч тысячей тыща тыщу тыщи тыщ тисяча тисячу тисячі тисяч thousand grand'],
];
const VALUES = new Map(BY_VALUE.flatMap(([value, words]) => words.split(' ').map((word): [string, number] => [word, value])));

const WORD = [...VALUES.keys()]
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replace(/'/gu, "['’ʼ]"))
  .join('|');

/** One to four words that make one number: «двадцать пять», “two hundred and fifty”. To be put into larger patterns. */
export const NUMBER_WORDS = String.raw`(?:an?\s)?(?:${WORD})(?:(?:\s|-|\sand\s)(?:${WORD})(?![\p{L}])){0,3}(?![\p{L}])`;

/** What such words come to; null where one of them is no number. */
export function numberOf(words: string): number | null {
  let thousands = 0;
  let rest: number | null = null;
  for (const word of words
    .toLowerCase()
    .replace(/[’ʼ]/gu, "'")
    .split(/[\s-]+/u)) {
    if (word === 'a' || word === 'an' || word === 'and') continue;
    const value = VALUES.get(word);
    if (value === undefined) return null;
    if (value === 1000) {
      thousands += (rest ?? 1) * 1000;
      rest = null;
    } else if (word === 'hundred') rest = (rest ?? 1) * 100;
    else rest = (rest ?? 0) + value;
  }
  const sum = thousands + (rest ?? 0);
  return sum > 0 ? sum : null;
}
