import { describe, expect, it } from 'vitest';
import { createAnalyser } from '../../../src/core/analysis/index.ts';

const analyser = createAnalyser({ version: 'none', sets: [] });
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** All that is read in a text of Wednesday, 12 March 2025, 10:00: type, words, value. */
const read = (text: string) =>
  analyser.analyse(text, { now: '2025-03-12T10:00' }).entities.map(({ type, text: words, value }) => [type, words, value]);
const date = (words: string, value: string) => ['date', words, value];
const time = (words: string, value: string) => ['time', words, value];
const span = (words: string, value: number) => ['duration', words, value];

describe('days in figures', () => {
  it.each<[string, unknown[][]]>([
    ['Оплата була 20.03.2025.', [date('20.03.2025', '2025-03-20')]],
    ['Списали 20.03.2025, вернули 15.03.', [date('20.03.2025', '2025-03-20'), date('15.03', '2025-03-15')]],
    ['Доставимо 15.03.', [date('15.03', '2025-03-15')]],
    ['It left on 20.03.2025, as agreed.', [date('20.03.2025', '2025-03-20')]],
    ['It left on 03/20/2025.', [date('03/20/2025', '2025-03-20')]],
    ['Договір від 15 березня 2025 р. у нас.', [date('15 березня 2025 р.', '2025-03-15')]],
    ['Перезвоню в 10.10.', [time('10.10', '10:10')]],
    ['Зателефоную о 10.10.', [time('10.10', '10:10')]],
    ['В версии 2.10 исправили, рейтинг 4.8, весит 2.5 кг.', []],
    ['Версія 2.10, оцінка 4.8.', []],
    ['Version 2.10 is out, rating 4.8.', []],
    ['Ждём 3.5 часа.', [span('3.5 часа', 3.5 * HOUR)]],
  ])('in %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('days in words', () => {
  it.each<[string, unknown[][]]>([
    ['Приїдемо п’ятого березня.', [date('п’ятого березня', '2025-03-05')]],
    ['Приїдемо двадцять першого березня 2026 року.', [date('двадцять першого березня 2026 року', '2026-03-21')]],
    ['Приедем пятого марта.', [date('пятого марта', '2025-03-05')]],
    ['Приедем тридцать первого мая.', [date('тридцать первого мая', '2025-05-31')]],
    ['Срок до 5 мая 2027 года.', [date('5 мая 2027 года', '2027-05-05')]],
    ['We come on the fifth of March.', [date('fifth of March', '2025-03-05')]],
    ['We come on March the twenty-first.', [date('March the twenty-first', '2025-03-21')]],
    ['It ends on 5 May 2027.', [date('5 May 2027', '2027-05-05')]],
    ['It ends on May 5, 2027.', [date('May 5, 2027', '2027-05-05')]],
    ['Ответим до 15-го.', [date('15-го', '2025-03-15')]],
    ['Відповімо до п’ятнадцятого числа.', [date('п’ятнадцятого числа', '2025-03-15')]],
    ['Первого сорта у нас нет.', []],
    ['The second of your orders is here.', []],
  ])('in %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('weeks, months and days counted from this one', () => {
  it.each<[string, unknown[][]]>([
    ['I’ll be back next week.', [date('next week', '2025-W12')]],
    ['The refund goes out next month.', [date('next month', '2025-04')]],
    ['You wrote to us last Friday.', [date('last Friday', '2025-03-07')]],
    ['We come next Friday.', [date('next Friday', '2025-03-21')]],
    ['We come on Friday next week.', [date('Friday next week', '2025-03-21')]],
    ['By the end of the month.', [date('By the end of the month', '2025-03-31')]],
    ['Вернёмся на следующей неделе.', [date('следующей неделе', '2025-W12')]],
    ['Вернём в следующем месяце.', [date('следующем месяце', '2025-04')]],
    ['Писали в прошлую пятницу.', [date('прошлую пятницу', '2025-03-07')]],
    ['Придём в понедельник на следующей неделе.', [date('понедельник на следующей неделе', '2025-03-17')]],
    ['Закроем до конца недели.', [date('до конца недели', '2025-W11')]],
    ['Повернемося наступного тижня.', [date('наступного тижня', '2025-W12')]],
    ['Повернемо наступного місяця.', [date('наступного місяця', '2025-04')]],
    ['Писали минулої п’ятниці.', [date('минулої п’ятниці', '2025-03-07')]],
    ['Прийдемо в п’ятницю наступного тижня.', [date('п’ятницю наступного тижня', '2025-03-21')]],
    ['Закриємо до кінця року.', [date('до кінця року', '2025-12-31')]],
    [
      'Ответим на выходных, в пн или до вт.',
      [date('выходных', '2025-03-15/2025-03-16'), date('пн', '2025-03-17'), date('вт', '2025-03-18')],
    ],
    ['По понедельникам закрыто.', []],
    ['The sun sat low.', []],
  ])('in %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('several words for one day', () => {
  it.each<[string, unknown[][]]>([
    ['See you on Mon 17 March at 09:00.', [date('Mon 17 March', '2025-03-17'), time('09:00', '09:00')]],
    ['Friday, 21 March, is yours.', [date('Friday, 21 March', '2025-03-21')]],
    ['By COB Monday.', [date('Monday', '2025-03-17')]],
    ['Tomorrow by end of day.', [date('Tomorrow', '2025-03-13')]],
    ['В пятницу, 21 марта, вернём.', [date('пятницу, 21 марта', '2025-03-21')]],
    ['Ответим 21 марта (пятница).', [date('21 марта (пятница)', '2025-03-21')]],
    ['На следующей неделе в пятницу.', [date('следующей неделе в пятницу', '2025-03-21')]],
    ['Завтра до вечера отпишусь.', [date('Завтра', '2025-03-13')]],
    ['У п’ятницю 21.03 повернемо.', [date('п’ятницю 21.03', '2025-03-21')]],
    ['Наступного тижня у вівторок.', [date('Наступного тижня у вівторок', '2025-03-18')]],
    ['Завтра до кінця дня відпишу.', [date('Завтра', '2025-03-13')]],
  ])('in %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('parts of the day', () => {
  it.each<[string, unknown[][]]>([
    ['Перезвоню вечером.', [date('вечером', '2025-03-12')]],
    ['Перетелефоную увечері.', [date('увечері', '2025-03-12')]],
    ['I’ll call this evening.', [date('this evening', '2025-03-12')]],
    ['Приедем в субботу утром.', [date('субботу утром', '2025-03-15')]],
    ['Приїдемо завтра зранку.', [date('завтра зранку', '2025-03-13')]],
    ['We come on Sunday morning.', [date('Sunday morning', '2025-03-16')]],
    ['Утром перезвоню.', [time('Утром', 'Утром')]],
    ['Вдень наберу.', [time('Вдень', 'Вдень')]],
    ['Вечером в семь позвоню.', [date('Вечером', '2025-03-12'), time('семь', '19:00')]],
    ['Зателефоную ввечері о 8.', [date('ввечері', '2025-03-12'), time('8', '20:00')]],
    ['I’ll ring tonight at 8.', [date('tonight', '2025-03-12'), time('8', '20:00')]],
    ['I’ll ring at 8 tonight.', [time('8', '20:00'), date('tonight', '2025-03-12')]],
    ['Днём, в 13.30, наберу.', [time('13.30', '13:30')]],
    ['Вчера писали нам вечером.', [date('Вчера', '2025-03-11')]],
    ['Буде опівдні.', [time('опівдні', '12:00')]],
    ['Будет в полдень, не в полночь.', [time('полдень', '12:00'), time('полночь', '00:00')]],
    ['Не обедаем.', []],
  ])('in %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('hours', () => {
  it.each<[string, unknown[][]]>([
    ['We open at 2 p.m. on weekdays.', [time('2 p.m.', '14:00')]],
    ['We open at 2 p.m.', [time('2 p.m.', '14:00')]],
    ['A fee of 2p.', [['money', '2p', { amount: 0.02, currency: 'GBP' }]]],
    ['Between 2 and 4 pm.', [time('2', '14:00'), time('4 pm', '16:00')]],
    ['Half past 5, or 10 to six.', [time('Half past 5', '05:30'), time('10 to six', '05:50')]],
    ['At 9 in the evening.', [time('9 in the evening', '21:00')]],
    ['Позвоню без четверти восемь.', [time('без четверти восемь', '07:45')]],
    ['Позвоню без десяти восемь.', [time('без десяти восемь', '07:50')]],
    ['Работаем с 9 до 18.', [time('9', '09:00'), time('18', '18:00')]],
    ['Успеем до 18-00.', [time('18-00', '18:00')]],
    ['В 16 перезвоню.', [time('16', '16:00')]],
    ['Возьмём в 3 магазинах.', []],
    ['Сделаем за 2-3 дня.', [span('2-3 дня', 3 * DAY)]],
    ['Зателефоную за чверть восьма.', [time('за чверть восьма', '07:45')]],
    ['Зателефоную за п’ять сьома.', [time('за п’ять сьома', '06:55')]],
    ['Працюємо з 9 до 18 години.', [time('9', '09:00'), time('18 години', '18:00')]],
    ['Працюємо 24/7.', []],
    ['Today between 3 and 4.', [date('Today', '2025-03-12'), time('3', '03:00'), time('4', '04:00')]],
    ['Приедем к 5 часам вечера.', [time('5 часам вечера', '17:00')]],
    ['Call me at 5ish.', [time('5ish', '05:00')]],
    ['Перезвоню между 15 и 16 часами.', [time('15', '15:00'), time('16 часами', '16:00')]],
    ['Позвоню в районе шести вечера.', [time('шести вечера', '18:00')]],
    ['Передзвоню між 15 та 16 годинами.', [time('15', '15:00'), time('16 годинами', '16:00')]],
    ['From 10 to 15 percent.', [['percent', '15 percent', 15]]],
    ['От 2 до 4 человек.', []],
  ])('in %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('sums and contacts', () => {
  const itself = (type: string, words: string) => [type, words, words];
  const sum = (words: string, amount: number, currency: string) => ['money', words, { amount, currency }];
  it.each<[string, unknown[][]]>([
    ['Refund of 43 dollars and 50 cents.', [sum('43 dollars and 50 cents', 43.5, 'USD')]],
    ['Вернём 430 руб. 50 коп.', [sum('430 руб. 50 коп.', 430.5, 'RUB')]],
    ['Повернемо 430 грн 50 коп.', [sum('430 грн 50 коп.', 430.5, 'UAH')]],
    ['У 2025 р. ми переїхали.', []],
    ['Your case number is 2025-0312.', [itself('number', 'case number is 2025-0312')]],
    ['Tracking number RA123456789GB.', [itself('number', 'Tracking number RA123456789GB')]],
    ['Трек-номер RA123456789RU.', [itself('number', 'Трек-номер RA123456789RU')]],
    ['Договір 15/03-22.', [itself('number', 'Договір 15/03-22')]],
    ['Call (212) 555-0147 x12.', [itself('phone', '(212) 555-0147'), itself('phone', 'x12')]],
    ['Дзвоніть, внутрішній номер 204.', [itself('phone', 'внутрішній номер 204')]],
    ['Звоните, добавочный номер 118.', [itself('phone', 'добавочный номер 118')]],
    ['Дзвоніть, дод. 204.', [itself('phone', 'дод. 204')]],
  ])('in %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('spans', () => {
  it.each<[string, unknown[][]]>([
    ['Back in 24h.', [span('24h', DAY)]],
    ['Back in 24 h.', [span('24 h', DAY)]],
    ['In a fortnight.', [span('a fortnight', 14 * DAY)]],
    ['The warranty lasts two years.', [span('two years', 730 * DAY)]],
    ['Give me an hour or two.', [span('an hour or two', 2 * HOUR)]],
    ['Within the hour.', [span('Within the hour', HOUR)]],
    ['Ремонт займёт неделю.', [span('неделю', 7 * DAY)]],
    ['Придёт через неделю.', [span('через неделю', 7 * DAY)]],
    ['Гарантия два года, проверка полгода.', [span('два года', 730 * DAY), span('полгода', 182.5 * DAY)]],
    ['Гарантия 1 год.', [span('1 год.', 365 * DAY)]],
    ['Отвечу минут через десять.', [span('минут через десять', 10 * MINUTE)]],
    ['Нужен день-два.', [span('день-два', 2 * DAY)]],
    ['Отвечу в ближайший час.', [span('в ближайший час', HOUR)]],
    ['Раз в неделю и каждую неделю.', []],
    ['Ремонт триватиме тиждень.', [span('тиждень', 7 * DAY)]],
    ['Зробимо за тиждень.', [span('за тиждень', 7 * DAY)]],
    ['Гарантія діє два роки.', [span('два роки', 730 * DAY)]],
    ['Відповім за 2 год.', [span('2 год.', 2 * HOUR)]],
    ['Зачекайте хвилинку, годину-дві.', [span('хвилинку', MINUTE), span('годину-дві', 2 * HOUR)]],
    ['Відповім протягом найближчої години.', [span('протягом найближчої години', HOUR)]],
    ['Раз на тиждень.', []],
    ['Open seven days a week.', [span('seven days', 7 * DAY)]],
    ['Отвечу в течение рабочего дня.', [span('в течение рабочего дня', DAY)]],
    ['Відповім протягом робочого дня.', [span('протягом робочого дня', DAY)]],
    ['Гарантия 12 мес.', [span('12 мес.', 360 * DAY)]],
    ['Ah, my six-year-old is 6 years old.', []],
    ['Работаю вторую неделю.', []],
    ['Працюю перший тиждень.', []],
  ])('in %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('sentence by sentence', () => {
  it.each<[string, unknown[][]]>([
    [
      'Вибачте! Учора о 14:20 був кур’єр. Завтра буде знову.',
      [date('Учора', '2025-03-11'), time('14:20', '14:20'), date('Завтра', '2025-03-13')],
    ],
    ['Доставим 20 сентября. Вечером перезвоню.', [date('20 сентября', '2024-09-20'), date('Вечером', '2025-03-12')]],
    [
      'Dr Amin is in on Monday. A minute, please. Two hours!',
      [date('Monday', '2025-03-17'), span('A minute', MINUTE), span('Two hours', 2 * HOUR)],
    ],
  ])('%s', (text, found) => {
    expect(read(text)).toEqual(found);
  });
});
