import { type Case, deedEvidence, kindEvidence, signalEvidence } from '../case.ts';
import type { Evidence } from '../types.ts';
import { broken, criterion, helpBarrier, met, missing, partly } from '../verdict.ts';

/** By name, and unlike a template. */
export const personalVoice = criterion({
  id: 'personal-voice',
  nature: 'help',
  lesson: 'human-voice',
  reasons: ['found', 'template', 'wrong-name', 'missing'],
  judge: (c) => {
    const wrong = kindEvidence(c, 'wrong-name').filter((each) => each.certainty === 'found');
    if (wrong.length > 0) return broken('wrong-name', wrong, { name: c.scenario.customer.forms[0] ?? c.scenario.customer.name });
    const evidence = signalEvidence(c, 'personal');
    const repeats = repeated(c);
    if (evidence.length > 0) return repeats.length > 0 ? partly('template', [...evidence, ...repeats]) : met('found', evidence);
    return helpBarrier(c, ['personal']) ?? missing('missing', { name: c.scenario.customer.forms[0] ?? c.scenario.customer.name });
  },
});

/** A message of some length sent twice, word for word. */
function repeated(c: Case): Evidence[] {
  const seen = new Set<string>();
  return c.worded.flatMap((turn) =>
    turn.messages.flatMap((message) => {
      const words = message.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
      const key = words.join(' ');
      const isRepeat = words.length >= 4 && seen.has(key);
      seen.add(key);
      return isRepeat ? [deedEvidence(turn.turn, message.atMs)] : [];
    }),
  );
}
