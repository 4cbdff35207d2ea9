import { describe, expect, it } from 'vitest';
import { createAnalyser, type Entity } from '../../../src/core/analysis/index.ts';

const analyser = createAnalyser({ version: 'none', sets: [] });
/** Entities of a text on Wednesday, 12 March 2025, 10:00. */
const read = (text: string, customerNames?: readonly string[]) =>
  analyser
    .analyse(text, { now: '2025-03-12T10:00', ...(customerNames && { customerNames }) })
    .entities.map(({ type, text: words, value }: Entity) => [type, words, value]);

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('entities', () => {
  it.each<[string, unknown[][]]>([
    ['Повернемо 1 200 грн', [['money', '1 200 грн', { amount: 1200, currency: 'UAH' }]]],
    ['Вернули 1200 ₽ сразу', [['money', '1200 ₽', { amount: 1200, currency: 'RUB' }]]],
    ['I have credited $20.50', [['money', '$20.50', { amount: 20.5, currency: 'USD' }]]],
    ['£35 goes back', [['money', '£35', { amount: 35, currency: 'GBP' }]]],
    ['вернём полторы тысячи рублей', [['money', 'полторы тысячи рублей', { amount: 1500, currency: 'RUB' }]]],
    ['компенсируем 3 тыс. руб.', [['money', '3 тыс. руб.', { amount: 3000, currency: 'RUB' }]]],
    ['скидка 15 % за нами', [['percent', '15 %', 15]]],
    ['знижка п’ять, 10 відсотків', [['percent', '10 відсотків', 10]]],
    ['перезвоню в течение двух часов', [['duration', 'двух часов', 2 * HOUR]]],
    ['зателефоную за 30 хвилин', [['duration', '30 хвилин', 30 * MINUTE]]],
    ['within 3 working days', [['duration', '3 working days', 3 * DAY]]],
    ['за 10–15 минут', [['duration', '10–15 минут', 15 * MINUTE]]],
    ['до 18:00', [['time', '18:00', '18:00']]],
    ['by 5 pm', [['time', '5 pm', '17:00']]],
    ['завтра', [['date', 'завтра', '2025-03-13']]],
    ['у п’ятницю', [['date', 'п’ятницю', '2025-03-14']]],
    ['on Monday', [['date', 'Monday', '2025-03-17']]],
    ['18 березня', [['date', '18 березня', '2025-03-18']]],
    ['31.02 такого не бывает', [['date', '31.02', '31.02']]],
    ['пишите на help@lavka.example', [['email', 'help@lavka.example', 'help@lavka.example']]],
    ['телефон 044 123-45-67', [['phone', '044 123-45-67', '044 123-45-67']]],
    ['номер обращения 40-17', [['number', 'номер обращения 40-17', 'номер обращения 40-17']]],
    ['see https://lavka.example/a', [['link', 'https://lavka.example/a', 'https://lavka.example/a']]],
    ['напишите нам в личку', [['channel', 'в личку', 'в личку']]],
    ['ничего такого здесь нет', []],
  ])('of %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each<[string, string[], string[]]>([
    ['Пане Андрію, вибачте', ['Андрію', 'пане Андрію', 'Андрій'], ['Пане Андрію']],
    ['Вера, вернём деньги, верю вам', ['Вера'], ['Вера']],
    ['Вернём деньги, верю вам', ['Вера'], []],
    ['Вам ответит Олена', ['Олег'], []],
    ['люблю свою работу, Люба', ['Люба'], ['Люба']],
    ['Hi Dana, sorry', ['Dana', 'Dana White'], ['Dana']],
    ['марина викторовна, простите', ['Марина Викторовна'], ['марина викторовна']],
  ])('names the customer in %j', (text, names, expected) => {
    expect(read(text, names).flatMap(([type, words]) => (type === 'name' ? [words] : []))).toEqual(expected);
  });

  it('never throws over an impossible present', () => {
    expect(analyser.analyse('завтра', { now: '2025-99-99T10:00' }).entities.map(({ value }) => value)).toEqual(['2025-03-13']);
  });
});
