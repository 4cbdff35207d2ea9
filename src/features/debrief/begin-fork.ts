/** Beginning a second try; apart, since only whoever goes back needs the session's machinery. */
import type { Ports } from '../../adapters/react/ports.ts';
import { stageDeps } from '../../adapters/react/stage-deps.ts';
import { type Attempt, type LiveSession, StorageError } from '../../core/progress/types.ts';
import { hashOf, underRubric } from '../../core/scenario/index.ts';
import type { Scenario } from '../../core/scenario/types.ts';
import { cutBefore, replay, type SessionEvent, type StageDeps } from '../../core/session/index.ts';

/** Why a turn cannot be gone back to, as a key of `again.refused`. */
export type Refusal = 'scenario' | 'log';

export type Fork = { readonly session: LiveSession; readonly scenario: Scenario; readonly log: readonly SessionEvent[] };

type Needed = Pick<Ports, 'stores' | 'content' | 'newId' | 'wallNow' | 'appVersion'>;

/** A session that stands where this turn of the attempt began: same scenario text, seed, name and layers. Stores nothing. */
export async function forkOf(
  attempt: Attempt,
  turn: number,
  { stores, content, newId, wallNow, appVersion }: Needed,
): Promise<Fork | Refusal> {
  const { stamp } = attempt;
  const scenario = await scenarioOf(attempt, { stores, content });
  if (scenario === undefined) return 'scenario';
  const deps = await stageDeps(content, scenario, stamp.scenarioHash, attempt);
  const log = logBefore(attempt, turn, deps);
  if (log === null) return 'log';
  const { rulesVersion } = await content.loadLibrary();
  const session: LiveSession = {
    v: 1,
    id: newId(),
    profileId: attempt.profileId,
    scenarioId: attempt.scenarioId,
    mode: 'practice',
    startedMs: wallNow(),
    stamp: { scenarioHash: stamp.scenarioHash, rulesVersion, modelVersion: null, appVersion, seed: stamp.seed },
    draft: '',
    learned: stamp.modelVersion !== null,
    ...(attempt.phrases && { phrases: attempt.phrases }),
    ...(attempt.accommodation === undefined ? {} : { accommodation: attempt.accommodation }),
    ...(attempt.typing === undefined ? {} : { typing: attempt.typing }),
    fork: { of: attempt.id, turn },
  };
  return { session, scenario, log };
}

/** The very text that was played, the team's rubric included: kept with the attempt, else in the library under the same hash. */
async function scenarioOf({ stamp, scenarioId, rubric }: Attempt, { stores, content }: Pick<Needed, 'stores' | 'content'>) {
  try {
    const kept = await stores.scenarios.byHash(stamp.scenarioHash);
    if (kept !== undefined) return kept;
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
  }
  const { entries } = await content.loadLibrary();
  const entry = entries.find((one) => one.id === scenarioId);
  if (entry === undefined || rubric === undefined) return entry?.hash === stamp.scenarioHash ? entry.load() : undefined;
  const scenario = underRubric(await entry.load(), rubric);
  return hashOf(scenario) === stamp.scenarioHash ? scenario : undefined;
}

/** The log up to this turn, where it can be told and the customer would still take an answer. Logs of other versions may fail in any way. */
function logBefore({ log }: Attempt, turn: number, deps: StageDeps): readonly SessionEvent[] | null {
  try {
    const cut = cutBefore(log, turn);
    if (cut === null) return null;
    const { state } = replay(cut, deps);
    return state.outcome === null && state.customer.outcome === null ? cut : null;
  } catch {
    return null;
  }
}
