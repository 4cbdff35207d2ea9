import type { commands as english } from '../en/commands.ts';
import type { Translated } from '../messages.ts';

/** Що команди кажуть довкола своїх результатів. */
export const commands = {
  usage: 'Як користуватися: {{usage}}',
  badLang: 'Такої мови повідомлень немає: «{{value}}». Виберіть uk, ru або en.',
  unknownOption: 'Параметра {{option}} немає.',
  optionValue: 'Параметр {{option}} заданий не так: перевірте, чи потрібне йому значення.',
  badUsage: 'Не вдалося зрозуміти команду: {{reason}}',
  noSuchFile: 'Файлу {{file}} немає.',
  unreadable: 'Файл {{file}} не вдається прочитати: {{reason}}',
  checked_one: 'Перевірено {{count}} файл',
  checked_few: 'Перевірено {{count}} файли',
  checked_many: 'Перевірено {{count}} файлів',
  checked_other: 'Перевірено {{count}} файлу',
  errors_one: '{{count}} помилка',
  errors_few: '{{count}} помилки',
  errors_many: '{{count}} помилок',
  errors_other: '{{count}} помилки',
  warnings_one: '{{count}} застереження',
  warnings_few: '{{count}} застереження',
  warnings_many: '{{count}} застережень',
  warnings_other: '{{count}} застереження',
  noFiles: 'Немає чого перевіряти.',
  staleSchema: '{{file}} не відповідає схемі. Виконайте: {{command}}',
  oneScenario: 'Назвіть один файл сценарію.',
  repliesNeeded: 'Назвіть файл із відповідями: --replies ФАЙЛ.',
  seedWhole: 'Зерно має бути цілим числом, а не «{{value}}».',
  repliesNoList: 'У файлі {{file}} немає списку відповідей.',
  entryKey: '{{file}}: відповідь {{number}} не читається, погляньте на «{{key}}»',
  entryUnread: '{{file}}: відповідь {{number}} не читається: потрібен текст або ключі «text», «action», «wait»',
} as const satisfies Translated<typeof english>;
