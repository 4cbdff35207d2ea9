import type { company as english } from '../en/company.ts';
import type { Translated } from '../messages.ts';

export const company = {
  title: 'Правила компанії',
  open: 'Правила компанії: що можна дати й про що треба спитати',
  of: '{{name}}: правила',
  powers: 'Що можна дати за клопіт',
  own: 'Вирішуєте самі',
  manager: 'Лише з керівником',
  nothing: 'Нічого',
  upTo: '{{offer}} до {{sum}}',
  whole: '{{offer}}, без обмежень',
  offer: {
    discount: 'знижка',
    refund: 'повернення грошей',
    bonus: 'бонус',
    gift: 'подарунок',
    waiver: 'скасування плати',
    upgrade: 'вищий клас',
  },
  address: 'Звертання',
  forms: { formal: 'До всіх на «ви»', informal: 'До всіх на «ти»', mirror: 'Так, як клієнт звертається до вас' },
  identity: 'Хто перед вами',
  methods: 'Чим перевіряють: {{list}}',
  neededFor: 'Коли це потрібно: {{list}}',
  need: { card: 'особисте в картці', money: 'усе, що стосується грошей', data: 'особисті дані' },
  deadlines: 'Скільки що триває',
  within: 'до {{time}}',
  forbidden: 'Тут так ніколи не пишуть',
  obligatory: 'Це тут пишуть завжди',
} as const satisfies Translated<typeof english>;
