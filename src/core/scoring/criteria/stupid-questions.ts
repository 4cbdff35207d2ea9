import { criterion, judgeFault } from '../verdict.ts';

/** No question that doubts the customer's competence, care or honesty. */
export const stupidQuestions = criterion({
  id: 'stupid-questions',
  nature: 'fault',
  lesson: 'no-stupid-questions',
  reasons: ['free', 'likely', 'broken'],
  judge: (c) => judgeFault(c, 'stupid_question'),
});
