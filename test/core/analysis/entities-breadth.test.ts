import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnalyser, type EntityType } from '../../../src/core/analysis/index.ts';

const analyser = createAnalyser({ version: 'none', sets: [] });
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Entities of one kind, or of several, in a text of Wednesday, 12 March 2025, 10:00. */
const read = (text: string, ...types: EntityType[]) =>
  analyser
    .analyse(text, { now: '2025-03-12T10:00' })
    .entities.flatMap(({ type, text: words, value }) => (types.includes(type) ? [[words, value]] : []));
const sum = (words: string, amount: number, currency: string | null) => [words, { amount, currency }];
const itself = (words: string) => [words, words];

describe('durations in capitals', () => {
  it.each<[string, unknown[][]]>([
    ['МИ НАПИШЕМО ЧЕРЕЗ П’ЯТЬ ГОДИН', [['П’ЯТЬ ГОДИН', 5 * HOUR]]],
    ['Дней Через Десять, не позже', [['Дней Через Десять', 10 * DAY]]],
    ['IN TWENTY MINUTES', [['TWENTY MINUTES', 20 * MINUTE]]],
    // its small letter is one place longer
    ['İstanbul İSTANBUL: Two Days', [['Two Days', 2 * DAY]]],
  ])('%s', (text, found) => {
    expect(read(text, 'duration')).toEqual(found);
  });
});

describe('money', () => {
  it.each<[string, unknown[][]]>([
    ['We credited Rs 500 and Rs. 1,200.', [sum('Rs 500', 500, 'INR'), sum('Rs. 1,200', 1200, 'INR')]],
    ['₹2,500 goes back', [sum('₹2,500', 2500, 'INR')]],
    ['120 zł, 45 PLN', [sum('120 zł', 120, 'PLN'), sum('45 PLN', 45, 'PLN')]],
    ['300 lei', [sum('300 lei', 300, 'RON')]],
    ['5 000 тенге', [sum('5 000 тенге', 5000, 'KZT')]],
    ['12 000 ₸', [sum('12 000 ₸', 12000, 'KZT')]],
    ['40 белорусских рублей', [sum('40 белорусских рублей', 40, 'BYN')]],
    ['80 злотих', [sum('80 злотих', 80, 'PLN')]],
    ['80 злотых', [sum('80 злотых', 80, 'PLN')]],
    ['200 AED', [sum('200 AED', 200, 'AED')]],
    ['USD 40, EUR 15.50', [sum('USD 40', 40, 'USD'), sum('EUR 15.50', 15.5, 'EUR')]],
    ['£2k is on its way', [sum('£2k', 2000, 'GBP')]],
    ['a bill of 2k', [sum('2k', 2000, null)]],
    ['fifteen quid', [sum('fifteen quid', 15, 'GBP')]],
    ['twenty-five pounds', [sum('twenty-five pounds', 25, 'GBP')]],
    ['a hundred dollars', [sum('a hundred dollars', 100, 'USD')]],
    ['a tenner', [sum('a tenner', 10, 'GBP')]],
    ['двести рублей', [sum('двести рублей', 200, 'RUB')]],
    ['двадцать пять гривен', [sum('двадцать пять гривен', 25, 'UAH')]],
    ['полторы тысячи', [sum('полторы тысячи', 1500, null)]],
    ['пятьсот рублей', [sum('пятьсот рублей', 500, 'RUB')]],
    ['пів тисячі', [sum('пів тисячі', 500, null)]],
    ['пів тисячі гривень', [sum('пів тисячі гривень', 500, 'UAH')]],
    ['півтори тисячі гривень', [sum('півтори тисячі гривень', 1500, 'UAH')]],
    ['дві тисячі гривень', [sum('дві тисячі гривень', 2000, 'UAH')]],
    ['триста гривень', [sum('триста гривень', 300, 'UAH')]],
    ['1200 рублей.', [sum('1200 рублей', 1200, 'RUB')]],
    ['сто раз говорили', []],
    ['fifteen people', []],
    ['Разместили на 2 этаже', []],
    ['Сто двадцять людей', []],
  ])('of %j', (text, expected) => {
    expect(read(text, 'money')).toEqual(expected);
  });
});

