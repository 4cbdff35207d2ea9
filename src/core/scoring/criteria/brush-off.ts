import { mayBeLeft } from '../protocol.ts';
import { criterion, judgeFault } from '../verdict.ts';

/** Help and escalation are never refused, nor the talk broken off. */
export const brushOff = criterion({
  id: 'brush-off',
  nature: 'fault',
  lesson: 'amateur-reply',
  reasons: ['free', 'likely', 'broken'],
  judge: (c) => {
    const verdict = judgeFault(c, 'brush_off', (finding, turn) => !(finding.degree === 'ends-talk' && mayBeLeft(c, turn)));
    const isAboutManager = c.worded.some((turn) =>
      turn.messages.some(({ findings }) => findings.some((finding) => finding.degree === 'no-manager')),
    );
    return isAboutManager ? { ...verdict, lesson: 'let-manager-in' } : verdict;
  },
});
