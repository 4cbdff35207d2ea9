import { deedEvidence } from '../case.ts';
import { clockText, GOOD_PACE_MARK, paceMark } from '../pace.ts';
import { broken, criterion, met, notAssessed, partly } from '../verdict.ts';

/** The time from the customer's last opening message to the first reply, against the channel's target. */
export const firstResponse = criterion({
  id: 'first-response',
  nature: 'time',
  lesson: 'answer-at-once',
  reasons: ['excellent', 'good', 'slow', 'poor', 'none'],
  judge: (c) => {
    const { dialogue } = c;
    const target = c.scenario.targets.firstReply;
    const first = c.worded[0];
    const tookMs = dialogue.firstResponseMs;
    if (first === undefined || tookMs === null) {
      return broken('none', [deedEvidence(0, dialogue.durationMs)], { waited: clockText(dialogue.durationMs) });
    }
    // A message that cannot be read is not known to be an answer.
    if (!c.isRead) return notAssessed('unread');
    const evidence = [deedEvidence(first.turn, first.messages[0]?.atMs ?? first.atMs)];
    const mark = paceMark(tookMs, target);
    const params = { took: clockText(tookMs), good: clockText(target.goodMs), poor: clockText(target.poorMs) };
    if (mark === 0) return broken('poor', evidence, params);
    if (mark < GOOD_PACE_MARK) return partly('slow', evidence, params, mark);
    return met(mark === 1 ? 'excellent' : 'good', evidence, params, mark);
  },
});
