import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AttemptSummary, MOST_MOMENTS, type TrendFilter, trendsIn } from '../../../src/core/progress/index.ts';
import { localCalendar } from '../../../src/ui/local-calendar.ts';
import { aSummary, manySummaries, NOW_MS } from '../../support/summaries.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ANY: TrendFilter = { lang: null, channel: null, scenario: null, mode: null, criterion: null };

const trends = (attempts: readonly AttemptSummary[], filter: Partial<TrendFilter> = {}) =>
  trendsIn(attempts, { ...ANY, ...filter }, { nowMs: NOW_MS, calendar: localCalendar });

/** The apology's marks, the newest first, one a day. */
const apologies = (...marks: readonly (number | null)[]) =>
  marks.map((apology, n) => aSummary(n, { marks: { apology }, endedMs: NOW_MS - n * DAY }));

const anyAttempts = fc
  .array(
    fc.record({
      daysAgo: fc.double({ min: 0, max: 4000, noNaN: true }),
      forkOf: fc.constantFrom(null, null, null, 'first'),
      score: fc.option(fc.integer({ min: 0, max: 100 })),
      scenarioId: fc.constantFrom('a', 'b', 'c'),
      channel: fc.constantFrom('chat', 'phone', 'email' as const),
      lang: fc.constantFrom('uk', 'ru', 'en' as const),
      mode: fc.constantFrom('practice', 'exam' as const),
      marks: fc.record({ apology: fc.constantFrom(0, 0.5, 1, null), thanks: fc.constantFrom(0, 0.5, 1, null) }),
      predicted: fc.constantFrom({}, { apology: 1 }, { apology: 0, thanks: 1 }),
    }),
    { maxLength: 120 },
  )
  .map((list) => {
    const attempts = list.map(({ daysAgo, ...change }, n) => aSummary(n, { ...change, endedMs: Math.round(NOW_MS - daysAgo * DAY) }));
    return attempts.toSorted((a, b) => b.endedMs - a.endedMs);
  });

const sum = (parts: readonly { readonly count: number }[]) => parts.reduce((total, { count }) => total + count, 0);

describe('any number of attempts', () => {
  it('makes thirty moments at most, in the order of time, and every part of it counts each first try once', () => {
    fc.assert(
      fc.property(
        anyAttempts,
        fc.constantFrom<Partial<TrendFilter>>({}, { lang: 'uk' }, { mode: 'exam', channel: 'chat' }),
        (all, filter) => {
          const { count, course, scenarios, channels, langs } = trends(all, filter);
          const fitting = all.filter(
            (one) =>
              one.forkOf === null && Object.entries(filter).every(([name, value]) => one[name as 'lang' | 'mode' | 'channel'] === value),
          );
          expect(count).toBe(fitting.length);
          for (const part of [course.moments, scenarios, channels, langs]) expect(sum(part)).toBe(count);
          expect(course.moments.length).toBeLessThanOrEqual(MOST_MOMENTS);
          for (const [at, { startMs, endMs, count: here }] of course.moments.entries()) {
            expect(here).toBeGreaterThan(0);
            expect(startMs).toBeGreaterThanOrEqual(course.moments[at - 1]?.endMs ?? -Infinity);
            expect(endMs).toBeGreaterThanOrEqual(startMs);
          }
        },
      ),
    );
  });

  it('has each criterion in one place at most, with a mean of its marks', () => {
    fc.assert(
      fc.property(anyAttempts, (all) => {
        const { strengths, toWorkOn, early } = trends(all).criteria;
        const every = [...strengths, ...toWorkOn, ...early];
        expect(new Set(every.map(({ criterion }) => criterion)).size).toBe(every.length);
        for (const { mean, before, observations } of every) {
          expect(mean).toBeGreaterThanOrEqual(0);
          expect(mean).toBeLessThanOrEqual(1);
          expect(before === null || observations > 6).toBe(true);
        }
      }),
    );
  });
});

