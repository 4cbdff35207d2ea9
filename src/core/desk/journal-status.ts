/** Where a case stands, step by step. */
import type { Scenario } from '../scenario/types.ts';
import type { CaseStatus, CaseStep, Draft } from './journal.ts';
import { actionNames } from './names.ts';

/** Something that a case waits for. */
export type Awaited = {
  /** An answer or a call that was promised · the hour it is registered for · a department or the manager · the customer's own answer. */
  readonly what: 'answer' | 'call' | 'case' | 'department' | 'manager' | 'customer';
  /** The department's name; empty elsewhere. */
  readonly name: string;
  /** Scenario time; null where nobody named an hour. */
  readonly dueMs: number | null;
};

type Standing = {
  readonly isBegun: boolean;
  readonly isClosed: boolean;
  /** The remedy that puts it right, and since when. */
  readonly solved: { readonly id: string; readonly atMs: number; readonly isDone: boolean } | null;
  /** The customer was asked something and has not written since. */
  readonly isAsked: boolean;
  readonly awaits: ReadonlyMap<string, Awaited>;
};

const AT_FIRST: Standing = { isBegun: false, isClosed: false, solved: null, isAsked: false, awaits: new Map() };

type Stood = {
  readonly steps: readonly CaseStep[];
  readonly awaits: readonly Awaited[];
  readonly solution: { readonly name: string; readonly dueMs: number | null } | null;
};

/** The steps, each with where the case stood after it, and what it waits for now. */
export function withStatuses(drafts: readonly Draft[], scenario: Scenario): Stood {
  let standing = AT_FIRST;
  const steps = drafts.map((draft): CaseStep => {
    standing = after(standing, draft, scenario);
    const { key, atMs, author, kind, action, params, text, dueMs, isShown } = draft;
    return { key, atMs, author, kind, action, params, text, dueMs, isShown, status: statusOf(standing) };
  });
  return { steps, awaits: awaitsOf(standing), solution: solutionOf(standing, scenario) };
}

function after(before: Standing, draft: Draft, scenario: Scenario): Standing {
  const { kind, remedies = [], begins = [], ends = [], isHolding = false, asks = false, atMs } = draft;
  const awaits = new Map(before.awaits);
  // registered anew, the hour before counts no more
  if (kind === 'register') for (const of of awaits.keys()) if (of.startsWith('case-')) awaits.delete(of);
  for (const { of, ...awaited } of begins) awaits.set(of, awaited);
  for (const of of ends) awaits.delete(of);
  const right = scenario.remedies.find((remedy) => remedy.right === 'right' && remedies.includes(remedy.id));
  const isDone = kind !== 'replied' || right?.needs === null;
  const isNew = right !== undefined && (before.solved === null || (isDone && !before.solved.isDone));
  return {
    isBegun: before.isBegun || kind === 'register' || (kind === 'replied' && !isHolding),
    isClosed: before.isClosed || kind === 'ended',
    solved: isNew ? { id: right.id, atMs, isDone } : before.solved,
    isAsked: kind === 'replied' ? asks : kind === 'wrote' ? false : before.isAsked,
    awaits,
  };
}

function statusOf({ isBegun, isClosed, solved, isAsked, awaits }: Standing): CaseStatus {
  if (isClosed) return 'closed';
  if (solved !== null) return 'solved';
  if (!isBegun) return 'received';
  return isAsked || awaits.size > 0 ? 'waiting' : 'in-work';
}

function awaitsOf({ isClosed, isAsked, solved, awaits }: Standing): readonly Awaited[] {
  if (isClosed) return [];
  const own: readonly Awaited[] = isAsked && solved === null ? [{ what: 'customer', name: '', dueMs: null }] : [];
  return [...awaits.values(), ...own].toSorted((a, b) => (a.dueMs ?? Infinity) - (b.dueMs ?? Infinity));
}

/** Only what has been done is on its way: what was merely offered has no hour yet. */
function solutionOf({ solved }: Standing, scenario: Scenario): Stood['solution'] {
  if (solved === null) return null;
  const { id, atMs, isDone } = solved;
  const takesMs = scenario.remedies.find((remedy) => remedy.id === id)?.takesMs ?? null;
  const name = actionNames({ type: 'remedy', id }, scenario)['id'] ?? id;
  return { name, dueMs: isDone && takesMs !== null && takesMs > 0 ? atMs + takesMs : null };
}
