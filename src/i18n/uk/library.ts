import type { library as english } from '../en/library.ts';
import type { Translated } from '../messages.ts';

export const library = {
  title: 'Сценарії',
  lead: 'Виберіть розмову. Клієнт уже розгніваний, а чим усе скінчиться, залежить від того, що ви напишете.',
  filters: { label: 'Які сценарії показувати', lang: 'Мова', channel: 'Канал', all: 'Усі' },
  shown_one: '{{count}} сценарій',
  shown_few: '{{count}} сценарії',
  shown_many: '{{count}} сценаріїв',
  shown_other: '{{count}} сценарію',
  customer: 'Хто звертається',
  lessons: 'Чого вчить',
  best: 'Найкраще досі: {{score}} зі 100',
  tried: 'Є спроба, ще без оцінки',
  untried: 'Ще не пройдено',
  live: 'Ця розмова ще триває',
  continue: 'Продовжити',
  continueNamed: 'Продовжити: {{title}}',
  nothing: { title: 'Таких сценаріїв немає', text: 'Виберіть іншу мову чи канал.', action: 'Показати всі' },
  empty: {
    title: 'Сценаріїв поки немає',
    text: 'Сценарій — це один файл у теці «scenarios». Покладіть його туди й перезавантажте сторінку.',
  },
  broken: {
    title_one: '{{count}} файл не можна зіграти',
    title_few: '{{count}} файли не можна зіграти',
    title_many: '{{count}} файлів не можна зіграти',
    title_other: '{{count}} файлу не можна зіграти',
    text: 'Решта сценаріїв працює. Ось що і де виправити.',
    line: 'рядок {{line}}, позиція {{column}}',
    error: 'Помилка',
    warning: 'Застереження',
    instead: 'Напишіть натомість:',
  },
} as const satisfies Translated<typeof english>;
