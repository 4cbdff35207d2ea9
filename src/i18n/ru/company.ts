import type { company as english } from '../en/company.ts';
import type { Translated } from '../messages.ts';

export const company = {
  title: 'Правила компании',
  open: 'Правила компании: что можно дать и о чём надо спросить',
  of: '{{name}}: правила',
  powers: 'Что можно дать за неудобства',
  own: 'Решаете сами',
  manager: 'Только с руководителем',
  nothing: 'Ничего',
  upTo: '{{offer}} до {{sum}}',
  whole: '{{offer}}, без ограничений',
  offer: {
    discount: 'скидка',
    refund: 'возврат денег',
    bonus: 'бонус',
    gift: 'подарок',
    waiver: 'отмена платы',
    upgrade: 'класс выше',
  },
  address: 'Обращение',
  forms: { formal: 'Ко всем на «вы»', informal: 'Ко всем на «ты»', mirror: 'Так, как клиент обращается к вам' },
  identity: 'Кто перед вами',
  methods: 'Чем проверяют: {{list}}',
  neededFor: 'Когда это нужно: {{list}}',
  need: { card: 'личное в карточке', money: 'всё, что касается денег', data: 'личные данные' },
  deadlines: 'Сколько что занимает',
  within: 'до {{time}}',
  forbidden: 'Так здесь не пишут никогда',
  obligatory: 'Это здесь пишут всегда',
} as const satisfies Translated<typeof english>;
