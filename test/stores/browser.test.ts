import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { openBrowserStores } from '../../src/adapters/browser/stores.ts';
import { DATABASE_NAME, OtvetDatabase } from '../../src/adapters/dexie/database.ts';
import { openPerson } from '../../src/adapters/react/person.tsx';
import { DEFAULT_SETTINGS, StorageError, type Stores } from '../../src/core/progress/index.ts';
import { PROFILE, uuid } from './records.ts';

/** What the app begins with, on a first start: the person is made up. */
const begin = (stores: Stores) => openPerson({ stores, newId: () => uuid(7), wallNow: () => 5 });
const SOMEBODY = { v: 1, id: uuid(7), name: '', createdMs: 5 };
const browser = () => ({ indexedDB: new IDBFactory(), IDBKeyRange });

it('opens the durable stores where there are any, and gives what the app begins with', async () => {
  const options = browser();
  const { stores, notKept, first } = await openBrowserStores(begin, options);
  expect({ durable: stores.durable, notKept, first }).toEqual({
    durable: true,
    notKept: null,
    first: { profile: SOMEBODY, settings: { ...DEFAULT_SETTINGS, currentProfileId: SOMEBODY.id } },
  });
  stores.close();
});

it('works on in memory, and says so, where the browser keeps nothing', async () => {
  const { stores, notKept } = await openBrowserStores(begin, { indexedDB: null as unknown as IDBFactory, IDBKeyRange });
  expect({ durable: stores.durable, notKept }).toEqual({ durable: false, notKept: 'unavailable' });
  await stores.profiles.put(PROFILE);
  expect(await stores.profiles.get(PROFILE.id)).toEqual(PROFILE);
});

const chosen = { ...DEFAULT_SETTINGS, key: 'settings', currentProfileId: PROFILE.id };

it.each([
  ['settings that a later Otvet wrote', { key: 'settings', v: 2, tone: 'warm' }, PROFILE, 'newer-version'],
  ['settings that are broken', { key: 'settings' }, PROFILE, 'corrupt'],
  ['a profile that a later Otvet wrote', chosen, { ...PROFILE, v: 2 }, 'newer-version'],
  ['a profile that is broken', chosen, { id: PROFILE.id }, 'corrupt'],
])('starts with %s, says why nothing is kept, and changes nothing of it', async (_, settings, profile, reason) => {
  const options = browser();
  const db = new OtvetDatabase(DATABASE_NAME, options);
  await db.table('settings').put(settings);
  await db.table('profiles').put(profile);
  const { stores, notKept, first } = await openBrowserStores(begin, options);
  expect({ durable: stores.durable, notKept, profile: first.profile }).toEqual({ durable: false, notKept: reason, profile: SOMEBODY });
  await stores.settings.put(DEFAULT_SETTINGS);
  expect(await db.table('settings').toArray()).toEqual([settings]);
  expect(await db.table('profiles').toArray()).toEqual([profile]);
  db.close();
});

it('starts on a disk that is full, and says so', async () => {
  const onFullDisk = async (stores: Stores) => {
    if (stores.durable) throw new StorageError('full', 'no room for the first profile');
    return begin(stores);
  };
  const { stores, notKept, first } = await openBrowserStores(onFullDisk, browser());
  expect({ durable: stores.durable, notKept, profile: first.profile }).toEqual({ durable: false, notKept: 'full', profile: SOMEBODY });
});

it('a fault of our own is not taken for one of storage', async () => {
  const fault = new TypeError('ours');
  await expect(openBrowserStores(() => Promise.reject(fault), browser())).rejects.toBe(fault);
});
