import { describe, expect, it } from 'vitest';
import { type Assignment, type Exam, received, type Received } from '../../../src/core/progress/index.ts';
import {
  assigned,
  assignedByPerson,
  assignmentsFor,
  type FromLead,
  howFar,
  inOrder,
  isFor,
  readAssignmentLink,
  writeAssignmentLink,
} from '../../../src/core/team/index.ts';
import { PROFILE, uuid } from '../../stores/records.ts';
import { aResult, anExam, anItem, DAY, HOUR } from '../../support/exams.ts';
import { aSummary, NOW_MS } from '../../support/summaries.ts';

const MADE_MS = NOW_MS - 3 * DAY;

const anAssignment = (change: Partial<Assignment> = {}): Assignment => ({
  id: uuid(800),
  title: 'Перший тиждень',
  by: 'Ірина',
  madeMs: MADE_MS,
  dueMs: NOW_MS + DAY,
  names: [],
  scenarioIds: ['kettle-plugged-in', 'parcel-lost-twice-uk'],
  exam: null,
  note: '',
  ...change,
});

const states = (assignment: Assignment, work: Partial<Parameters<typeof assigned>[1]>) =>
  assigned(assignment, { summaries: [], exams: [], ...work }, NOW_MS).tasks.map(({ state }) => state);

describe('an exam that somebody is asked for', () => {
  const sat = (channels: Exam['channels'], result: Exam['items'][number]['result'] = aResult()) =>
    anExam(1, NOW_MS - DAY, [anItem('a', { result })], { channels, endsMs: NOW_MS - HOUR });
  const stateOf = (exam: Exam) => states(anAssignment({ scenarioIds: [], exam: 'uk.chat-phone' }), { exams: [exam] });

  it('is done by one that was sat, also where the rule has drawn the channels together otherwise since', () => {
    expect(stateOf(sat(['chat', 'phone']))).toEqual(['done']);
    // half of it is not all of it
    expect(stateOf(sat(['chat']))).toEqual(['under-way']);
    const halves = [sat(['chat']), { ...sat(['phone']), id: 'second' }];
    expect(states(anAssignment({ scenarioIds: [], exam: 'uk.chat-phone' }), { exams: halves })).toEqual(['done']);
    expect(stateOf(sat(['chat', 'phone', 'email']))).toEqual(['done']);
    expect(stateOf(sat(['email']))).toEqual(['open']);
    expect(stateOf({ ...sat(['chat', 'phone']), lang: 'ru' })).toEqual(['open']);
  });

  it('is not done by one of which nothing was begun', () => {
    expect(stateOf(sat(['chat', 'phone'], null))).toEqual(['open']);
  });
});