describe('moments', () => {
  it.each([
    [0, 1, 'attempt', 0],
    [1, 1, 'attempt', 1],
    [30, 300, 'attempt', 30],
    [31, 10, 'day', 11],
    [200, 29, 'day', 30],
    [200, 60, 'week', 10],
    [2000, 700, 'month', 24],
    [2000, 3600, 'month', 30],
  ] as const)('of %i attempts in %i days are %ss', (count, days, step, most) => {
    const { course } = trends(manySummaries(count, { days }));
    expect(course.step).toBe(step);
    expect(course.moments.length).toBeLessThanOrEqual(most);
    expect(course.moments.length).toBeGreaterThanOrEqual(most / 2);
  });

  it('are what they came to: medians, the mean mark of the criterion asked for, the attempt where there is one', () => {
    const sameDay = Array.from({ length: 31 }, (_, n) =>
      aSummary(n, {
        endedMs: NOW_MS - n * 60_000,
        score: n === 0 ? null : n,
        firstResponseMs: n === 0 ? null : 1000 * n,
        marks: { apology: n % 2, thanks: null },
      }),
    );
    const { durationMs: _, ...unknown } = aSummary(31, { endedMs: NOW_MS - DAY });
    const { moments } = trends([...sameDay, unknown], { criterion: 'apology' }).course;
    expect(moments.map(({ score, firstResponseMs, handleMs, mark }) => [score, firstResponseMs, handleMs, mark])).toEqual([
      [70, 30_000, null, 1],
      [15.5, 15_500, 300_000, 15 / 31],
    ]);
    expect(trends(sameDay, { criterion: 'thanks' }).course.moments[0]?.mark).toBeNull();
    expect(trends([aSummary(7)]).course.moments[0]?.attempt).toEqual({
      id: aSummary(7).id,
      scenarioTitle: aSummary(7).scenarioTitle,
      lang: 'uk',
    });
  });
});

describe('criteria', () => {
  it.each([
    ['better', [1, 1, 1, 1, 1, 0.5, 0.5], 1, 0.5],
    ['worse', [0.5, 0.5, 0.5, 0.5, 0.5, 1, 1, 1, 1, 1, 0, 0], 0.5, 1],
    ['steady', [1, 1, 1, 1, 0.75, 1, 1], 0.95, 1],
    [null, [1, 1, 1, 1, 1, 0], 1, null],
    [null, [null, 0, null], 0, null],
  ] as const)('are %s by the last five against the five before', (change, marks, mean, before) => {
    const { strengths, toWorkOn, early } = trends(apologies(...marks)).criteria;
    const [found] = [...strengths, ...toWorkOn, ...early];
    expect(found).toMatchObject({ change, mean, before, observations: marks.filter((mark) => mark !== null).length });
  });

  it('come as strengths from two good marks on, the best first, then as what to work on, the worst first', () => {
    const marks = { apology: 1, thanks: 0.8, empathy: 0.5, excuses: 0, blame: null };
    const { strengths, toWorkOn, early } = trends([aSummary(0, { marks: { ...marks, listening: 1 } }), aSummary(1, { marks })]).criteria;
    const ids = (list: typeof strengths) => list.map(({ criterion }) => criterion);
    expect(ids(strengths)).toEqual(['apology', 'thanks']);
    expect(ids(toWorkOn)).toEqual(['excuses', 'empathy']);
    expect(ids(early)).toEqual(['listening']);
  });

  it('say where they go best and worst, where scenarios differ', () => {
    const at = (n: number, scenarioId: string, apology: number) =>
      aSummary(n, { scenarioId, scenarioTitle: `«${scenarioId}»`, marks: { apology } });
    const [told] = trends([at(0, 'a', 1), at(1, 'b', 0.5), at(2, 'a', 0.5), at(3, 'c', 1)]).criteria.strengths;
    expect(told?.best).toEqual({ id: 'c', title: '«c»', mean: 1 });
    expect(told?.worst).toEqual({ id: 'b', title: '«b»', mean: 0.5 });
    expect(trends([at(0, 'a', 1), at(1, 'a', 1)]).criteria.strengths[0]).toMatchObject({ best: null, worst: null });
  });

  it('that the course follows are the weakest, unless one is asked for', () => {
    expect(trends([aSummary(0)]).criterion).toBe('excuses');
    expect(trends([aSummary(0)], { criterion: 'thanks' }).criterion).toBe('thanks');
    expect(trends([aSummary(0, { marks: { apology: 1 } })]).criterion).toBe('apology');
    const well = { marks: { apology: 0.8, thanks: 1 } };
    expect(trends([aSummary(0, well), aSummary(1, well)]).criterion).toBe('apology');
    expect(trends([]).criterion).toBeNull();
  });
});

