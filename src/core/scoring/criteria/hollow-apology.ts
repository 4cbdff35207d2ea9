import { criterion, judgeFault } from '../verdict.ts';

/** No apology with a condition, a but, or irony. */
export const hollowApology = criterion({
  id: 'hollow-apology',
  nature: 'fault',
  lesson: 'sincere-apology',
  reasons: ['free', 'likely', 'broken'],
  judge: (c) => judgeFault(c, 'false_apology'),
});
