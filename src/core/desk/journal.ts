/** The journal of a case: every step with its hour and its author, and where the case stood after it. All of it follows from the log. */
import type { Action, ActionType, Scenario } from '../scenario/types.ts';
import {
  type Answer,
  answersOf,
  type Dialogue,
  isHoldingSaid,
  msAt,
  type Promised,
  promisedByAction,
  remediesDoneBy,
  type TranscriptEntry,
} from '../session/index.ts';
import { caseNumber } from './case.ts';
import { type Awaited, withStatuses } from './journal-status.ts';
import { actionNames } from './names.ts';

/** In the order in which a case comes to them; waiting and in work take turns. */
export const CASE_STATUSES = ['received', 'in-work', 'waiting', 'solved', 'closed'] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

export type StepKind =
  /** A message of the customer's, of the operator's. */
  | 'wrote'
  | 'replied'
  /** Something done at the desk. */
  | ActionType
  /** What comes back from inside the house: an answer in words, none to be had, the remedy done, the case sent back. */
  | 'answered'
  | 'unknown'
  | 'done'
  | 'returned'
  /** A time to come back by: named, kept, let pass. */
  | 'promised'
  | 'kept'
  | 'broken'
  /** The hour that the case was registered for has come. */
  | 'passed'
  | 'ended';

export type CaseStep = {
  readonly key: string;
  /** Scenario time. */
  readonly atMs: number;
  readonly author: {
    readonly by: 'customer' | 'operator' | 'department' | 'manager' | 'system';
    /** As people read it; empty where nobody named them. */
    readonly name: string;
  };
  readonly kind: StepKind;
  /** What was done at the desk; null for what was said, or came of itself. */
  readonly action: Action | null;
  /** Names of what it is about. */
  readonly params: Readonly<Record<string, string>>;
  /** What was written or said; empty for a deed. */
  readonly text: string;
  /** The hour that it is about, scenario time; null where it is about none. */
  readonly dueMs: number | null;
  /** The customer may see it. */
  readonly isShown: boolean;
  readonly status: CaseStatus;
};

export type CaseJournal = {
  readonly number: string;
  readonly steps: readonly CaseStep[];
  readonly status: CaseStatus;
  /** What the case waits for, soonest first, what has no hour last. */
  readonly awaits: readonly Awaited[];
  /** What puts it right, once that has been offered or done, and when it is to be there; null before. */
  readonly solution: { readonly name: string; readonly dueMs: number | null } | null;
};

/** A dialogue as far as it has been told: a session's state, or an attempt's dialogue (`toldBy`). */
export type Told = Pick<Dialogue, 'transcript' | 'outcome'> & { readonly promises: readonly Promised[]; readonly nowMs: number };

export const toldBy = ({ transcript, outcome, promises = [], durationMs }: Dialogue): Told => ({
  transcript,
  outcome,
  promises,
  nowMs: durationMs,
});

/** `scenario` is cast under `seed`. */
export type CaseFile = { readonly scenario: Scenario; readonly seed: number; readonly operator: string };

export function journalOf(told: Told, file: CaseFile): CaseJournal {
  const { scenario, seed } = file;
  const drafts = draftsOf(told, file);
  const { steps, awaits, solution } = withStatuses(drafts, scenario);
  return { number: caseNumber(scenario.id, seed), steps, status: steps.at(-1)?.status ?? 'received', awaits, solution };
}

/** As the case was registered last; null before. */
export function registeredIn({ steps }: Pick<CaseJournal, 'steps'>) {
  const { action, params } = steps.findLast(({ kind }) => kind === 'register') ?? {};
  return action?.type === 'register' && params ? { action, params } : null;
}

/** What the customer may see of it, with nothing in it that they may not. */
export const shownSteps = ({ steps }: CaseJournal): readonly CaseStep[] => steps.filter(({ isShown }) => isShown);

/** A step before it is known where the case stands, with what that is decided by. */
export type Draft = Omit<CaseStep, 'status'> & {
  /** Begins waiting for something, and what; ends waiting for it. */
  readonly begins?: readonly (Awaited & { readonly of: string })[];
  readonly ends?: readonly string[];
  /** Remedies offered or done by it. */
  readonly remedies?: readonly string[];
  /** Of a reply: it says no more than that somebody is on it. */
  readonly isHolding?: boolean;
  /** Of a reply: it asks the customer something. */
  readonly asks?: boolean;
};

