import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { openBrowserStores } from '../../src/adapters/browser/stores.ts';
import { DATABASE_NAME, OtvetDatabase } from '../../src/adapters/dexie/database.ts';
import { PROFILE } from './records.ts';

it('opens the durable stores where there are any', async () => {
  const { stores, notKept } = await openBrowserStores({ indexedDB: new IDBFactory(), IDBKeyRange });
  expect({ durable: stores.durable, notKept }).toEqual({ durable: true, notKept: null });
  stores.close();
});

it('works on in memory, and says so, where the browser keeps nothing', async () => {
  const { stores, notKept } = await openBrowserStores({ indexedDB: null as unknown as IDBFactory, IDBKeyRange });
  expect({ durable: stores.durable, notKept }).toEqual({ durable: false, notKept: 'unavailable' });
  await stores.profiles.put(PROFILE);
  expect(await stores.profiles.list()).toEqual([PROFILE]);
});

it('does not write over settings that a later Otvet wrote', async () => {
  const options = { indexedDB: new IDBFactory(), IDBKeyRange };
  const db = new OtvetDatabase(DATABASE_NAME, options);
  const later = { key: 'settings', v: 2, tone: 'warm' };
  await db.table('settings').put(later);
  const { stores, notKept } = await openBrowserStores(options);
  expect({ durable: stores.durable, notKept }).toEqual({ durable: false, notKept: 'newer-version' });
  await stores.settings.put({ v: 1, uiLang: 'en', theme: 'system', currentProfileId: null });
  expect(await db.table('settings').get('settings')).toEqual(later);
  db.close();
});
