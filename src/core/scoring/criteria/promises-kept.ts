import { type Case, deedEvidence } from '../case.ts';
import type { Evidence } from '../types.ts';
import { broken, criterion, met, notApplicable, notAssessed, partly } from '../verdict.ts';

/** Whoever said by when they would be back was back by then. What falls due after the talk is nobody's to judge here. */
export const promisesKept = criterion({
  id: 'promises-kept',
  nature: 'time',
  lesson: 'when-who-how',
  reasons: ['kept', 'some', 'broken', 'nothing-promised', 'not-due', 'not-followed'],
  judge: (c) => {
    const { promises } = c.dialogue;
    if (promises === undefined) return notAssessed('not-followed');
    const kept = evidenceOf(c, 'kept');
    const late = evidenceOf(c, 'broken');
    const params = { kept: kept.length, broken: late.length };
    if (late.length > 0) return kept.length > 0 ? partly('some', [...late, ...kept], params) : broken('broken', late, params);
    if (kept.length > 0) return met('kept', kept, params);
    return notApplicable(promises.length > 0 ? 'not-due' : 'nothing-promised');
  },
});

function evidenceOf(c: Case, state: 'kept' | 'broken'): Evidence[] {
  return (c.dialogue.promises ?? []).flatMap((promise) =>
    promise.state === state ? [deedEvidence(promise.turn, promise.settledMs ?? promise.dueMs, `promise.${state}`)] : [],
  );
}
