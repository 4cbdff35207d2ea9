import type { Ports } from '../../adapters/react/ports.ts';
import { stageDeps } from '../../adapters/react/stage-deps.ts';
import { clockBehindMs } from '../../core/progress/index.ts';
import { type LiveSession, StorageError } from '../../core/progress/types.ts';
import { hashOf, underRubric } from '../../core/scenario/index.ts';
import type { Scenario } from '../../core/scenario/types.ts';
import type { Rubric } from '../../core/scoring/types.ts';
import {
  advanceHearing,
  type Hear,
  type HearingDeps,
  type Opening,
  openSession,
  replay,
  type Session,
  type SessionEvent,
  type StageDeps,
  timeClosed,
} from '../../core/session/index.ts';
import { type Readings, readingsFor } from './readings.ts';
import { DRIFT_MS } from './stopwatch.ts';

/**
 * Carried from the brief, or from a debrief, to the conversation with the address, so that a session nobody could store can be
 * played all the same. `log`: what it begins with, where a turn is answered again.
 */
export type Arrival = {
  readonly session: LiveSession;
  readonly operator: string;
  readonly rubric?: Rubric;
  readonly log?: readonly SessionEvent[];
};

export type Opened = {
  readonly live: LiveSession;
  readonly session: Session;
  readonly deps: StageDeps;
  /** What reads replies; the conversation is drawn, and the customer writes, before it is there. */
  readonly readings: Readings;
  /** As it stands in the library, not cast: this is what is stored with the attempt. */
  readonly scenario: Scenario;
  /** A dry run: nothing of it is kept or marked. */
  readonly isDry?: boolean;
  /** Events stored so far; null where the session could not be stored. */
  readonly stored: number | null;
};

/** For what takes no words: opening, time, pauses. */
export const NOTHING_HEARD: Hear = () => {
  throw new Error('A reply is taken when there is something to read it with.');
};

export type Found = { readonly state: 'open'; readonly opened: Opened } | { readonly state: 'finished' | 'missing' };

/** The session of this id as it stood when it was last stored, or freshly opened. */
export async function findSession(
  { stores, content, wallNow }: Pick<Ports, 'stores' | 'content' | 'wallNow'>,
  id: string,
  arrival: Arrival | null,
  operator: string,
): Promise<Found> {
  const stored = await readable(() => stores.live.load(id));
  const arriving = arrival?.session.id === id ? arrival : null;
  const live = stored?.session ?? arriving?.session;
  // a finished session becomes the attempt of the same id
  if (await readable(() => stores.attempts.get(id))) return { state: 'finished' };
  if (!live) return { state: 'missing' };
  const { scenarioHash, seed } = live.stamp;
  const scenario = (await readable(() => stores.scenarios.byHash(scenarioHash))) ?? (await fromLibrary(content, live, arrival?.rubric));
  if (!scenario) return { state: 'missing' };
  const deps = await stageDeps(content, scenario, scenarioHash, live);
  const events = stored?.events ?? arriving?.log ?? [];
  const session =
    events.length > 0
      ? resumed(replay(events, deps), live, wallNow(), { ...deps, hear: NOTHING_HEARD })
      : await begun({ seed, mode: live.mode, operator: arrival?.operator ?? operator, wallMs: wallNow() }, { live, stores, deps });
  return {
    state: 'open',
    opened: {
      live,
      session,
      deps,
      readings: readingsFor(content, scenario, { learned: live.learned ?? true, phrases: live.phrases }),
      scenario,
      stored: stored ? events.length : null,
    },
  };
}

/** Freshly opened. In an exam it is noted where the clock reads earlier than what the exam has seen already. */
async function begun(
  opening: Opening,
  { live, stores, deps }: { readonly live: LiveSession; readonly stores: Ports['stores']; readonly deps: StageDeps },
): Promise<Session> {
  const session = openSession(deps, opening);
  const id = live.exam?.exam;
  const exam = id === undefined ? undefined : await readable(() => stores.exams.get(id));
  const forMs = exam === undefined ? 0 : clockBehindMs(exam, opening.wallMs);
  if (forMs <= DRIFT_MS) return session;
  return advanceHearing(session, { type: 'note', what: 'set-back', forMs, wallMs: opening.wallMs }, { ...deps, hear: NOTHING_HEARD });
}

/**
 * Whoever comes back to practice reads first: the clock stands where it was noted last, until they go on. An exam has gone on without
 * them, at most until its time was up.
 */
export function resumed(session: Session, { exam }: Pick<LiveSession, 'exam'>, wallMs: number, deps: HearingDeps): Session {
  if (exam === undefined) return advanceHearing(session, { type: 'pause', wallMs }, deps);
  const { passedMs, note } = timeClosed(session.log, Math.min(wallMs, exam.endsMs));
  const noted = note === null ? session : advanceHearing(session, { type: 'note', ...note, wallMs }, deps);
  const now = advanceHearing(noted, { type: 'time', toMs: noted.nowMs + passedMs, wallMs }, deps);
  return wallMs < exam.endsMs ? now : advanceHearing(now, { type: 'leave', wallMs }, deps);
}

async function fromLibrary(content: Ports['content'], live: LiveSession, rubric: Rubric | undefined): Promise<Scenario | undefined> {
  const { entries } = await content.loadLibrary();
  const entry = entries.find((one) => one.id === live.scenarioId);
  const { scenarioHash } = live.stamp;
  if (!entry || rubric === undefined) return entry?.hash === scenarioHash ? entry.load() : undefined;
  const scenario = underRubric(await entry.load(), rubric);
  return hashOf(scenario) === scenarioHash ? scenario : undefined;
}

/** Undefined where the store cannot be read: the conversation may still be carried by the address. */
async function readable<Value>(read: () => Promise<Value | undefined>): Promise<Value | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof StorageError) return undefined;
    throw error;
  }
}
