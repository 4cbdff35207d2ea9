import { type Contents, DEFAULT_SETTINGS, readableContents, type Stores, TABLE_NAMES, type TableName } from '../../core/progress/index.ts';
import type { OtvetDatabase } from './database.ts';
import { guarded } from './failure.ts';
import { SETTINGS_KEY } from './small.ts';

export function wholeStore(db: OtvetDatabase): Stores['whole'] {
  return {
    read: async () => {
      const rows = await guarded(() =>
        db.transaction('r', db.tables, async () => {
          const read: Partial<Record<TableName, readonly unknown[]>> = {};
          for (const name of TABLE_NAMES) read[name] = await db.table<unknown>(name).toArray();
          return read as Record<TableName, readonly unknown[]>;
        }),
      );
      const settings = rows.settings.map((row) => {
        const { key: _key, ...rest } = row as { readonly key: string };
        return rest;
      });
      return readableContents({ ...rows, settings });
    },
    replace: (contents) =>
      guarded(() =>
        db.transaction('rw', db.tables, async () => {
          for (const name of TABLE_NAMES) {
            await db.table(name).clear();
            await db.table(name).bulkAdd(rowsOf(contents, name));
          }
        }),
      ),
  };
}

/** There is one row of settings, and it has a key of its own. */
function rowsOf(contents: Contents, name: TableName): readonly object[] {
  if (name !== 'settings') return contents[name];
  const [settings = DEFAULT_SETTINGS] = contents.settings;
  return [{ ...settings, key: SETTINGS_KEY }];
}
