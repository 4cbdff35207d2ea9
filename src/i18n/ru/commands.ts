import type { commands as english } from '../en/commands.ts';
import type { Translated } from '../messages.ts';

/** Что команды говорят вокруг своих результатов. */
export const commands = {
  usage: 'Как пользоваться: {{usage}}',
  badLang: 'Такого языка сообщений нет: «{{value}}». Выберите uk, ru или en.',
  unknownOption: 'Параметра {{option}} нет.',
  optionValue: 'Параметр {{option}} задан не так: проверьте, нужно ли ему значение.',
  badUsage: 'Не удалось понять команду: {{reason}}',
  noSuchFile: 'Файла {{file}} нет.',
  unreadable: 'Файл {{file}} не удаётся прочитать: {{reason}}',
  checked_one: 'Проверен {{count}} файл',
  checked_few: 'Проверено {{count}} файла',
  checked_many: 'Проверено {{count}} файлов',
  checked_other: 'Проверено {{count}} файла',
  errors_one: '{{count}} ошибка',
  errors_few: '{{count}} ошибки',
  errors_many: '{{count}} ошибок',
  errors_other: '{{count}} ошибки',
  warnings_one: '{{count}} предупреждение',
  warnings_few: '{{count}} предупреждения',
  warnings_many: '{{count}} предупреждений',
  warnings_other: '{{count}} предупреждения',
  noFiles: 'Проверять нечего.',
  staleSchema: '{{file}} не соответствует схеме. Выполните: {{command}}',
  oneScenario: 'Назовите один файл сценария.',
  repliesNeeded: 'Назовите файл с ответами: --replies ФАЙЛ.',
  seedWhole: 'Зерно должно быть целым числом, а не «{{value}}».',
  repliesNoList: 'В файле {{file}} нет списка ответов.',
  entryKey: '{{file}}: ответ {{number}} не читается, посмотрите на «{{key}}»',
  entryUnread: '{{file}}: ответ {{number}} не читается: нужен текст или ключи «text», «action», «wait»',
} as const satisfies Translated<typeof english>;
