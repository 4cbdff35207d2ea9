/** What the ideal operator says where the author has given no model answer: data, native in each language. */
import type { Lang } from '../text/index.ts';

type Words = {
  readonly opening: Readonly<Record<'ours' | 'theirs' | 'urgent' | 'glad', string>>;
  /** Before a further question. */
  readonly bearing: string;
  /** Asks for facts in the words that draw them out; an empty list asks openly. */
  readonly ask: (facts: readonly string[]) => string;
  /** By when something that takes so long is there, ms; null where nobody says. */
  readonly by: (takesMs: number | null) => string;
  readonly help: (remedy: string, by: string) => string;
  readonly amends: string;
  readonly next: string;
  readonly farewell: string;
};

const HOUR_MS = 3_600_000;

/** In whole days, at least two; null where a day is enough. */
const daysOf = (takesMs: number | null): number | null => {
  const days = Math.ceil((takesMs ?? 0) / (24 * HOUR_MS));
  return days > 1 ? days : null;
};

export const IDEAL_WORDS: Readonly<Record<Lang, Words>> = {
  uk: {
    opening: {
      ours: '{name}, дякую, що написали. Вибачте нам за цю історію: це наша провина. Я Олена, беру ваше питання на себе й доведу до кінця. Розумію, як це виснажує.',
      theirs:
        '{name}, дякую, що написали. Мені шкода, що так склалося, і я розумію, як це прикро. Я Олена, беру це на себе й доведу до кінця.',
      urgent: '{name}, я з вами й беру це на себе.',
      glad: '{name}, дякую вам за такі теплі слова! Я Олена й сьогодні ж передам їх колегам.',
    },
    bearing: 'Дякую, {name}, це допомагає. Я займаюся цим далі.',
    ask: (facts) => `Підкажіть, будь ласка, ${facts.length > 0 ? facts.join(', ') : 'що саме сталося'}?`,
    by: (takesMs) => (daysOf(takesMs) === null ? 'завтра до 18:00' : `протягом ${daysOf(takesMs)} діб`),
    help: (remedy, by) =>
      `Дякую, {name}, тепер усе зрозуміло. Ось що ми зробимо: ${remedy}, ${by}. Щойно буде готово, напишу вам: Олена Гайдук, внутрішній 214.`,
    amends: 'А за клопіт даруємо вам знижку 10 % на наступне замовлення.',
    next: 'Завтра до 18:00 я сама вам напишу й перевірю, чи все гаразд.',
    farewell: 'Дякую за терпіння, {name}. Гарного вам вечора!',
  },
  ru: {
    opening: {
      ours: '{name}, спасибо, что написали. Простите нас за эту историю: это наша вина. Я Анна, беру ваш вопрос на себя и доведу до конца. Понимаю, как это выматывает.',
      theirs:
        '{name}, спасибо, что написали. Мне жаль, что так вышло, и я понимаю, как это обидно. Я Анна, беру это на себя и доведу до конца.',
      urgent: '{name}, я с вами и беру это на себя.',
      glad: '{name}, спасибо вам за такие тёплые слова! Я Анна и сегодня же передам их коллегам.',
    },
    bearing: 'Спасибо, {name}, это поможет. Занимаюсь этим дальше.',
    ask: (facts) => `Подскажите, пожалуйста, ${facts.length > 0 ? facts.join(', ') : 'что именно случилось'}?`,
    by: (takesMs) => (daysOf(takesMs) === null ? 'завтра до 18:00' : `в течение ${daysOf(takesMs)} суток`),
    help: (remedy, by) =>
      `Спасибо, {name}, теперь всё ясно. Вот что мы сделаем: ${remedy}, ${by}. Как только будет готово, напишу вам: Анна Петрова, доб. 214.`,
    amends: 'А за хлопоты дарим вам скидку 10 % на следующий заказ.',
    next: 'Завтра до 18:00 я вам напишу и проверю, всё ли в порядке.',
    farewell: 'Спасибо за терпение, {name}. Хорошего вам вечера!',
  },
  en: {
    opening: {
      ours: 'Thank you for telling us, {name}. I’m sorry about this: it’s our mistake. I’m Anna, and I’ll see this through for you myself. I can imagine how wearing it’s been.',
      theirs:
        'Thank you for writing, {name}. I’m sorry it has come to this, and I can imagine how upsetting it is. I’m Anna, and I’ll see this through for you myself.',
      urgent: '{name}, I’m with you and I’ll stay on this.',
      glad: 'Thank you so much for this, {name}! I’m Anna, and I’ll pass it on to the team today.',
    },
    bearing: 'Thank you, {name}, that helps. I’m still on it.',
    ask: (facts) => `Could you tell me, please, ${facts.length > 0 ? facts.join(', ') : 'what exactly happened'}?`,
    by: (takesMs) => (daysOf(takesMs) === null ? 'by 6 pm tomorrow' : `within ${daysOf(takesMs)} days`),
    help: (remedy, by) =>
      `Thank you, {name}, that’s all I need. Here is what we’ll do: ${remedy}, ${by}. I’ll message you the moment it’s done: Anna Reed, ext. 214.`,
    amends: 'And for your trouble, please take 10% off your next order.',
    next: 'I’ll message you by 6 pm tomorrow to check that all is well.',
    farewell: 'Thank you for your patience, {name}. Have a good evening!',
  },
};
