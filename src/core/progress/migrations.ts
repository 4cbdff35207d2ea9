/**
 * Every stored record carries `v`, the version of its shape, and is read through here and no other way.
 * To change a shape: raise CURRENT, add one named migration from the version before, and put a record of the old shape into
 * `test/stores/records/`; a test fails until all three are there. A migration is pure, and is never edited once shipped.
 */
import type { Scenario } from '../scenario/types.ts';
import type { SessionEvent } from '../session/types.ts';
import type { CaseRecord } from './cases.ts';
import type { Exam } from './exam.ts';
import type { Dispute, Rating, Story } from './kept.ts';
import type { Received } from './received.ts';
import { isWholeRecord } from './record-shapes.ts';
import type { Draft, DraftVersion, TakenIn } from './studio.ts';
import { type Attempt, type AttemptSummary, type LiveSession, type Profile, type Settings, StorageError } from './types.ts';

/** A scenario as it stood when something was played from it; kept once for each hash. */
export type StoredScenario = { readonly v: 1; readonly hash: string; readonly scenario: Scenario };

/** One event of a live session. */
export type StoredEvent = { readonly v: 1; readonly sessionId: string; readonly seq: number; readonly event: SessionEvent };

export type Records = {
  readonly profile: Profile;
  readonly attempt: Attempt;
  readonly summary: AttemptSummary;
  readonly scenario: StoredScenario;
  readonly live: LiveSession;
  readonly event: StoredEvent;
  readonly settings: Settings;
  readonly dispute: Dispute;
  readonly story: Story;
  readonly rating: Rating;
  readonly case: CaseRecord;
  readonly draft: Draft;
  readonly draftVersion: DraftVersion;
  readonly takenIn: TakenIn;
  readonly exam: Exam;
  readonly received: Received;
};
export type RecordKind = keyof Records;

export type PlainRecord = { readonly [key: string]: unknown };

export type Migration = {
  /** What it changes, as a phrase: it is named when it fails. */
  readonly name: string;
  readonly kind: RecordKind;
  /** From this version to the next. */
  readonly from: number;
  readonly migrate: (record: PlainRecord) => PlainRecord;
};

export const CURRENT: Readonly<Record<RecordKind, number>> = {
  profile: 1,
  attempt: 1,
  summary: 1,
  scenario: 1,
  live: 1,
  event: 1,
  settings: 1,
  dispute: 1,
  story: 1,
  rating: 1,
  case: 1,
  draft: 1,
  draftVersion: 1,
  takenIn: 1,
  exam: 1,
  received: 1,
};

/** Without these a record is no record of its kind. */
const REQUIRED: { readonly [Kind in RecordKind]: readonly (keyof Records[Kind] & string)[] } = {
  profile: ['id', 'name', 'createdMs'],
  attempt: ['id', 'profileId', 'scenarioId', 'stamp', 'log', 'dialogue', 'outcome', 'scorecard'],
  summary: ['id', 'profileId', 'scenarioId', 'endedMs', 'marks'],
  scenario: ['hash', 'scenario'],
  live: ['id', 'profileId', 'scenarioId', 'stamp', 'draft'],
  event: ['sessionId', 'seq', 'event'],
  settings: ['uiLang', 'theme', 'currentProfileId'],
  dispute: ['id', 'profileId', 'attemptId', 'criterion', 'text', 'findings', 'reason', 'atMs', 'state'],
  story: ['id', 'profileId', 'attemptId', 'text', 'atMs'],
  rating: ['id', 'profileId', 'scenarioId', 'stars', 'comment', 'atMs'],
  case: ['id', 'profileId', 'number', 'scenarioId', 'customer', 'startedMs', 'endedMs', 'outcome', 'remedies', 'about', 'answer'],
  draft: ['id', 'title', 'text', 'revision', 'createdMs', 'changedMs', 'exportedMs', 'layout'],
  draftVersion: ['id', 'draftId', 'text', 'atMs', 'why'],
  takenIn: ['key', 'kind', 'id', 'text', 'atMs', 'from'],
  exam: ['id', 'profileId', 'lang', 'channels', 'startedMs', 'endsMs', 'items'],
  received: ['id', 'kind', 'profileId', 'madeMs', 'record'],
};

/** All shapes are at their first version. */
export const MIGRATIONS: readonly Migration[] = [];

/** A stored record in its present shape. Throws StorageError: `newer-version` where a later Otvet wrote it, `corrupt` where it is none. */
export function readRecord<Kind extends RecordKind>(kind: Kind, stored: unknown): Records[Kind] {
  const record = upgradeRecord(kind, stored, CURRENT[kind], MIGRATIONS);
  if (!isWholeRecord(kind, record)) throw new StorageError('corrupt', `A stored ${kind} does not hold what it should.`);
  return record as Records[Kind];
}

/** Whether `readRecord` would give it. */
export function isReadable(kind: RecordKind, stored: unknown): boolean {
  try {
    readRecord(kind, stored);
    return true;
  } catch (error) {
    if (error instanceof StorageError) return false;
    throw error;
  }
}

/** Those that can be read, in their present shape: one that cannot does not take the others with it. */
export function readRecords<Kind extends RecordKind>(kind: Kind, stored: readonly unknown[]): Records[Kind][] {
  return stored.filter((each) => isReadable(kind, each)).map((each) => readRecord(kind, each));
}

/** The engine of `readRecord` over any list of migrations. */
export function upgradeRecord(kind: RecordKind, stored: unknown, current: number, migrations: readonly Migration[]): PlainRecord {
  if (!isPlainRecord(stored)) throw new StorageError('corrupt', `A stored ${kind} is no record.`);
  const version = stored['v'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    throw new StorageError('corrupt', `A stored ${kind} does not say its version.`);
  }
  if (version > current) {
    throw new StorageError('newer-version', `A stored ${kind} has version ${version}; this Otvet reads up to ${current}.`);
  }
  let record = stored;
  for (let at = version; at < current; at += 1) record = { ...step(kind, at, record, migrations), v: at + 1 };
  const lacking = REQUIRED[kind].filter((key) => !Object.hasOwn(record, key));
  if (lacking.length > 0) throw new StorageError('corrupt', `A stored ${kind} lacks ${lacking.join(', ')}.`);
  return record;
}

function step(kind: RecordKind, from: number, record: PlainRecord, migrations: readonly Migration[]): PlainRecord {
  const migration = migrations.find((each) => each.kind === kind && each.from === from);
  if (migration === undefined) throw new StorageError('corrupt', `Nothing leads a ${kind} on from version ${from}.`);
  try {
    return migration.migrate(record);
  } catch (error) {
    throw new StorageError('corrupt', `The migration «${migration.name}» failed: ${String(error)}`);
  }
}

function isPlainRecord(value: unknown): value is PlainRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
