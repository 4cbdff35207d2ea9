import type { library as english } from '../en/library.ts';
import type { Translated } from '../messages.ts';

export const library = {
  title: 'Сценарії',
  lead: 'Виберіть розмову. Клієнт уже розгніваний, а чим усе скінчиться, залежить від того, що ви напишете.',
} as const satisfies Translated<typeof english>;
