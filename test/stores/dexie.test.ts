import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { attemptStore } from '../../src/adapters/dexie/attempts.ts';
import { DATABASE_NAME, NATIVE_VERSION, OtvetDatabase } from '../../src/adapters/dexie/database.ts';
import { asStorageError } from '../../src/adapters/dexie/failure.ts';
import { openStores } from '../../src/adapters/dexie/index.ts';
import { caseOf, StorageError, summaryOf } from '../../src/core/progress/index.ts';
import { describeStores } from './contract.ts';
import { reasonOf } from './reason.ts';
import { aLive, anAttempt, aStamp, events, HASH, PROFILE, SCENARIO } from './records.ts';

const browser = () => ({ indexedDB: new IDBFactory(), IDBKeyRange });

describeStores('dexie', () => openStores(browser()));

describe('dexie', () => {
  it('keeps everything over a close', async () => {
    const options = browser();
    const before = await openStores(options);
    await before.attempts.finish(anAttempt(1), SCENARIO, null);
    await before.live.start(aLive(1), SCENARIO);
    await before.live.append(aLive(1).id, 0, events(2));
    before.close();
    const after = await openStores(options);
    expect(after.durable).toBe(true);
    expect(await after.attempts.get(anAttempt(1).id)).toEqual(anAttempt(1));
    expect((await after.live.load(aLive(1).id))?.events).toEqual(events(2));
    after.close();
  });

  it('a disk that fills up at the last write of finish() leaves nothing of it, and says «full»', async () => {
    const db = new OtvetDatabase(DATABASE_NAME, browser());
    db.summaries.hook('creating', () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    });
    const attempts = attemptStore(db);
    expect(await reasonOf(attempts.finish(anAttempt(1), SCENARIO, null))).toBe('full');
    expect(await db.attempts.count()).toBe(0);
    expect(await db.scenarios.count()).toBe(0);
    db.close();
  });

  it('what the first version kept is there in the present one, and its forks are found', async () => {
    const options = browser();
    const fork = anAttempt(2, { forkOf: anAttempt(1).id });
    const old = new Dexie(DATABASE_NAME, options);
    old.version(1).stores({ attempts: '&id', summaries: '&id, [profileId+endedMs], stamp.scenarioHash' });
    for (const attempt of [anAttempt(1), fork]) {
      await old.table('attempts').put(attempt);
      await old.table('summaries').put(summaryOf(attempt));
    }
    old.close();
    const stores = await openStores(options);
    expect(await stores.attempts.summaries(PROFILE.id)).toEqual([summaryOf(fork), summaryOf(anAttempt(1))]);
    expect(await stores.attempts.forksOf(anAttempt(1).id)).toEqual([summaryOf(fork)]);
    stores.close();
  });

  it('attempts stored before there was a journal have their cases in it, those without their scenario or unreadable none', async () => {
    const options = browser();
    const old = new Dexie(DATABASE_NAME, options);
    old.version(3).stores({ attempts: '&id', summaries: '&id, [profileId+endedMs], stamp.scenarioHash, forkOf', scenarios: '&hash' });
    await old.table('scenarios').put({ v: 1, hash: HASH, scenario: SCENARIO });
    await old.table('scenarios').put({ v: 1, hash: 'c'.repeat(64), scenario: { id: 'broken' } });
    const stored = [
      ...Array.from({ length: 120 }, (_, number) => anAttempt(number)),
      anAttempt(200, { stamp: aStamp('b'.repeat(64)) }),
      anAttempt(201, { forkOf: anAttempt(1).id }),
      anAttempt(202, { v: 7 as 1 }),
      anAttempt(203, { stamp: aStamp('c'.repeat(64)) }),
    ];
    await old.table('attempts').bulkPut(stored);
    old.close();
    const stores = await openStores(options);
    const expected = stored.slice(0, 120).map((attempt) => caseOf(attempt, SCENARIO));
    expect(await stores.cases.list(PROFILE.id)).toEqual(expected.toReversed());
    expect(await stores.attempts.get(anAttempt(200).id)).toEqual(anAttempt(200, { stamp: aStamp('b'.repeat(64)) }));
    stores.close();
  });

  it('bringing much to the present version takes longer than opening may', async () => {
    const options = browser();
    const old = new Dexie(DATABASE_NAME, options);
    old.version(3).stores({ attempts: '&id', scenarios: '&hash' });
    await old.table('scenarios').put({ v: 1, hash: HASH, scenario: SCENARIO });
    await old.table('attempts').bulkPut(Array.from({ length: 1000 }, (_, number) => anAttempt(number)));
    old.close();
    const stores = await openStores({ ...options, patienceMs: 250 });
    expect(await stores.cases.all()).toHaveLength(1000);
    stores.close();
  });

  it('a case that cannot be read is left out, and counted', async () => {
    const options = browser();
    const stores = await openStores(options);
    for (const number of [1, 2]) await stores.attempts.finish(anAttempt(number), SCENARIO, null);
    const db = new OtvetDatabase(DATABASE_NAME, options);
    await db.table('cases').update(anAttempt(1).id, { v: 2 });
    db.close();
    expect((await stores.cases.list(PROFILE.id)).map(({ id }) => id)).toEqual([anAttempt(2).id]);
    expect(await stores.cases.all()).toHaveLength(1);
    expect(await stores.unreadable(PROFILE.id)).toBe(1);
    stores.close();
  });

  it('a database of a later version is refused and left alone', async () => {
    const options = browser();
    await createNative(options.indexedDB, NATIVE_VERSION + 10);
    expect(await reasonOf(openStores(options))).toBe('newer-version');
    const version = await new Promise((resolve) => {
      const request = options.indexedDB.open(DATABASE_NAME);
      request.addEventListener('success', () => {
        resolve(request.result.version);
      });
    });
    expect(version).toBe(NATIVE_VERSION + 10);
  });

  it('lets go of the database when another tab brings a later version, and says so', async () => {
    const options = browser();
    let isSuperseded = false;
    const stores = await openStores({
      ...options,
      onSuperseded: () => {
        isSuperseded = true;
      },
    });
    await createNative(options.indexedDB, NATIVE_VERSION + 10);
    expect(isSuperseded).toBe(true);
    expect(await reasonOf(stores.profiles.put(PROFILE))).toBe('unavailable');
  });

  it('does not wait for a tab that will not let go of an older version', async () => {
    const options = browser();
    const holder = await createNative(options.indexedDB, 1);
    expect(await reasonOf(openStores(options))).toBe('unavailable');
    holder.close();
  });

  it('without IndexedDB it is unavailable', async () => {
    expect(await reasonOf(openStores({ indexedDB: null as unknown as IDBFactory, IDBKeyRange }))).toBe('unavailable');
  });

  it('a browser that never answers is unavailable', async () => {
    const silent = { open: () => ({}) } as unknown as IDBFactory;
    expect(await reasonOf(openStores({ indexedDB: silent, IDBKeyRange, patienceMs: 20 }))).toBe('unavailable');
  });

  it('a record that a later Otvet wrote is refused by name', async () => {
    const options = browser();
    const stores = await openStores(options);
    const db = new OtvetDatabase(DATABASE_NAME, options);
    await db.table('profiles').put({ ...PROFILE, v: 2 });
    await db.table('attempts').put({ ...anAttempt(1), v: 7 });
    db.close();
    await expect(stores.profiles.get(PROFILE.id)).rejects.toEqual(
      new StorageError('newer-version', 'A stored profile has version 2; this Otvet reads up to 1.'),
    );
    expect(await reasonOf(stores.attempts.get(anAttempt(1).id))).toBe('newer-version');
    stores.close();
  });

  it('keeps a scenario once, however many attempts there are', async () => {
    const options = browser();
    const stores = await openStores(options);
    for (const number of [1, 2, 3]) await stores.attempts.finish(anAttempt(number), SCENARIO, null);
    const db = new OtvetDatabase(DATABASE_NAME, options);
    expect(await db.scenarios.toCollection().primaryKeys()).toEqual([HASH]);
    db.close();
    stores.close();
  });

  it('faults of our own stay what they are', () => {
    const fault = new TypeError('no');
    expect(asStorageError(fault)).toBe(fault);
  });
});

function createNative(indexedDB: IDBFactory, version: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE_NAME, version);
    request.addEventListener('error', () => {
      reject(request.error ?? new Error('not opened'));
    });
    request.addEventListener('success', () => {
      resolve(request.result);
    });
  });
}
