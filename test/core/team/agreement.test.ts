import '../../support/laws.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Marking } from '../../../src/core/progress/index.ts';
import type { CriterionId, Scorecard } from '../../../src/core/scoring/index.ts';
import {
  agreedId,
  agreementOf,
  CATEGORIES,
  type Category,
  differencesOf,
  figuresOf,
  judgedOf,
  kappaOf,
  sideBySide,
  strengthOf,
} from '../../../src/core/team/index.ts';
import { anAttempt } from '../../stores/records.ts';

const MONTH = Date.UTC(2026, 10, 1);
const monthly = { startOf: (_step: string, ms: number) => Date.UTC(new Date(ms).getUTCFullYear(), new Date(ms).getUTCMonth(), 1) };

/** So many of each pair of marks. */
const counted = (counts: readonly (readonly [Category, Category, number])[]) =>
  counts.flatMap(([one, other, count]) => Array.from({ length: count }, () => ({ one, other })));

let ids = 0;
const marking = (by: string, attemptId: string, marks: Marking['marks'], change: Partial<Marking> = {}): Marking => ({
  id: `m-${(ids += 1)}`,
  profileId: 'p',
  attemptId,
  by,
  atMs: MONTH,
  marks,
  ...change,
});

const card = (marks: Partial<Record<CriterionId, Scorecard['criteria'][number]['status']>>): Scorecard => {
  const { scorecard } = anAttempt(1);
  return { ...scorecard, criteria: scorecard.criteria.map((one) => ({ ...one, status: marks[one.id] ?? 'not-assessed' })) };
};

