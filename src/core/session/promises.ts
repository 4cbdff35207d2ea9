/** Promises to come back: made by a holding reply or by putting a call into the calendar, kept by coming in time, broken by not. */
import type { Scenario } from '../scenario/types.ts';
import { holdUntil } from './hold.ts';
import { msAt } from './pace.ts';
import type { OpenTurn, SessionState } from './state.ts';
import type { Promised } from './types.ts';

/** Promises with what this turn promises added. One that stands already is not made again by a further holding reply. */
export function promisesAfter(promises: readonly Promised[], turn: OpenTurn, scenario: Scenario): readonly Promised[] {
  const dueMs = calledBackAt(turn, scenario) ?? (promises.some(isOpen) ? null : holdUntil(turn, scenario));
  if (dueMs === null || dueMs <= turn.lastMs) return promises;
  return [...promises, { turn: turn.turn, madeMs: turn.lastMs, dueMs, state: 'open', settledMs: null }];
}

function calledBackAt({ action, lastMs }: OpenTurn, scenario: Scenario): number | null {
  if (action?.type !== 'call-back') return null;
  const dueMs = msAt(scenario, action.at.replace(' ', 'T'));
  return Number.isFinite(dueMs) && dueMs > lastMs ? dueMs : null;
}

export const isOpen = (promise: Promised): boolean => promise.state === 'open';

/** A promise made in an earlier turn that still can be kept at this moment. */
export function canKeep(promises: readonly Promised[], turn: number, nowMs: number): boolean {
  return promises.some((promise) => isOpen(promise) && promise.turn < turn && nowMs <= promise.dueMs);
}

export function keep(promises: readonly Promised[], turn: number, nowMs: number): readonly Promised[] {
  return promises.map((promise) =>
    isOpen(promise) && promise.turn < turn && nowMs <= promise.dueMs ? { ...promise, state: 'kept', settledMs: nowMs } : promise,
  );
}

export function breakAt(promises: readonly Promised[], nowMs: number): readonly Promised[] {
  return promises.map((promise) =>
    isOpen(promise) && promise.dueMs < nowMs ? { ...promise, state: 'broken', settledMs: nowMs } : promise,
  );
}

/** When the next promise falls due; null where none is open. */
export function nextDueMs({ promises }: Pick<SessionState, 'promises'>): number | null {
  const open = promises.filter(isOpen);
  return open.length === 0 ? null : Math.min(...open.map(({ dueMs }) => dueMs));
}