describe('what somebody is asked for', () => {
  it('is done by a first telling that passed since, under way once tried, and not by anything of before', () => {
    const passed = aSummary(1, { passed: 'passed' });
    expect(states(anAssignment(), {})).toEqual(['open', 'open']);
    expect(states(anAssignment(), { summaries: [aSummary(1)] })).toEqual(['under-way', 'open']);
    expect(states(anAssignment(), { summaries: [passed, aSummary(2)] })).toEqual(['done', 'open']);
    expect(states(anAssignment(), { summaries: [{ ...passed, endedMs: MADE_MS - 1 }] })).toEqual(['open', 'open']);
    expect(states(anAssignment(), { summaries: [{ ...passed, forkOf: uuid(1) }] })).toEqual(['open', 'open']);
    expect(states(anAssignment(), { summaries: [passed], begun: [{ scenarioId: 'parcel-lost-twice-uk', startedMs: MADE_MS }] })).toEqual([
      'done',
      'under-way',
    ]);
  });

  it('of an exam is done once one in that lane has ended since, passed or not', () => {
    const exam = anAssignment({ scenarioIds: [], exam: 'uk.chat-phone' });
    const sat = anExam(1, NOW_MS - DAY, [anItem('a', { result: aResult({ passed: 'failed' }) })]);
    const running = anExam(2, NOW_MS - 60_000, [anItem('a')]);
    expect(states(exam, {})).toEqual(['open']);
    expect(states(exam, { exams: [running] })).toEqual(['under-way']);
    expect(states(exam, { exams: [running, sat] })).toEqual(['done']);
    expect(states(exam, { exams: [{ ...sat, lang: 'ru' }] })).toEqual(['open']);
    expect(states(exam, { exams: [anExam(1, NOW_MS - 9 * DAY, [anItem('a', { result: aResult() })])] })).toEqual(['open']);
  });

  it('is overdue only while something is left', () => {
    const late = anAssignment({ scenarioIds: ['kettle-plugged-in'], dueMs: NOW_MS - 1 });
    const work = { summaries: [aSummary(1, { passed: 'passed' })], exams: [] };
    expect(assigned(late, { summaries: [], exams: [] }, NOW_MS)).toMatchObject({ state: 'open', isOverdue: true });
    expect(assigned(late, work, NOW_MS)).toMatchObject({ state: 'done', isOverdue: false });
    expect(assigned({ ...late, dueMs: null }, { summaries: [], exams: [] }, NOW_MS).isOverdue).toBe(false);
  });

  it('stands in the order in which it is to be done', () => {
    const none = { summaries: [], exams: [] };
    const one = (id: string, change: Partial<Assignment>) => assigned(anAssignment({ id, ...change }), none, NOW_MS);
    const done = { ...one('done', { dueMs: 1 }), state: 'done' } as const;
    const all = [one('whenever', { dueMs: null }), done, one('later', { dueMs: NOW_MS + 2 }), one('next', { dueMs: NOW_MS + 1 })];
    expect(inOrder(all).map(({ assignment }) => assignment.id)).toEqual(['next', 'later', 'whenever', 'done']);
  });

  it('is of whoever is named, however it is written, and never of whoever asks', () => {
    expect(isFor({ names: [] }, '')).toBe(true);
    expect(isFor({ names: ['Олена '] }, 'олена')).toBe(true);
    expect(isFor({ names: ['Олена'] }, 'Анна')).toBe(false);
    const rows = [
      received('assignment', anAssignment(), { profileId: '', madeMs: 1 }),
      received('assignment', anAssignment({ id: uuid(801) }), { profileId: PROFILE.id, madeMs: 1 }),
      received('assignment', anAssignment({ id: uuid(802), names: ['Олена'] }), { profileId: '', madeMs: 1 }),
    ];
    expect(assignmentsFor(rows, PROFILE).map(({ id }) => id)).toEqual([uuid(800)]);
  });

  it('is followed by the lead for each person who has sent something, and for each who has not', () => {
    const of = { profileId: PROFILE.id, madeMs: NOW_MS };
    const rows = [
      received('person', { id: PROFILE.id, name: 'Анна' }, of),
      received('summary', aSummary(1, { passed: 'passed' }), of),
      received('person', { id: uuid(2), name: 'Степан' }, { ...of, profileId: uuid(2) }),
    ];
    const people = assignedByPerson(anAssignment({ names: ['Анна', 'Олена'] }), rows, NOW_MS);
    expect(people.map(({ name, assigned: how }) => [name, how?.state ?? null])).toEqual([
      ['Анна', 'under-way'],
      ['Олена', null],
    ]);
    expect(assignedByPerson(anAssignment(), rows, NOW_MS).map(({ name }) => name)).toEqual(['Анна', 'Степан']);
  });

  it('says since when: begun with the first try, done with the first that passed, and all of it with the last part', () => {
    const kettle = anAssignment({ scenarioIds: ['kettle-plugged-in'], exam: 'uk.chat-phone' });
    const tries = [aSummary(1, { passed: 'passed' }), aSummary(5, { passed: 'passed' }), aSummary(9)];
    const sat = anExam(1, NOW_MS - DAY, [anItem('a', { result: aResult() })]);
    const of = (work: Partial<Parameters<typeof assigned>[1]>) => assigned(kettle, { summaries: [], exams: [], ...work }, NOW_MS);
    expect(of({}).sinceMs).toBeNull();
    expect(of({ summaries: tries.slice(2) })).toMatchObject({ state: 'under-way', sinceMs: tries[2]?.startedMs });
    expect(of({ summaries: tries }).tasks[0]).toMatchObject({ state: 'done', sinceMs: tries[1]?.endedMs });
    expect(of({ summaries: tries, exams: [sat] })).toMatchObject({ state: 'done', sinceMs: tries[1]?.endedMs });
    expect(of({ summaries: [], exams: [sat] })).toMatchObject({ state: 'under-way', sinceMs: NOW_MS - DAY + 600_000 });
  });

  it('goes by what people say themselves where the attempts were not sent, and never back', () => {
    const of = { profileId: PROFILE.id, madeMs: NOW_MS };
    const own = assigned(anAssignment(), { summaries: [aSummary(1, { passed: 'passed' })], exams: [] }, NOW_MS);
    const person = received('person', { id: PROFILE.id, name: 'Анна' }, of);
    const said = received('howFar', howFar(own, PROFILE.id), of);
    const lead = (rows: readonly Received[], assignment = anAssignment()) => assignedByPerson(assignment, rows, NOW_MS)[0];
    expect(lead([person])).toMatchObject({ assigned: { state: 'open' }, isTold: false });
    expect(lead([person, said])).toMatchObject({ assigned: { tasks: own.tasks, state: 'under-way', sinceMs: own.sinceMs }, isTold: true });
    expect(lead([person, said], anAssignment({ id: uuid(801) }))).toMatchObject({ assigned: { state: 'open' }, isTold: false });
    const sent = received('summary', aSummary(2, { scenarioId: 'parcel-lost-twice-uk', passed: 'passed' }), of);
    expect(lead([person, said, sent])).toMatchObject({ assigned: { state: 'done' } });
    const before = received('howFar', howFar({ ...own, tasks: [] }, PROFILE.id), of);
    expect(lead([person, before, sent])).toMatchObject({ assigned: { state: 'under-way' }, isTold: true });
  });
});

describe('an assignment as a link', () => {
  const file = (change: Partial<Assignment> = {}): FromLead => ({
    to: null,
    by: 'Ірина',
    madeMs: MADE_MS,
    rows: [received('assignment', anAssignment(change), { profileId: '', madeMs: MADE_MS })],
  });

  it('comes back as it was', async () => {
    const link = writeAssignmentLink(file(), { app: '0.1.0' }) ?? '';
    expect(link.length).toBeLessThan(1000);
    expect(await readAssignmentLink(link)).toEqual({ state: 'sound', file: file() });
  });

  it('that is cut off or changed is broken, and what is too long is none', async () => {
    const link = writeAssignmentLink(file(), { app: '0.1.0' }) ?? '';
    expect(await readAssignmentLink(link.slice(0, -20))).toMatchObject({ state: 'broken' });
    expect(await readAssignmentLink('nonsense')).toMatchObject({ state: 'broken' });
    // what cannot be packed smaller
    const noise = Array.from({ length: 9000 }, (_, at) => String.fromCharCode(0x4e00 + ((at * 7919) % 20_000))).join('');
    expect(writeAssignmentLink(file({ note: noise }), { app: '0.1.0' })).toBeNull();
  });
});
