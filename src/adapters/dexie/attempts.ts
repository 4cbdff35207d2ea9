import { Dexie } from 'dexie';
import {
  caseOf,
  type Cursor,
  isReadable,
  newestFirst,
  readRecord,
  readRecords,
  StorageError,
  type Stores,
  summaryOf,
  withResult,
} from '../../core/progress/index.ts';
import { withPrediction } from '../../core/session/index.ts';
import type { OtvetDatabase } from './database.ts';
import { changeExam } from './exams.ts';
import { guarded } from './failure.ts';
import { removeSession } from './live.ts';
import { keepScenario, releaseScenario } from './small.ts';

export function attemptStore(db: OtvetDatabase): Stores['attempts'] {
  const tables = [db.attempts, db.summaries, db.cases, db.scenarios, db.live, db.liveEvents, db.exams];
  return {
    finish: (attempt, scenario, liveId) => {
      const summary = summaryOf(attempt);
      const record = caseOf(attempt, scenario);
      return guarded(() =>
        db.transaction('rw', tables, async () => {
          if (liveId !== null && (await db.live.where('id').equals(liveId).count()) === 0) {
            if ((await db.attempts.where('id').equals(attempt.id).count()) > 0) return;
            throw new StorageError('corrupt', `The session ${liveId} is not under way.`);
          }
          await keepScenario(db, attempt.stamp.scenarioHash, scenario);
          await db.attempts.put(attempt);
          await db.summaries.put(summary);
          if (record !== null) await db.cases.put(record);
          if (attempt.exam) await changeExam(db, attempt.exam.exam, (exam) => withResult(exam, attempt));
          if (liveId !== null) await removeSession(db, liveId);
        }),
      );
    },
    get: async (id) => {
      const row = await guarded(() => db.attempts.get(id));
      return row === undefined ? undefined : readRecord('attempt', row);
    },
    predict: (id, marks, wallMs) =>
      guarded(() =>
        db.transaction('rw', [db.attempts, db.summaries], async () => {
          const row = await db.attempts.get(id);
          if (row === undefined) return undefined;
          const attempt = readRecord('attempt', row);
          const predicted = { ...attempt, log: withPrediction(attempt.log, marks, wallMs) };
          await db.attempts.put(predicted);
          await db.summaries.put(summaryOf(predicted));
          return predicted;
        }),
      ),
    summaries: async (profileId, { before, limit = Infinity } = {}) => {
      const comesAfter = (row: Cursor) => before === undefined || newestFirst(before, row) < 0;
      if (limit === Infinity) {
        // in one go: backwards, row by row, takes several times as long
        const all = await guarded(() => summariesOf(db, profileId, before?.endedMs).toArray());
        return readRecords('summary', all.filter(comesAfter)).toReversed();
      }
      const rows = await guarded(() =>
        summariesOf(db, profileId, before?.endedMs)
          .reverse()
          .filter((row) => comesAfter(row) && isReadable('summary', row))
          .limit(limit)
          .toArray(),
      );
      return readRecords('summary', rows);
    },
    forksOf: async (id) => {
      const rows = await guarded(() => db.summaries.where('forkOf').equals(id).toArray());
      return readRecords('summary', rows).toSorted(newestFirst);
    },
    remove: (id) =>
      guarded(() =>
        db.transaction('rw', tables, async () => {
          const summary = await db.summaries.get(id);
          await db.attempts.delete(id);
          await db.summaries.delete(id);
          await db.cases.delete(id);
          if (summary !== undefined) await releaseScenario(db, summary.stamp.scenarioHash);
        }),
      ),
  };
}

/** By the time they ended, then by id; up to and with `latestMs`. */
export function summariesOf(db: OtvetDatabase, profileId: string, latestMs?: number) {
  return db.summaries.where('[profileId+endedMs]').between([profileId, Dexie.minKey], [profileId, latestMs ?? Dexie.maxKey], true, true);
}
