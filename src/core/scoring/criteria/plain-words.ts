import { criterion, judgeFault } from '../verdict.ts';

/** Human words in place of official or canned ones. */
export const plainWords = criterion({
  id: 'plain-words',
  nature: 'fault',
  lesson: 'human-voice',
  reasons: ['free', 'likely', 'broken'],
  judge: (c) => judgeFault(c, 'bureaucratese'),
});
