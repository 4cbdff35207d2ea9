import type { library as english } from '../en/library.ts';
import type { Translated } from '../messages.ts';

export const library = {
  title: 'Сценарии',
  lead: 'Выберите разговор. Клиент уже рассержен, а чем всё кончится, зависит от того, что вы напишете.',
} as const satisfies Translated<typeof english>;
