import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadRules } from '../../../src/adapters/node/rules.ts';
import { createAnalyser, type FindingKind, type ReplyContext } from '../../../src/core/analysis/index.ts';

const analyser = createAnalyser(loadRules(), { learned: false });
const read = (text: string, kind: FindingKind, context: ReplyContext = {}) =>
  analyser
    .analyse(text, { now: '2025-03-12T10:00', ...context })
    .findings.flatMap((finding) => ('kind' in finding && finding.kind === kind ? [[finding.rule, finding.text, finding.detail]] : []));

describe('form of address', () => {
  const ty = (text: string) => ['register.ty.informal', text, 'informal'];
  const vy = (text: string) => ['register.vy.formal', text, 'formal'];
  it.each<[string, unknown[][]]>([
    ['Мы вернём вам деньги.', [vy('вам')]],
    ['Напишите номер заказа.', [vy('Напишите')]],
    ['Скинь номер заказа, я проверю.', [ty('Скинь')]],
    ['Ты не переживай, всё решим.', [ty('Ты'), ty('не переживай')]],
    ['Твоя посылка уже едет.', [ty('Твоя')]],
    ['Когда ты ждёшь посылку неделю, это злит. Мы вернём вам деньги.', [vy('вам')]],
    ['Клиент написал: «ты обманщик».', []],
    ['Вот тебе и доставка.', []],
    ['Деньги пришли вчера.', []],
    ['Ми повернемо вам гроші.', [vy('вам')]],
    ['Скинь номер замовлення, я перевірю.', [ty('Скинь')]],
    ['Не хвилюйся, твоє замовлення їде.', [ty('Не хвилюйся'), ty('твоє')]],
    ['Коли ти чекаєш тиждень, це дратує. Ми повернемо вам гроші.', [vy('вам')]],
    ['Ось тобі й доставка.', []],
    ['Женщина, я всё сказала.', [['register.nameless', 'Женщина', 'nameless']]],
    ['Эта женщина получила посылку.', []],
    ['Жінко, я все сказала.', [['register.nameless', 'Жінко', 'nameless']]],
    ['Пані Олено, я все перевірила.', []],
    ['Calm down, love.', [['register.endearment.informal', 'love', 'endearment']]],
    ['No worries at all, mate.', [['register.endearment.informal', 'mate', 'endearment']]],
    ['Customers love this jacket.', []],
    ['Thank you for waiting.', []],
  ])('in %j', (text, expected) => {
    expect(read(text, 'register')).toEqual(expected);
  });
});

