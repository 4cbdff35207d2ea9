import type { DexieOptions } from 'dexie';
import { isReadable, type RecordKind, StorageError, type Stores } from '../../core/progress/index.ts';
import { DATABASE_NAME, NATIVE_VERSION, OtvetDatabase } from './database.ts';
import { guarded } from './failure.ts';
import { attemptStore, summariesOf } from './attempts.ts';
import { casesOf, caseStore } from './cases.ts';
import { examStore } from './exams.ts';
import { disputeStore, keptRows, ratingStore, storyStore } from './kept.ts';
import { liveStore } from './live.ts';
import { profileStore } from './people.ts';
import { receivedStore } from './received.ts';
import { scenarioStore, settingsStore } from './small.ts';
import { wholeStore } from './whole.ts';
import { draftStore, draftVersionStore, studioRows, takenInStore } from './studio.ts';

export type DexieStoresOptions = Pick<DexieOptions, 'indexedDB' | 'IDBKeyRange'> & {
  readonly name?: string;
  /** Another tab opened a later version; this one can store nothing any more. */
  readonly onSuperseded?: () => void;
  /** How long opening may take before it counts as unavailable, ms; bringing to the present version what is stored takes what it takes. */
  readonly patienceMs?: number;
};

const PATIENCE_MS = 8000;

/** The durable stores. Rejects with StorageError where the database does not open. */
export async function openStores(options: DexieStoresOptions = {}): Promise<Stores> {
  const { name = DATABASE_NAME, onSuperseded, patienceMs = PATIENCE_MS, ...dexieOptions } = options;
  const db = new OtvetDatabase(name, dexieOptions);
  db.on('versionchange', () => {
    db.close();
    onSuperseded?.();
    // Dexie's own handler would open the database again with the next call, and write into the later version.
    return false;
  });
  try {
    await guarded(() => within(db, patienceMs));
    refuseNewer(db);
  } catch (error) {
    db.close();
    throw error;
  }
  return {
    durable: true,
    profiles: profileStore(db),
    attempts: attemptStore(db),
    cases: caseStore(db),
    scenarios: scenarioStore(db),
    live: liveStore(db),
    exams: examStore(db),
    received: receivedStore(db),
    disputes: disputeStore(db),
    stories: storyStore(db),
    ratings: ratingStore(db),
    drafts: draftStore(db),
    draftVersions: draftVersionStore(db),
    takenIn: takenInStore(db),
    settings: settingsStore(db),
    whole: wholeStore(db),
    unreadable: (profileId) => guarded(() => countUnreadable(db, profileId)),
    close: () => {
      db.close();
    },
  };
}

async function countUnreadable(db: OtvetDatabase, profileId: string): Promise<number> {
  const listed: readonly (readonly [RecordKind, readonly unknown[]])[] = [
    ['profile', await db.profiles.toArray()],
    ['summary', await summariesOf(db, profileId).toArray()],
    ['case', await casesOf(db, profileId).toArray()],
    ['live', await db.live.where('profileId').equals(profileId).toArray()],
    ['exam', await db.exams.where('profileId').equals(profileId).toArray()],
    ...(await keptRows(db, profileId)),
    ['received', await db.received.toArray()],
    ...(await studioRows(db)),
  ];
  return listed.flatMap(([kind, rows]) => rows.filter((row) => !isReadable(kind, row))).length;
}

/** Opens, unless a tab with an older version will not let go or the browser never answers (both have been seen). */
function within(db: OtvetDatabase, patienceMs: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new StorageError('unavailable', `The database did not open within ${patienceMs} ms.`));
    }, patienceMs);
    db.onUpgrade = () => {
      clearTimeout(timer);
    };
    db.on('blocked', () => {
      reject(new StorageError('unavailable', 'Another tab holds an older version of the database open.'));
    });
    db.open()
      .then(resolve, reject)
      .finally(() => {
        clearTimeout(timer);
      });
  });
}

/** Dexie opens a database of a later version as if it were its own; we do not. */
function refuseNewer(db: OtvetDatabase): void {
  const { version } = db.backendDB();
  if (version > NATIVE_VERSION) {
    throw new StorageError('newer-version', `The database has version ${version / 10}; this Otvet knows ${NATIVE_VERSION / 10}.`);
  }
}
