import type { Signal } from '../../analysis/types.ts';
import { type Case, isHolding, signalEvidence } from '../case.ts';
import { broken, criterion, helpBarrier, met, missing, partly } from '../verdict.ts';

/** More than two turns of apologising is a ritual (one apology a failure, and one for what happened since). */
const ENOUGH_TURNS = 2;

const DEEDS: readonly Signal[] = ['solution', 'timeline', 'compensation', 'ownership'];

/** Sincere, early, once per failure, then deeds. */
export const apology = criterion({
  id: 'apology',
  nature: 'help',
  lesson: 'apologise-dont-argue',
  reasons: ['found', 'regret', 'late', 'repeated', 'no-deeds', 'hollow-only', 'missing'],
  judge: (c) => {
    const evidence = signalEvidence(c, 'apology');
    const first = evidence[0];
    if (first !== undefined) {
      // A holding reply promises somebody; the apology may wait for that somebody.
      const due = c.worded.find((turn) => !isHolding(c, turn));
      if (due !== undefined && first.turn > due.turn) return partly('late', evidence, { turn: first.turn });
      const turns = new Set(evidence.map((each) => each.turn)).size;
      if (turns > ENOUGH_TURNS) return partly('repeated', evidence, { count: turns }, 0.75);
      return hasDeeds(c) ? met('found', evidence) : partly('no-deeds', evidence, {}, 0.75);
    }
    // Where the fault is not known to be ours, regret is all that is asked.
    const regret = c.scenario.fault === 'ours' ? [] : signalEvidence(c, 'empathy');
    if (regret.length > 0) return met('regret', regret);
    const barrier = helpBarrier(c, c.scenario.fault === 'ours' ? ['apology'] : ['apology', 'empathy']);
    if (barrier !== null) return barrier;
    const hollow = signalEvidence(c, 'false_apology');
    return hollow.length > 0 ? { ...broken('hollow-only', hollow), lesson: 'sincere-apology' } : missing('missing');
  },
});

/** Something was done or set going; where the rules cannot see deeds, they are not doubted. */
function hasDeeds(c: Case): boolean {
  if (!DEEDS.every((signal) => c.reads(signal))) return true;
  return c.dialogue.turns.some(
    (turn) => turn.action !== null || turn.remedies.length > 0 || turn.signals.some((signal) => DEEDS.includes(signal)),
  );
}