function draftsOf(told: Told, file: CaseFile): readonly Draft[] {
  const { transcript, nowMs, outcome } = told;
  const answers = answersOf(transcript, file.scenario);
  const drafts = [
    ...transcript.map((entry, index) => entryDraft(entry, index, told, file, answers)),
    ...answers.filter(({ dueMs }) => dueMs <= nowMs).map((answer) => answerDraft(answer, file)),
    ...told.promises.flatMap((promise, index) => promiseDrafts(promise, index, told, file)),
    ...passedDrafts(told, file).filter(({ atMs }) => atMs <= nowMs),
  ].toSorted((a, b) => a.atMs - b.atMs);
  return outcome === null ? drafts : [...drafts, endDraft(outcome, nowMs, file)];
}

const operatorOf = ({ operator }: CaseFile): CaseStep['author'] => ({ by: 'operator', name: operator });
const SYSTEM: CaseStep['author'] = { by: 'system', name: '' };
const PLAIN = { action: null, params: {}, text: '', dueMs: null, isShown: false } as const;

function entryDraft(entry: TranscriptEntry, index: number, told: Told, file: CaseFile, answers: readonly Answer[]): Draft {
  const at = { ...PLAIN, key: `entry-${index}`, atMs: entry.atMs };
  switch (entry.by) {
    case 'customer':
      return { ...at, author: { by: 'customer', name: file.scenario.customer.name }, kind: 'wrote', text: entry.text, isShown: true };
    case 'operator': {
      const { text, remedies, turn } = entry;
      const said = told.transcript.slice(0, index + 1).filter((one) => one.by === 'operator' && one.turn === turn);
      const isHolding = isHoldingSaid(said.filter((one) => one.by === 'operator'));
      return { ...at, author: operatorOf(file), kind: 'replied', text, isShown: true, remedies, isHolding, asks: text.includes('?') };
    }
    default:
      return deedDraft(entry, index, file, answers);
  }
}

/** Deeds that the customer is told of; the others are the house's own affair. */
const TOLD: ReadonlySet<ActionType> = new Set(['register', 'delegate', 'transfer', 'call-back', 'remedy']);

type Begun = NonNullable<Draft['begins']>;
type Deed = Extract<TranscriptEntry, { by: 'action' }>;

function deedDraft(entry: Deed, index: number, file: CaseFile, answers: readonly Answer[]): Draft {
  const { scenario } = file;
  const { action, atMs } = entry;
  // whoever registers a case awaits nothing back, be it that it comes
  const answer = action.type === 'register' ? undefined : answers.find(({ asked }) => asked === index);
  const hour = action.type === 'register' ? action.promised_by : action.type === 'call-back' ? action.at : undefined;
  return {
    ...PLAIN,
    key: `entry-${index}`,
    atMs,
    author: operatorOf(file),
    kind: action.type,
    action,
    params: actionNames(action, scenario),
    dueMs: hour === undefined ? null : hourMs(hour, scenario),
    isShown: TOLD.has(action.type),
    // what a department was handed is done when it says so
    remedies: answer?.by === 'department' ? [] : remediesDoneBy(scenario, action),
    begins: [
      ...(answer === undefined ? [] : [{ of: `answer-${index}`, ...awaitedFrom(answer, scenario) }]),
      ...datedFrom(entry, index, scenario),
    ],
  };
}

/** The hour that a case is registered for, or a call is put down for, where it lies ahead. */
function datedFrom({ action, atMs, turn }: Deed, index: number, scenario: Scenario): Begun {
  const dueMs = promisedByAction(action, scenario, atMs);
  if (dueMs === null) return [];
  return action.type === 'call-back'
    ? [{ of: `turn-${turn}`, what: 'call', name: '', dueMs }]
    : [{ of: `case-${index}`, what: 'case', name: '', dueMs }];
}

function hourMs(written: string, scenario: Scenario): number | null {
  const ms = msAt(scenario, written.trim().replace(' ', 'T'));
  return Number.isFinite(ms) ? ms : null;
}

