import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Assignment, type AttemptSummary, received, type Received, summaryOf } from '../../../src/core/progress/index.ts';
import { pictureOf, type PictureInput, spreadOf, touchedBy } from '../../../src/core/team/index.ts';
import { aDispute, anAttempt, PROFILE, uuid } from '../../stores/records.ts';
import { aResult, anExam, anItem, DAY } from '../../support/exams.ts';

const NOW = 1_700_000_000_000;
const OTHER = { id: uuid(2), name: 'Олена' };
const person = (of: { readonly id: string; readonly name: string }) =>
  received('person', { id: of.id, name: of.name }, { profileId: of.id, madeMs: NOW });

function summary(number: number, change: Partial<AttemptSummary> = {}): Received {
  const one: AttemptSummary = { ...summaryOf(anAttempt(number)), endedMs: NOW - number * DAY, ...change };
  return received('summary', one, { profileId: one.profileId, madeMs: NOW });
}

const picture = (rows: readonly Received[], change: Partial<PictureInput> = {}) =>
  pictureOf({
    rows,
    filter: { lang: null, channel: null, mode: null },
    rules: [],
    current: { rulesVersion: 'r1', modelVersion: 'm1', hashOf: () => 'h' },
    nowMs: NOW,
    ...change,
  });

describe('the middle and the worst', () => {
  it.each([
    [[], { count: 0, median: null, worst: null }],
    [[70], { count: 1, median: 70, worst: 70 }],
    [[90, 10, 50], { count: 3, median: 50, worst: 10 }],
    [[90, 10, 50, 60], { count: 4, median: 55, worst: 10 }],
  ])('of %j are %o', (values, expected) => {
    expect(spreadOf(values)).toEqual(expected);
  });

  it('lie among what there is', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1 }), (values) => {
        const { median, worst, count } = spreadOf(values);
        expect(count).toBe(values.length);
        expect(worst).toBe(Math.min(...values));
        expect(median).toBeGreaterThanOrEqual(worst ?? 0);
        expect(median).toBeLessThanOrEqual(Math.max(...values));
      }),
    );
  });
});

