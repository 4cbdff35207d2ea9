/** Who is asked for what, and how far it has come. Pure: it follows from attempts and exams since it was asked, and is stored nowhere. */
import {
  type Assignment,
  type AttemptSummary,
  counts,
  type Exam,
  type HowFar,
  overSinceMs,
  type Received,
  receivedOf,
  type Sender,
  type Task,
  type TaskState,
} from '../progress/index.ts';
import { CHANNELS, type Channel } from '../scenario/types.ts';
import type { Lang } from '../text/language.ts';

export type Assigned = {
  readonly assignment: Assignment;
  readonly tasks: readonly Task[];
  /** `done` where every task is. */
  readonly state: TaskState;
  /** Epoch ms; null: not begun. */
  readonly sinceMs: number | null;
  /** Its day has passed, and something is left. */
  readonly isOverdue: boolean;
};

/** What somebody has done; second tries may be among it. */
export type Work = {
  readonly summaries: readonly AttemptSummary[];
  readonly exams: readonly Exam[];
  /** Conversations that are open at the moment. */
  readonly begun?: readonly { readonly scenarioId: string; readonly startedMs: number }[];
  /** What they say themselves of this assignment, where not all of it was sent. */
  readonly said?: readonly Task[];
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
  const tasks = tasksOf(assignment, work, nowMs).map((task) => furthest(task, work.said ?? []));
  const state = stateOf(tasks);
  return {
    assignment,
    tasks,
    state,
    sinceMs: sinceOf(tasks, state),
    isOverdue: state !== 'done' && assignment.dueMs !== null && assignment.dueMs < nowMs,
  };
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
    const passed = tries.filter((one) => one.passed === 'passed').map(({ endedMs }) => endedMs);
    if (passed.length > 0) return { what: 'scenario', scenarioId, state: 'done', sinceMs: first(passed) };
    const sinceMs = first([
      ...tries.map(({ startedMs }) => startedMs),
      ...begun.filter((one) => one.scenarioId === scenarioId).map(({ startedMs }) => startedMs),
    ]);
    return { what: 'scenario', scenarioId, state: sinceMs === null ? 'open' : 'under-way', sinceMs };
  });
  return exam === null ? scenarios : [...scenarios, examTask(exam, exams, { madeMs, nowMs })];
}

function examTask(lane: string, exams: readonly Exam[], { madeMs, nowMs }: { readonly madeMs: number; readonly nowMs: number }): Task {
  const sat = exams
    .map(({ lang, channels, startedMs, items, ...exam }) => ({
      channels: inLane(lane, lang).filter((one) => channels.includes(one)),
      startedMs,
      overMs: overSinceMs({ ...exam, items }, nowMs),
      // one that was let pass was not sat
      isSat: items.some(({ result }) => result !== null),
    }))
    .filter(({ channels }) => channels.length > 0);
  // the rule may have drawn its channels together otherwise since: what was asked for is sat once each of them was
  const left = new Set(inLane(lane, lane.split('.')[0] as Lang));
  const over = sat.filter(({ overMs, isSat }) => overMs !== null && overMs >= madeMs && isSat);
  for (const { channels, overMs } of over.toSorted((a, b) => (a.overMs ?? 0) - (b.overMs ?? 0))) {
    for (const one of channels) left.delete(one);
    if (left.size === 0) return { what: 'exam', lane, state: 'done', sinceMs: overMs };
  }
  const begun = [...over, ...sat.filter(({ overMs }) => overMs === null)].map(({ startedMs }) => startedMs);
  return { what: 'exam', lane, state: begun.length > 0 ? 'under-way' : 'open', sinceMs: first(begun) };
}

/** The channels that a lane (as `laneKey` writes it) asks for in this language; none where it asks for another. */
export function inLane(lane: string, lang: Lang): readonly Channel[] {
  const [of, channels = ''] = lane.split('.');
  return of === lang ? CHANNELS.filter((one) => channels.split('-').includes(one)) : [];
}

const first = (moments: readonly number[]): number | null => (moments.length === 0 ? null : Math.min(...moments));

const REACHED: Readonly<Record<TaskState, number>> = { open: 0, 'under-way': 1, done: 2 };

const isSame = (one: Task, other: Task): boolean =>
  one.what === 'scenario'
    ? other.what === 'scenario' && one.scenarioId === other.scenarioId
    : other.what === 'exam' && one.lane === other.lane;

/** What was sent may be less than what was done, and never more. */
function furthest(task: Task, said: readonly Task[]): Task {
  const other = said.find((one) => isSame(one, task));
  return other !== undefined && REACHED[other.state] > REACHED[task.state] ? other : task;
}

function sinceOf(tasks: readonly Task[], state: TaskState): number | null {
  const moments = tasks.flatMap(({ sinceMs }) => sinceMs ?? []);
  return state === 'done' && moments.length > 0 ? Math.max(...moments) : first(moments);
}

/** As it is sent: the states alone. */
export function howFar({ assignment: { id }, tasks }: Pick<Assigned, 'assignment' | 'tasks'>, profileId: string): HowFar {
  return { id: `${profileId} ${id}`, profileId, assignmentId: id, tasks };
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
export type PersonAssigned = {
  readonly name: string;
  readonly id: string | null;
  readonly assigned: Assigned | null;
  /** Whether anything was sent by which it can be told: practice, or how far they are. */
  readonly isTold: boolean;
};

/** Everybody who is meant: those who have sent something, then names of whom nothing has come. */
export function assignedByPerson(assignment: Assignment, rows: readonly Received[], nowMs: number): readonly PersonAssigned[] {
  const meant = workOf(rows).filter(({ person }) => isFor(assignment, person.name));
  const silent = assignment.names.filter((name) => !meant.some(({ person }) => isFor({ names: [name] }, person.name)));
  const said = new Map(
    receivedOf('howFar', rows).flatMap((one) => (one.assignmentId === assignment.id ? [[one.profileId, one.tasks] as const] : [])),
  );
  return [
    ...meant.map(({ person: { id, name }, work }) => {
      const tasks = said.get(id);
      return {
        name,
        id,
        assigned: assigned(assignment, { ...work, ...(tasks && { said: tasks }) }, nowMs),
        isTold: assignment.scenarioIds.length === 0 || tasks !== undefined || work.summaries.some(({ mode }) => mode === 'practice'),
      };
    }),
    ...silent.map((name) => ({ name, id: null, assigned: null, isTold: false })),
  ];
}
