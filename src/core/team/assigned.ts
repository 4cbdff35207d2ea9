/** Who is asked for what, and how far it has come. Pure: it follows from attempts and exams since it was asked, and is stored nowhere. */
import {
  type Assignment,
  type AttemptSummary,
  counts,
  type Exam,
  overSinceMs,
  type Received,
  receivedOf,
  type Sender,
} from '../progress/index.ts';

export type TaskState = 'open' | 'under-way' | 'done';

export type Task =
  | { readonly what: 'scenario'; readonly scenarioId: string; readonly state: TaskState }
  /** `lane` as `laneKey` writes it. */
  | { readonly what: 'exam'; readonly lane: string; readonly state: TaskState };

export type Assigned = {
  readonly assignment: Assignment;
  readonly tasks: readonly Task[];
  /** `done` where every task is. */
  readonly state: TaskState;
  /** Its day has passed, and something is left. */
  readonly isOverdue: boolean;
};

/** What somebody has done; second tries may be among it. */
export type Work = {
  readonly summaries: readonly AttemptSummary[];
  readonly exams: readonly Exam[];
  /** Scenarios of conversations that are open at the moment. */
  readonly begun?: readonly string[];
};

/** Whether a person of this name is meant. */
export function isFor({ names }: Pick<Assignment, 'names'>, name: string): boolean {
  return names.length === 0 || names.some((one) => folded(one) === folded(name));
}

const folded = (name: string): string => name.trim().normalize('NFC').toLowerCase();

/** What a person is asked for, by whoever else: what is left first, by its day. Rows of what one has asked others for carry one's own id. */
export function assignmentsFor(rows: readonly Received[], person: Sender): readonly Assignment[] {
  return receivedOf(
    'assignment',
    rows.filter(({ profileId }) => profileId !== person.id),
  ).filter((assignment) => isFor(assignment, person.name));
}

export function assigned(assignment: Assignment, work: Work, nowMs: number): Assigned {
  const tasks = tasksOf(assignment, work, nowMs);
  const state = stateOf(tasks);
  return { assignment, tasks, state, isOverdue: state !== 'done' && assignment.dueMs !== null && assignment.dueMs < nowMs };
}

/** What is left before what is done; the nearest day first, without a day last, then the newest. */
export function inOrder(all: readonly Assigned[]): readonly Assigned[] {
  const due = ({ assignment: { dueMs } }: Assigned) => dueMs ?? Infinity;
  return all.toSorted(
    (a, b) =>
      Number(a.state === 'done') - Number(b.state === 'done') ||
      (due(a) === due(b) ? 0 : due(a) - due(b)) ||
      b.assignment.madeMs - a.assignment.madeMs,
  );
}

function tasksOf({ scenarioIds, exam, madeMs }: Assignment, { summaries, exams, begun = [] }: Work, nowMs: number): readonly Task[] {
  const since = summaries.filter((one) => counts(one) && one.endedMs >= madeMs);
  const scenarios = scenarioIds.map((scenarioId): Task => {
    const tries = since.filter((one) => one.scenarioId === scenarioId);
    const isPassed = tries.some(({ passed }) => passed === 'passed');
    return {
      what: 'scenario',
      scenarioId,
      state: isPassed ? 'done' : tries.length > 0 || begun.includes(scenarioId) ? 'under-way' : 'open',
    };
  });
  return exam === null ? scenarios : [...scenarios, { what: 'exam', lane: exam, state: examState(exam, exams, { madeMs, nowMs }) }];
}

function examState(
  lane: string,
  exams: readonly Exam[],
  { madeMs, nowMs }: { readonly madeMs: number; readonly nowMs: number },
): TaskState {
  const ends = exams.filter(({ lang, channels }) => `${lang}.${channels.join('-')}` === lane).map((exam) => overSinceMs(exam, nowMs));
  if (ends.some((ms) => ms !== null && ms >= madeMs)) return 'done';
  return ends.includes(null) ? 'under-way' : 'open';
}

function stateOf(tasks: readonly Task[]): TaskState {
  if (tasks.every(({ state }) => state === 'done')) return 'done';
  return tasks.every(({ state }) => state === 'open') ? 'open' : 'under-way';
}

/** What each person has sent, by name. */
export type PersonWork = { readonly person: Sender; readonly work: Work };

export function workOf(rows: readonly Received[]): readonly PersonWork[] {
  const [summaries, exams] = [bySender(receivedOf('summary', rows)), bySender(receivedOf('exam', rows))];
  return receivedOf('person', rows)
    .map((person) => ({ person, work: { summaries: summaries.get(person.id) ?? [], exams: exams.get(person.id) ?? [] } }))
    .toSorted((a, b) => a.person.name.localeCompare(b.person.name));
}

function bySender<One extends { readonly profileId: string }>(all: readonly One[]): ReadonlyMap<string, One[]> {
  const groups = new Map<string, One[]>();
  for (const one of all) {
    const group = groups.get(one.profileId);
    if (group === undefined) groups.set(one.profileId, [one]);
    else group.push(one);
  }
  return groups;
}

/** How far one person is; null where nothing of that name has been sent yet. */
export type PersonAssigned = { readonly name: string; readonly id: string | null; readonly assigned: Assigned | null };

/** Everybody who is meant: those who have sent something, then names of whom nothing has come. */
export function assignedByPerson(assignment: Assignment, rows: readonly Received[], nowMs: number): readonly PersonAssigned[] {
  const meant = workOf(rows).filter(({ person }) => isFor(assignment, person.name));
  const silent = assignment.names.filter((name) => !meant.some(({ person }) => isFor({ names: [name] }, person.name)));
  return [
    ...meant.map(({ person, work }) => ({ name: person.name, id: person.id, assigned: assigned(assignment, work, nowMs) })),
    ...silent.map((name) => ({ name, id: null, assigned: null })),
  ];
}
