import type { moods as english } from '../en/moods.ts';
import type { Translated } from '../messages.ts';

// Іменники, а не прикметники: рід клієнта невідомий.
export const moods = {
  furious: 'лють',
  angry: 'злість',
  upset: 'прикрість',
  calm: 'спокій',
  grateful: 'вдячність',
} as const satisfies Translated<typeof english>;
