import type { Ports } from '../../adapters/react/ports.ts';
import { toldOf } from '../../adapters/react/untold.ts';
import { type AttemptSummary, counts } from '../../core/progress/index.ts';

/** What has become of a scenario so far. */
export type PastOfScenario = {
  /** Best score of 100; null while nothing was marked. */
  readonly best: number | null;
  readonly attempts: number;
  /** Passed at least once. */
  readonly isPassed: boolean;
  /** The conversation that is still open, if one is. */
  readonly liveId: string | null;
};
export type Past = Readonly<Record<string, PastOfScenario>>;

export type Before = { readonly past: Past; readonly summaries: readonly AttemptSummary[] };

/** Attempts looked at for the best scores: the newest so many. */
const LOOKED_AT = 1000;

/** By scenario id: the best score and the open conversation of a profile. Attempts tried again from a turn do not count. */
export async function readPast({ stores, wallNow }: Pick<Ports, 'stores' | 'wallNow'>, profileId: string): Promise<Before> {
  const [summaries, live] = await Promise.all([
    toldOf({ stores, wallNow }, profileId, stores.attempts.summaries(profileId, { limit: LOOKED_AT })),
    stores.live.list(profileId),
  ]);
  const past: Record<string, PastOfScenario> = {};
  const nothing: PastOfScenario = { best: null, attempts: 0, isPassed: false, liveId: null };
  for (const { scenarioId, score, passed } of summaries.filter(counts)) {
    const before = past[scenarioId] ?? nothing;
    past[scenarioId] = {
      ...before,
      attempts: before.attempts + 1,
      isPassed: before.isPassed || passed === 'passed',
      best: score === null ? before.best : Math.max(before.best ?? 0, score),
    };
  }
  // a second try is gone on with from the history: from here a scenario is played from its beginning
  const newestFirst = live
    .filter(({ fork, exam }) => fork === undefined && exam === undefined)
    .toSorted((one, other) => other.startedMs - one.startedMs);
  for (const { id, scenarioId } of newestFirst) {
    const before = past[scenarioId] ?? nothing;
    if (before.liveId === null) past[scenarioId] = { ...before, liveId: id };
  }
  return { past, summaries };
}
