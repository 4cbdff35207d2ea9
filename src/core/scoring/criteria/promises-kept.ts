import { signalEvidence } from '../case.ts';
import { criterion, faultBarrier, notApplicable, notAssessed } from '../verdict.ts';

/** What was promised is kept. A promise outlives the dialogue, so inside one dialogue it can only be noted. */
export const promisesKept = criterion({
  id: 'promises-kept',
  nature: 'time',
  lesson: 'when-who-how',
  reasons: ['nothing-promised', 'not-followed'],
  judge: (c) => {
    const promises = signalEvidence(c, 'timeline');
    if (promises.length > 0) return notAssessed('not-followed', { count: promises.length });
    return faultBarrier(c, ['timeline']) ?? notApplicable('nothing-promised');
  },
});
