/**
 * What people pass to each other about attempts, and what is said of it: a lead has what trainees have sent, a trainee what the lead has
 * sent back. One table holds all of it, so that whoever leaves is removed by one key.
 */
import type { CriterionId } from '../scoring/types.ts';
import type { Exam } from './exam.ts';
import type { Dispute, Story } from './kept.ts';
import { isSameRecord } from './same.ts';
import type { Attempt, AttemptSummary } from './types.ts';

/** Who sent what was received. */
export type Sender = {
  /** The profile's id on their own machine. */
  readonly id: string;
  readonly name: string;
};

/** A lead's word on a disputed mark. */
export type Ruling = {
  /** The dispute's. */
  readonly id: string;
  readonly profileId: string;
  readonly attemptId: string;
  readonly by: string;
  readonly atMs: number;
  /** Whether the trainee was right. */
  readonly agreed: boolean;
  readonly reason: string;
};

/** What a lead has to say about one of a trainee's turns, 1 the first; 0: about the whole. */
export type TurnComment = {
  readonly id: string;
  readonly profileId: string;
  readonly attemptId: string;
  readonly turn: number;
  readonly by: string;
  readonly atMs: number;
  readonly text: string;
};

/** Marks that a person gave to a transcript without seeing any others: 0, 0.5 or 1; null where not applicable. */
export type Marking = {
  readonly id: string;
  readonly profileId: string;
  readonly attemptId: string;
  readonly by: string;
  readonly atMs: number;
  readonly marks: Readonly<Partial<Record<CriterionId, number | null>>>;
  /** Of a mark that people agreed on after looking: the reply it is about, and its words (empty: not said which). */
  readonly reply?: { readonly turn: number; readonly message: number; readonly words: string };
};

/** What somebody is asked to do. */
export type Assignment = {
  readonly id: string;
  readonly title: string;
  readonly by: string;
  readonly madeMs: number;
  /** By when, epoch ms; null: whenever. */
  readonly dueMs: number | null;
  /** Names as profiles have them; empty: whoever has the file. */
  readonly names: readonly string[];
  readonly scenarioIds: readonly string[];
  /** A lane of the readiness rule to sit an exam in (`uk.chat-phone`); null: none. */
  readonly exam: string | null;
  readonly note: string;
};

export type TaskState = 'open' | 'under-way' | 'done';

/** A part of an assignment and how far it has come, since when (epoch ms; null: not begun). */
export type Task = { readonly state: TaskState; readonly sinceMs: number | null } & (
  | { readonly what: 'scenario'; readonly scenarioId: string }
  /** `lane` as `laneKey` writes it. */
  | { readonly what: 'exam'; readonly lane: string }
);

/** How far somebody says they are with what was asked of them: the states alone, where the attempts themselves are not sent. */
export type HowFar = {
  /** `<profile id> <assignment id>`. */
  readonly id: string;
  readonly profileId: string;
  readonly assignmentId: string;
  readonly tasks: readonly Task[];
};

/** What was agreed with somebody, eye to eye. */
export type Agreed = {
  readonly id: string;
  readonly profileId: string;
  readonly by: string;
  readonly atMs: number;
  readonly action: string;
  readonly dueMs: number | null;
  readonly doneMs: number | null;
};

export type ReceivedKinds = {
  readonly person: Sender;
  readonly summary: AttemptSummary;
  readonly exam: Exam;
  readonly attempt: Attempt;
  readonly dispute: Dispute;
  /** A kept reply or a proposal, as its trainee sent it. */
  readonly story: Story;
  readonly howFar: HowFar;
  readonly ruling: Ruling;
  readonly comment: TurnComment;
  readonly marking: Marking;
  readonly assignment: Assignment;
  readonly agreed: Agreed;
  /** A story that a lead has chosen as a model answer; without `chosen` where the choice was taken back. */
  readonly model: Story;
};
export type ReceivedKind = keyof ReceivedKinds;

export type ReceivedOf<Kind extends ReceivedKind> = {
  readonly v: 1;
  /** `<kind>:<record id>`. */
  readonly id: string;
  readonly kind: Kind;
  /** Whose it is; empty for what is nobody's own (an assignment). */
  readonly profileId: string;
  /** When the file it came in was made, or when it was said here; epoch ms. The newest of an id holds. */
  readonly madeMs: number;
  readonly record: ReceivedKinds[Kind];
};

export type Received = { readonly [Kind in ReceivedKind]: ReceivedOf<Kind> }[ReceivedKind];

export function received<Kind extends ReceivedKind>(
  kind: Kind,
  record: ReceivedKinds[Kind] & { readonly id: string },
  of: { readonly profileId: string; readonly madeMs: number },
): ReceivedOf<Kind> {
  return { v: 1, id: `${kind}:${record.id}`, kind, ...of, record };
}

/** Clocks are never quite alike; what is dated further ahead than this was made by a wrong one. */
export const CLOCK_SLACK_MS = 600_000;

/**
 * Which rows take the place of those of their ids (`before`, in the same order), and how many of them hold something else. A date still to
 * come (by `nowMs`) says nothing, and keeps nothing out.
 */
export function mergedInto(
  before: readonly (Received | undefined)[],
  rows: readonly Received[],
  nowMs?: number,
): { readonly newer: readonly Received[]; readonly fresh: number } {
  const merged = rows.map((row, at) => ({ row, old: before[at] })).filter(({ row, old }) => takesPlace(row, old, nowMs));
  const isFresh = ({ row, old }: (typeof merged)[number]) => !isSameRecord(row.record, old?.record);
  return { newer: merged.map(({ row }) => row), fresh: merged.filter(isFresh).length };
}

function takesPlace({ madeMs }: Pick<Received, 'madeMs'>, before: Pick<Received, 'madeMs'> | undefined, nowMs: number = Infinity): boolean {
  return before === undefined || !(before.madeMs >= madeMs) || before.madeMs > nowMs + CLOCK_SLACK_MS;
}

/** Those of one kind. */
export function receivedOf<Kind extends ReceivedKind>(kind: Kind, rows: readonly Received[]): readonly ReceivedKinds[Kind][] {
  return rows.filter((row): row is Received & ReceivedOf<Kind> => row.kind === kind).map(({ record }) => record);
}
