import type { Remedy } from '../../scenario/types.ts';
import { verificationOf } from '../../session/index.ts';
import { actionEvidence, type Case, deedEvidence, hasActions, kindEvidence, remedyDeeds } from '../case.ts';
import type { Evidence } from '../types.ts';
import { broken, criterion, met, missing, notApplicable, notAssessed, partly } from '../verdict.ts';

/** Identity is asked for where the company requires it, and nothing is given to whoever turns out to be somebody else. */
export const verification = criterion({
  id: 'verification',
  nature: 'help',
  lesson: null,
  reasons: ['done', 'found-out', 'given-away', 'unproved', 'asked', 'other-method', 'not-required', 'not-known', 'missing'],
  judge: (c) => {
    const { scenario, dialogue } = c;
    const policy = scenario.company?.verification ?? null;
    if (policy === null || policy.neededFor.length === 0) return notApplicable('not-required');
    const done = actionEvidence(c, (action) => action.type === 'verify');
    const state = verificationOf(dialogue.transcript, dialogue.told, scenario);
    if (state === 'failed') {
      const given = givenAway(c, policy.neededFor);
      return given.length > 0 ? broken('given-away', given) : met('found-out', done);
    }
    const isGiven = givesWhatNeedsIt(c, policy.neededFor);
    // A check that rests on what the customer never told is none.
    if (state === 'open') return isGiven ? broken('unproved', done) : partly('unproved', done);
    if (done.length > 0) return state === 'passed' || policy.methods.length === 0 ? met('done', done) : partly('other-method', done);
    const proving = scenario.facts.filter(({ verifies }) => verifies !== undefined && policy.methods.includes(verifies));
    const proofs = new Set([...policy.methods, ...proving.map(({ id }) => id)]);
    const asked = c.worded.filter((turn) => turn.told.some((fact) => proofs.has(fact)));
    // Asked is as good as checked only where there was nothing to find out.
    if (asked.length > 0 && !(isGiven && scenario.customer.identity !== undefined)) {
      return met(
        'asked',
        asked.map((turn) => deedEvidence(turn.turn, turn.atMs)),
      );
    }
    return isGiven ? missing('missing') : notAssessed('not-known');
  },
});

/** Words by which a remedy's id and phrases tell what it gives out, in the three languages; a new kettle names none of them. */
const ABOUT: Readonly<Record<string, RegExp>> = {
  money:
    /refund|money|cash|payment|payout|reimburs|[$£€₴₽]|деньг|денег|средств|сумм|стоимост|плат[её]ж|рубл|грош|кошт|(?<!\p{L})сум[аиу]|вартіст|переказ|гривн/iu,
  data: /password|login|парол|логин|логін|personal data|персональн|особист\S* дан|(?:change|correct|смен|измен|змін|замін)\S*.{0,24}(?:address|phone|number|e-?mail|адрес|телефон|номер|почт|пошт)/iu,
};

/** What the company lets nobody have without a check. */
function needsCheck({ id, phrases, kind }: Remedy, neededFor: readonly string[]): boolean {
  const words = [id, ...phrases].join(' ');
  return neededFor.some((need) => (need === 'money' && kind === 'refund') || (ABOUT[need]?.test(words) ?? false));
}

const protectedRemedies = ({ scenario }: Case, neededFor: readonly string[]): readonly Remedy[] =>
  scenario.remedies.filter((remedy) => needsCheck(remedy, neededFor));

/** Personal data said by the operator: what the card holds, too. */
const dataTold = (c: Case, neededFor: readonly string[]): Evidence[] =>
  neededFor.includes('data') || neededFor.includes('card') ? kindEvidence(c, 'personal-data', ({ rule }) => rule.includes('.tell-')) : [];

/** What somebody else than the customer was given: what was done for them at any time, and what was said to them once the check had failed. */
function givenAway(c: Case, neededFor: readonly string[]): Evidence[] {
  const failed = failedIn(c);
  const guarded = protectedRemedies(c, neededFor);
  const promised = c.worded.filter((turn) => turn.turn > failed && guarded.some(({ id }) => turn.remedies.includes(id)));
  return [
    ...guarded.flatMap((remedy) => remedyDeeds(c, remedy)),
    ...dataTold(c, neededFor).filter(({ turn }) => turn > failed),
    ...promised.map(({ turn, atMs }) => deedEvidence(turn, atMs)),
  ];
}

/** The turn by which the check had failed. */
function failedIn({ scenario, dialogue }: Case): number {
  const toldLater = (turn: number): readonly string[] => dialogue.turns.filter((one) => one.turn > turn).flatMap(({ told }) => told);
  const at = dialogue.turns.find(({ turn }) => {
    const later = toldLater(turn);
    const told = dialogue.told.filter((id) => !later.includes(id));
    const until = dialogue.transcript.filter((entry) => entry.turn <= turn);
    return verificationOf(until, told, scenario) === 'failed';
  });
  return at?.turn ?? 0;
}

/** A sum was promised beside a gift or a remedy, or something was done or told that takes a check. A discount moves no money. */
function givesWhatNeedsIt(c: Case, neededFor: readonly string[]): boolean {
  if (!hasActions(c)) return false;
  const isSumNamed = c.worded.some(
    (turn) =>
      (turn.signals.includes('compensation') || turn.remedies.length > 0) &&
      turn.messages.some(({ entities }) => entities.some((entity) => entity.type === 'money')),
  );
  if (neededFor.includes('money') && isSumNamed) return true;
  return dataTold(c, neededFor).length > 0 || protectedRemedies(c, neededFor).some((remedy) => remedyDeeds(c, remedy).length > 0);
}
