/** Stores that forget: for tests, and for browsers that keep nothing. Values go in and out as copies, like from a database. */
import {
  type Attempt,
  type AttemptSummary,
  type CaseRecord,
  caseOf,
  DEFAULT_SETTINGS,
  type Exam,
  isReadable,
  type LiveSession,
  mergedInto,
  newestCases,
  newestExams,
  newestFirst,
  type Profile,
  type Received,
  readRecord,
  readRecords,
  type RecordKind,
  type Settings,
  readableContents,
  StorageError,
  TABLE_NAMES,
  type TableName,
  type StoredEvent,
  type StoredScenario,
  type Stores,
  summaryOf,
  withResult,
} from '../../core/progress/index.ts';
import type { Scenario } from '../../core/scenario/types.ts';
import { withPrediction } from '../../core/session/index.ts';
import type { SessionEvent } from '../../core/session/types.ts';
import { emptyKept, keptIn, keptRows, type KeptShelves } from './kept.ts';
import { emptyStudio, studioIn, studioRows, type StudioShelves } from './studio.ts';

type Shelves = {
  readonly profiles: Map<string, Profile>;
  readonly attempts: Map<string, Attempt>;
  readonly summaries: Map<string, AttemptSummary>;
  readonly cases: Map<string, CaseRecord>;
  readonly scenarios: Map<string, StoredScenario>;
  readonly live: Map<string, LiveSession>;
  readonly events: Map<string, StoredEvent[]>;
  readonly exams: Map<string, Exam>;
  readonly received: Map<string, Received>;
  readonly kept: KeptShelves;
  readonly studio: StudioShelves;
  settings: Settings;
};

export function memoryStores(): Stores {
  const kept: Shelves = {
    profiles: new Map(),
    attempts: new Map(),
    summaries: new Map(),
    cases: new Map(),
    scenarios: new Map(),
    live: new Map(),
    events: new Map(),
    exams: new Map(),
    received: new Map(),
    kept: emptyKept(),
    studio: emptyStudio(),
    settings: DEFAULT_SETTINGS,
  };
  return {
    durable: false,
    profiles: profilesIn(kept),
    attempts: attemptsIn(kept),
    cases: {
      list: async (profileId) => newestCases(readRecords('case', copy(ofProfile(kept.cases, profileId)))),
      all: async () => newestCases(readRecords('case', copy([...kept.cases.values()]))),
    },
    scenarios: {
      byHash: async (hash) => {
        const stored = kept.scenarios.get(hash);
        return stored === undefined ? undefined : readRecord('scenario', copy(stored)).scenario;
      },
    },
    live: liveIn(kept),
    exams: examsIn(kept),
    received: receivedIn(kept),
    ...keptIn(kept.kept),
    ...studioIn(kept.studio),
    unreadable: async (profileId) => countUnreadable(kept, profileId),
    whole: wholeIn(kept),
    settings: {
      get: async () => readRecord('settings', copy(kept.settings)),
      put: async (settings) => {
        kept.settings = copy(settings);
      },
    },
    close: () => {},
  };
}

function profilesIn(kept: Shelves): Stores['profiles'] {
  const { profiles } = kept;
  return {
    list: async () =>
      readRecords('profile', copy([...profiles.values()])).toSorted((a, b) => a.createdMs - b.createdMs || a.id.localeCompare(b.id)),
    get: async (id) => {
      const profile = profiles.get(id);
      return profile === undefined ? undefined : readRecord('profile', copy(profile));
    },
    put: async (profile) => {
      profiles.set(profile.id, copy(profile));
    },
    remove: async (id) => {
      const ofThem = <Row extends { readonly profileId: string }>(rows: Map<string, Row>) => {
        for (const [key, row] of rows) if (row.profileId === id) rows.delete(key);
      };
      const sessions = ofProfile(kept.live, id);
      const hashes = [...ofProfile(kept.summaries, id), ...sessions].map(({ stamp }) => stamp.scenarioHash);
      for (const rows of [kept.attempts, kept.summaries, kept.cases, kept.live, kept.exams, kept.received] as Map<
        string,
        { readonly profileId: string }
      >[])
        ofThem(rows);
      for (const session of sessions) kept.events.delete(session.id);
      for (const rows of Object.values(kept.kept) as Map<string, { readonly profileId: string }>[]) ofThem(rows);
      profiles.delete(id);
      for (const hash of hashes) releaseScenario(kept, hash);
    },
  };
}

