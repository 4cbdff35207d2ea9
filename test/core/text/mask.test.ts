import { describe, expect, it } from 'vitest';
import { hiddenSpan, hidePersonal, type Lang, maskPersonal, nameless } from '../../../src/core/text/index.ts';

const masked = (text: string, lang: Lang): string => maskPersonal(text, lang).text;

const MASKED: readonly (readonly [Lang, string, string])[] = [
  ['uk', 'Мене звати Оксана Бойчук, телефон +38 (067) 123-45-67.', 'Мене звати [ім’я], телефон [телефон].'],
  ['uk', 'Передзвоніть на 0501234567 або 067 123 45 67!', 'Передзвоніть на [телефон] або [телефон]!'],
  ['uk', 'Картка 4111 1111 1111 1111, пошта o.boichuk+shop@ukr.net', 'Картка [картка], пошта [пошта]'],
  ['uk', 'Картка 5168 **** **** 1234 досі порожня.', 'Картка [картка] досі порожня.'],
  ['uk', 'Рахунок UA213223130000026007233566001 перевірте.', 'Рахунок [рахунок] перевірте.'],
  ['uk', 'РНОКПП 3184710691, паспорт КА 123456.', 'РНОКПП [податковий номер], паспорт [документ].'],
  ['uk', 'Дата народження: 14.03.1987.', 'Дата народження: [дата народження].'],
  ['uk', 'Живу на вул. Зелена, 9, кв. 14, другий тиждень без газу.', 'Живу на [адреса], другий тиждень без газу.'],
  ['uk', 'Замовлення №5540 дивіться тут: https://shop.example/track?id=77ab12', 'Замовлення №[номер] дивіться тут: [посилання]'],
  ['uk', 'Менеджерка Ірина кинула слухавку, а Петренко Іван Петрович сміявся.', 'Менеджерка [ім’я] кинула слухавку, а [ім’я] сміявся.'],
  ['ru', 'Меня зовут Татьяна Сергеевна, тел. 8 (916) 123-45-67.', 'Меня зовут [имя], тел. [телефон].'],
  ['ru', 'ИНН 770708389321, СНИЛС 112-233-445 95, паспорт 45 08 123456.', 'ИНН [налоговый номер], СНИЛС [документ], паспорт [документ].'],
  [
    'ru',
    'Списали с карты, которая заканчивается на 1234. Пишите: @olya_k',
    'Списали с карты, которая заканчивается на [карта]. Пишите: [ссылка]',
  ],
  ['ru', 'Звонила Петровна, потом Игоревна.', 'Звонила [имя], потом [имя].'],
  ['ru', 'Курьер Андрей не нашёл ул. Садовая, д. 5, кв. 8.', 'Курьер [имя] не нашёл [адрес].'],
  ['ru', 'С уважением, Иванов И. И.', 'С уважением, [имя]'],
  ['en', 'My name is Sarah Mitchell, call 07700 900123 or (415) 555-2671.', 'My name is [name], call [phone] or [phone].'],
  ['en', 'I live at 14 Harbour Street, BS1 4QA. Order no. KT-20881.', 'I live at [address], [address]. Order no. [number].'],
  ['en', 'NI number QQ 12 34 56 C, SSN 078-05-1120, DOB 3 May 1971.', 'NI number QQ 12 34 56 C, SSN [tax number], DOB [date of birth].'],
  ['en', 'AB 12 34 56 C is my NI number. Kind regards,\nTom Weller', '[tax number] is my NI number. Kind regards,\n[name]'],
  ['en', 'IBAN GB29 NWBK 6016 1331 9268 19, card ending 4242.', 'IBAN [account], card ending [card].'],
];

