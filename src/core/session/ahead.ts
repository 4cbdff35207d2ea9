import { silenceDueMs } from './moments.ts';
import { targetOf } from './pace.ts';
import { nextDueMs } from './promises.ts';
import { stageSet, type StageDeps } from './stage-set.ts';
import type { Session } from './state.ts';

/** What comes if nobody answers, in scenario time; null for what does not come, or has come. */
export type Ahead = {
  /** The answer is late from here on, and then far too late. */
  readonly lateMs: number | null;
  readonly overdueMs: number | null;
  /** The customer speaks up, or goes. */
  readonly silenceMs: number | null;
  /** What was promised was due. */
  readonly promiseMs: number | null;
};

export function aheadOf({ state, nowMs }: Session, deps: StageDeps): Ahead {
  const set = stageSet(deps, state.seed);
  if (state.outcome !== null || state.customer.outcome !== null) return { lateMs: null, overdueMs: null, silenceMs: null, promiseMs: null };
  const { goodMs, poorMs } = targetOf(set.scenario, state, deps.accommodation ?? 1);
  const past = (targetMs: number): number | null => {
    const atMs = state.waiting === null ? null : state.waiting.sinceMs + targetMs + 1;
    return atMs !== null && atMs > nowMs ? atMs : null;
  };
  const dueMs = nextDueMs(state);
  return {
    lateMs: past(goodMs),
    overdueMs: past(poorMs),
    silenceMs: silenceDueMs(state, set, deps),
    promiseMs: dueMs === null ? null : dueMs + 1,
  };
}
