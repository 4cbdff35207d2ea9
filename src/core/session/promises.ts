/** Promises to come back: made by a holding reply, by putting a call into the calendar or a time into a registered case, kept by coming in time, broken by not. */
import type { Action, Scenario } from '../scenario/types.ts';
import { holdUntil } from './hold.ts';
import { msAt } from './pace.ts';
import type { OpenTurn, SessionState } from './state.ts';
import type { Promised } from './types.ts';

/** Promises with what this turn promises added. One that stands already is not made again by a further holding reply. */
export function promisesAfter(
  promises: readonly Promised[],
  turn: OpenTurn,
  scenario: Scenario,
  followsCases: boolean,
): readonly Promised[] {
  const { action, lastMs } = turn;
  const isDated = action?.type === 'call-back' || followsCases;
  const datedMs = action === null || !isDated ? null : promisedByAction(action, scenario, lastMs);
  const dueMs = datedMs ?? (promises.some(isOpen) ? null : holdUntil(turn, scenario));
  if (dueMs === null || dueMs <= turn.lastMs) return promises;
  return [...promises, { turn: turn.turn, madeMs: turn.lastMs, dueMs, state: 'open', settledMs: null }];
}

/** The hour that a call or a registered case is promised for; null where there is none, or none that can be read and lies ahead. */
export function promisedByAction(action: Action, scenario: Scenario, nowMs: number): number | null {
  const written = action.type === 'call-back' ? action.at : action.type === 'register' ? action.promised_by : undefined;
  if (written === undefined) return null;
  const dueMs = msAt(scenario, written.trim().replace(' ', 'T'));
  return Number.isFinite(dueMs) && dueMs > nowMs ? dueMs : null;
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