describe('a wrong name', () => {
  it.each<[string, string[], string[]]>([
    ['Здравствуйте, Олег! Простите за задержку.', ['Марина', 'Марина Викторовна'], ['Олег']],
    ['Здравствуйте, Мария!', ['Марина'], ['Мария']],
    ['Здравствуйте, Марина Викторовна!', ['Марина'], []],
    ['Саша, мы всё проверили. Вернём деньги.', ['Александр'], []],
    ['Меня зовут Олег. Передам Игорю.', ['Марина'], []],
    ['Олег, служба поддержки.', ['Марина'], []],
    ['Простите за задержку. С уважением, Олег', ['Марина'], []],
    ['Здравствуйте, Олег!', [], []],
    ['Пане Андрію, гроші повернуто.', ['Олег'], ['Андрію']],
    ['Пане Андрію, гроші повернуто.', ['Андрій'], []],
    ['Олено, перепрошую за затримку. Перевірю.', ['Елена'], []],
    ['Ірино, перепрошую за затримку. Перевірю.', ['Олена'], ['Ірино']],
    ['Передам Олегу, він зателефонує.', ['Олена'], []],
    ['Hi Karen, sorry for the wait.', ['Dana', 'Dana White'], ['Karen']],
    ['Dear Ms White, sorry for the wait.', ['Dana', 'Dana White'], []],
    ['Hi Bob, sorry for the wait.', ['Robert'], []],
    ['Dear Customer, sorry for the wait.', ['Dana'], []],
    ['Sorry for the wait. Thanks, Tom', ['Dana'], []],
    ['Tom from billing will ring you.', ['Dana'], []],
    ['Марина, простите. Светлана, доб. 118', ['Марина'], []],
    ['Марина, простите. Светлана, 8 900 123-45-67', ['Марина'], []],
    ['Марина, простите. Светлана, старший смены', ['Марина'], []],
    ['Марина, простите.\nСветлана\nдоб. 118', ['Марина'], []],
    ['Марина, простите. Светлана, «Лавка»', ['Марина'], []],
    ['Добрый день!\nСветлана,\nпростите за задержку.', ['Марина'], ['Светлана']],
    ['Светлана, напишите нам на 8 900 123-45-67.', ['Марина'], ['Светлана']],
    ['Светлана, старший смены вам перезвонит.', ['Марина'], ['Светлана']],
    ['Олено, вибачте. Тарас, внутрішній номер 204', ['Олена'], []],
    ['Олено, вибачте. Тарас, 067 123 45 67', ['Олена'], []],
    ['Олено, вибачте. Тарас, керівник зміни.', ['Олена'], []],
    ['Олено, вибачте.\nТарас', ['Олена'], []],
    ['Тарасе, вибачте, мій внутрішній номер 204.', ['Олена'], ['Тарасе']],
    ['Sorry for the wait, Dana. Thanks, Tom, ext. 204', ['Dana'], []],
    ['Sorry for the wait, Dana. Tom, Team Lead, 020 7946 0958', ['Dana'], []],
    ['Hi Tom, call me on ext. 204.', ['Dana'], ['Tom']],
  ])('in %j to %j', (text, customerNames, expected) => {
    expect(read(text, 'wrong-name', { customerNames }).map(([, , name]) => name)).toEqual(expected);
  });

  it('is nothing personal, as the right one is', () => {
    const signals = (text: string) =>
      analyser.analyse(text, { customerNames: ['Андрій'] }).findings.flatMap((finding) => ('signal' in finding ? [finding.signal] : []));
    expect(signals('Петре, перепрошую за затримку.')).toEqual(['apology']);
    expect(signals('Андрію, перепрошую за затримку.')).toEqual(['personal', 'apology']);
  });
});

describe('personal data', () => {
  it.each<[string, string[]]>([
    ['Назовите, пожалуйста, код из смс.', ['asked code']],
    ['Продиктуйте номер карты и CVV.', ['asked card-number', 'asked cvv']],
    ['Скажите ваш пароль от кабинета.', ['asked password']],
    ['Пришлите фото паспорта.', ['asked passport']],
    ['Назовите пин-код.', ['asked pin']],
    ['Назовите последние четыре цифры номера карты.', []],
    ['Никогда не сообщайте код из смс.', []],
    ['Пришлите ссылку на сброс пароля.', []],
    ['Ваш временный пароль: qwerty12', ['disclosed password']],
    ['Соседка Иванова Мария, телефон +7 916 123-45-67, жаловалась.', ['disclosed person']],
    ['Карта 4111 1111 1111 1111 привязана.', ['disclosed card-number']],
    ['Заказ 4111111111111112 собран.', []],
    ['Надішліть код, який прийшов у смс.', ['asked code']],
    ['Назвіть повний номер картки та CVV.', ['asked card-number', 'asked cvv']],
    ['Підкажіть пароль від кабінету.', ['asked password']],
    ['Нікому не кажіть код із смс.', []],
    ['Ваш тимчасовий пароль: qwerty12', ['disclosed password']],
    ['Please send me your CVV.', ['asked cvv']],
    ['Please read me the code we texted you.', ['asked code']],
    ['Can you confirm your full card number?', ['asked card-number']],
    ['Tell me your password.', ['asked password']],
    ['Please never share your password.', []],
    ['Your temporary password is qwerty12.', ['disclosed password']],
    ['I sent a link to reset your password.', []],
    ['Please confirm the last four digits of your card number.', []],
  ])('in %j', (text, expected) => {
    expect(read(text, 'personal-data').map(([, , detail]) => detail)).toEqual(expected);
  });
});