describe('the picture of a team', () => {
  it('has everybody by name, with the middle mark and the worst, in time or not, and getting better or not', () => {
    const marks = (mark: number | null) => ({ apology: mark, 'first-response': mark });
    const rows = [
      person(PROFILE),
      person(OTHER),
      ...[90, 80, 60, 40].map((score, week) => summary(week * 7 + 1, { score, marks: marks(score / 100) })),
      summary(50, { profileId: OTHER.id, score: null, marks: marks(null) }),
      summary(51, { forkOf: uuid(5), score: 0 }),
    ];
    const { people } = picture(rows);
    expect(people.map(({ sender, attempts, score, inTime, perWeek }) => ({ name: sender.name, attempts, score, inTime, perWeek }))).toEqual(
      [
        { name: 'Анна', attempts: 4, score: { count: 4, median: 70, worst: 40 }, inTime: { within: 2, of: 4 }, perWeek: 18.3 },
        { name: 'Олена', attempts: 1, score: { count: 0, median: null, worst: null }, inTime: { within: 0, of: 0 }, perWeek: null },
      ],
    );
    expect(people[0]?.marks.apology).toEqual({ count: 4, median: expect.closeTo(0.7), worst: 0.4 });
  });

  it('is of one language, channel or kind where that is asked for', () => {
    const rows = [person(PROFILE), summary(1, { lang: 'uk' }), summary(2, { channel: 'phone' }), summary(3, { mode: 'exam' })];
    const count = (filter: Partial<PictureInput['filter']>) =>
      picture(rows, { filter: { lang: null, channel: null, mode: null, ...filter } }).people[0]?.attempts;
    expect([count({}), count({ lang: 'uk' }), count({ channel: 'phone' }), count({ mode: 'exam' })]).toEqual([3, 1, 1, 1]);
  });

  it('says who is ready, and which conversations of exams wait for a lead', () => {
    const items = ['a', 'b', 'c', 'd', 'e'].map((id) => anItem(id, { isNew: true, result: aResult() }));
    const exam = anExam(1, NOW - DAY, items);
    const waits = anExam(2, NOW - DAY, [anItem('f', { result: aResult({ passed: 'pending' }) })], { profileId: OTHER.id });
    const rows = [
      person(PROFILE),
      person(OTHER),
      ...[exam, waits].map((one) => received('exam', one, { profileId: one.profileId, madeMs: NOW })),
    ];
    const { people, toRead } = picture(rows);
    expect(people.map(({ readiness, pending }) => [readiness.filter(({ isReady }) => isReady).map(({ key }) => key), pending])).toEqual([
      [['uk.chat-phone'], 0],
      [[], 1],
    ]);
    expect(toRead.map(({ item, sender }) => [item.scenarioId, sender.name])).toEqual([['f', 'Олена']]);
  });

  it('has the hardest scenarios first, and what is broken most often with its very words', () => {
    const broken = anAttempt(1);
    const scorecard = {
      ...broken.scorecard,
      criteria: broken.scorecard.criteria.map((one) =>
        one.id === 'excuses'
          ? {
              ...one,
              mark: 0,
              evidence: [
                {
                  turn: 1,
                  message: 0,
                  start: 0,
                  end: 4,
                  text: 'Просто завал',
                  rule: 'r',
                  certainty: 'found' as const,
                  better: null,
                  at_ms: 0,
                },
              ],
            }
          : one,
      ),
    };
    const attempt = { ...broken, scorecard };
    const rows = [
      person(PROFILE),
      summary(1, { id: attempt.id, marks: { excuses: 0, thanks: 1 }, score: 40, scenarioId: 'hard', scenarioTitle: 'Важкий' }),
      summary(2, { marks: { excuses: 1, thanks: 1 }, score: 95, scenarioId: 'easy' }),
      received('attempt', attempt, { profileId: PROFILE.id, madeMs: NOW }),
    ];
    const found = picture(rows);
    expect(found.scenarios.map(({ id, score, people }) => [id, score.median, people])).toEqual([
      ['hard', 40, 1],
      ['easy', 95, 1],
    ]);
    expect(found.broken).toEqual([
      {
        criterion: 'excuses',
        broken: 1,
        of: 2,
        seenIn: [attempt.id],
        examples: [{ profileId: PROFILE.id, attemptId: attempt.id, turn: 1, text: 'Просто завал', message: expect.any(String) as string }],
      },
    ]);
  });

  it('keeps in every number what was sat in exams, also where its conversation was deleted', () => {
    const items = [
      anItem('a', { result: aResult({ score: 0, endedMs: NOW - DAY, marks: { 'first-response': 0 } }) }),
      anItem('b', { result: aResult({ score: 90, endedMs: NOW - DAY, marks: { 'first-response': 1 } }) }),
      anItem('c'),
    ];
    const rows = [
      person(PROFILE),
      summary(1, { id: `${uuid(901)}-1`, score: 90, marks: { 'first-response': 1 } }),
      received('exam', anExam(1, NOW - DAY, items), { profileId: PROFILE.id, madeMs: NOW }),
    ];
    expect(picture(rows).people[0]).toMatchObject({
      attempts: 2,
      score: { count: 2, median: 45, worst: 0 },
      inTime: { within: 1, of: 2 },
    });
  });

  it('has disputes that nobody has settled first; withdrawn ones are none', () => {
    const of = { profileId: PROFILE.id, madeMs: NOW };
    const rows = [
      person(PROFILE),
      received('dispute', aDispute(3), of),
      received('dispute', aDispute(1), of),
      received('dispute', aDispute(2, { state: 'withdrawn' }), of),
      received(
        'ruling',
        { id: aDispute(3).id, profileId: PROFILE.id, attemptId: uuid(101), by: 'Ірина', atMs: NOW, agreed: false, reason: 'Ні.' },
        of,
      ),
    ];
    const found = picture(rows);
    expect(found.disputes.map(({ dispute, ruling }) => [dispute.id, ruling?.agreed ?? null])).toEqual([
      [aDispute(1).id, null],
      [aDispute(3).id, false],
    ]);
    expect(found.people[0]?.openDisputes).toBe(1);
  });
});

