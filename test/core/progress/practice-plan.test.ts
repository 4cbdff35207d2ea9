import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { practiceSession, suggestNext, weakCriteria } from '../../../src/core/progress/index.ts';
import type { CriterionId } from '../../../src/core/scoring/types.ts';

const DAY = 86_400_000;
const NOW = 100 * DAY;

type Marks = Readonly<Partial<Record<CriterionId, number | null>>>;

const played = (scenarioId: string, daysAgo: number, marks: Marks = {}, forkOf: string | null = null) => ({
  scenarioId,
  lang: 'uk' as const,
  score: 70,
  marks,
  endedMs: NOW - daysAgo * DAY,
  forkOf,
});

const scenario = (id: string, difficulty = 2, practises: readonly CriterionId[] = [], lang: 'uk' | 'en' = 'uk') => ({
  id,
  lang,
  difficulty,
  practises,
});

describe('what went badly', () => {
  it('is due at once where it went badly last, and after 1, 3, 7, 14 days where it has gone well since', () => {
    const inARow = (well: number) =>
      weakCriteria([
        ...Array.from({ length: well }, (_, index) => played('a', index, { apology: 1 })),
        played('a', well, { apology: 0 }),
      ]).map(({ dueMs }) => (dueMs - NOW) / DAY);
    expect([0, 1, 2, 3, 4].map(inARow)).toEqual([[0], [1], [3], [7], [14]]);
  });

  it('comes the worst first; what was never below «met», not assessed, or long ago, does not come', () => {
    const summaries = [
      played('a', 0, { apology: 0.5, excuses: 0, thanks: null, rudeness: 1 }),
      ...[1, 2, 3, 4].map((day) => played('a', day, { rudeness: 1 })),
      played('a', 5, { rudeness: 0 }),
    ];
    expect(weakCriteria(summaries).map(({ criterion, mean }) => [criterion, mean])).toEqual([
      ['excuses', 0],
      ['apology', 0.5],
    ]);
  });

  it('is not told from second tries', () => {
    expect(weakCriteria([played('a', 0, { apology: 0 }, 'first')])).toEqual([]);
  });
});

describe('what to do next', () => {
  const courses = [{ id: 'first-week', order: ['b', 'a', 'c'] }];
  const scenarios = [scenario('a', 1, ['apology']), scenario('b', 2), scenario('c', 3, ['apology']), scenario('x', 1, ['apology'], 'en')];
  const plan = { scenarios, courses, summaries: [], uiLang: 'uk' as const, nowMs: NOW };

  it('is the first of the course in the language of the screens for whoever comes new', () => {
    expect(suggestNext(plan)).toEqual({ scenarioId: 'b', because: { why: 'first' } });
    expect(suggestNext({ ...plan, uiLang: 'en' })).toEqual({ scenarioId: 'x', because: { why: 'first' } });
    expect(suggestNext({ ...plan, uiLang: 'ru' })).toBeNull();
  });

  it('is what turns on the worst that is due: not the one just played, rather one not played at all', () => {
    const summaries = [played('a', 0, { apology: 0 })];
    expect(suggestNext({ ...plan, summaries })).toEqual({ scenarioId: 'c', because: { why: 'weak', criterion: 'apology' } });
  });

  it('is the next of a course begun where nothing is due, then whatever is new, then nothing', () => {
    expect(suggestNext({ ...plan, summaries: [played('b', 0)] })).toEqual({
      scenarioId: 'a',
      because: { why: 'course', course: 'first-week' },
    });
    const all = ['a', 'b', 'c'].map((id) => played(id, 1));
    expect(suggestNext({ ...plan, summaries: all, scenarios: [...scenarios, scenario('d')] })).toEqual({
      scenarioId: 'd',
      because: { why: 'new' },
    });
    expect(suggestNext({ ...plan, summaries: all })).toBeNull();
  });

  it('is always a scenario of a language that was answered in, whatever the past', () => {
    const past = fc.array(
      fc.record({ id: fc.constantFrom('a', 'b', 'c'), days: fc.integer({ min: 0, max: 40 }), mark: fc.constantFrom(0, 0.5, 1, null) }),
    );
    fc.assert(
      fc.property(past, (list) => {
        const summaries = list.map(({ id, days, mark }) => played(id, days, { apology: mark })).toSorted((a, b) => b.endedMs - a.endedMs);
        const next = suggestNext({ ...plan, summaries });
        expect(next === null || ['a', 'b', 'c'].includes(next.scenarioId)).toBe(true);
      }),
    );
  });
});