function wholeIn(kept: Shelves): Stores['whole'] {
  const { profiles, attempts, summaries, cases, scenarios, live, events } = kept;
  const maps = {
    profiles,
    attempts,
    summaries,
    cases,
    scenarios,
    live,
    exams: kept.exams,
    received: kept.received,
    disputes: kept.kept.disputes,
    stories: kept.kept.stories,
    ratings: kept.kept.ratings,
    drafts: kept.studio.drafts,
    draftVersions: kept.studio.versions,
    takenIn: kept.studio.takenIn,
  } as unknown as Readonly<Record<Exclude<TableName, 'liveEvents' | 'settings'>, Map<string, object>>>;
  const names = TABLE_NAMES.filter((name) => name !== 'liveEvents' && name !== 'settings');
  return {
    read: async () => {
      const rows = Object.fromEntries(names.map((name) => [name, copy([...maps[name].values()])]));
      return readableContents({
        ...rows,
        liveEvents: copy([...events.values()].flat()),
        settings: [copy(kept.settings)],
      } as unknown as Record<TableName, readonly unknown[]>);
    },
    replace: async (contents) => {
      // All copies first: what cannot be stored must leave nothing behind.
      const whole = copy(contents);
      for (const name of names) {
        maps[name].clear();
        const key = name === 'scenarios' ? 'hash' : name === 'takenIn' ? 'key' : 'id';
        for (const row of whole[name]) maps[name].set(String((row as Readonly<Record<string, unknown>>)[key]), row);
      }
      events.clear();
      for (const row of whole.liveEvents) events.set(row.sessionId, [...(events.get(row.sessionId) ?? []), row]);
      kept.settings = whole.settings[0] ?? DEFAULT_SETTINGS;
    },
  };
}

function attemptsIn(kept: Shelves): Stores['attempts'] {
  return {
    finish: async (attempt, scenario, liveId) => {
      // All copies first: what cannot be stored must leave nothing behind.
      const whole = copy(attempt);
      const summary = summaryOf(whole);
      const text = copy(scenario);
      const record = caseOf(whole, text);
      const exam = whole.exam && kept.exams.get(whole.exam.exam);
      const marked = exam && copy(withResult(readRecord('exam', exam), whole));
      if (liveId !== null && !kept.live.has(liveId)) {
        if (kept.attempts.has(whole.id)) return;
        throw new StorageError('corrupt', `The session ${liveId} is not under way.`);
      }
      keepScenario(kept, whole.stamp.scenarioHash, text);
      kept.attempts.set(whole.id, whole);
      kept.summaries.set(whole.id, summary);
      if (record !== null) kept.cases.set(whole.id, record);
      if (marked) kept.exams.set(marked.id, marked);
      if (liveId !== null) removeSession(kept, liveId);
    },
    get: async (id) => {
      const attempt = kept.attempts.get(id);
      return attempt === undefined ? undefined : readRecord('attempt', copy(attempt));
    },
    predict: async (id, marks, wallMs) => {
      const stored = kept.attempts.get(id);
      if (stored === undefined) return undefined;
      const attempt = readRecord('attempt', stored);
      const predicted = copy({ ...attempt, log: withPrediction(attempt.log, marks, wallMs) });
      kept.attempts.set(id, predicted);
      kept.summaries.set(id, copy(summaryOf(predicted)));
      return copy(predicted);
    },
    summaries: async (profileId, { before, limit = Infinity } = {}) =>
      readRecords('summary', copy(ofProfile(kept.summaries, profileId)))
        .filter((summary) => before === undefined || newestFirst(before, summary) < 0)
        .toSorted(newestFirst)
        .slice(0, limit),
    forksOf: async (id) =>
      readRecords('summary', copy([...kept.summaries.values()].filter(({ forkOf }) => forkOf === id))).toSorted(newestFirst),
    remove: async (id) => {
      const summary = kept.summaries.get(id);
      kept.attempts.delete(id);
      kept.summaries.delete(id);
      kept.cases.delete(id);
      if (summary !== undefined) releaseScenario(kept, summary.stamp.scenarioHash);
    },
  };
}

