import { deedEvidence, signalEvidence } from '../case.ts';
import { criterion, helpBarrier, met, missing, partly } from '../verdict.ts';

/** What is needed to help is asked for, politely, and the answers that the case needs were got. */
export const clarification = criterion({
  id: 'clarification',
  nature: 'help',
  lesson: 'eight-steps',
  reasons: ['found', 'not-enough', 'curt', 'missing'],
  judge: (c) => {
    const evidence = signalEvidence(c, 'clarify');
    const needed = c.scenario.facts.filter((fact) => fact.required);
    const lacking = needed.filter((fact) => !c.dialogue.told.includes(fact.id));
    if (evidence.length > 0) {
      return lacking.length === 0
        ? met('found', evidence)
        : partly('not-enough', evidence, { told: needed.length - lacking.length, needed: needed.length });
    }
    const curt = c.worded.filter((turn) => turn.told.length > 0).map((turn) => deedEvidence(turn.turn, turn.atMs));
    if (curt.length > 0 && c.reads('clarify')) return partly('curt', curt);
    return helpBarrier(c, ['clarify']) ?? missing('missing');
  },
});
