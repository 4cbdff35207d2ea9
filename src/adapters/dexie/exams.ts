import { type Exam, newestExams, readRecord, readRecords, type Stores } from '../../core/progress/index.ts';
import type { OtvetDatabase } from './database.ts';
import { guarded } from './failure.ts';

export function examStore(db: OtvetDatabase): Stores['exams'] {
  return {
    list: async (profileId) => {
      const rows = await guarded(() => db.exams.where('profileId').equals(profileId).toArray());
      return newestExams(readRecords('exam', rows));
    },
    get: async (id) => {
      const row = await guarded(() => db.exams.get(id));
      return row === undefined ? undefined : readRecord('exam', row);
    },
    put: async (exam) => {
      await guarded(() => db.exams.put(exam));
    },
    change: (id, change) => guarded(() => db.transaction('rw', [db.exams], () => changeExam(db, id, change))),
  };
}

/** Inside the caller's transaction. */
export async function changeExam(db: OtvetDatabase, id: string, change: (exam: Exam) => Exam): Promise<Exam | undefined> {
  const row = await db.exams.get(id);
  if (row === undefined) return undefined;
  const changed = change(readRecord('exam', row));
  await db.exams.put(changed);
  return changed;
}
