import type { library as english } from '../en/library.ts';
import type { Translated } from '../messages.ts';

export const library = {
  title: 'Сценарии',
  lead: 'Выберите разговор. Клиент уже рассержен, а чем всё кончится, зависит от того, что вы напишете.',
  filters: { label: 'Какие сценарии показывать', lang: 'Язык', channel: 'Канал', all: 'Все' },
  shown_one: '{{count}} сценарий',
  shown_few: '{{count}} сценария',
  shown_many: '{{count}} сценариев',
  shown_other: '{{count}} сценария',
  customer: 'Кто обращается',
  lessons: 'Чему учит',
  best: 'Лучшее пока: {{score}} из 100',
  tried: 'Есть попытка, пока без оценки',
  untried: 'Ещё не пройден',
  live: 'Этот разговор ещё идёт',
  continue: 'Продолжить',
  continueNamed: 'Продолжить: {{title}}',
  nothing: { title: 'Таких сценариев нет', text: 'Выберите другой язык или канал.', action: 'Показать все' },
  empty: {
    title: 'Сценариев пока нет',
    text: 'Сценарий — это один файл в папке «scenarios». Положите его туда и перезагрузите страницу.',
  },
  broken: {
    title_one: '{{count}} файл нельзя сыграть',
    title_few: '{{count}} файла нельзя сыграть',
    title_many: '{{count}} файлов нельзя сыграть',
    title_other: '{{count}} файла нельзя сыграть',
    text: 'Остальные сценарии работают. Вот что и где исправить.',
    line: 'строка {{line}}, позиция {{column}}',
    error: 'Ошибка',
    warning: 'Предупреждение',
    instead: 'Напишите вместо этого:',
  },
} as const satisfies Translated<typeof english>;
