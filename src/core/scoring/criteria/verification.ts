import { actionEvidence, type Case, deedEvidence, hasActions, remedyDeeds } from '../case.ts';
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
    return policy.neededFor.includes('money') && isMoneyMoved(c) && hasActions(c) ? missing('missing') : notAssessed('not-known');
  },
});

/** Words for money in a remedy's own phrases, in the three languages; a new kettle names none of them. */
const MONEY =
  /refund|money|cash|payment|payout|reimburs|[$£€₴₽]|деньг|денег|средств|сумм|стоимост|плат[её]ж|рубл|грош|кошт|(?<!\p{L})сум[аиу]|вартіст|переказ|гривн/iu;

/** A sum was promised beside a gift or a remedy, or a remedy that is about money was done. A discount moves none. */
function isMoneyMoved(c: Case): boolean {
  const isSumNamed = c.worded.some(
    (turn) =>
      (turn.signals.includes('compensation') || turn.remedies.length > 0) &&
      turn.messages.some(({ entities }) => entities.some((entity) => entity.type === 'money')),
  );
  const payments = c.scenario.remedies.filter(({ id, phrases }) => MONEY.test([id, ...phrases].join(' ')));
  return isSumNamed || payments.some((remedy) => remedyDeeds(c, remedy).length > 0);
}