describe('times of day', () => {
  it.each<[string, unknown[][]]>([
    ['I will ring you at six.', [['six', '06:00']]],
    ['at half past five', [['half past five', '05:30']]],
    ['at quarter to four', [['quarter to four', '03:45']]],
    ['at six o’clock', [['six o’clock', '06:00']]],
    ['by six in the evening', [['six in the evening', '18:00']]],
    ['by noon', [['noon', '12:00']]],
    ['о пів на шосту', [['пів на шосту', '05:30']]],
    ['о шостій вечора', [['шостій вечора', '18:00']]],
    ['до шостої', [['шостої', '06:00']]],
    ['о 9-й ранку', [['9-й ранку', '09:00']]],
    ['до обіду', [['обіду', '13:00']]],
    ['опівдні', [['опівдні', '12:00']]],
    ['в половине шестого', [['половине шестого', '05:30']]],
    ['в шесть вечера', [['шесть вечера', '18:00']]],
    ['к семи вечера', [['семи вечера', '19:00']]],
    ['к обеду', [['обеду', '13:00']]],
    ['до полудня', [['полудня', '12:00']]],
    ['at six different shops', []],
    ['в шесть этажей', []],
    ['до шостої спроби', []],
    ['оцените от одного до десяти.', []],
    ['их у вас три.', []],
  ])('in %j', (text, expected) => {
    expect(read(text, 'time')).toEqual(expected);
  });
});

describe('dates', () => {
  const today = '2025-03-12';
  it.each<[string, unknown[][]]>([
    ['by end of day', [['by end of day', today]]],
    ['by EOD', [['by EOD', today]]],
    ['before close of business', [['close of business', today]]],
    ['by the 14th', [['the 14th', '2025-03-14']]],
    ['on the 3rd', [['the 3rd', '2025-04-03']]],
    ['by Friday', [['Friday', '2025-03-14']]],
    ['March 18', [['March 18', '2025-03-18']]],
    ['it left yesterday', [['yesterday', '2025-03-11']]],
    ['on 2025-03-20', [['2025-03-20', '2025-03-20']]],
    ['до конца дня', [['до конца дня', today]]],
    ['отправили вчера', [['вчера', '2025-03-11']]],
    ['во вторник', [['вторник', '2025-03-18']]],
    ['к четвергу', [['четвергу', '2025-03-13']]],
    ['до 14-го числа', [['14-го числа', '2025-03-14']]],
    ['15 апреля', [['15 апреля', '2025-04-15']]],
    ['до кінця дня', [['до кінця дня', today]]],
    ['надіслали вчора', [['вчора', '2025-03-11']]],
    ['у середу', [['середу', '2025-03-19']]],
    ['до понеділка', [['понеділка', '2025-03-17']]],
    ['до 14 числа', [['14 числа', '2025-03-14']]],
    ['15 квітня', [['15 квітня', '2025-04-15']]],
    ['the 4th floor', []],
    ['the 19th century', []],
    ['you may 3 times', []],
    ['в середине дня', []],
  ])('in %j', (text, expected) => {
    expect(read(text, 'date')).toEqual(expected);
  });
});

describe('durations', () => {
  it.each<[string, unknown[][]]>([
    ['within 24–48 hours', [['24–48 hours', 48 * HOUR]]],
    ['in two to three days', [['two to three days', 3 * DAY]]],
    ['half an hour', [['half an hour', HOUR / 2]]],
    ['an hour and a half', [['an hour and a half', 1.5 * HOUR]]],
    ['three weeks', [['three weeks', 21 * DAY]]],
    ['within a fortnight', [['a fortnight', 14 * DAY]]],
    ['fifteen minutes', [['fifteen minutes', 15 * MINUTE]]],
    ['в течение трёх суток', [['трёх суток', 3 * DAY]]],
    ['от двух до трёх дней', [['двух до трёх дней', 3 * DAY]]],
    ['полтора часа', [['полтора часа', 1.5 * HOUR]]],
    ['через полчаса', [['полчаса', HOUR / 2]]],
    ['двенадцать дней', [['двенадцать дней', 12 * DAY]]],
    ['1-2 рабочих дня', [['1-2 рабочих дня', 2 * DAY]]],
    ['три доби', [['три доби', 3 * DAY]]],
    ['за півтори години', [['півтори години', 1.5 * HOUR]]],
    ['за пів години', [['пів години', HOUR / 2]]],
    ['двадцять хвилин', [['двадцять хвилин', 20 * MINUTE]]],
    ['від двох до трьох днів', [['двох до трьох днів', 3 * DAY]]],
  ])('in %j', (text, expected) => {
    expect(read(text, 'duration')).toEqual(expected);
  });
});

