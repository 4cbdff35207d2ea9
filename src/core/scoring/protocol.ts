/** A scenario's protocol: what must be said in danger and in abuse, each demand by a phrase pattern. */
import type { Case } from './case.ts';
import { phraseEvidence } from './phrases.ts';
import { roundMark } from './pace.ts';
import { helpBarrier, met, missing, partly } from './verdict.ts';

export function protocolVerdict(c: Case) {
  const { protocol } = c.scenario;
  const kept = protocol.map(({ must }, index) => phraseEvidence(c.worded, [must], c.lexicons, `protocol.${index + 1}`));
  const evidence = kept.flat();
  const done = kept.filter((each) => each.length > 0).length;
  const lacking = protocol.filter((_, index) => kept[index]?.length === 0).map(({ why }) => why);
  const params = { done, all: protocol.length, lacking: lacking.join('; ') };
  if (done === protocol.length) return met('protocol-kept', evidence, params);
  if (done > 0) return partly('protocol-partly', evidence, params, roundMark(done / protocol.length));
  return helpBarrier(c, []) ?? missing('protocol-missing', params);
}
