/** Where a case was put, and what comes of it: in its own department it goes on, in another it lies still until somebody puts it right. */
import type { Action, Channel, Scenario } from '../scenario/types.ts';
import type { SessionState } from './state.ts';
import type { TranscriptEntry } from './types.ts';

type Routed = Extract<Action, { readonly department: string }>;
type Putting = { readonly at: number; readonly atMs: number; readonly action: Routed };

/** A scenario that names no department belongs to any. */
export const isRightDepartment = ({ department }: Pick<Scenario, 'department'>, id: string): boolean =>
  department === null || department === id;

/** The remedies that an action does: the one it names, else all that need such an action. Handed to another department, nothing is done. */
export function remediesDoneBy(scenario: Pick<Scenario, 'department' | 'remedies'>, action: Action): readonly string[] {
  if (action.type === 'remedy') return [action.id];
  if (action.type === 'delegate') return isRightDepartment(scenario, action.department) ? [action.remedy] : [];
  return scenario.remedies
    .filter((remedy) => remedy.needs === action.type)
    .map((remedy) => remedy.id)
    .toSorted();
}

const MINUTE_MS = 60_000;

/** How long a department that says nothing of it takes to look at a case, and the longest that it takes to see that it is not theirs. */
const lookMs = (channel: Channel): number => (channel === 'chat' || channel === 'phone' ? 3 * MINUTE_MS : 60 * MINUTE_MS);

const takesOf = ({ company }: Pick<Scenario, 'company'>, department: string): number | null =>
  company?.departments.find(({ id }) => id === department)?.takesMs ?? null;

/** Until a department has done what it was handed. */
export const doneAfterMs = (scenario: Pick<Scenario, 'company' | 'channel'>, department: string): number =>
  takesOf(scenario, department) ?? lookMs(scenario.channel);

/** Until a department sends back what is not theirs. */
export function returnedAfterMs(scenario: Pick<Scenario, 'company' | 'channel'>, department: string): number {
  return Math.min(takesOf(scenario, department) ?? Infinity, lookMs(scenario.channel));
}

/** Where the company has departments, and one of them is the case's own. */
const canBeMisrouted = ({ company, department }: Pick<Scenario, 'company' | 'department'>): boolean =>
  department !== null && (company?.departments.length ?? 0) > 0;

function puttingsOf(transcript: readonly TranscriptEntry[]): readonly Putting[] {
  return transcript.flatMap((entry, at): Putting[] => {
    if (entry.by !== 'action') return [];
    const { action, atMs } = entry;
    return action.type === 'register' || action.type === 'delegate' || action.type === 'transfer' ? [{ at, atMs, action }] : [];
  });
}

export type Returned = { readonly at: number; readonly atMs: number; readonly department: string; readonly dueMs: number };

/**
 * Registrations that come back because the department is not the case's own, in order. What is registered anew, or put into the right hands,
 * before that does not come back.
 */
export function returnsOf(
  transcript: readonly TranscriptEntry[],
  scenario: Pick<Scenario, 'company' | 'department' | 'channel'>,
): readonly Returned[] {
  if (!canBeMisrouted(scenario)) return [];
  const puttings = puttingsOf(transcript);
  return puttings.flatMap(({ at, atMs, action }): Returned[] => {
    const { department } = action;
    if (action.type !== 'register' || isRightDepartment(scenario, department)) return [];
    const dueMs = atMs + returnedAfterMs(scenario, department);
    const isTakenBack = puttings.some(
      (other) =>
        other.at > at && other.atMs < dueMs && (other.action.type === 'register' || isRightDepartment(scenario, other.action.department)),
    );
    return isTakenBack ? [] : [{ at, atMs, department, dueMs }];
  });
}

/** How long the case has lain in departments that are not its own, ms. */
function lostMs(transcript: readonly TranscriptEntry[], scenario: Pick<Scenario, 'company' | 'department'>, nowMs: number): number {
  if (!canBeMisrouted(scenario)) return 0;
  let lost = 0;
  let sinceMs: number | null = null;
  for (const { atMs, action } of puttingsOf(transcript)) {
    if (isRightDepartment(scenario, action.department)) {
      if (sinceMs !== null) lost += atMs - sinceMs;
      sinceMs = null;
    } else if (action.type === 'register') sinceMs ??= atMs;
  }
  return sinceMs === null ? lost : lost + Math.max(0, nowMs - sinceMs);
}

/** What has been lost by now; nothing in a dialogue of before it was counted. */
export const lostNow = ({ transcript, follows }: SessionState, scenario: Scenario, nowMs: number): number =>
  follows ? lostMs(transcript, scenario, nowMs) : 0;

/** When the customer hears next that the case has been sent back; null where nothing is to come back. */
export function nextReturnMs({ transcript, returns, follows }: SessionState, scenario: Scenario): number | null {
  return follows ? (returnsOf(transcript, scenario)[returns]?.dueMs ?? null) : null;
}
