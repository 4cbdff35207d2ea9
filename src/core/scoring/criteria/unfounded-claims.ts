import { type Case, signalEvidence } from '../case.ts';
import { unfoundedEvidence } from '../unfounded.ts';
import type { Evidence } from '../types.ts';
import { criterion, judgeFaultEvidence, notAssessed } from '../verdict.ts';

/** Only such deeds, sums and dates as an action, a remedy that takes so long, or the company's powers back. */
export const unfoundedClaims = criterion({
  id: 'unfounded-claims',
  nature: 'fault',
  lesson: 'when-who-how',
  reasons: ['free', 'likely', 'broken', 'not-checked'],
  judge: (c) => {
    if (c.dialogue.unfounded === undefined) return notAssessed('not-checked');
    return judgeFaultEvidence(c, [...unfoundedEvidence(c), ...moneyInFraud(c)], []);
  },
});

/** Who was robbed cannot be promised the money: that is for others to find out. */
function moneyInFraud(c: Case): Evidence[] {
  if (c.scenario.kind !== 'fraud') return [];
  return signalEvidence(c, 'compensation').map((each) => ({ ...each, better: null }));
}