describe('kappa', () => {
  it.each([
    {
      // Cohen's example as it stands in every textbook: 20 both yes, 15 both no, 5 and 10 apart.
      // observed 35/50 = 0.7; by chance 25/50·30/50 + 25/50·20/50 = 0.5; (0.7 − 0.5) / 0.5 = 0.4
      what: 'of two categories',
      counts: [
        ['met', 'met', 20],
        ['met', 'not', 5],
        ['not', 'met', 10],
        ['not', 'not', 15],
      ],
      kappa: 0.4,
      // with k = 0.4: alike 0.4·(1 − 1.1·0.6)² + 0.3·(1 − 0.9·0.6)² = 0.10972; apart 0.1·(0.6·(0.6 + 0.5))² + 0.2·(0.6·(0.4 + 0.5))² = 0.10188;
      // less (0.4 − 0.5·0.6)² = 0.01: 0.2016; √(0.2016 / 50) / 0.5 = 0.127
      error: 0.127,
    },
    {
      // Fleiss, Statistical Methods for Rates and Proportions, table 18.1 (n = 100; 0.75 .01 .04 / .05 .04 .01 / 0 0 .10):
      // observed 0.89; by chance 0.80·0.80 + 0.10·0.05 + 0.10·0.15 = 0.66; 0.23 / 0.34 = 0.676; its standard error is given as 0.087
      what: 'of three categories',
      counts: [
        ['met', 'met', 75],
        ['met', 'partly', 1],
        ['met', 'not', 4],
        ['partly', 'met', 5],
        ['partly', 'partly', 4],
        ['partly', 'not', 1],
        ['not', 'not', 10],
      ],
      kappa: 0.23 / 0.34,
      error: 0.0877,
    },
    {
      // Fleiss, Cohen, Everitt 1969: 0.53 .05 .02 / .11 .14 .05 / .01 .06 .03 of 200; observed 0.70; by chance 0.60·0.65 + 0.30·0.25 +
      // 0.10·0.10 = 0.475; 0.225 / 0.525 = 0.429; its variance is given as 0.002885, that is an error of 0.0537
      what: 'as its error was worked out first',
      counts: [
        ['met', 'met', 106],
        ['met', 'partly', 10],
        ['met', 'not', 4],
        ['partly', 'met', 22],
        ['partly', 'partly', 28],
        ['partly', 'not', 10],
        ['not', 'met', 2],
        ['not', 'partly', 12],
        ['not', 'not', 6],
      ],
      kappa: 0.225 / 0.525,
      error: 0.0537,
    },
    {
      // 9 of 10, of which 5 met: observed 0.9; by chance 0.6·0.5 + 0.4·0.5 = 0.5; 0.4 / 0.5 = 0.8
      what: 'of ten marks',
      counts: [
        ['met', 'met', 5],
        ['met', 'not', 1],
        ['not', 'not', 4],
      ],
      kappa: 0.8,
      error: null,
    },
    {
      // observed 0.9; by chance 0.95·0.95 + 0.05·0.05 = 0.905; −0.005 / 0.095 = −0.0526: nearly always met, so agreement says little
      what: 'where nearly everything is met',
      counts: [
        ['met', 'met', 18],
        ['met', 'not', 1],
        ['not', 'met', 1],
      ],
      kappa: -0.005 / 0.095,
      error: null,
    },
    {
      // observed 0; by chance 0.5·0.5 + 0.5·0.5 = 0.5; −0.5 / 0.5 = −1
      what: 'of the very opposite',
      counts: [
        ['met', 'not', 2],
        ['not', 'met', 2],
      ],
      kappa: -1,
      error: null,
    },
    {
      // observed 2/4; by chance na 0.5·0.25 + partly 0.25·0.5 = 0.25 (met and not are never said by both); 0.25 / 0.75
      what: 'counts «not applicable» as a mark like others',
      counts: [
        ['na', 'na', 1],
        ['na', 'partly', 1],
        ['partly', 'partly', 1],
        ['met', 'not', 1],
      ],
      kappa: 1 / 3,
      error: null,
    },
  ] as const)('$what', ({ counts, kappa, error }) => {
    const found = kappaOf(counted(counts));
    expect(found.kappa).toBeCloseTo(kappa, 10);
    const [low = 0, high = 0] = found.interval ?? [];
    const isCutOff = low === -1 || high === 1;
    expect(isCutOff ? kappa : (high + low) / 2).toBeCloseTo(kappa, 10);
    expect(error === null ? 0 : (high - low) / 2 / 1.96 - error).toBeCloseTo(0, 3);
  });

  it.each([
    ['of nothing', []],
    ['of one mark', [['met', 'not', 1]]],
    ['where all are alike', [['met', 'met', 12]]],
  ] as const)('is none %s, nor has it an interval', (_what, counts) => {
    expect(kappaOf(counted(counts))).toEqual({ kappa: null, interval: null });
  });

  it('has no interval where one judge gives the same mark throughout', () => {
    const counts = [
      ['met', 'met', 9],
      ['met', 'not', 3],
    ] as const;
    expect(kappaOf(counted(counts))).toEqual({ kappa: 0, interval: null });
    expect(kappaOf(counted(counts.map(([one, other, n]) => [other, one, n] as const)))).toEqual({ kappa: 0, interval: null });
  });

  it.each([
    [-0.2, 'none'],
    [0, 'none'],
    [0.2, 'slight'],
    [0.21, 'fair'],
    [0.6, 'moderate'],
    [0.8, 'substantial'],
    [0.81, 'almost'],
    [1, 'almost'],
  ])('of %d is called %s', (kappa, name) => {
    expect(strengthOf(kappa)).toBe(name);
  });

  const marks = fc.array(fc.record({ one: fc.constantFrom(...CATEGORIES), other: fc.constantFrom(...CATEGORIES) }), { maxLength: 40 });
  const close = (value: number | null) => (value === null ? null : Math.round(value * 1e9) / 1e9 + 0);
  const rounded = (both: readonly { readonly one: Category; readonly other: Category }[]) => {
    const { kappa, interval, ...rest } = figuresOf(both);
    return { ...rest, kappa: close(kappa), interval: interval?.map(close) ?? null };
  };

  it('is the same whoever is named first', () => {
    fc.assert(
      fc.property(marks, (both) => {
        expect(rounded(both.map(({ one, other }) => ({ one: other, other: one })))).toEqual(rounded(both));
      }),
    );
  });

  it('is never above 1 nor below −1, and lies within its interval', () => {
    fc.assert(
      fc.property(marks, (both) => {
        const { kappa, interval } = kappaOf(both);
        expect(Math.abs(kappa ?? 0)).toBeLessThanOrEqual(1 + 1e-12);
        expect(interval?.[0] ?? -1).toBeLessThanOrEqual((kappa ?? 0) + 1e-12);
        expect(interval?.[1] ?? 1).toBeGreaterThanOrEqual((kappa ?? 0) - 1e-12);
      }),
    );
  });

  it('is 1 where nobody ever differs over two kinds of marks or more', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...CATEGORIES), { minLength: 2, maxLength: 40 }), (said) => {
        const { kappa } = kappaOf(said.map((each) => ({ one: each, other: each })));
        expect(close(kappa)).toBe(new Set(said).size > 1 ? 1 : null);
      }),
    );
  });
});

