import { describe, expect, it } from 'vitest';
import { type Agreed, received, type Received } from '../../../src/core/progress/index.ts';
import { agreedRow, sheetOf } from '../../../src/core/team/index.ts';
import { localCalendar } from '../../../src/ui/local-calendar.ts';
import { aDispute, PROFILE, uuid } from '../../stores/records.ts';
import { anExam, anItem, DAY } from '../../support/exams.ts';
import { aSummary, NOW_MS } from '../../support/summaries.ts';

const of = { profileId: PROFILE.id, madeMs: NOW_MS - 1 };
const agreed = (number: number, change: Partial<Agreed> = {}): Agreed => ({
  id: uuid(810 + number),
  profileId: PROFILE.id,
  by: 'Ірина',
  atMs: NOW_MS - number * DAY,
  action: 'Питати про строк.',
  dueMs: null,
  doneMs: null,
  ...change,
});

const ROWS: readonly Received[] = [
  received('person', { id: PROFILE.id, name: 'Анна' }, of),
  ...[1, 2, 3].map((n) => received('summary', aSummary(n, { marks: { apology: 1, excuses: 0.25 } }), of)),
  received('summary', aSummary(9, { profileId: uuid(2), marks: { thanks: 0 } }), { ...of, profileId: uuid(2) }),
  received('exam', anExam(1, NOW_MS - 2 * DAY, [anItem('a')]), of),
  received('exam', anExam(2, NOW_MS - DAY, [anItem('a')]), of),
  received('dispute', aDispute(1), of),
  received('dispute', aDispute(2), of),
  received('dispute', aDispute(3, { state: 'withdrawn' }), of),
  received(
    'ruling',
    { id: aDispute(2).id, profileId: PROFILE.id, attemptId: uuid(101), by: 'Ірина', atMs: NOW_MS, agreed: true, reason: '' },
    of,
  ),
  received('agreed', agreed(2, { doneMs: NOW_MS }), of),
  received('agreed', agreed(1), of),
];

describe('one person on one page', () => {
  const sheet = sheetOf(ROWS, PROFILE.id, { nowMs: NOW_MS, calendar: localCalendar });

  it('has what goes well and what does not, of their own attempts alone', () => {
    expect(sheet?.person.name).toBe('Анна');
    expect(sheet?.trends.count).toBe(3);
    expect(sheet?.trends.criteria.strengths.map(({ criterion }) => criterion)).toEqual(['apology']);
    expect(sheet?.trends.criteria.toWorkOn.map(({ criterion }) => criterion)).toEqual(['excuses']);
  });

  it('has exams and what was agreed, the newest first, and counts what nobody has ruled on', () => {
    expect(sheet?.exams.map(({ id }) => id)).toEqual([uuid(902), uuid(901)]);
    expect(sheet?.agreed.map(({ record }) => record.id)).toEqual([uuid(811), uuid(812)]);
    expect(sheet?.openDisputes).toBe(1);
  });

  it('is none where nothing has come', () => {
    expect(sheetOf(ROWS, uuid(7), { nowMs: NOW_MS, calendar: localCalendar })).toBeNull();
  });
});

it('a change of what was agreed holds, however soon it comes and whatever the clock says', () => {
  const first = agreedRow(agreed(1), null, NOW_MS);
  expect(first).toMatchObject({ id: `agreed:${uuid(811)}`, profileId: PROFILE.id, madeMs: NOW_MS });
  expect(agreedRow(agreed(1), first, NOW_MS).madeMs).toBe(NOW_MS + 1);
  expect(agreedRow(agreed(1), first, NOW_MS - DAY).madeMs).toBe(NOW_MS + 1);
});
