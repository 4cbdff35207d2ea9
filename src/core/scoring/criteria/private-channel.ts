import { actionEvidence, type Case, isPublicAt, signalEvidence } from '../case.ts';
import { startsInPublic } from '../../scenario/index.ts';
import { criterion, helpBarrier, met, missing, notApplicable, partly } from '../verdict.ts';

/** A talk in the open is invited into private with the first or the second reply. */
const IN_TIME_TURNS = 2;

export const privateChannel = criterion({
  id: 'private-channel',
  nature: 'help',
  lesson: 'eight-steps',
  reasons: ['found', 'closed', 'thread-open', 'late', 'not-public', 'missing'],
  judge: (c) => {
    if (!isPublicCase(c)) return notApplicable('not-public');
    const evidence = [...signalEvidence(c, 'private'), ...actionEvidence(c, (action) => action.type === 'move')];
    const first = evidence.length > 0 ? Math.min(...evidence.map((each) => each.turn)) : null;
    if (first === null) return helpBarrier(c, ['private']) ?? missing('missing');
    if (first > IN_TIME_TURNS) return partly('late', evidence, { turn: first });
    // Whoever read the beginning is owed the end: one line in the thread once it is settled.
    const isLeft = c.dialogue.thread === 'left' && isMended(c);
    return isLeft ? partly('thread-open', evidence, {}, 0.75) : met(c.dialogue.thread === 'closed' ? 'closed' : 'found', evidence);
  },
});

function isMended({ dialogue: { outcome } }: Case): boolean {
  return outcome !== null && (outcome.as === 'delighted' || outcome.as === 'kept');
}

function isPublicCase(c: Case): boolean {
  return startsInPublic(c.scenario) || c.dialogue.turns.some(isPublicAt);
}
