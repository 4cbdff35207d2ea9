import { deedEvidence } from '../case.ts';
import { isDropped } from '../dropped.ts';
import { clockText, GOOD_PACE_MARK, paceMark, roundMark } from '../pace.ts';
import { broken, criterion, met, notApplicable, notAssessed, partly } from '../verdict.ts';

/** The times of the later replies, each against the target; a customer left waiting to the end counts as one that was not met. */
export const responsePace = criterion({
  id: 'response-pace',
  nature: 'time',
  lesson: 'answer-at-once',
  reasons: ['good', 'slow', 'poor', 'dropped', 'single'],
  judge: (c) => {
    const { dialogue } = c;
    if (c.hasWords && !c.isRead) return notAssessed('unread');
    const waits = c.worded.slice(1).flatMap((turn) => (turn.responseMs === null ? [] : [{ turn, tookMs: turn.responseMs }]));
    const marks = waits.map(({ turn, tookMs }) => paceMark(tookMs, c.targetsAt(turn.turn).reply));
    const evidence = waits.map(({ turn }) => deedEvidence(turn.turn, turn.atMs));
    const last = dialogue.curve.at(-1)?.turn ?? c.worded.length;
    const dropped = c.hasWords && isDropped(c);
    if (dropped) {
      marks.push(0);
      evidence.push(deedEvidence(last, dialogue.durationMs));
    }
    if (marks.length === 0) return notApplicable('single');
    const mark = roundMark(marks.reduce((sum, each) => sum + each, 0) / marks.length);
    const slowest = waits.toSorted((a, b) => b.tookMs - a.tookMs)[0];
    const good = c.targetsAt(slowest?.turn.turn ?? last).reply.goodMs;
    const params = { slowest: clockText(slowest?.tookMs ?? 0), good: clockText(good), count: marks.length };
    if (mark === 0) return broken(dropped ? 'dropped' : 'poor', evidence, params);
    if (dropped) return partly('dropped', evidence, params, mark);
    return mark < GOOD_PACE_MARK ? partly('slow', evidence, params, mark) : met('good', evidence, params, mark);
  },
});
