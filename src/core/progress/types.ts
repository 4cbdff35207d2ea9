/**
 * What is kept and the ports through which it is kept. Adapters: `adapters/dexie` (the browser's IndexedDB) and
 * `adapters/memory` (tests, and browsers that keep nothing). Both pass one contract suite.
 * Records are plain JSON, carry `v` (their schema version) and are never read without their migrations.
 */
import type { Contents } from './backup.ts';
import type { CaseRecord } from './cases.ts';
import type { Exam, Seat } from './exam.ts';
import type { Dispute, Rating, Story } from './kept.ts';
import type { DatedRule } from './readiness-rule.ts';
import type { Keys } from './keys.ts';
import type { Received, ReceivedKind } from './received.ts';
import type { Draft, DraftVersion, TakenIn } from './studio.ts';
import type { Phrases } from '../phrases/types.ts';
import type { Lang } from '../text/language.ts';
import type { Channel, OutcomeId, Scenario } from '../scenario/types.ts';
import type { Rubric, Scorecard } from '../scoring/types.ts';
import type { Prediction } from '../session/index.ts';
import type { Dialogue, Mode, SessionEvent } from '../session/types.ts';

export type Profile = {
  readonly v: 1;
  /** UUID. */
  readonly id: string;
  /** The operator's name as customers hear it; may be empty. */
  readonly name: string;
  readonly createdMs: number;
};

/** What an attempt was made with. */
export type Stamp = {
  readonly scenarioHash: string;
  readonly rulesVersion: string;
  /** null until a learned layer is shipped or where it is off. */
  readonly modelVersion: string | null;
  readonly appVersion: string;
  readonly seed: number;
};

/** A finished dialogue, as marked then. */
export type Attempt = {
  readonly v: 1;
  readonly id: string;
  readonly profileId: string;
  readonly scenarioId: string;
  readonly scenarioTitle: string;
  readonly lang: Lang;
  readonly channel: Channel;
  readonly mode: Mode;
  /** Wall clock, epoch ms. */
  readonly startedMs: number;
  readonly endedMs: number;
  readonly stamp: Stamp;
  readonly log: readonly SessionEvent[];
  readonly dialogue: Dialogue;
  readonly outcome: { readonly id: string; readonly as: OutcomeId };
  readonly scorecard: Scorecard;
  /** The team's rubric it was played and marked under; absent: the default one. */
  readonly rubric?: Rubric;
  /** The team's phrases it was read with; absent: none. */
  readonly phrases?: Phrases;
  /** How many times as long as usual it left for answers; absent: once. */
  readonly accommodation?: number;
  /** Words a minute that the trainee typed, by measure; absent: never measured. */
  readonly typing?: number;
  /** The attempt this one branches off, for answers tried again; null for a first telling. Forks never count for readiness. */
  readonly forkOf: string | null;
  /** Of a fork: the trainee's turn that was answered again, 1 the first; absent in forks stored before it was written down. */
  readonly forkTurn?: number;
  /** Of an exam: where it stood in it. */
  readonly exam?: Seat;
};

/** What lists and charts need of an attempt; written in the attempt's own transaction. */
export type AttemptSummary = Omit<Attempt, 'log' | 'dialogue' | 'scorecard' | 'rubric' | 'phrases'> & {
  readonly score: number | null;
  /** What the score was measured against; absent where it was not yet written down. */
  readonly passMark?: number;
  readonly passed: Scorecard['passed'];
  readonly firstResponseMs: number | null;
  readonly marks: Readonly<Record<string, number | null>>;
  /** Of the dialogue, in scenario time; absent where it was not yet written down. */
  readonly durationMs?: number;
  /** The trainee's own judgement by criterion, 0..1; empty where they did not want to say, absent where they were not asked (yet). */
  readonly predicted?: Readonly<Record<string, number>>;
};

/** A dialogue under way. Its events are stored one by one as they happen. */
export type LiveSession = {
  readonly v: 1;
  readonly id: string;
  readonly profileId: string;
  readonly scenarioId: string;
  readonly mode: Mode;
  readonly startedMs: number;
  readonly stamp: Stamp;
  /** What stands in the composer, unsent. */
  readonly draft: string;
  /** How many times as long as usual it leaves for answers; absent: once. */
  readonly accommodation?: number;
  /** Words a minute that the trainee typed when it began; absent: never measured. */
  readonly typing?: number;
  /** Whether the learned layer reads this session's replies, as it was set when the session began; absent: it does. */
  readonly learned?: boolean;
  /** The team's phrases, as they were when the session began; absent: none. */
  readonly phrases?: Phrases;
  /** The attempt whose turn is answered again, and which turn; absent in a first telling. */
  readonly fork?: Fork;
  /** Of an exam: where it stands in it. */
  readonly exam?: Seat;
};

/** Where a second try branches off: before which of the trainee's turns of which attempt. */
export type Fork = { readonly of: string; readonly turn: number };

