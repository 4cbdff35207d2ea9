import { Dexie } from 'dexie';
import { readRecord, readRecords, StorageError, type StoredEvent, type Stores } from '../../core/progress/index.ts';
import type { SessionEvent } from '../../core/session/types.ts';
import type { OtvetDatabase } from './database.ts';
import { guarded } from './failure.ts';
import { keepScenario, releaseScenario } from './small.ts';

export function liveStore(db: OtvetDatabase): Stores['live'] {
  return {
    start: (session, scenario, log = []) =>
      guarded(() =>
        db.transaction('rw', [db.live, db.liveEvents, db.scenarios], async () => {
          if ((await eventsOf(db, session.id).count()) > 0) {
            throw new StorageError('corrupt', `The session ${session.id} is under way already.`);
          }
          await keepScenario(db, session.stamp.scenarioHash, scenario);
          await db.live.put(session);
          await db.liveEvents.bulkAdd(rowsOf(session.id, 0, log));
        }),
      ),
    append: (sessionId, seq, events) =>
      guarded(() =>
        db.transaction('rw', [db.live, db.liveEvents], async () => {
          if ((await db.live.where('id').equals(sessionId).count()) === 0) {
            throw new StorageError('corrupt', `The session ${sessionId} is not under way.`);
          }
          const last = await eventsOf(db, sessionId).last();
          const next = last === undefined ? 0 : last.seq + 1;
          if (seq !== next) throw new StorageError('corrupt', `Event ${seq} of session ${sessionId} does not follow: the next is ${next}.`);
          await db.liveEvents.bulkAdd(rowsOf(sessionId, seq, events));
        }),
      ),
    saveDraft: async (sessionId, draft) => {
      await guarded(() => db.live.update(sessionId, { draft }));
    },
    load: async (sessionId) => {
      const stored = await guarded(() =>
        db.transaction('r', [db.live, db.liveEvents], async () => {
          const session = await db.live.get(sessionId);
          return session === undefined ? undefined : { session, rows: await eventsOf(db, sessionId).toArray() };
        }),
      );
      if (stored === undefined) return undefined;
      return {
        session: readRecord('live', stored.session),
        events: stored.rows.map((row) => readRecord('event', row).event),
      };
    },
    list: async (profileId) => {
      const rows = await guarded(() => db.live.where('profileId').equals(profileId).toArray());
      return readRecords('live', rows).toSorted((a, b) => b.startedMs - a.startedMs || a.id.localeCompare(b.id));
    },
    discard: (sessionId) =>
      guarded(() =>
        db.transaction('rw', [db.live, db.liveEvents, db.scenarios, db.summaries], async () => {
          await removeSession(db, sessionId);
        }),
      ),
  };
}

/** Removes a live session with its events. Inside the caller's transaction. */
export async function removeSession(db: OtvetDatabase, sessionId: string): Promise<void> {
  const session = await db.live.get(sessionId);
  await eventsOf(db, sessionId).delete();
  await db.live.delete(sessionId);
  if (session !== undefined) await releaseScenario(db, session.stamp.scenarioHash);
}

function rowsOf(sessionId: string, from: number, events: readonly SessionEvent[]): StoredEvent[] {
  return events.map((event, index) => ({ v: 1, sessionId, seq: from + index, event }));
}

function eventsOf(db: OtvetDatabase, sessionId: string) {
  return db.liveEvents.where('[sessionId+seq]').between([sessionId, Dexie.minKey], [sessionId, Dexie.maxKey]);
}
