import { criterion, faultBarrier, notAssessed } from '../verdict.ts';

/** Deeds, sums and dates that nothing backs. What backs a claim cannot be looked up yet, so nothing is held against anybody. */
export const unfoundedClaims = criterion({
  id: 'unfounded-claims',
  nature: 'fault',
  lesson: 'when-who-how',
  reasons: ['not-checked'],
  judge: (c) => faultBarrier(c, []) ?? notAssessed('not-checked'),
});