function liveIn(kept: Shelves): Stores['live'] {
  return {
    start: async (session, scenario, log = []) => {
      if ((kept.events.get(session.id) ?? []).length > 0) {
        throw new StorageError('corrupt', `The session ${session.id} is under way already.`);
      }
      // All copies first: what cannot be stored must leave nothing behind.
      const [whole, text, rows] = [copy(session), copy(scenario), rowsOf(session.id, 0, log)];
      keepScenario(kept, whole.stamp.scenarioHash, text);
      kept.live.set(whole.id, whole);
      kept.events.set(whole.id, rows);
    },
    append: async (sessionId, seq, events) => {
      if (!kept.live.has(sessionId)) throw new StorageError('corrupt', `The session ${sessionId} is not under way.`);
      const rows = kept.events.get(sessionId) ?? [];
      if (seq !== rows.length) {
        throw new StorageError('corrupt', `Event ${seq} of session ${sessionId} does not follow: the next is ${rows.length}.`);
      }
      kept.events.set(sessionId, [...rows, ...rowsOf(sessionId, seq, events)]);
    },
    saveDraft: async (sessionId, draft) => {
      const session = kept.live.get(sessionId);
      if (session !== undefined) kept.live.set(sessionId, { ...session, draft });
    },
    load: async (sessionId) => {
      const session = kept.live.get(sessionId);
      if (session === undefined) return undefined;
      const rows = kept.events.get(sessionId) ?? [];
      return { session: readRecord('live', copy(session)), events: rows.map((row) => readRecord('event', copy(row)).event) };
    },
    list: async (profileId) =>
      readRecords('live', copy(ofProfile(kept.live, profileId))).toSorted((a, b) => b.startedMs - a.startedMs || a.id.localeCompare(b.id)),
    discard: async (sessionId) => {
      removeSession(kept, sessionId);
    },
  };
}

function examsIn({ exams }: Shelves): Stores['exams'] {
  return {
    list: async (profileId) => newestExams(readRecords('exam', copy(ofProfile(exams, profileId)))),
    get: async (id) => {
      const exam = exams.get(id);
      return exam === undefined ? undefined : readRecord('exam', copy(exam));
    },
    put: async (exam) => {
      exams.set(exam.id, copy(exam));
    },
    change: async (id, change) => {
      const exam = exams.get(id);
      if (exam === undefined) return undefined;
      const changed = copy(change(readRecord('exam', copy(exam))));
      exams.set(id, changed);
      return copy(changed);
    },
  };
}

function receivedIn({ received: rows }: Shelves): Stores['received'] {
  return {
    list: async (kinds) =>
      readRecords('received', copy([...rows.values()].filter(({ kind }) => kinds === undefined || kinds.includes(kind)))).toSorted((a, b) =>
        a.id < b.id ? -1 : 1,
      ),
    get: async (ids) => readRecords('received', copy(ids.flatMap((id) => rows.get(id) ?? []))),
    put: async (some, nowMs) => {
      const before = some.map(({ id }) => rows.get(id));
      const { newer, fresh } = mergedInto(before, some, nowMs);
      for (const row of copy(newer)) rows.set(row.id, row);
      return fresh;
    },
    remove: async (ids) => {
      for (const id of ids) rows.delete(id);
    },
    removePerson: async (profileId) => {
      for (const [id, row] of rows) if (row.profileId === profileId && row.kind !== 'assignment') rows.delete(id);
    },
  };
}

function rowsOf(sessionId: string, from: number, events: readonly SessionEvent[]): StoredEvent[] {
  return events.map((event, index) => ({ v: 1, sessionId, seq: from + index, event: copy(event) }));
}

function countUnreadable(kept: Shelves, profileId: string): number {
  const listed: readonly (readonly [RecordKind, readonly unknown[]])[] = [
    ['profile', [...kept.profiles.values()]],
    ['summary', ofProfile(kept.summaries, profileId)],
    ['case', ofProfile(kept.cases, profileId)],
    ['live', ofProfile(kept.live, profileId)],
    ['exam', ofProfile(kept.exams, profileId)],
    ...keptRows(kept.kept, profileId),
    ['received', [...kept.received.values()]],
    ...studioRows(kept.studio),
  ];
  return listed.flatMap(([kind, rows]) => rows.filter((row) => !isReadable(kind, row))).length;
}

function ofProfile<Row extends { readonly profileId: string }>(rows: ReadonlyMap<string, Row>, profileId: string): Row[] {
  return [...rows.values()].filter((row) => row.profileId === profileId);
}

function removeSession(kept: Shelves, sessionId: string): void {
  const session = kept.live.get(sessionId);
  kept.live.delete(sessionId);
  kept.events.delete(sessionId);
  if (session !== undefined) releaseScenario(kept, session.stamp.scenarioHash);
}

function keepScenario(kept: Shelves, hash: string, scenario: Scenario): void {
  if (!kept.scenarios.has(hash)) kept.scenarios.set(hash, { v: 1, hash, scenario });
}

function releaseScenario(kept: Shelves, hash: string): void {
  const holders = [...kept.summaries.values(), ...kept.live.values()];
  if (!holders.some((each) => each.stamp.scenarioHash === hash)) kept.scenarios.delete(hash);
}

function copy<T>(value: T): T {
  return structuredClone(value);
}