export type Theme = 'system' | 'light' | 'dark';

/** What each person has for themselves, on a machine that several practise at. */
export const PERSONAL = ['uiLang', 'theme', 'accommodation', 'learned', 'coach', 'firstSteps', 'typing', 'voice', 'dryRuns'] as const;

export type Settings = {
  readonly v: 1;
  /** null: the browser's language, else Ukrainian. */
  readonly uiLang: Lang | null;
  readonly theme: Theme;
  readonly currentProfileId: string | null;
  /** What holds for people who are not practising now, by their profiles' ids; what is absent there is absent for them. */
  readonly others?: Readonly<Record<string, Partial<Pick<Settings, (typeof PERSONAL)[number]>>>>;
  /** For people who need more time: how many times as long as usual is left for answers; absent: once. Holds for sessions begun from then on. */
  readonly accommodation?: number;
  /** Whether the learned layer adds what is only likely; absent: it does. Holds for sessions begun from then on. */
  readonly learned?: boolean;
  /** The team's rubric; absent or null: the default one. Holds for sessions begun from then on. */
  readonly rubric?: Rubric | null;
  /** The team's own phrases; absent or null: none. Hold for sessions begun from then on. */
  readonly phrases?: Phrases | null;
  /** Whether the coach looks on in practice; absent: it does. */
  readonly coach?: boolean;
  /** First steps gone through, by their ids. */
  readonly firstSteps?: readonly string[];
  /** Words a minute that this person types; absent where never measured. Holds for sessions begun from then on. */
  readonly typing?: number | undefined;
  /** What a team asks for before somebody is ready, with every edit; absent: as Otvet has it. */
  readonly readiness?: readonly DatedRule[];
  /** Whoever looks at results that are close or grave; absent or null: nobody, and the engine's word stands. */
  readonly lead?: { readonly name: string; readonly sinceMs: number } | null;
  /** Profiles of people whose results were removed here because they left: their files are not taken in by themselves any more. */
  readonly left?: readonly string[];
  /** Languages in which this person has been through a dry run of an exam. */
  readonly dryRuns?: readonly Lang[];
  /** When everything was last saved to a file, and when somebody last said «later»; epoch ms, absent: never. */
  readonly backedUpMs?: number;
  readonly backupLaterMs?: number;
  /** Whether customers are heard in calls, where the device has a voice; absent: they are. */
  readonly voice?: boolean;
  /** The lead's own keys, wrapped, and those whose signatures count here; absent: none. */
  readonly keys?: Keys;
};

/** Kept and broken in one place; `reason` is a message key. */
export class StorageError extends Error {
  readonly reason: 'unavailable' | 'full' | 'newer-version' | 'corrupt';
  constructor(reason: StorageError['reason'], detail: string) {
    super(detail);
    this.name = 'StorageError';
    this.reason = reason;
  }
}

/** A place in a profile's attempts, newest first: attempts that ended in the same instant are told apart by their ids. */
export type Cursor = Pick<AttemptSummary, 'endedMs' | 'id'>;

/** Records that a person keeps beside attempts; lists are newest first. */
export interface Kept<Row> {
  /** Replaces the one of the same id. */
  put(row: Row): Promise<void>;
  list(profileId: string): Promise<Row[]>;
  ofAttempt(attemptId: string): Promise<Row[]>;
}

