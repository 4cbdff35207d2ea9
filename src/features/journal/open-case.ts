import type { Ports } from '../../adapters/react/ports.ts';
import { stageDeps } from '../../adapters/react/stage-deps.ts';
import { type CaseFile, type CaseJournal, journalOf, toldBy } from '../../core/desk/index.ts';
import { StorageError } from '../../core/progress/types.ts';
import { castScenario } from '../../core/scenario/index.ts';
import type { OutcomeId } from '../../core/scenario/types.ts';
import { replay } from '../../core/session/index.ts';

/** One case, whether it is still talked about or over. */
export type OpenedCase = CaseFile & {
  readonly id: string;
  readonly profileId: string;
  readonly journal: CaseJournal;
  /** Scenario time by now. */
  readonly nowMs: number;
  /** Wall clock; null while it goes on. */
  readonly startedMs: number;
  readonly endedMs: number | null;
  /** How it ended; null while it goes on. */
  readonly ending: { readonly as: OutcomeId; readonly solved: boolean } | null;
};

/** `lost`: it is there, but not the scenario it was played from. */
export type FoundCase = OpenedCase | 'missing' | 'lost';

type Sources = Pick<Ports, 'stores' | 'content'>;

/** The case of a running session or of a finished attempt of this id. */
export async function openCase(sources: Sources, id: string): Promise<FoundCase> {
  try {
    return (await finishedCase(sources, id)) ?? (await runningCase(sources, id)) ?? 'missing';
  } catch (error) {
    // one that cannot be read is, for whoever asks, not there
    if (error instanceof StorageError && error.reason !== 'unavailable') return 'missing';
    throw error;
  }
}

async function finishedCase({ stores }: Sources, id: string): Promise<FoundCase | null> {
  const attempt = await stores.attempts.get(id);
  if (attempt === undefined) return null;
  const scenario = await stores.scenarios.byHash(attempt.stamp.scenarioHash);
  if (scenario === undefined) return 'lost';
  const { dialogue, startedMs, endedMs, outcome, log, profileId } = attempt;
  const { seed } = attempt.stamp;
  const opened = log.find((event) => event.type === 'opened');
  const file = { scenario: castScenario(scenario, seed), seed, operator: opened?.operator ?? '' };
  const journal = journalOf(toldBy(dialogue), file);
  const solved = dialogue.survey?.solved ?? journal.solution !== null;
  return { ...file, id, profileId, journal, nowMs: dialogue.durationMs, startedMs, endedMs, ending: { as: outcome.as, solved } };
}

async function runningCase({ stores, content }: Sources, id: string): Promise<FoundCase | null> {
  const stored = await stores.live.load(id);
  if (stored === undefined) return null;
  const { session, events } = stored;
  const { scenarioHash, seed } = session.stamp;
  const scenario = await stores.scenarios.byHash(scenarioHash);
  if (scenario === undefined || events.length === 0) return 'lost';
  const { state } = replay(events, await stageDeps(content, scenario, scenarioHash, session));
  const file = { scenario: castScenario(scenario, seed), seed, operator: state.operator };
  const ending = state.outcome === null ? null : { as: state.outcome.as, solved: state.survey?.solved ?? false };
  const { startedMs, profileId } = session;
  return { ...file, id, profileId, journal: journalOf(state, file), nowMs: state.nowMs, startedMs, endedMs: null, ending };
}
