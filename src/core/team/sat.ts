/** What was sat in exams and is told of by nothing else: its conversation was deleted, its result stands. */
import type { AttemptSummary, Exam } from '../progress/index.ts';

/** The summaries, and one for each result of an exam that has none any more: no number gets better by deleting. */
export function withSat(summaries: readonly AttemptSummary[], exams: readonly Exam[]): readonly AttemptSummary[] {
  const there = new Set(summaries.map(({ id }) => id));
  const sat = exams.flatMap((exam) =>
    exam.items.flatMap(({ attemptId, scenarioId, title, channel, seed, result }, place): readonly AttemptSummary[] => {
      if (result === null || there.has(attemptId)) return [];
      const { startedMs, endedMs, scenarioHash, rulesVersion, modelVersion, outcome, score, passMark, passed, marks, firstResponseMs } =
        result;
      return [
        {
          v: 1,
          id: attemptId,
          profileId: exam.profileId,
          scenarioId,
          scenarioTitle: title,
          lang: exam.lang,
          channel,
          mode: 'exam',
          startedMs,
          endedMs,
          stamp: { scenarioHash, rulesVersion, modelVersion, appVersion: '', seed },
          outcome: { id: outcome, as: outcome },
          score,
          passMark,
          passed,
          marks,
          firstResponseMs,
          forkOf: null,
          exam: { exam: exam.id, place, endsMs: exam.endsMs },
        },
      ];
    }),
  );
  return [...summaries, ...sat];
}
