import { criterion, judgeFault } from '../verdict.ts';

/** What the customer says is not disputed. */
export const argument = criterion({
  id: 'argument',
  nature: 'fault',
  lesson: 'apologise-dont-argue',
  reasons: ['free', 'likely', 'broken'],
  judge: (c) => judgeFault(c, 'argument'),
});