/** Near misses: what a scenario is about. */
const KEPT: readonly (readonly [Lang, string])[] = [
  ['uk', 'Я заплатив 12 500 грн ще 14.03.2025, а чекаю з 2024 року.'],
  ['uk', 'Це вже третє замовлення за 2 місяці, 5 листів і 18 дзвінків.'],
  ['uk', 'Замовлення 2 штуки, чек 1450 грн, з 9:00 до 18:00.'],
  ['uk', 'Віра в людей зникла, Надія теж. Добрий день, Київ!'],
  ['uk', 'Головне не це. Певну увагу видно, Рівна лінія, Рівно о шостій, Повне речення.'],
  ['ru', 'Ровно в шесть. Словно нас нет. Основное — деньги, Виновна не я.'],
  ['uk', 'У нас на вулиці темно, до будинку не дійти.'],
  ['ru', 'Заплатил 1 234 567 рублей, жду 24/7, скидка 100%.'],
  ['ru', 'Оценка ниже плинтуса, Стенка треснула, Оценку снизили.'],
  ['ru', 'Роман за 990 руб. пришёл без обложки.'],
  ['ru', 'Модель 4100-2, размер 42-44, срок 10-14 дней.'],
  ['en', 'I paid £1,299.00 on 12/03/2025 and it is 2026 now.'],
  ['en', 'Order 3 of them, the case 2 lamps. May I hope? Will you mark it?'],
  ['en', 'See https://shop.example/returns for the 14-day rule, model X200.'],
  ['en', 'I walked 10 miles down the street, 20,000 steps.'],
];

describe('masking a complaint', () => {
  it.each(MASKED)('%s: %s', (lang, text, instead) => {
    expect(masked(text, lang)).toBe(instead);
  });

  it.each(KEPT)('%s stays: %s', (lang, text) => {
    expect(masked(text, lang)).toBe(text);
  });

  it('keeps and masks what somebody chooses, and tells every place as it stood', () => {
    const text = 'Order KT-20881 came to Northgate. Sarah was there, Northgate was not.';
    const { text: after, places } = maskPersonal(text, 'en', { keep: new Set(['KT-20881']), also: new Set(['Northgate']) });
    expect(after).toBe('Order KT-20881 came to [hidden]. [name] was there, [hidden] was not.');
    expect(places.map(({ kind, start, end, words, isMasked }) => [kind, text.slice(start, end) === words, isMasked])).toEqual([
      ['order', true, false],
      ['other', true, true],
      ['name', true, true],
      ['other', true, true],
    ]);
  });

  it('reads a long text in no time, whatever is in it', () => {
    const before = performance.now();
    for (const piece of ['1 2-3 ', 'Aa Bb ', 'a@', 'UA12 ', 'вул. А б ', '4111 ', 'https://a/1']) {
      maskPersonal(piece.repeat(3000), 'uk');
      hidePersonal(piece.repeat(3000), 'uk', ['Анна']);
    }
    expect(performance.now() - before).toBeLessThan(3000);
  });
});

const SHARED: readonly (readonly [Lang, string, string])[] = [
  ['uk', 'Марино, передзвоню з 234-56-78 сьогодні.', '[ім’я], передзвоню з [телефон] сьогодні.'],
  ['uk', 'Пишіть: марина на olena.k@пошта.укр!', 'Пишіть: [ім’я] на [пошта]!'],
  ['uk', 'Олегу вже набирали: 067.123.45.67 грн не питайте', '[ім’я] вже набирали: [телефон] грн не питайте'],
  ['ru', 'Анну Зелинскую ждут, Зелинского нет.', '[имя] ждут, [имя] нет.'],
  ['ru', '14.03.2025 10-12, 14-03-25 и 1 250 000 000 руб. остаются.', '14.03.2025 10-12, 14-03-25 и 1 250 000 000 руб. остаются.'],
  ['en', 'I hope Hope gets it: 5168 1234 1234 1234 12, not 12.03.2025.', 'I hope [name] gets it: [card], not 12.03.2025.'],
  ['uk', 'Пане Олеже, пане Олегу Бойчуку, це пан Петренко!', 'Пане [ім’я], пане [ім’я], це пан [ім’я]!'],
  ['en', 'I’m Tom Ellis, and I’m sorry. I am Late.', 'I’m [name], and I’m sorry. I am [name].'],
  ['uk', 'Таї та Тая: та й так, тую тою. Віра є, віри нема.', '[ім’я] та [ім’я]: та й так, тую тою. [ім’я] є, віри нема.'],
  [
    'ru',
    'Валерия ждут, валерием звали; Белого нет, Белой тоже, белки целы.',
    '[имя] ждут, [имя] звали; [имя] нет, [имя] тоже, белки целы.',
  ],
  ['uk', 'Дайте Ликерці, коневі й Пригоді.', 'Дайте [ім’я], коневі й [ім’я].'],
  ['en', 'anna@x.com is Anna’s, and Annabel is not.', '[e-mail] is [name], and Annabel is not.'],
];

