import { signalEvidence } from '../case.ts';
import { criterion, helpBarrier, met, missing, partly } from '../verdict.ts';

/** Responsibility taken in an active voice, for the failure or for seeing it through. */
export const ownership = criterion({
  id: 'ownership',
  nature: 'help',
  lesson: 'one-person-answers',
  reasons: ['found', 'contradicted', 'missing'],
  judge: (c) => {
    const evidence = signalEvidence(c, 'ownership');
    if (evidence.length > 0) {
      // In fraud the customer may well have to go to the police too.
      const sentAway = c.scenario.kind === 'fraud' ? [] : signalEvidence(c, 'bounce').filter((each) => each.certainty === 'found');
      const same = sentAway.filter((bounce) => evidence.some((owned) => owned.turn === bounce.turn));
      return same.length > 0 ? partly('contradicted', [...evidence, ...same]) : met('found', evidence);
    }
    return helpBarrier(c, ['ownership']) ?? missing('missing');
  },
});
