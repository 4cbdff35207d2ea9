/** What calibration rests on: markings, and the conversations that can be marked here. */
import { type Attempt, type AttemptSummary, type Marking, overSinceMs, receivedOf, type Stores } from '../../../core/progress/index.ts';
import { castScenario } from '../../../core/scenario/index.ts';
import type { Scenario } from '../../../core/scenario/types.ts';
import { isAgreed, isSameJudge, type Judged, judgedOf, lastJudge, type MarkingRow } from '../../../core/team/index.ts';

/** So many of one's own conversations can be chosen from. */
const MOST_OWN = 30;

/** A conversation that can be marked here. `from`: who answered in it; null: whoever practises here. */
export type Candidate = { readonly attempt: Attempt; readonly from: string | null };

export type Found = {
  readonly rows: readonly MarkingRow[];
  readonly markings: readonly Marking[];
  readonly candidates: ReadonlyMap<string, Candidate>;
  /** Newest first. */
  readonly own: readonly AttemptSummary[];
  /** Who last marked here; null: nobody yet. */
  readonly lastJudge: string | null;
};

type Whose = { readonly profileId: string; readonly nowMs: number };

export async function findAll(stores: Stores, { profileId, nowMs }: Whose): Promise<Found> {
  const [received, summaries, exams] = await Promise.all([
    stores.received.list(),
    stores.attempts.summaries(profileId, { limit: MOST_OWN }),
    stores.exams.list(profileId),
  ]);
  const running = new Set(exams.filter((exam) => overSinceMs(exam, nowMs) === null).map(({ id }) => id));
  const names = new Map(receivedOf('person', received).map(({ id, name }) => [id, name]));
  const rows = received.filter((row): row is MarkingRow => row.kind === 'marking');
  const markings = rows.map(({ record }) => record);
  const candidates = new Map<string, Candidate>(
    receivedOf('attempt', received).map((attempt) => [attempt.id, { attempt, from: names.get(attempt.profileId) ?? '' }]),
  );
  // of one's own those that somebody has marked; nobody else's on this machine
  const marked = new Set(markings.filter((one) => one.profileId === profileId).map(({ attemptId }) => attemptId));
  const mine = await Promise.all([...marked].map((id) => stores.attempts.get(id)));
  for (const attempt of mine) if (attempt?.profileId === profileId) candidates.set(attempt.id, { attempt, from: null });
  return {
    rows,
    markings,
    candidates,
    own: summaries.filter(({ id, exam }) => !candidates.has(id) && !running.has(exam?.exam ?? '')),
    lastJudge: lastJudge(received),
  };
}

export type Opened = { readonly found: Found; readonly candidate: Candidate; readonly scenario: Scenario | null };

/** One conversation with what is known of the others; null where it is not here, or is an exam's that still goes on. */
export async function findOne(stores: Stores, id: string, whose: Whose): Promise<Opened | null> {
  const found = await findAll(stores, whose);
  const candidate = found.candidates.get(id) ?? (found.own.some((one) => one.id === id) ? await ownOf(stores, id) : null);
  if (candidate === null) return null;
  const { stamp } = candidate.attempt;
  const scenario = await stores.scenarios.byHash(stamp.scenarioHash);
  return { found, candidate, scenario: scenario === undefined ? null : castScenario(scenario, stamp.seed) };
}

async function ownOf(stores: Stores, id: string): Promise<Candidate | null> {
  const attempt = await stores.attempts.get(id);
  return attempt === undefined ? null : { attempt, from: null };
}

/** Whether this judge has marked it blind. */
export function hasMarked({ markings }: Pick<Found, 'markings'>, attemptId: string, judge: string): boolean {
  return markings.some((one) => one.attemptId === attemptId && !isAgreed(one) && isSameJudge(one.by, judge));
}

/** Everybody's marks of conversations that this judge has marked. */
export function judgedFor(found: Found, judge: string): Judged[] {
  const scorecards = new Map([...found.candidates].map(([id, { attempt }]) => [id, attempt.scorecard]));
  return judgedOf(seenMarkings(found, judge), scorecards);
}

/** Markings that this judge may see: what is still to be marked, here or once it comes, stays hidden. */
export const seenMarkings = (found: Found, judge: string): Marking[] =>
  found.markings.filter(({ attemptId }) => hasMarked(found, attemptId, judge));
