import type { Signal } from '../../analysis/types.ts';
import type { Turn } from '../../session/types.ts';
import type { Case } from '../case.ts';
import { criterion, judgeFault } from '../verdict.ts';

/** The failure is not explained away. In a refusal the ground of a rule is no excuse where help and a way to appeal come with it. */
export const excuses = criterion({
  id: 'excuses',
  nature: 'fault',
  lesson: 'gross-errors',
  reasons: ['free', 'likely', 'broken'],
  judge: (c) => judgeFault(c, 'excuse', (_, turn) => !(c.scenario.kind === 'refusal' && isFairGround(c, turn))),
});

/** Where the rules cannot see the help or the way on, they are not doubted. */
function isFairGround(c: Case, turn: Turn): boolean {
  const has = (...signals: Signal[]) => signals.some((signal) => turn.signals.includes(signal) || !c.reads(signal));
  const helps = turn.remedies.length > 0 || has('solution', 'compensation');
  return helps && (has('contact', 'private', 'timeline') || turn.action?.type === 'manager');
}