describe('scenarios, channels and languages', () => {
  it('come with how often, the median and the best, the most practised first, under the latest title', () => {
    const attempts = [
      aSummary(0, { scenarioId: 'a', scenarioTitle: 'New', score: 50, lang: 'en' }),
      aSummary(1, { scenarioId: 'b', scenarioTitle: 'B', score: null, channel: 'phone' }),
      aSummary(2, { scenarioId: 'a', scenarioTitle: 'Old', score: 90 }),
    ];
    const { scenarios, channels, langs } = trends(attempts);
    expect(scenarios).toEqual([
      { key: 'a', title: 'New', lang: 'en', count: 2, score: 70, best: 90 },
      { key: 'b', title: 'B', lang: 'uk', count: 1, score: null, best: null },
    ]);
    expect(channels.map(({ key, count }) => [key, count])).toEqual([
      ['chat', 2],
      ['phone', 1],
    ]);
    expect(langs.map(({ key, count }) => [key, count])).toEqual([
      ['uk', 2],
      ['en', 1],
    ]);
    expect(trends(attempts, { scenario: 'b' })).toMatchObject({ count: 1, score: null });
  });
});

describe('practice days', () => {
  it.each([
    ['none', [], 0, 0],
    ['today and yesterday, twice', [0, 0, 1], 2, 1],
    ['the thirteenth day back, not the fourteenth', [13, 14], 1, 0],
    // the test's day is a Wednesday
    ['three weeks in a row', [0, 7, 14, 28], 2, 3],
    ['last week and the one before, while this one is not over', [3, 10], 2, 2],
    ['a week left out is where the run begins anew', [0, 15, 22], 1, 1],
    ['long ago', [40, 47], 0, 0],
  ] as const)('are counted gently: %s', (_what, daysAgo, days, weeks) => {
    const attempts = daysAgo.map((ago, n) => aSummary(n, { endedMs: NOW_MS - ago * DAY - n * 60_000 }));
    expect(trends(attempts).habit).toEqual({ days, ofDays: 14, weeks });
  });

  it('and what is due are of all attempts, whatever the filter', () => {
    const attempts = [aSummary(0, { lang: 'uk', marks: { excuses: 0 } })];
    expect(trends(attempts, { lang: 'en' })).toMatchObject({
      count: 0,
      habit: { days: 1 },
      due: [{ criterion: 'excuses', dueMs: NOW_MS, mean: 0 }],
    });
  });
});

describe('what is due', () => {
  it('comes now before later, and the weakest of now first; criteria that there are no more do not come', () => {
    const attempts = [
      aSummary(0, { marks: { thanks: 1, apology: 0 } }),
      aSummary(1, { marks: { excuses: 0.5, 'some-old-criterion': 0, thanks: 0 } }),
    ];
    expect(trends(attempts).due.map(({ criterion, dueMs }) => [criterion, dueMs])).toEqual([
      ['apology', NOW_MS],
      ['excuses', NOW_MS - HOUR],
      ['thanks', NOW_MS + DAY],
    ]);
  });
});

describe('the trainee’s own judgement', () => {
  const judged = (n: number, predicted: Readonly<Record<string, number>>, marks: AttemptSummary['marks'] = { apology: 0.5, thanks: 1 }) =>
    aSummary(n, { predicted, marks });

  it.each([
    ['too kindly', 1, 'kind'],
    ['too strictly', 0, 'strict'],
    ['fairly', 0.5, 'even'],
  ] as const)('%s: the same criteria are compared, from three attempts on', (_how, apology, leans) => {
    const three = [0, 1, 2].map((n) => judged(n, { apology, blame: 1 }));
    expect(trends(three).judgement).toEqual({ attempts: 3, overall: { predicted: apology, marked: 0.5, leans } });
    expect(trends(three.slice(1)).judgement).toEqual({ attempts: 2, overall: null });
    expect(trends(three).course.moments[0]?.judged).toEqual({ predicted: apology, marked: 0.5 });
  });

  it('is none where nothing was said, or nothing of it was marked', () => {
    const none = [judged(0, {}), judged(1, { apology: 1 }, { apology: null }), aSummary(2)];
    expect(trends(none).judgement).toEqual({ attempts: 0, overall: null });
    expect(trends(none).course.moments.map(({ judged: one }) => one)).toEqual([null, null, null]);
  });
});

describe('second tries', () => {
  it('count nowhere', () => {
    const { count, course, due, habit, criteria } = trends([aSummary(0, { forkOf: 'first', marks: { apology: 0 } })]);
    expect([count, course.moments, due, habit.days, criteria.toWorkOn]).toEqual([0, [], [], 0, []]);
  });
});
