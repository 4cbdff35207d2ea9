import type { Attempt, AttemptSummary } from './types.ts';

/** What lists and charts need of an attempt. */
export function summaryOf(attempt: Attempt): AttemptSummary {
  const { log: _log, dialogue, scorecard, ...rest } = attempt;
  return {
    ...rest,
    score: scorecard.score,
    passMark: scorecard.passMark,
    passed: scorecard.passed,
    firstResponseMs: dialogue.firstResponseMs,
    marks: Object.fromEntries(scorecard.criteria.map(({ id, mark }) => [id, mark])),
  };
}
