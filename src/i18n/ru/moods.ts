import type { moods as english } from '../en/moods.ts';
import type { Translated } from '../messages.ts';

// Существительные, а не прилагательные: род клиента неизвестен.
export const moods = {
  furious: 'ярость',
  angry: 'злость',
  upset: 'досада',
  calm: 'спокойствие',
  grateful: 'благодарность',
} as const satisfies Translated<typeof english>;
