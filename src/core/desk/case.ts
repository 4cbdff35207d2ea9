/** What stands on the desk by now: the case, the customer's identity, promises. All of it follows from the log. */
import type { Action, Scenario } from '../scenario/types.ts';
import { chance, promisedByAction, type Session, type TranscriptEntry, type Verification } from '../session/index.ts';

const LEAST = 1000;
const NUMBERS = 9000;

/** The number under which this customer's case is registered: four digits, the same in every replay. */
export const caseNumber = (scenarioId: string, seed: number): string =>
  String(LEAST + Math.floor(chance(seed, 'case', scenarioId) * NUMBERS));

export type RegisteredCase = { readonly number: string; readonly atMs: number; readonly action: Extract<Action, { type: 'register' }> };

/** As it was registered last; null before. */
export function registeredCase(
  transcript: readonly TranscriptEntry[],
  { scenario, seed }: { readonly scenario: Pick<Scenario, 'id'>; readonly seed: number },
): RegisteredCase | null {
  for (const entry of transcript.toReversed()) {
    if (entry.by === 'action' && entry.action.type === 'register')
      return { number: caseNumber(scenario.id, seed), atMs: entry.atMs, action: entry.action };
  }
  return null;
}

/** What is personal on the customer card stays closed until the company knows whom it is talking to. */
export function isCardLocked(verification: Verification, { company }: Pick<Scenario, 'company'>): boolean {
  return (company?.verification?.neededFor ?? []).includes('card') && verification !== 'passed';
}

type Standing = Pick<Session['state'], 'promises' | 'transcript' | 'open' | 'nowMs'>;

/** A promise whose time has not come: of an answer, or of a call. */
export type OpenPromise = { readonly what: 'answer' | 'call'; readonly dueMs: number };

/** Soonest first; what is just being promised, in a turn that is still open, included. */
export function openPromises({ promises, transcript, open, nowMs }: Standing, scenario: Scenario): readonly OpenPromise[] {
  const isCall = (turn: number): boolean =>
    transcript.some((entry) => entry.by === 'action' && entry.turn === turn && entry.action.type === 'call-back');
  const beingMade = open?.action ? [promisedByAction(open.action, scenario, nowMs) ?? []].flat() : [];
  const made = promises.filter(({ state }) => state === 'open');
  return [
    ...made.map(({ turn, dueMs }): OpenPromise => ({ what: isCall(turn) ? 'call' : 'answer', dueMs })),
    ...beingMade.map((dueMs): OpenPromise => ({ what: open?.action?.type === 'call-back' ? 'call' : 'answer', dueMs })),
  ].toSorted((a, b) => a.dueMs - b.dueMs);
}
