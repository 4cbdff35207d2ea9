import { criterion, judgeFault } from '../verdict.ts';

/** No insult, mockery, threat, or order about feelings. */
export const rudeness = criterion({
  id: 'rudeness',
  nature: 'fault',
  lesson: 'amateur-reply',
  reasons: ['free', 'likely', 'broken'],
  judge: (c) => judgeFault(c, 'rudeness'),
});
