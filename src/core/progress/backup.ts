/**
 * Everything that is kept, in one file: JSON Lines. The first line says what it is, every further one holds a record and its table, the
 * last one how many there were, with a sum over the others, so that a file that was cut off or changed is told from a whole one. Written
 * and read line by line: no text grows with what is kept.
 */
import { isReadable, readRecord, type RecordKind, type Records } from './migrations.ts';
import { type LineFault, readRecordLines, recordLines, type Whereabouts } from './record-lines.ts';

/** What is kept, by table; what each holds. Summaries are told by the attempts, but are written with them and go with them. */
export const TABLES = {
  profiles: 'profile',
  attempts: 'attempt',
  summaries: 'summary',
  cases: 'case',
  scenarios: 'scenario',
  live: 'live',
  liveEvents: 'event',
  disputes: 'dispute',
  stories: 'story',
  ratings: 'rating',
  drafts: 'draft',
  draftVersions: 'draftVersion',
  takenIn: 'takenIn',
  exams: 'exam',
  received: 'received',
  settings: 'settings',
} as const satisfies Readonly<Record<string, RecordKind>>;
export type TableName = keyof typeof TABLES;
export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[];

export type Contents = { readonly [Name in TableName]: readonly Records[(typeof TABLES)[Name]][] };

export type BackupHeader = {
  readonly format: 'otvet/backup';
  /** 1 had no sum over its lines. */
  readonly version: 1 | 2;
  readonly app: string;
  /** Epoch ms. */
  readonly made_ms: number;
};

export const noContents = (): Contents => Object.fromEntries(TABLE_NAMES.map((name) => [name, []])) as unknown as Contents;

/** Each with its line end. What cannot be read must be left out before: a backup that does not restore is none. */
export function backupLines(contents: Contents, { app, madeMs }: { readonly app: string; readonly madeMs: number }): Generator<string> {
  const header: BackupHeader = { format: 'otvet/backup', version: 2, app, made_ms: madeMs };
  return recordLines(header, TABLE_NAMES, contents, { summed: true });
}

/** Why a backup is not restored, at which line (from 1). `code` is a key of `settings.backup.fault`. */
export type BackupFault = LineFault;

export type BackupReading =
  | { readonly state: 'sound'; readonly header: BackupHeader; readonly contents: Contents }
  | { readonly state: 'broken'; readonly faults: readonly BackupFault[] };

/** Checks all of it; never throws over what stands in the file. */
export async function readBackup(lines: AsyncIterable<string> | Iterable<string>): Promise<BackupReading> {
  const read = await readRecordLines(lines, {
    format: 'otvet/backup',
    newest: 2,
    summedFrom: 2,
    tables: TABLES,
    keyOf,
    check: checkCompany,
  });
  if (read.state === 'broken') return read;
  const { app, version, made_ms: madeMs } = read.header;
  const header: BackupHeader = {
    format: 'otvet/backup',
    version: version === 2 ? 2 : 1,
    app: typeof app === 'string' ? app : '',
    made_ms: typeof madeMs === 'number' ? madeMs : 0,
  };
  return { state: 'sound', header, contents: read.contents as unknown as Contents };
}

/** Nothing may stand there without whom or what it belongs to. */
function checkCompany(contents: unknown, { places, say }: Whereabouts): void {
  const has = (table: TableName, id: unknown) => places.has(`${table} ${String(id)}`);
  const all = contents as Contents;
  const alone = (table: TableName, key: string, needs: TableName, id: string) => {
    if (!has(needs, id)) say('alone', { table, needs }, places.get(`${table} ${key}`) ?? 0);
  };
  for (const { id, profileId } of all.attempts) {
    alone('attempts', id, 'profiles', profileId);
    alone('attempts', id, 'summaries', id);
  }
  for (const { id } of all.summaries) alone('summaries', id, 'attempts', id);
  for (const { id } of all.cases) alone('cases', id, 'attempts', id);
  for (const { id, profileId } of all.live) alone('live', id, 'profiles', profileId);
  for (const event of all.liveEvents) alone('liveEvents', keyOf('liveEvents', event), 'live', event.sessionId);
  for (const { id, profileId } of all.disputes) alone('disputes', id, 'profiles', profileId);
  for (const { id, profileId } of all.stories) alone('stories', id, 'profiles', profileId);
  for (const { id, profileId } of all.exams) alone('exams', id, 'profiles', profileId);
  for (const { id, draftId } of all.draftVersions) alone('draftVersions', id, 'drafts', draftId);
}

/** What tells a record from the others of its table. */
function keyOf(table: TableName, record: object): string {
  const row = record as Readonly<Record<string, unknown>>;
  if (table === 'settings') return 'settings';
  if (table === 'liveEvents') return `${String(row['sessionId'])} ${String(row['seq'])}`;
  return String(row[table === 'scenarios' ? 'hash' : table === 'takenIn' ? 'key' : 'id']);
}

/** How many there are of what a person would count. */
export type Counted = Readonly<Record<'profiles' | 'attempts' | 'exams' | 'live' | 'stories' | 'disputes' | 'drafts' | 'takenIn', number>>;

export function countIn(contents: Contents): Counted {
  const { profiles, attempts, exams, live, stories, disputes, drafts, takenIn } = contents;
  return {
    profiles: profiles.length,
    attempts: attempts.length,
    exams: exams.length,
    live: live.length,
    stories: stories.length,
    disputes: disputes.length,
    drafts: drafts.length,
    takenIn: takenIn.length,
  };
}

/**
 * Those that can be read, and how many cannot; what belongs to one that cannot goes with it, so that what is left restores.
 */
export function readableContents(raw: Readonly<Record<TableName, readonly unknown[]>>): {
  readonly contents: Contents;
  readonly left: number;
} {
  let left = 0;
  const readable = <Name extends TableName>(name: Name): Contents[Name] => {
    const kind = TABLES[name];
    const rows = raw[name].filter((row) => isReadable(kind, row));
    left += raw[name].length - rows.length;
    return rows.map((row) => readRecord(kind, row)) as unknown as Contents[Name];
  };
  const all = Object.fromEntries(TABLE_NAMES.map((name) => [name, readable(name)])) as unknown as Contents;
  const ids = (rows: readonly { readonly id: string }[]) => new Set(rows.map(({ id }) => id));
  const kept = <Row>(rows: readonly Row[], stays: (row: Row) => boolean): readonly Row[] => {
    const rest = rows.filter(stays);
    left += rows.length - rest.length;
    return rest;
  };
  const profiles = ids(all.profiles);
  const summarised = ids(all.summaries);
  const attempts = kept(all.attempts, ({ id, profileId }) => profiles.has(profileId) && summarised.has(id));
  const finished = ids(attempts);
  const live = kept(all.live, ({ profileId }) => profiles.has(profileId));
  const underWay = ids(live);
  const drafts = ids(all.drafts);
  const contents: Contents = {
    ...all,
    attempts,
    summaries: kept(all.summaries, ({ id }) => finished.has(id)),
    cases: kept(all.cases, ({ id }) => finished.has(id)),
    live,
    liveEvents: kept(all.liveEvents, ({ sessionId }) => underWay.has(sessionId)),
    disputes: kept(all.disputes, ({ profileId }) => profiles.has(profileId)),
    stories: kept(all.stories, ({ profileId }) => profiles.has(profileId)),
    exams: kept(all.exams, ({ profileId }) => profiles.has(profileId)),
    draftVersions: kept(all.draftVersions, ({ draftId }) => drafts.has(draftId)),
  };
  return { contents, left };
}
