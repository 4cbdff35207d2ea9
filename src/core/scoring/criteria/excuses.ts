import type { Turn } from '../../session/types.ts';
import { criterion, judgeFault } from '../verdict.ts';

/** The failure is not explained away. In a refusal the ground of a rule is no excuse where help and a way to appeal come with it. */
export const excuses = criterion({
  id: 'excuses',
  nature: 'fault',
  lesson: 'gross-errors',
  reasons: ['free', 'likely', 'broken'],
  judge: (c) => judgeFault(c, 'excuse', (_, turn) => !(c.scenario.kind === 'refusal' && isFairGround(turn))),
});

function isFairGround(turn: Turn): boolean {
  const has = (...signals: string[]) => turn.signals.some((signal) => signals.includes(signal));
  const helps = turn.remedies.length > 0 || has('solution', 'compensation');
  return helps && (has('contact', 'private', 'timeline') || turn.action?.type === 'manager');
}
