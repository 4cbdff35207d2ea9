import { factsKnownFromTheStart } from '../../scenario/index.ts';
import { type Case, deedEvidence, isHolding, signalEvidence } from '../case.ts';
import { restatements } from '../restating.ts';
import type { Evidence } from '../types.ts';
import { broken, criterion, helpBarrier, met, missing, notAssessed, partly } from '../verdict.ts';

/** The customer is let to speak out, their words are taken up, and nothing is asked that they have told. */
export const listening = criterion({
  id: 'listening',
  nature: 'help',
  lesson: 'let-them-speak',
  reasons: ['restated', 'some', 'interrupted', 'asked-again', 'deaf', 'missing'],
  judge: (c) => {
    if (c.hasWords && !c.isRead) return notAssessed('unread');
    const taken = restatements(c);
    const care = [...signalEvidence(c, 'empathy'), ...signalEvidence(c, 'clarify')];
    const heard = taken.length > 0 ? taken : care.slice(0, 1);
    const barrier = helpBarrier(c, ['empathy', 'clarify']);
    const again = askedAgain(c);
    const interrupted = interruption(c);
    if (again.length + interrupted.length > 0) {
      const evidence = [...interrupted, ...again];
      if (heard.length === 0 && barrier === null) return broken('deaf', evidence);
      return again.length > 0
        ? partly('asked-again', [...evidence, ...heard], { count: again.length })
        : partly('interrupted', [...evidence, ...heard]);
    }
    if (taken.length >= 2 || (taken.length === 1 && (care.length > 0 || barrier !== null)))
      return met('restated', taken, { count: taken.length });
    // what could not be read may have stood in an earlier message than what was
    return barrier ?? (heard.length > 0 ? partly('some', heard) : missing('missing'));
  },
});

/** Turns that ask for a fact which an earlier turn had drawn out. */
function askedAgain(c: Case): Evidence[] {
  // What stands in the first messages or on the card has been told as well.
  const told = new Set<string>(factsKnownFromTheStart(c.scenario));
  const evidence: Evidence[] = [];
  for (const turn of c.dialogue.turns) {
    if ((turn.asks ?? []).some((fact) => told.has(fact))) evidence.push(deedEvidence(turn.turn, turn.atMs));
    turn.told.forEach((fact) => told.add(fact));
  }
  return evidence;
}

/** The first reply fell between the opening messages and was no holding reply. */
function interruption(c: Case): Evidence[] {
  const first = c.worded[0];
  if (first === undefined || isHolding(c, first)) return [];
  const { transcript } = c.dialogue;
  const reply = transcript.findIndex((entry) => entry.by === 'operator');
  const cutOff = transcript.findLastIndex((entry) => entry.by === 'customer' && entry.turn === 0 && !entry.unprompted);
  return reply >= 0 && reply < cutOff ? [deedEvidence(first.turn, first.messages[0]?.atMs ?? first.atMs)] : [];
}
