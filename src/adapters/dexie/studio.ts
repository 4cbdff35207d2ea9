import {
  addsNothing,
  byKey,
  newestDrafts,
  newestVersions,
  outlived,
  readRecord,
  readRecords,
  type RecordKind,
  StorageError,
  type Stores,
} from '../../core/progress/index.ts';
import type { OtvetDatabase } from './database.ts';
import { guarded } from './failure.ts';

export function draftStore(db: OtvetDatabase): Stores['drafts'] {
  return {
    list: async () => newestDrafts(readRecords('draft', await guarded(() => db.drafts.toArray()))),
    get: async (id) => {
      const row = await guarded(() => db.drafts.get(id));
      return row === undefined ? undefined : readRecord('draft', row);
    },
    save: (draft, { after }) =>
      guarded(() =>
        db.transaction('rw', db.drafts, async () => {
          const row = await db.drafts.get(draft.id);
          const stored = row === undefined ? null : readRecord('draft', row).revision;
          if (stored !== after) throw new StorageError('corrupt', `The draft ${draft.id} stands at ${stored}, not at ${after}.`);
          await db.drafts.put(draft);
        }),
      ),
    remove: (id) =>
      guarded(() =>
        db.transaction('rw', db.drafts, db.draftVersions, async () => {
          await db.drafts.delete(id);
          await db.draftVersions.where('draftId').equals(id).delete();
        }),
      ),
  };
}

export function draftVersionStore(db: OtvetDatabase): Stores['draftVersions'] {
  const of = async (draftId: string) => readRecords('draftVersion', await db.draftVersions.where('draftId').equals(draftId).toArray());
  return {
    list: async (draftId) => newestVersions(await guarded(() => of(draftId))),
    add: (version) =>
      guarded(() =>
        db.transaction('rw', db.draftVersions, async () => {
          const kept = await of(version.draftId);
          if (addsNothing(version, kept)) return;
          await db.draftVersions.put(version);
          await db.draftVersions.bulkDelete(outlived([...kept, version]));
        }),
      ),
  };
}

export function takenInStore(db: OtvetDatabase): Stores['takenIn'] {
  return {
    list: async () => byKey(readRecords('takenIn', await guarded(() => db.takenIn.toArray()))),
    put: async (rows) => {
      await guarded(() => db.transaction('rw', db.takenIn, () => db.takenIn.bulkPut(rows)));
    },
    remove: (keys) => guarded(() => db.takenIn.bulkDelete([...keys])),
  };
}

/** What is listed of them, as it stands, to tell what cannot be read. */
export async function studioRows(db: OtvetDatabase): Promise<(readonly [RecordKind, readonly unknown[]])[]> {
  return [
    ['draft', await db.drafts.toArray()],
    ['takenIn', await db.takenIn.toArray()],
  ];
}