/** Lists leave out records that cannot be read (damaged, or of a later Otvet), and leave them as they are; `unreadable` counts them. */
export interface Stores {
  /** false: nothing outlives the page. */
  readonly durable: boolean;
  readonly profiles: {
    list(): Promise<Profile[]>;
    get(id: string): Promise<Profile | undefined>;
    put(profile: Profile): Promise<void>;
    /** With everything of theirs: attempts, exams, cases, conversations under way, disputes, stories, opinions. All or nothing. */
    remove(id: string): Promise<void>;
  };
  readonly attempts: {
    /**
     * Stores the attempt with its summary, its case (of a first telling), its result in the exam it belongs to, and the scenario text
     * it was played from, and removes the live session `liveId`: all or nothing. Where that session is gone, the attempt that another tab
     * has stored of it stands; where there is none, somebody has removed it, and it rejects with StorageError('corrupt').
     */
    finish(attempt: Attempt, scenario: Scenario, liveId: string | null): Promise<void>;
    get(id: string): Promise<Attempt | undefined>;
    /**
     * Adds the trainee's own judgement to the attempt's log and its summary, unless it holds one: the first word stands. Gives the
     * attempt as it is then; undefined where there is none.
     */
    predict(id: string, marks: Prediction, wallMs: number): Promise<Attempt | undefined>;
    /** Newest first; of one instant by id, the greater first. `before`: only what comes after this one in that order. */
    summaries(profileId: string, page?: { readonly before?: Cursor; readonly limit?: number }): Promise<AttemptSummary[]>;
    /** The second tries that branch off this attempt itself (not off its forks), newest first. */
    forksOf(id: string): Promise<AttemptSummary[]>;
    remove(id: string): Promise<void>;
  };
  /** The complaint journal: one for each first telling; written with the attempt, and removed with it. Newest first. */
  readonly cases: {
    list(profileId: string): Promise<CaseRecord[]>;
    /** Of every profile on this machine. */
    all(): Promise<CaseRecord[]>;
  };
  readonly scenarios: {
    /** The scenario as it stood under this hash when an attempt or a live session was stored. */
    byHash(hash: string): Promise<Scenario | undefined>;
  };
  readonly live: {
    /** `log`: the events it begins with, stored together with it. */
    start(session: LiveSession, scenario: Scenario, log?: readonly SessionEvent[]): Promise<void>;
    /** Appends; `seq` of the first event guards against two tabs: a clash rejects with StorageError('corrupt'). */
    append(sessionId: string, seq: number, events: readonly SessionEvent[]): Promise<void>;
    saveDraft(sessionId: string, draft: string): Promise<void>;
    load(sessionId: string): Promise<{ session: LiveSession; events: SessionEvent[] } | undefined>;
    list(profileId: string): Promise<LiveSession[]>;
    discard(sessionId: string): Promise<void>;
  };
  /** Exams, whatever has become of their conversations: what was marked stays when an attempt is removed. */
  readonly exams: {
    /** Newest first. */
    list(profileId: string): Promise<Exam[]>;
    get(id: string): Promise<Exam | undefined>;
    put(exam: Exam): Promise<void>;
    /** Reads, changes and writes in one go: a result that comes in meanwhile is not lost. Gives the exam as it is then. */
    change(id: string, change: (exam: Exam) => Exam): Promise<Exam | undefined>;
  };
  readonly disputes: Kept<Dispute>;
  readonly stories: Kept<Story> & {
    remove(id: string): Promise<void>;
    /** Every profile's that are chosen as model answers, newest first. */
    chosen(): Promise<Story[]>;
  };
  readonly ratings: {
    /** Replaces what was said of the same attempt. */
    put(rating: Rating): Promise<void>;
    get(attemptId: string): Promise<Rating | undefined>;
    /** Everybody's on this machine, newest first. */
    ofScenario(scenarioId: string): Promise<Rating[]>;
  };
  readonly settings: {
    get(): Promise<Settings>;
    put(settings: Settings): Promise<void>;
  };
  /** Scenarios that are being written on this machine, whoever writes them. */
  readonly drafts: {
    /** Newest change first. */
    list(): Promise<Draft[]>;
    get(id: string): Promise<Draft | undefined>;
    /**
     * Stores it where the stored revision is `after` (null: there is none yet); else another tab has written or removed it meanwhile, and
     * it rejects with StorageError('corrupt') and changes nothing.
     */
    save(draft: Draft, guard: { readonly after: number | null }): Promise<void>;
    /** With its versions. */
    remove(id: string): Promise<void>;
  };
  readonly draftVersions: {
    /** Newest first. */
    list(draftId: string): Promise<DraftVersion[]>;
    /** Unless it adds nothing; versions that are outlived go (`studio.ts`). */
    add(version: DraftVersion): Promise<void>;
  };
  readonly takenIn: {
    /** In the order of their keys. */
    list(): Promise<TakenIn[]>;
    /** All or nothing; each takes the place of what had its key. */
    put(rows: readonly TakenIn[]): Promise<void>;
    /** All or nothing; keys that are not there do no harm. */
    remove(keys: readonly string[]): Promise<void>;
  };
  /** What was received from others about attempts, and said of it. */
  readonly received: {
    /** In the order of their ids; of these kinds, else all: whole conversations weigh much. */
    list(kinds?: readonly ReceivedKind[]): Promise<Received[]>;
    /** Those of these ids that are there, in the order asked for. */
    get(ids: readonly string[]): Promise<Received[]>;
    /**
     * All or nothing. A row takes the place of an older one (`madeMs`) of its id, and stays out where there is a newer one; where `nowMs`
     * is told, one that is dated ahead of it keeps nothing out. Gives how many of those that were taken hold something new.
     */
    put(rows: readonly Received[], nowMs?: number): Promise<number>;
    /** All or nothing; ids that are not there do no harm. */
    remove(ids: readonly string[]): Promise<void>;
    /** Everything of somebody who has left, whatever is said of it included; what they asked others to do stays. */
    removePerson(profileId: string): Promise<void>;
  };
  /** All of it at once, for backups. */
  readonly whole: {
    /** What can be read, and how many records cannot (they stay where they are). */
    read(): Promise<{ readonly contents: Contents; readonly left: number }>;
    /** In the place of everything there is; all or nothing. */
    replace(contents: Contents): Promise<void>;
  };
  /**
   * How many records the lists of this profile leave out: its attempts, cases, live sessions, disputes and stories, and profiles, drafts
   * and files taken in.
   */
  unreadable(profileId: string): Promise<number>;
  close(): void;
}
