/** Whether the customer was left alone before the case was finished: one reading of it for the marks and for the auto-fail. */
import { settledBy } from '../customer/index.ts';
import type { Case } from './case.ts';
import { protocolVerdict } from './protocol.ts';

/** Nobody answered and that ended it: the customer left, posted or claimed, or stayed with an unfinished case. */
export function isDropped(c: Case): boolean {
  const { outcome } = c.dialogue;
  if (outcome === null || outcome.reason !== 'silence') return false;
  return outcome.as === 'lost' || outcome.as === 'public' || outcome.as === 'claim' || !isFinished(c);
}

/** Somebody spoke, everything needed was told, and what puts it right was offered or done. */
function isFinished(c: Case): boolean {
  const { scenario, dialogue } = c;
  const isTold = scenario.facts.every((fact) => !fact.required || dialogue.told.includes(fact.id));
  return c.hasWords && isTold && isRighted(c);
}

function isRighted(c: Case): boolean {
  const { scenario, dialogue } = c;
  const right = new Set(scenario.remedies.filter((remedy) => remedy.right === 'right').map((remedy) => remedy.id));
  const help = scenario.kind === 'praise' ? 'thanks' : 'solution';
  // Where there is a protocol, keeping to it is what puts it right.
  const isByProtocol = (scenario.kind === 'danger' || scenario.kind === 'abuse') && scenario.protocol.length > 0;
  if (isByProtocol) return protocolVerdict(c).status === 'met';
  switch (settledBy(scenario)) {
    case 'remedy':
      return dialogue.turns.some((turn) => turn.remedies.some((id) => right.has(id)));
    case 'help':
      return dialogue.turns.some((turn) => turn.signals.includes(help));
    default:
      return false;
  }
}
