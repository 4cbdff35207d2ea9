import { describe, expect, it } from 'vitest';
import { summaryOf } from '../../../src/core/progress/index.ts';
import { withPrediction } from '../../../src/core/session/index.ts';
import { anAttempt } from '../../stores/records.ts';

describe('a summary', () => {
  const attempt = anAttempt(1);
  const judged = (marks: Readonly<Record<string, number>>) => summaryOf({ ...attempt, log: withPrediction(attempt.log, marks, 1) });

  it('says how long the conversation took, and nothing of what the trainee thinks until they were asked', () => {
    expect(summaryOf(attempt)).toMatchObject({ durationMs: attempt.dialogue.durationMs, score: attempt.scorecard.score });
    expect(summaryOf(attempt)).not.toHaveProperty('predicted');
  });

  it('has the trainee’s own judgement, none of it where they did not want to say', () => {
    expect(judged({ apology: 0.5, excuses: 1 }).predicted).toEqual({ apology: 0.5, excuses: 1 });
    expect(judged({}).predicted).toEqual({});
  });
});
