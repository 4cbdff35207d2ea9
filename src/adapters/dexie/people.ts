import { readRecord, readRecords, type Stores } from '../../core/progress/index.ts';
import { summariesOf } from './attempts.ts';
import type { OtvetDatabase } from './database.ts';
import { guarded } from './failure.ts';
import { removeSession } from './live.ts';
import { releaseScenario } from './small.ts';

export function profileStore(db: OtvetDatabase): Stores['profiles'] {
  return {
    list: async () => {
      const rows = await guarded(() => db.profiles.toArray());
      return readRecords('profile', rows).toSorted((a, b) => a.createdMs - b.createdMs || a.id.localeCompare(b.id));
    },
    get: async (id) => {
      const row = await guarded(() => db.profiles.get(id));
      return row === undefined ? undefined : readRecord('profile', row);
    },
    put: async (profile) => {
      await guarded(() => db.profiles.put(profile));
    },
    remove: (id) =>
      guarded(() =>
        db.transaction('rw', db.tables, async () => {
          const theirs = (row: { readonly profileId: string }) => row.profileId === id;
          const [attempts, live] = await Promise.all([summariesOf(db, id).toArray(), db.live.where('profileId').equals(id).toArray()]);
          const ids = attempts.map((attempt) => attempt.id);
          await db.attempts.bulkDelete(ids);
          await db.summaries.bulkDelete(ids);
          await db.cases.filter(theirs).delete();
          for (const session of live) await removeSession(db, session.id);
          for (const table of [db.disputes, db.stories, db.ratings, db.exams, db.received]) await table.filter(theirs).delete();
          await db.profiles.delete(id);
          for (const hash of new Set(attempts.map(({ stamp }) => stamp.scenarioHash))) await releaseScenario(db, hash);
        }),
      ),
  };
}