const departmentName = (id: string | null, scenario: Scenario): string =>
  id === null ? '' : (actionNames({ type: 'transfer', department: id }, scenario)['department'] ?? id);

const awaitedFrom = ({ by, department, dueMs }: Answer, scenario: Scenario): Awaited => ({
  what: by === 'manager' ? 'manager' : 'department',
  name: departmentName(department, scenario),
  dueMs,
});

function answerDraft(answer: Answer, { scenario }: CaseFile): Draft {
  const { asked, by, kind, department, about, says, dueMs } = answer;
  const name = departmentName(department, scenario);
  const isDone = kind === 'done';
  return {
    ...PLAIN,
    key: `answer-${asked}`,
    atMs: dueMs,
    author: by === 'manager' ? { by: 'manager', name: '' } : { by: 'department', name },
    kind: kind === 'said' ? 'answered' : kind,
    params: isDone ? actionNames({ type: 'remedy', id: about }, scenario) : { about },
    text: says,
    isShown: isDone,
    ends: [`answer-${asked}`],
    remedies: isDone ? [about] : [],
  };
}

/** Calls and cases say their hour themselves, with the deed; and a case is not settled by any answer that comes before it. */
function promiseDrafts({ turn, madeMs, dueMs, state, settledMs }: Promised, index: number, { transcript }: Told, file: CaseFile): Draft[] {
  const key = `promise-${index}`;
  const deeds = transcript.flatMap((entry, place) =>
    entry.by === 'action' && entry.turn === turn ? [{ type: entry.action.type, place }] : [],
  );
  const dated = deeds.find(({ type, place }) => type === 'call-back' || caseHour(transcript[place], file.scenario) === dueMs);
  const what = dated === undefined ? 'answer' : dated.type === 'call-back' ? 'call' : 'case';
  const of = what === 'case' ? `case-${dated?.place}` : `turn-${turn}`;
  const about = { ...PLAIN, params: { what }, dueMs };
  const begins: Begun = [{ of, what: 'answer', name: '', dueMs }];
  const made: readonly Draft[] =
    what === 'answer' ? [{ ...about, key, atMs: madeMs, author: operatorOf(file), kind: 'promised', isShown: true, begins }] : [];
  if (state === 'open' || settledMs === null || (what === 'case' && state === 'kept')) return [...made];
  const settled = { ...about, key: `${key}-${state}`, atMs: settledMs, ends: [of] };
  return [
    ...made,
    state === 'kept' ? { ...settled, author: operatorOf(file), kind: 'kept' } : { ...settled, author: SYSTEM, kind: 'broken' },
  ];
}

/** The hour that a registered case was promised for, be it past; null where there is none. */
function caseHour(entry: TranscriptEntry | undefined, scenario: Scenario): number | null {
  if (entry?.by !== 'action' || entry.action.type !== 'register') return null;
  return entry.action.promised_by === undefined ? null : hourMs(entry.action.promised_by, scenario);
}

/** Hours that cases were registered for, when they have come; registered anew, or broken as promises, they are not told of. */
function passedDrafts({ transcript, promises }: Told, { scenario }: CaseFile): Draft[] {
  const registered = transcript.flatMap((entry, index) =>
    entry.by === 'action' && entry.action.type === 'register' ? [{ index, atMs: entry.atMs, dueMs: caseHour(entry, scenario) }] : [],
  );
  return registered.flatMap(({ index, atMs, dueMs }, place): Draft[] => {
    if (dueMs === null || dueMs <= atMs) return [];
    const anewMs = registered[place + 1]?.atMs ?? Infinity;
    if (anewMs <= dueMs || promises.some((promise) => promise.state === 'broken' && promise.dueMs === dueMs)) return [];
    return [{ ...PLAIN, key: `case-${index}`, atMs: dueMs, author: SYSTEM, kind: 'passed', dueMs, ends: [`case-${index}`] }];
  });
}

function endDraft({ as, reason }: NonNullable<Told['outcome']>, atMs: number, file: CaseFile): Draft {
  const author: CaseStep['author'] =
    reason === 'left' ? operatorOf(file) : reason === 'turns' ? SYSTEM : { by: 'customer', name: file.scenario.customer.name };
  return { ...PLAIN, key: 'ended', atMs, author, kind: 'ended', params: { outcome: as, reason }, isShown: true };
}
