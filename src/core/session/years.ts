/** How long somebody has been a customer, as it is put in words: «шість років з нами», "since 2019", «ваш постоянный клиент». */
import type { Span } from '../text/span.ts';

const NUMBERS: Readonly<Record<string, number>> = {
  // uk
  два: 2,
  двох: 2,
  три: 3,
  трьох: 3,
  чотири: 4,
  чотирьох: 4,
  "п'ять": 5,
  "п'яти": 5,
  "п'ятий": 5,
  шість: 6,
  шести: 6,
  шостий: 6,
  сім: 7,
  семи: 7,
  сьомий: 7,
  вісім: 8,
  восьми: 8,
  восьмий: 8,
  "дев'ять": 9,
  "дев'яти": 9,
  "дев'ятий": 9,
  десять: 10,
  десяти: 10,
  десятий: 10,
  // ru
  двух: 2,
  трех: 3,
  четыре: 4,
  четырех: 4,
  пять: 5,
  пяти: 5,
  пятый: 5,
  шесть: 6,
  шестой: 6,
  семь: 7,
  седьмой: 7,
  восемь: 8,
  восьмой: 8,
  девять: 9,
  девяти: 9,
  девятый: 9,
  десятый: 10,
  // en
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
};

const YEARS = /(?<![\p{L}\p{N}])([\p{L}']+|\d{1,2})(?:-?(?:й|ий|ый|th))?[\s-]+(років|роки|року|рік|лет|года|год|years?)(?![\p{L}])/giu;
const WITH_US =
  /(?<!\p{L})(з нами|із нами|з вами|із вами|у вас|с вами|with you|разом|клієнт|у нас|довір|купуєте|замовляєте|с нами|вместе|клиент|довер|покупаете|заказываете|with us|customer|together|loyal|trust|stay|buying|ordering|member)/iu;
const LONG =
  /(?<!\p{L})(багато років|стільки років|не перший рік|постійн(ий|а|ою|им|ого) (клієнт|покуп|замовни)|давн(ій|я|ьою|ім|ього) (клієнт|покуп)|много лет|столько лет|не первый год|постоянн(ый|ая|ым|ой|ого) (клиент|покупател|заказчи)|давн(ий|яя|им|ей|его) (клиент|покупател)|(many|so many|all these) years|regular customer(?!s)|long-?(standing|time|term) customer(?!s))\p{L}*/giu;

const spanOf = (match: RegExpMatchArray): Span => ({ start: match.index ?? 0, end: (match.index ?? 0) + match[0].length });
const plain = (word: string): string => word.toLowerCase().replaceAll('ё', 'е').replaceAll(/[’ʼ]/gu, "'");

/** Where a text names the year in which somebody came; without a year, any from 1990 on. */
export function sinceYearIn(text: string, year: number | null): readonly Span[] {
  const named = [...text.matchAll(/(?<!\d)(19[89]\d|20\d\d)(?!\d)/gu)];
  return named.filter(([digits]) => year === null || Number(digits) === year).map(spanOf);
}

/** Where a text counts, of somebody's being with the company, so many years, the running one counted or not. */
export function yearsWithUsIn(text: string, years: (count: number) => boolean): readonly Span[] {
  if (!WITH_US.test(text)) return [];
  return [...text.matchAll(YEARS)]
    .filter(([, number = '']) => {
      const count = NUMBERS[plain(number)] ?? Number(number);
      return Number.isFinite(count) && years(count);
    })
    .map(spanOf);
}

/** Where a text says that somebody has been a customer for long, without counting. */
export const longTimeIn = (text: string): readonly Span[] => [...text.matchAll(LONG)].map(spanOf);
