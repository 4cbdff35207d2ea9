import { actionEvidence, signalEvidence } from '../case.ts';
import { broken, criterion, helpBarrier, met, missing, notApplicable, partly } from '../verdict.ts';

/** A refusal with what can be done in its place and where to appeal. The ground itself is not among what can be read. */
export const fairRefusal = criterion({
  id: 'fair-refusal',
  nature: 'help',
  lesson: 'when-you-cannot',
  reasons: ['fair', 'no-appeal', 'no-help', 'bare', 'no-refusal', 'missing'],
  judge: (c) => {
    const refused = signalEvidence(c, 'brush_off', (finding) => finding.degree === 'refusal' && finding.certainty === 'found');
    if (c.scenario.kind !== 'refusal' && refused.length === 0) return notApplicable('no-refusal');
    const help = [
      ...signalEvidence(c, 'solution'),
      ...signalEvidence(c, 'compensation'),
      ...actionEvidence(c, (action) => action.type === 'remedy' || action.type === 'delegate'),
    ];
    const appeal = [
      ...signalEvidence(c, 'contact'),
      ...signalEvidence(c, 'private'),
      ...actionEvidence(c, (action) => action.type === 'manager' || action.type === 'call-back'),
    ];
    if (help.length > 0 && appeal.length > 0) return met('fair', [...help, ...appeal]);
    const barrier = helpBarrier(c, ['solution', 'compensation', 'contact', 'private']);
    if (barrier !== null) return barrier;
    if (help.length > 0) return partly('no-appeal', help);
    if (appeal.length > 0) return partly('no-help', appeal);
    return refused.length > 0 ? broken('bare', refused) : missing('missing');
  },
});
