/** A scenario's protocol: what must be said in danger and in abuse, each demand by a phrase pattern. */
import type { Case } from './case.ts';
import { phraseEvidence } from './phrases.ts';
import { roundMark } from './pace.ts';
import type { Turn } from '../session/types.ts';
import type { Evidence } from './types.ts';
import { helpBarrier, met, missing, partly } from './verdict.ts';

/** Two polite warnings, then ending calmly is right with an abusive customer. */
const WARNINGS = 2;

/** What was said of each demand of the protocol. */
function protocolEvidence(c: Case): readonly Evidence[][] {
  return c.scenario.protocol.map(({ must }, index) => phraseEvidence(c.worded, [must], c.lexicons, `protocol.${index + 1}`));
}

/** An abusive customer who was warned twice before this turn may be left in it. What a warning is, the protocol says. */
export function mayBeLeft(c: Case, turn: Turn): boolean {
  const { kind, protocol } = c.scenario;
  if (kind !== 'abuse') return false;
  // Without a protocol nobody can tell a warning: whoever has answered twice has the benefit of the doubt.
  const warned = protocol.length === 0 ? c.worded : protocolEvidence(c).flat();
  return new Set(warned.map((each) => each.turn).filter((each) => each < turn.turn)).size >= WARNINGS;
}

export function protocolVerdict(c: Case) {
  const { protocol } = c.scenario;
  const kept = protocolEvidence(c);
  const evidence = kept.flat();
  const done = kept.filter((each) => each.length > 0).length;
  const lacking = protocol.filter((_, index) => kept[index]?.length === 0).map(({ why }) => why);
  const params = { done, all: protocol.length, lacking: lacking.join('; ') };
  if (done === protocol.length) return met('protocol-kept', evidence, params);
  if (done > 0) return partly('protocol-partly', evidence, params, roundMark(done / protocol.length));
  return helpBarrier(c, []) ?? missing('protocol-missing', params);
}