describe('contacts', () => {
  it.each<[EntityType, string, string[]]>([
    ['phone', 'ring 020 7946 0958', ['020 7946 0958']],
    ['phone', 'ring 07700 900123', ['07700 900123']],
    ['phone', 'ring +44 7700 900123', ['+44 7700 900123']],
    ['phone', 'call (212) 555-0147', ['(212) 555-0147']],
    ['phone', 'call 1-800-555-0199', ['1-800-555-0199']],
    ['phone', 'дзвоніть 067 123 45 67', ['067 123 45 67']],
    ['phone', 'дзвоніть +380 (67) 123-45-67', ['+380 (67) 123-45-67']],
    ['phone', 'дзвоніть 0 800 300 200', ['0 800 300 200']],
    ['phone', 'звоните 8 (495) 123-45-67', ['8 (495) 123-45-67']],
    ['phone', 'звоните 8-916-123-45-67', ['8-916-123-45-67']],
    ['phone', 'звоните +7 727 123 45 67', ['+7 727 123 45 67']],
    ['phone', 'внутренний 214', ['внутренний 214']],
    ['phone', 'ext. 402', ['ext. 402']],
    ['phone', 'доб. 15', ['доб. 15']],
    ['number', 'номер звернення 40-17', ['номер звернення 40-17']],
    ['number', 'your ref AB-1234', ['ref AB-1234']],
    ['number', 'заказ №12345', ['№12345']],
    ['number', 'заказ 88-104 отменён', ['заказ 88-104']],
    ['number', 'замовлення 7781', ['замовлення 7781']],
    ['number', 'Order #A-552', ['#A-552']],
    ['number', 'case number 5512', ['case number 5512']],
    ['number', 'Тикет 4411', ['Тикет 4411']],
    ['number', 'in order to help', []],
    ['link', 'see lavka.example/returns or https://lavka.example', ['lavka.example/returns', 'https://lavka.example']],
    ['link', 'see (https://lavka.example/a).', ['https://lavka.example/a']],
    ['email', 'write to help@lavka.example.', ['help@lavka.example']],
    ['channel', 'напишите в личку, в директ или в приват', ['в личку', 'в директ', 'в приват']],
    ['channel', 'напишите в Телеграм или ватсап', ['Телеграм', 'ватсап']],
    ['channel', 'напишите @lavka_help', ['@lavka_help']],
    ['channel', 'напишіть в особисті або в дірект', ['в особисті', 'в дірект']],
    ['channel', 'напишіть у вайбер чи в телегу', ['вайбер', 'телегу']],
    ['channel', 'send me a DM, or WhatsApp', ['DM', 'WhatsApp']],
    ['channel', 'message us on Instagram or Facebook', ['Instagram', 'Facebook']],
  ])('%s in %j', (type, text, expected) => {
    expect(read(text, type)).toEqual(expected.map(itself));
  });
});

describe('laws of entities', () => {
  const piece = fc.constantFrom(
    'двести',
    'рублей',
    '2k',
    '£',
    '14',
    'th',
    'half past',
    'six',
    'пів на',
    'шосту',
    'the',
    '+380',
    '(67)',
    '№',
    '@a_bc',
    '12:30',
    '%',
    '-',
    ' ',
    '\u00a0',
    '.',
    'до',
    'конца',
    'дня',
    '😀',
    '\ud800',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.array(piece, { maxLength: 30 }).map((words) => words.join(' ')),
    fc.array(piece, { maxLength: 30 }).map((words) => words.join('')),
  );

  it('stand inside the text one after the other and hold its words', () => {
    fc.assert(
      fc.property(text, (reply) => {
        let at = 0;
        for (const entity of analyser.analyse(reply).entities) {
          expect(entity.text).toBe(reply.slice(entity.start, entity.end));
          expect(entity.start).toBeGreaterThanOrEqual(at);
          expect(entity.end).toBeGreaterThan(entity.start);
          at = entity.end;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('say numbers that are numbers', () => {
    fc.assert(
      fc.property(text, (reply) => {
        const numbers = analyser
          .analyse(reply)
          .entities.flatMap(({ value }) => (typeof value === 'object' ? [value.amount] : typeof value === 'number' ? [value] : []));
        expect(numbers.every((value) => Number.isFinite(value))).toBe(true);
      }),
    );
  });
});
