import { criterion, judgeHelp } from '../verdict.ts';

/** The customer's feeling, or the size of the trouble, is acknowledged. */
export const empathy = criterion({
  id: 'empathy',
  nature: 'help',
  lesson: 'sincere-apology',
  reasons: ['found', 'missing'],
  judge: (c) => judgeHelp(c, 'empathy'),
});
