import { criterion, judgeHelp } from '../verdict.ts';

/** The customer is thanked for writing, waiting or putting up with it. */
export const thanks = criterion({
  id: 'thanks',
  nature: 'help',
  lesson: 'eight-steps',
  reasons: ['found', 'missing'],
  judge: (c) => judgeHelp(c, 'thanks'),
});