describe('hiding what is personal in a text that is passed on', () => {
  it.each(SHARED)('%s: %s', (lang, text, instead) => {
    expect(
      hidePersonal(text, lang, ['Марина', 'пан Олег Бойчук', 'Анна Зелинская', 'Hope', 'Тая', 'Віра', 'Валерий Белый', 'Ликерка Пригода'])
        .text,
    ).toBe(instead);
  });

  it.each([
    ['en', 'Mr McDonald called, and Mrs O’Brien. My name is DeAndre Jones.', 'Mr [name] called, and Mrs [name]. My name is [name].'],
    ['en', 'My name is on the bill; my name is john, and I wait.', 'My name is on the bill; my name is [name], and I wait.'],
    ['en', 'Dear Dr Smith-Jones, McAfee is installed.', 'Dear Dr [name], McAfee is installed.'],
    ['uk', 'Мене звати олег петренко, а вас?', 'Мене звати [ім’я], а вас?'],
    ['uk', 'Пане ПЕТРЕНКУ, оператор МТС каже, що ОПЛАТА зайшла.', 'Пане [ім’я], оператор МТС каже, що ОПЛАТА зайшла.'],
    ['uk', 'ВКонтакте не відкривається, Нова Пошта мовчить.', 'ВКонтакте не відкривається, Нова Пошта мовчить.'],
  ] as const)('in capitals, within words and in small letters, %s: %s', (lang, text, instead) => {
    expect(hidePersonal(text, lang).text).toBe(instead);
  });

  it.each([
    ['uk', ['Кравець', 'Заєць', 'Соловей'], 'Кравцю! Зайця, Солов’я й Соловʼю.', '[ім’я]! [ім’я], [ім’я] й [ім’я].'],
    ['ru', ['Лев', 'Орёл', 'Павел'], 'Льву; Орла, Орел, Павлу.', '[имя]; [имя], [имя], [имя].'],
    ['ru', ['Алёна', 'Семён', 'Воробей'], 'Алену. Семену: Воробья!', '[имя]. [имя]: [имя]!'],
    ['uk', ['Анна-Марія', 'Мар’я'], "З Анною-Марією, Мар'єю; Анни, Марії.", 'З [ім’я], [ім’я]; [ім’я], [ім’я].'],
    ['ru', ['Лев', 'Орёл', 'Заяц'], 'Тут левый клик, льготы, орлиный, заявка, зайти.', 'Тут левый клик, льготы, орлиный, заявка, зайти.'],
    ['uk', ['Кравець', 'Лев'], 'Крав, лавка, левада, львівська пошта.', 'Крав, лавка, левада, львівська пошта.'],
  ] as const)('whatever case a known name stands in, %s: %s', (lang, names, text, instead) => {
    expect(hidePersonal(text, lang, names).text).toBe(instead);
  });

  it.each(KEPT)('%s stays: %s', (lang, text) => {
    expect(hidePersonal(text, lang).text).toBe(text);
  });

  it('takes out names alone where nothing else is asked for', () => {
    expect(nameless('Меня зовут Анна, мой номер 067 123 45 67.', 'ru', ['Анна'])).toBe('Меня зовут [имя], мой номер 067 123 45 67.');
    expect(nameless('Анна', 'ru', [''])).toBe('Анна');
  });

  it('tells where words stand afterwards', () => {
    const { text, places } = hidePersonal('Просто Анна занята.', 'ru', ['Анна']);
    const moved = (start: number, end: number) => {
      const span = hiddenSpan({ start, end }, places);
      return text.slice(span.start, span.end);
    };
    expect([moved(0, 6), moved(7, 11), moved(12, 18), moved(0, 9)]).toEqual(['Просто', '[имя]', 'занята', 'Просто [имя]']);
  });
});