describe('agreement', () => {
  const engine = new Map([['a1', card({ apology: 'missing', excuses: 'met', ownership: 'partly', compensation: 'not-applicable' })]]);
  const markings = [
    marking('Анна', 'a1', { apology: 1, excuses: 1, compensation: null }),
    marking('Олена', 'a1', { apology: 0.5, excuses: 1, ownership: 0 }),
    marking(' анна ', 'a2', { apology: 0 }, { atMs: MONTH - 1 }),
    marking('Олена', 'a2', { apology: 0 }, { atMs: Date.UTC(2026, 11, 5) }),
  ];

  it('tells people with people before people with the engine, whoever writes a name how', () => {
    const pairs = agreementOf(judgedOf(markings, engine), monthly);
    expect(pairs.map(({ one, other, all }) => [one, other, all.alike, all.n])).toEqual([
      ['Олена', 'анна', 2, 3],
      ['Олена', null, 1, 3],
      ['анна', null, 2, 3],
    ]);
  });

  it('is told criterion by criterion, with the share of «met»', () => {
    const [people] = agreementOf(judgedOf(markings, engine), monthly);
    expect(people?.criteria.map(({ criterion, n, alike, met }) => [criterion, n, alike, met])).toEqual([
      ['apology', 2, 1, 0.25],
      ['excuses', 1, 1, 1],
    ]);
  });

  it('is told month by month of the later marking', () => {
    const [people] = agreementOf(judgedOf(markings, engine), monthly);
    expect(people?.months.map(({ startMs, all }) => [new Date(startMs).toISOString().slice(0, 7), all.alike, all.n])).toEqual([
      ['2026-11', 1, 2],
      ['2026-12', 1, 1],
    ]);
  });

  it('leaves out what the engine could not assess, and attempts that it is not known of', () => {
    const judged = judgedOf([marking('Анна', 'a1', { thanks: 1 }), marking('Анна', 'a3', { apology: 1 })], engine);
    expect(judged.filter(({ judge }) => judge === null).map(({ attemptId }) => attemptId)).toEqual(['a1']);
    expect(agreementOf(judged, monthly)).toEqual([]);
  });

  it('counts of one person and attempt the first word alone, and no agreed mark', () => {
    const again = [
      marking('Анна', 'a1', { apology: 0 }, { atMs: MONTH + 5 }),
      ...markings,
      marking('Анна + Олена', 'a1', { apology: 0.5 }, { id: agreedId('a1', 'apology'), atMs: MONTH + 9 }),
    ];
    const figures = (of: readonly Marking[]) => agreementOf(judgedOf(of, engine), monthly).map(({ all }) => all);
    expect(figures(again)).toEqual(figures(markings));
    expect(figures([...markings, ...markings])).toEqual(figures(markings));
  });
});

describe('differences', () => {
  it('stand side by side: those among people first, then those with the engine alone', () => {
    const engine = new Map([['a1', card({ apology: 'met', excuses: 'broken', ownership: 'met', thanks: 'met' })]]);
    const judged = judgedOf(
      [
        marking('Олена', 'a1', { apology: 0.5, excuses: 1, ownership: 1, thanks: 1 }),
        marking('Анна', 'a1', { excuses: 1, apology: 1, ownership: 1, empathy: 0 }),
      ],
      engine,
    );
    expect(differencesOf(judged)).toEqual([
      {
        attemptId: 'a1',
        criterion: 'apology',
        differs: 'people',
        marks: [
          { judge: 'Анна', category: 'met' },
          { judge: 'Олена', category: 'partly' },
          { judge: null, category: 'met' },
        ],
      },
      {
        attemptId: 'a1',
        criterion: 'excuses',
        differs: 'engine',
        marks: [
          { judge: 'Анна', category: 'met' },
          { judge: 'Олена', category: 'met' },
          { judge: null, category: 'not' },
        ],
      },
    ]);
    expect(sideBySide(judged).map(({ criterion, differs }) => [criterion, differs])).toEqual([
      ['apology', 'people'],
      ['excuses', 'engine'],
      ['thanks', null],
      ['ownership', null],
    ]);
  });
});
