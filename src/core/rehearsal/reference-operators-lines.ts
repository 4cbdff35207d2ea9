/**
 * What reference operators say who do not handle the case, turn by turn: data, as the customer's own lines are. Each language has its own
 * wording, since operators of each have their own set phrases. `{name}` is the first of the customer's forms.
 */
import type { Lang } from '../text/index.ts';

export type ScriptedId = 'apologiser' | 'promiser' | 'excuse-maker' | 'robot' | 'bouncer' | 'arguer';

export const LINES_OF: Readonly<Record<ScriptedId, Readonly<Record<Lang, readonly string[]>>>> = {
  apologiser: {
    uk: [
      '{name}, вибачте нас, будь ласка! Мені страшенно прикро, що так вийшло.',
      'Ще раз перепрошую, {name}. Ми всі тут дуже переживаємо, повірте.',
      'Пробачте, будь ласка. Так не мало бути, і нам справді соромно.',
      'Вибачте ще раз. Навіть не знаю, що й сказати…',
      'Мені дуже шкода, {name}. Щиро перепрошую за все.',
    ],
    ru: [
      '{name}, простите нас, пожалуйста! Ужасно неловко получилось.',
      'Ещё раз извините. Нам очень стыдно, честное слово.',
      'Простите, ради бога. Представляю, как вам сейчас обидно.',
      'Извините нас, {name}. Даже не знаю, что тут сказать.',
      'Мне правда очень жаль. Искренне просим прощения за всё.',
    ],
    en: [
      'Oh no, {name}, I am so, so sorry about this. That’s awful.',
      'Sorry again, honestly. We feel terrible about it.',
      'I can only apologise, {name}. You really don’t deserve this.',
      'Really, truly sorry. I’d be upset too.',
      'Once more, my sincere apologies. I wish it hadn’t happened.',
    ],
  },
  promiser: {
    uk: [
      'Не хвилюйтеся, усе буде! Я вже все зробила, гроші вам повернули, а директор зателефонує за годину.',
      'Сьогодні все владнаємо, обіцяю! І знижка 50 % на все, і подарунок, і гроші назад, і ще тисяча гривень зверху.',
      'Гарантую: за десять хвилин усе буде як треба. І такого більше ніколи не станеться, слово честі!',
      'Уже все відправили, чекайте! Ще й безкоштовно цілий рік обслуговуватимемо.',
      'Стовідсотково сьогодні. А якщо ні, то повернемо вдвічі більше!',
    ],
    ru: [
      'Не волнуйтесь, всё будет! Деньги я вам уже вернул, а директор позвонит через час.',
      'Сделаем прямо сегодня, обещаю: и скидку 50 %, и подарок, и ещё пять тысяч сверху за переживания.',
      'Даю стопроцентную гарантию: через десять минут всё решится, и больше такого никогда не повторится.',
      'Всё уже отправили, ждите! А обслуживать вас целый год будем бесплатно.',
      'Сегодня точно. А если нет, заплатим вдвое!',
    ],
    en: [
      'No worries at all! It’s all done, your money’s already been sent back and our director will ring you within the hour.',
      'You’ll have everything today, I promise: half off for life, a free gift, and £500 on top for your trouble.',
      'I guarantee it’ll be sorted in ten minutes, and nothing like this will ever happen again.',
      'It’s already on its way! And the next year is free, no questions asked.',
      'Definitely today. And if not, we’ll pay you double!',
    ],
  },
  'excuse-maker': {
    uk: [
      'Доброго дня. Розумієте, у нас зараз шалене навантаження, половина зміни на лікарняному, от і не встигаємо.',
      'Це не від нас залежить: система оновлювалася, і частина даних не підтягнулася.',
      'Таке в усіх буває, чесно. Це постачальник підвів, ми тут ні до чого.',
      'Просто новенькі працюють, вони ще плутаються. Плюс погода, самі бачите.',
      'Ми б і раді, але такі правила, їх не ми придумали.',
    ],
    ru: [
      'Здравствуйте. Понимаете, у нас сейчас сезон, людей не хватает, все зашиваются.',
      'Это программа вчера зависла, заявки слетели. От нас тут ничего не зависит.',
      'Подрядчик подвёл, мы сами от него страдаем. У всех сейчас так.',
      'Просто сотрудник новый, он ещё не разобрался. И праздники как раз были.',
      'Мы бы с радостью, но порядок такой, не мы его придумали.',
    ],
    en: [
      'Hi there. To be honest we’re really short-staffed at the moment, half the team is off sick.',
      'It’s the new system, you see. There were teething problems last week, so nothing came through.',
      'That’s down to our supplier, it’s nothing we did. It happens to every company.',
      'The person who dealt with it was new, and it’s been our busiest time of the year.',
      'We’d love to, but those are the rules and they don’t come from us.',
    ],
  },
  robot: {
    uk: [
      'Шановний клієнте! Дякуємо за ваше звернення. Приносимо вибачення за тимчасові незручності. Ваше звернення зареєстровано.',
      'Дякуємо за очікування. Ваша думка дуже важлива для нас. Ваш запит опрацьовується у встановленому порядку.',
      'Ваш запит передано відповідним фахівцям. Про результати розгляду вас буде поінформовано додатково.',
      'Дякуємо за розуміння. Просимо вибачення за завдані незручності та сподіваємося на подальшу співпрацю.',
      'Дякуємо, що обрали нашу компанію! Гарного дня!',
    ],
    ru: [
      'Уважаемый клиент! Благодарим вас за обращение. Приносим свои извинения за доставленные неудобства. Ваше обращение принято.',
      'Благодарим за ожидание. Нам очень важно ваше мнение. Запрос находится в обработке у профильных специалистов.',
      'Ваше обращение будет рассмотрено в установленные сроки. По результатам рассмотрения с вами свяжутся.',
      'Благодарим за понимание и приносим извинения за возможные неудобства.',
      'Спасибо, что остаётесь с нами! Желаем вам хорошего дня.',
    ],
    en: [
      'Dear Customer, thank you for reaching out to us. We apologise for any inconvenience caused. Your enquiry has been logged.',
      'Thank you for your patience. Your feedback is important to us. Your query will be processed in due course.',
      'Please be advised that your case has been escalated to the relevant team, who will be in touch as appropriate.',
      'We appreciate your understanding and apologise once again for any inconvenience.',
      'Thank you for choosing us. Have a great day!',
    ],
  },
  bouncer: {
    uk: [
      'Вітаю! З цього питання звертайтеся, будь ласка, на гарячу лінію, ми тут лише консультуємо.',
      'Це не до нас. Напишіть заяву у відділенні, вони подивляться по своїй базі.',
      'Тоді зателефонуйте в інший відділ, номер є на сайті.',
      'Я нічим не можу допомогти, цим займається не наш підрозділ.',
      'Зверніться до виробника, хай вони вам пояснять.',
    ],
    ru: [
      'Добрый день. С этим вопросом обращайтесь на горячую линию, номер на сайте.',
      'Мы этим не занимаемся. Пишите заявление в офисе, где оформляли.',
      'Тогда звоните в другой отдел, они вам подскажут.',
      'Это не к нам. Ничем помочь не могу.',
      'Обратитесь к производителю, пусть они разбираются.',
    ],
    en: [
      'Hi! You’ll need to ring the helpline about that, we can’t see accounts from here.',
      'That isn’t our department. Please fill in the form on the website.',
      'In that case you’d have to contact the branch yourself, they deal with it.',
      'I’m afraid there is nothing I can do on this side.',
      'Try the manufacturer, they’d be the ones to ask.',
    ],
  },
  arguer: {
    uk: [
      'Такого не може бути. За нашими даними все гаразд, ви щось плутаєте.',
      'Ви помиляєтеся. Подивіться уважніше, що ви самі підписали.',
      'Це неправда. Ви самі винні, треба було читати умови.',
      'Я ж вам уже пояснила. Чому ви мене не слухаєте?',
      'Заспокойтеся. Ніхто інший на це не скаржиться.',
    ],
    ru: [
      'Не может такого быть. По нашим данным у вас всё в порядке.',
      'Вы ошибаетесь. Посмотрите внимательно, что вы сами подписали.',
      'Это неправда. Сами виноваты, надо было читать условия.',
      'Я вам уже объяснил. Почему вы меня не слушаете?',
      'Успокойтесь. Больше никто на это не жалуется.',
    ],
    en: [
      'That’s simply not true. Our records show everything is fine.',
      'No, you’re wrong about that. Have another look at what you signed.',
      'It’s your own fault, you should have read the terms.',
      'I have already explained this. Why aren’t you listening?',
      'Calm down. Nobody else complains about it.',
    ],
  },
};
