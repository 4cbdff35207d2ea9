import { isMeant } from '../../session/index.ts';
import { cardEvidence, cardUses } from '../card-use.ts';
import { type Case, deedEvidence, kindEvidence, signalEvidence } from '../case.ts';
import type { Evidence } from '../types.ts';
import { broken, criterion, helpBarrier, met, missing, partly } from '../verdict.ts';

/** By name, and unlike a template. The first of the right forms is the one that the customer likes best. */
export const personalVoice = criterion({
  id: 'personal-voice',
  nature: 'help',
  lesson: 'human-voice',
  reasons: ['found', 'known', 'template', 'wrong-name', 'missing'],
  judge: (c) => {
    const wrong = kindEvidence(c, 'wrong-name').filter((each) => each.certainty === 'found');
    if (wrong.length > 0) return broken('wrong-name', wrong, { name: c.scenario.customer.forms[0] ?? c.scenario.customer.name });
    const evidence = signalEvidence(c, 'personal');
    const repeats = repeated(c);
    if (evidence.length > 0) return repeats.length > 0 ? partly('template', [...evidence, ...repeats]) : met('found', evidence);
    const name = c.scenario.customer.forms[0] ?? c.scenario.customer.name;
    const known = cardUses(c)
      .filter(({ turn }) =>
        isMeant(
          turn,
          c.worded.filter((one) => one.turn < turn.turn),
        ),
      )
      .flatMap((use) => cardEvidence(use, use.knows));
    if (known.length > 0 && c.reads('personal')) return partly('known', known, { name });
    return helpBarrier(c, ['personal']) ?? missing('missing', { name });
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
