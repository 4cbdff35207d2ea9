import { predictionOf } from '../session/index.ts';
import type { Attempt, AttemptSummary, Cursor } from './types.ts';

/** What lists and charts need of an attempt. */
export function summaryOf(attempt: Attempt): AttemptSummary {
  const { log, rubric: _rubric, phrases: _phrases, dialogue, scorecard, ...rest } = attempt;
  const predicted = predictionOf(log);
  return {
    ...rest,
    score: scorecard.score,
    passMark: scorecard.passMark,
    passed: scorecard.passed,
    firstResponseMs: dialogue.firstResponseMs,
    marks: Object.fromEntries(scorecard.criteria.map(({ id, mark }) => [id, mark])),
    durationMs: dialogue.durationMs,
    ...(predicted !== null && { predicted }),
  };
}

/** The order of summaries, newest first; negative where `one` comes before `other`. */
export function newestFirst(one: Cursor, other: Cursor): number {
  if (one.endedMs !== other.endedMs) return other.endedMs - one.endedMs;
  if (one.id === other.id) return 0;
  // as databases order texts, not as people do
  return one.id > other.id ? -1 : 1;
}

/** Whether an attempt counts: for readiness, averages, best scores and how often a scenario was played. Second tries never do. */
export function counts({ forkOf }: Pick<AttemptSummary, 'forkOf'>): boolean {
  return forkOf === null;
}
