import { criterion, judgeFault } from '../verdict.ts';

/** No advertising while the complaint is open. */
export const selfPraise = criterion({
  id: 'self-praise',
  nature: 'fault',
  lesson: 'amateur-reply',
  reasons: ['free', 'likely', 'broken'],
  judge: (c) => judgeFault(c, 'self_promo'),
});
