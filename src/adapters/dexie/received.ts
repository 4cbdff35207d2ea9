import { mergedInto, readRecords, type Stores } from '../../core/progress/index.ts';
import type { OtvetDatabase } from './database.ts';
import { guarded } from './failure.ts';

export function receivedStore(db: OtvetDatabase): Stores['received'] {
  return {
    list: async (kinds) => {
      // ids begin with their kind
      const rows = await guarded(() =>
        kinds === undefined
          ? db.received.orderBy('id').toArray()
          : db.received
              .where('id')
              .startsWithAnyOf(kinds.map((kind) => `${kind}:`))
              .sortBy('id'),
      );
      return readRecords('received', rows);
    },
    get: async (ids) => {
      const rows = await guarded(() => db.received.bulkGet([...ids]));
      return readRecords(
        'received',
        rows.filter((row) => row !== undefined),
      );
    },
    put: (rows, nowMs) =>
      guarded(() =>
        db.transaction('rw', [db.received], async () => {
          const before = await db.received.bulkGet(rows.map(({ id }) => id));
          const { newer, fresh } = mergedInto(before, rows, nowMs);
          await db.received.bulkPut(newer);
          return fresh;
        }),
      ),
    remove: async (ids) => {
      await guarded(() => db.received.bulkDelete([...ids]));
    },
    removePerson: async (profileId) => {
      await guarded(() =>
        db.received
          .where('profileId')
          .equals(profileId)
          .and(({ kind }) => kind !== 'assignment')
          .delete(),
      );
    },
  };
}