describe('ten minutes of practice', () => {
  const at = (id: string, channel: 'chat' | 'phone' | 'email', practises: readonly CriterionId[], lang: 'uk' | 'en' = 'uk') => ({
    ...scenario(id, 2, practises, lang),
    channel,
  });
  const plan = {
    scenarios: [
      at('letter', 'email', ['apology', 'thanks']),
      at('chat', 'chat', ['apology']),
      at('call', 'phone', ['apology']),
      at('other', 'chat', []),
      at('english', 'chat', ['thanks'], 'en'),
    ],
    drills: [
      { id: 'apologise', practises: ['apology', 'hollow-apology'] },
      { id: 'own', practises: ['ownership', 'excuses'] },
    ],
    courses: [{ id: 'first-week', order: ['other', 'chat'] }],
    summaries: [],
    uiLang: 'uk',
    nowMs: NOW,
  } as const;
  const talk = (scenarioId: string, because: object) => ({ kind: 'scenario', scenarioId, because, minutes: 8 });
  const drill = (id: string, criterion: CriterionId) => ({ kind: 'drill', drill: id, criterion, minutes: 2 });

  it('is a drill of what is weakest among the due, and a talk in the chat or on the phone that turns on it', () => {
    expect(practiceSession({ ...plan, summaries: [played('other', 1, { apology: 0, thanks: 0.5 })] })).toEqual([
      drill('apologise', 'apology'),
      talk('chat', { why: 'weak', criterion: 'apology' }),
    ]);
    expect(practiceSession({ ...plan, summaries: [played('chat', 0, { apology: 0 })] })[1]).toMatchObject({ scenarioId: 'call' });
  });

  it('is a letter where nothing else turns on it, and no drill where there is none', () => {
    expect(practiceSession({ ...plan, summaries: [played('other', 1, { thanks: 0 })] })).toEqual([
      talk('letter', { why: 'weak', criterion: 'thanks' }),
    ]);
  });

  it('is a drill and what is next anyway where no scenario turns on it', () => {
    expect(practiceSession({ ...plan, summaries: [played('other', 1, { excuses: 0 })] })).toEqual([
      drill('own', 'excuses'),
      talk('chat', { why: 'course', course: 'first-week' }),
    ]);
  });

  it('is what is next where nothing is due, the first for whoever comes new, and nothing where there is nothing', () => {
    const later = [played('other', 0, { apology: 1 }), played('other', 1, { apology: 0 })];
    expect(practiceSession({ ...plan, summaries: later })).toEqual([talk('chat', { why: 'course', course: 'first-week' })]);
    expect(practiceSession(plan)).toEqual([talk('other', { why: 'first' })]);
    expect(practiceSession({ ...plan, uiLang: 'ru' })).toEqual([]);
  });

  it('never takes longer, and is not told from second tries', () => {
    const past = fc.array(
      fc.record({
        id: fc.constantFrom('letter', 'chat', 'call', 'other'),
        days: fc.integer({ min: 0, max: 40 }),
        marks: fc.record({ apology: fc.constantFrom(0, 1, null), excuses: fc.constantFrom(0, 1), thanks: fc.constantFrom(0, 1) }),
        forkOf: fc.constantFrom(null, 'first'),
      }),
    );
    fc.assert(
      fc.property(past, (list) => {
        const summaries = list
          .map(({ id, days, marks, forkOf }) => played(id, days, marks, forkOf))
          .toSorted((a, b) => b.endedMs - a.endedMs);
        const steps = practiceSession({ ...plan, summaries });
        expect(steps.reduce((sum, { minutes }) => sum + minutes, 0)).toBeLessThanOrEqual(10);
        expect(steps).toEqual(practiceSession({ ...plan, summaries: summaries.filter(({ forkOf }) => forkOf === null) }));
      }),
    );
  });
});
