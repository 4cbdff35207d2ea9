import { actionEvidence, type Case, signalEvidence } from '../case.ts';
import type { Evidence } from '../types.ts';
import { criterion, helpBarrier, met, missing, partly } from '../verdict.ts';

/** By when, who does it, and how the customer will hear. After praise: what will come of it. */
export const nextStep = criterion({
  id: 'next-step',
  nature: 'help',
  lesson: 'when-who-how',
  reasons: ['found', 'no-name', 'only-when', 'only-who', 'praise', 'missing'],
  judge: (c) => {
    const when = [
      ...signalEvidence(c, 'timeline').filter((each) => canBeHeld(c, each)),
      ...actionEvidence(c, (action) => action.type === 'call-back' || hasDate(action)),
    ];
    const who = [...signalEvidence(c, 'contact'), ...actionEvidence(c, (action) => action.type === 'call-back')];
    const owned = signalEvidence(c, 'ownership');
    if (c.scenario.kind === 'praise') {
      const follow = [...when, ...who, ...owned, ...signalEvidence(c, 'solution')];
      if (follow.length > 0) return met('praise', follow);
    }
    if (when.length > 0 && who.length > 0) return met('found', [...when, ...who]);
    const barrier = helpBarrier(
      c,
      c.scenario.kind === 'praise' ? ['timeline', 'contact', 'ownership', 'solution'] : ['timeline', 'contact'],
    );
    if (barrier !== null) return barrier;
    if (when.length > 0 && (owned.length > 0 || !c.reads('ownership'))) return partly('no-name', [...when, ...owned], {}, 0.75);
    if (when.length > 0) return partly('only-when', when);
    return who.length > 0 ? partly('only-who', who, {}, 0.25) : missing('missing');
  },
});

/** A time that nothing can hold is no time. */
function canBeHeld(c: Case, { turn, message, start, end }: Evidence): boolean {
  return !(c.dialogue.unfounded ?? []).some(
    (each) =>
      each.turn === turn &&
      each.message === message &&
      each.claim.what === 'term' &&
      each.claim.start < (end ?? 0) + REACH &&
      each.claim.end > (start ?? 0),
  );
}

/** So far behind the words that promise a time still belongs to them. */
const REACH = 24;

function hasDate(action: { readonly type: string; readonly promised_by?: string }): boolean {
  return action.type === 'register' && action.promised_by !== undefined;
}