const AN_ASSIGNMENT: Assignment = {
  id: 'a',
  title: 'Тиждень ламп',
  by: '',
  madeMs: 1,
  dueMs: null,
  names: [],
  scenarioIds: ['lamp'],
  exam: null,
  note: '',
};

describe('a change of a scenario or of the rules', () => {
  it('touches attempts, people, sittings and assignments that were made with what was before', () => {
    const exam = anExam(1, NOW - DAY, [anItem('lamp', { result: aResult({ scenarioHash: 'before' }) })]);
    const rows = [
      person(PROFILE),
      person(OTHER),
      summary(1, { scenarioId: 'lamp', scenarioTitle: 'Лампа', stamp: { ...summaryOf(anAttempt(1)).stamp, scenarioHash: 'before' } }),
      summary(2, {
        scenarioId: 'kettle',
        stamp: { ...summaryOf(anAttempt(1)).stamp, scenarioHash: 'h', rulesVersion: 'r0' },
        profileId: OTHER.id,
      }),
      summary(3, { scenarioId: 'same', stamp: { ...summaryOf(anAttempt(1)).stamp, scenarioHash: 'h' } }),
      received('exam', exam, { profileId: PROFILE.id, madeMs: NOW }),
      received('assignment', AN_ASSIGNMENT, { profileId: '', madeMs: 1 }),
    ];
    const touched = touchedBy(rows, { rulesVersion: 'r1', modelVersion: 'm1', hashOf: () => 'h' });
    expect(
      touched.map(({ scenarioId, why, attempts, people, sittings, assignments }) => [
        scenarioId,
        why,
        attempts,
        people.map(({ name }) => name),
        sittings,
        assignments.length,
      ]),
    ).toEqual([
      ['lamp', 'scenario', 1, ['Анна'], 1, 1],
      ['kettle', 'rules', 1, ['Олена'], 0, 0],
    ]);
    // an exam that was asked for rests on what it drew
    const exams = { ...AN_ASSIGNMENT, scenarioIds: [], exam: 'uk.chat-phone' };
    const others = { ...AN_ASSIGNMENT, id: 'b', scenarioIds: [], exam: 'ru.chat-phone' };
    const asked = [exams, others].map((one) => received('assignment', one, { profileId: '', madeMs: 1 }));
    const again = touchedBy([...rows.slice(0, -1), ...asked], { rulesVersion: 'r1', modelVersion: 'm1', hashOf: () => 'h' });
    expect(again[0]?.assignments).toEqual([exams]);
  });

  it('touches sittings whose texts were deleted and assignments of what is gone, but no second tries', () => {
    const stamp = { ...summaryOf(anAttempt(1)).stamp, scenarioHash: 'before' };
    const asked = {
      id: 'a',
      title: 'Тиждень',
      by: '',
      madeMs: 1,
      dueMs: null,
      names: [],
      scenarioIds: ['gone', 'same'],
      exam: null,
      note: '',
    };
    const exam = anExam(1, NOW - DAY, [anItem('lamp', { title: 'Лампа', result: aResult({ scenarioHash: 'before' }) }), anItem('same')]);
    const rows = [
      person(PROFILE),
      received('exam', exam, { profileId: PROFILE.id, madeMs: NOW }),
      received('assignment', asked, { profileId: '', madeMs: 1 }),
      summary(1, { scenarioId: 'same', stamp, forkOf: uuid(77) }),
    ];
    const touched = touchedBy(rows, { rulesVersion: 'r1', modelVersion: 'm1', hashOf: (id) => (id === 'gone' ? null : 'h') });
    expect(
      touched.map((one) => [one.scenarioId, one.title, one.why, one.attempts, one.people.length, one.sittings, one.assignments.length]),
    ).toEqual([
      ['lamp', 'Лампа', 'scenario', 0, 1, 1, 0],
      ['gone', 'gone', 'gone', 0, 0, 0, 1],
    ]);
  });
});