describe('claims', () => {
  const deed = (text: string, detail: string) => ['claim.deed', text, detail];
  it.each<[string, unknown[][]]>([
    ['Мы уже отправили посылку.', [deed('Мы уже отправили', 'send')]],
    ['Возврат оформлен.', [deed('Возврат оформлен', 'refund')]],
    ['Деньги уже на карте.', [deed('Деньги уже на карте', 'arrived')]],
    ['Бригада выехала к вам.', [deed('Бригада выехала', 'dispatch')]],
    [
      'Менеджер перезвонит вам сегодня.',
      [deed('Менеджер перезвонит вам сегодня', 'manager'), ['claim.date', 'сегодня', 'date 2025-03-12']],
    ],
    ['Гроші вже на картці.', [deed('Гроші вже на картці', 'arrived')]],
    ["Кур'єр виїхав.", [deed("Кур'єр виїхав", 'dispatch')]],
    [
      'Керівниця зателефонує вам протягом години.',
      [deed('Керівниця зателефонує вам протягом', 'manager'), ['claim.date', 'протягом години', 'duration 3600000']],
    ],
    ['Your refund is already in your account.', [deed('refund is already in your account', 'arrived')]],
    ['The engineer has set off.', [deed('engineer has set off', 'dispatch')]],
    ['Деньги уже на карте?', []],
    ['Когда бригада выехала, вы видели?', []],
    ['Я поговорила с водителем.', [deed('Я поговорила с', 'contact')]],
    ['Вернём 1200 рублей.', [['claim.sum', '1200 рублей', 'money 1200 RUB']]],
    ['Мы не отправили посылку.', []],
    ['Курьер вернул деньги на склад.', []],
    ['Вы отправили посылку?', []],
    ['Когда отправили посылку, было поздно.', []],
    [
      'Вже зареєструвала звернення, передала керівнику.',
      [deed('Вже зареєструвала звернення', 'register'), deed('передала керівнику', 'contact')],
    ],
    ['Гроші повернуто.', [deed('Гроші повернуто', 'refund')]],
    ['Ми не відправили замовлення.', []],
    ['Якщо ми відправили не те, замінимо.', []],
    ['I’ve refunded £35.', [deed('I’ve refunded £35', 'refund'), ['claim.sum', '£35', 'money 35 GBP']]],
    ['Your order has been dispatched.', [deed('order has been dispatched', 'send')]],
    ['I have not refunded it yet.', []],
    ['Once I have refunded it, I will write.', []],
    ['It comes back tomorrow.', [['claim.date', 'tomorrow', 'date 2025-03-13']]],
    ['Was it £35?', []],
  ])('in %j', (text, expected) => {
    expect(read(text, 'claim')).toEqual(expected);
  });
});

describe('a signature in other letters', () => {
  it.each<[string, string]>([
    ['Добрий день! Перепрошую за затримку. Iryna, support', 'uk'],
    ['Извините, это наша ошибка, уже исправляем.\nAnna, support', 'ru'],
    ['Sorry about the wait, we will fix it.\nСергій', 'en'],
  ])('leaves the language of %j', (text, lang) => {
    const { lang: read, assessed } = analyser.analyse(text);
    expect({ lang: read, assessed }).toEqual({ lang, assessed: true });
  });
});

describe('laws of other findings', () => {
  const word = fc.constantFrom(
    'ти',
    'вы',
    'CVV',
    'назовите',
    'код',
    'из',
    'смс',
    'Олег',
    ',',
    '.',
    '«',
    '»',
    '£35',
    'мы',
    'вернули',
    '4111 1111 1111 1111',
    'Hi',
    'Karen',
    '\n',
    '😀',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.array(word, { maxLength: 25 }).map((words) => words.join(' ')),
  );

  it('stand inside the text, in its order, and hold its words', () => {
    fc.assert(
      fc.property(text, (reply) => {
        const { findings } = analyser.analyse(reply, { customerNames: ['Марина'] });
        for (const finding of findings) expect(reply.slice(finding.start, finding.end)).toBe(finding.text);
        expect(findings.every(({ start, end }) => start < end)).toBe(true);
        expect(findings.map(({ start }) => start)).toEqual(findings.map(({ start }) => start).sort((a, b) => a - b));
        const keys = findings.map(({ rule, start, end }) => `${rule} ${start} ${end}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 200 },
    );
  });
});
