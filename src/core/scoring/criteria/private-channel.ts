import { actionEvidence, type Case, isPublicAt, signalEvidence } from '../case.ts';
import { startsInPublic } from '../../scenario/index.ts';
import { criterion, helpBarrier, met, missing, notApplicable, partly } from '../verdict.ts';

/** A talk in the open is invited into private with the first or the second reply. */
const IN_TIME_TURNS = 2;

export const privateChannel = criterion({
  id: 'private-channel',
  nature: 'help',
  lesson: 'eight-steps',
  reasons: ['found', 'late', 'not-public', 'missing'],
  judge: (c) => {
    if (!isPublicCase(c)) return notApplicable('not-public');
    const evidence = [...signalEvidence(c, 'private'), ...actionEvidence(c, (action) => action.type === 'move')];
    const first = evidence.length > 0 ? Math.min(...evidence.map((each) => each.turn)) : null;
    if (first === null) return helpBarrier(c, ['private']) ?? missing('missing');
    return first <= IN_TIME_TURNS ? met('found', evidence) : partly('late', evidence, { turn: first });
  },
});

function isPublicCase(c: Case): boolean {
  return startsInPublic(c.scenario) || c.dialogue.turns.some(isPublicAt);
}
