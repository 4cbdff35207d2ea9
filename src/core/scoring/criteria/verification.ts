import { actionEvidence, deedEvidence, hasActions, signalEvidence } from '../case.ts';
import { criterion, met, missing, notApplicable, notAssessed, partly } from '../verdict.ts';

/** Identity is asked for where the company requires it. */
export const verification = criterion({
  id: 'verification',
  nature: 'help',
  lesson: null,
  reasons: ['done', 'asked', 'other-method', 'not-required', 'not-known', 'missing'],
  judge: (c) => {
    const policy = c.scenario.company?.verification ?? null;
    if (policy === null || policy.neededFor.length === 0) return notApplicable('not-required');
    const done = actionEvidence(c, (action) => action.type === 'verify');
    if (done.length > 0) {
      const proper = actionEvidence(c, (action) => action.type === 'verify' && policy.methods.includes(action.method));
      return proper.length > 0 || policy.methods.length === 0 ? met('done', done) : partly('other-method', done);
    }
    const asked = c.worded.filter((turn) => turn.told.some((fact) => policy.methods.includes(fact)));
    if (asked.length > 0) {
      return met(
        'asked',
        asked.map((turn) => deedEvidence(turn.turn, turn.atMs)),
      );
    }
    const isMoneyMoved = signalEvidence(c, 'compensation').length > 0 || actionEvidence(c, (action) => action.type === 'remedy').length > 0;
    return policy.neededFor.includes('money') && isMoneyMoved && hasActions(c) ? missing('missing') : notAssessed('not-known');
  },
});
