import { criterion, judgeFault } from '../verdict.ts';

/** The fault is put on nobody: not on the customer, a colleague or another department. */
export const blame = criterion({
  id: 'blame',
  nature: 'fault',
  lesson: 'amateur-reply',
  reasons: ['free', 'likely', 'broken'],
  judge: (c) => judgeFault(c, 'blame_shift'),
});
