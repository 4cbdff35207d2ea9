import type { EntityTable } from 'dexie';
import { type Dispute, newestKept, readRecords, type RecordKind, type Stores, type Story } from '../../core/progress/index.ts';
import type { OtvetDatabase } from './database.ts';
import { guarded } from './failure.ts';

export const disputeStore = (db: OtvetDatabase): Stores['disputes'] => keptIn<Dispute>(db.disputes, (rows) => readRecords('dispute', rows));

export function storyStore(db: OtvetDatabase): Stores['stories'] {
  return {
    ...keptIn<Story>(db.stories, (rows) => readRecords('story', rows)),
    remove: (id) => guarded(() => db.stories.delete(id)),
    chosen: async () =>
      readRecords('story', await guarded(() => db.stories.filter(({ chosen }) => chosen !== undefined).toArray())).toSorted(newestKept),
  };
}

export function ratingStore(db: OtvetDatabase): Stores['ratings'] {
  return {
    put: async (rating) => {
      await guarded(() => db.ratings.put(rating));
    },
    get: async (attemptId) => readRecords('rating', [await guarded(() => db.ratings.get(attemptId))].filter(Boolean))[0],
    ofScenario: async (scenarioId) =>
      readRecords('rating', await guarded(() => db.ratings.where('scenarioId').equals(scenarioId).toArray())).toSorted(newestKept),
  };
}

/** What is listed of a profile, as it stands, to tell what cannot be read. */
export async function keptRows(db: OtvetDatabase, profileId: string): Promise<(readonly [RecordKind, readonly unknown[]])[]> {
  return [
    ['dispute', await db.disputes.where('profileId').equals(profileId).toArray()],
    ['story', await db.stories.where('profileId').equals(profileId).toArray()],
  ];
}

function keptIn<Row extends Dispute | Story>(table: EntityTable<Row, 'id'>, read: (rows: readonly unknown[]) => Row[]) {
  const by = async (index: 'profileId' | 'attemptId', value: string): Promise<Row[]> =>
    read(await guarded(() => table.where(index).equals(value).toArray())).toSorted(newestKept);
  return {
    put: async (row: Row) => {
      await guarded(() => table.put(row));
    },
    list: (profileId: string) => by('profileId', profileId),
    ofAttempt: (attemptId: string) => by('attemptId', attemptId),
  };
}
