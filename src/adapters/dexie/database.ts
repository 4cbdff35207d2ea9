/**
 * The browser's database `otvet`. What is kept where:
 *
 * | table      | key              | holds |
 * | ---------- | ---------------- | ----- |
 * | profiles   | id               | who practises here |
 * | attempts   | id               | finished dialogues whole: log, dialogue, scorecard; read one at a time |
 * | summaries  | id               | what lists and charts need of each attempt; written in the attempt's own transaction |
 * | cases      | id (attempt's)   | the complaint journal: one for each first telling; written and removed in the attempt's own transaction |
 * | scenarios  | hash             | each scenario text that something was played from, once; goes with the last thing that refers to it |
 * | live       | id               | dialogues under way, with the unsent draft |
 * | liveEvents | sessionId + seq  | their events, one row each as they happen; the key is the guard against two tabs |
 * | settings   | key              | one row, `settings` |
 * | disputes   | id               | marks that somebody thinks are wrong; they outlive the attempt |
 * | stories    | id               | replies that somebody kept; they outlive the attempt |
 * | ratings    | id (attempt's)   | what somebody thinks of a scenario after playing it; they outlive the attempt |
 * | drafts     | id               | scenarios that are being written, as typed; `revision` is the guard against two tabs |
 * | draftVersions | id            | how drafts stood before; they go with the draft |
 * | exams      | id               | exams with what was marked in them; results are written in the attempt's own transaction and outlive it |
 * | received   | id (kind:id)     | what others sent about attempts, and what is said of it; of an id the newest holds |
 * | takenIn    | key (kind:id)    | scenarios, companies and packs from files and links, as texts; written all or nothing |
 *
 * Full disk: the write rejects with StorageError('full') and leaves what was there. No IndexedDB, or one that does not open:
 * StorageError('unavailable'). A database of a later Otvet is not touched: StorageError('newer-version'). A second tab with a
 * later version makes this one let go of the database: from then on everything rejects with 'unavailable'.
 *
 * Versions of the database (indexes) and of the records in it (`v`, core/progress/migrations.ts) are two different things:
 * add `this.version(9).stores(…)` below, never edit an older line.
 */
import { Dexie, type DexieOptions, type EntityTable, type Table } from 'dexie';
import type {
  Attempt,
  AttemptSummary,
  CaseRecord,
  Dispute,
  Draft,
  DraftVersion,
  Exam,
  LiveSession,
  Profile,
  Rating,
  Received,
  Settings,
  StoredEvent,
  StoredScenario,
  Story,
  TakenIn,
} from '../../core/progress/index.ts';

import { makeCases } from './cases.ts';

export const DATABASE_NAME = 'otvet';
const DATABASE_VERSION = 8;

/** IndexedDB counts in whole numbers, Dexie in tenths. */
export const NATIVE_VERSION = DATABASE_VERSION * 10;

export class OtvetDatabase extends Dexie {
  declare profiles: EntityTable<Profile, 'id'>;
  declare attempts: EntityTable<Attempt, 'id'>;
  declare summaries: EntityTable<AttemptSummary, 'id'>;
  declare cases: EntityTable<CaseRecord, 'id'>;
  declare scenarios: EntityTable<StoredScenario, 'hash'>;
  declare live: EntityTable<LiveSession, 'id'>;
  declare liveEvents: Table<StoredEvent, [string, number]>;
  declare disputes: EntityTable<Dispute, 'id'>;
  declare stories: EntityTable<Story, 'id'>;
  declare ratings: EntityTable<Rating, 'id'>;
  declare drafts: EntityTable<Draft, 'id'>;
  declare draftVersions: EntityTable<DraftVersion, 'id'>;
  declare takenIn: EntityTable<TakenIn, 'key'>;
  declare exams: EntityTable<Exam, 'id'>;
  declare received: EntityTable<Received, 'id'>;
  declare settings: EntityTable<Settings & { readonly key: string }, 'key'>;

  /** Called when what is stored begins to be brought to the present version, which takes the longer the more there is. */
  onUpgrade: () => void = () => {};

  constructor(name: string, options: DexieOptions) {
    super(name, options);
    this.version(1).stores({
      profiles: '&id',
      attempts: '&id',
      summaries: '&id, [profileId+endedMs], stamp.scenarioHash',
      scenarios: '&hash',
      live: '&id, profileId, stamp.scenarioHash',
      liveEvents: '[sessionId+seq]',
      settings: '&key',
    });
    // first tellings have null there, which no index holds
    this.version(2).stores({ summaries: '&id, [profileId+endedMs], stamp.scenarioHash, forkOf' });
    this.version(3).stores({ disputes: '&id, profileId, attemptId', stories: '&id, profileId, attemptId' });
    this.version(4)
      .stores({ cases: '&id, [profileId+endedMs]' })
      .upgrade((transaction) => {
        this.onUpgrade();
        return makeCases(transaction);
      });
    this.version(5).stores({ ratings: '&id, scenarioId' });
    this.version(6).stores({ drafts: '&id', draftVersions: '&id, draftId', takenIn: '&key' });
    this.version(7).stores({ exams: '&id, profileId' });
    this.version(8).stores({ received: '&id, profileId' });
  }
}
