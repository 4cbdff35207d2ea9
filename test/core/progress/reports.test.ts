import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CaseFilter, type CaseRecord, DIMENSIONS, narrowCases, reportOn } from '../../../src/core/progress/index.ts';
import { quantile } from '../../../src/core/progress/reports/figures.ts';
import { localCalendar } from '../../../src/ui/local-calendar.ts';
import { aCase, CASE_MS, manyCases, named } from '../../support/cases.ts';

const report = (cases: readonly CaseRecord[], span: Parameters<typeof reportOn>[1]['span'] = null) =>
  reportOn(cases, { lang: 'uk', span, calendar: localCalendar });

const anyCase: fc.Arbitrary<CaseRecord> = fc
  .record({
    n: fc.nat(1000),
    channel: fc.constantFrom('chat', 'email', 'phone' as const),
    lang: fc.constantFrom('uk', 'ru', 'en' as const),
    product: fc.constantFrom('Чайник', 'чайник ', 'Диван', null),
    cause: fc.constantFrom(named('late', 'Запізнення'), named('late', 'Опоздание'), named('defective'), null),
    solved: fc.boolean(),
    csat: fc.integer({ min: 1, max: 5 }),
    firstReplyMs: fc.option(fc.nat(600_000)),
    solvedMs: fc.option(fc.nat(600_000)),
    misrouted: fc.nat(2),
    messages: fc.nat(9),
    startedMs: fc.integer({ min: CASE_MS, max: CASE_MS + 40 * 86_400_000 }),
    remedies: fc.subarray([
      { ...named('replace'), kind: 'replace', right: 'right' },
      { ...named('refund'), kind: 'refund', right: 'right' },
      { ...named('bonus'), kind: null, right: 'partly' },
    ] as const),
  })
  .map(({ n, ...change }) => aCase(n, change));
const anyCases = fc.uniqueArray(anyCase, { selector: ({ id }) => id, maxLength: 60 });

describe('any report', () => {
  it('accounts for every case once in each of its parts', () => {
    fc.assert(
      fc.property(anyCases, (cases) => {
        const { whole, groups, timeline } = report(cases);
        expect(whole.count).toBe(cases.length);
        const parts = [...DIMENSIONS.map((by) => groups[by]), ...(timeline === null ? [] : [timeline.moments])];
        for (const part of parts)
          for (const figure of ['count', 'solved', 'routed', 'misrouted', 'returned', 'messages'] as const)
            expect(part.reduce((sum, one) => sum + one[figure], 0)).toBe(whole[figure]);
        for (const part of parts)
          for (const times of ['firstReply', 'solution'] as const)
            expect(part.reduce((sum, one) => sum + (one[times]?.count ?? 0), 0)).toBe(whole[times]?.count ?? 0);
      }),
    );
  });

  it('is the same in whatever order the cases come', () => {
    fc.assert(
      fc.property(
        anyCases.chain((cases) => fc.tuple(fc.constant(cases), fc.shuffledSubarray(cases, { minLength: cases.length }))),
        ([cases, shuffled]) => {
          expect(rounded(report(shuffled))).toEqual(rounded(report(cases)));
        },
      ),
    );
  });

  it('has for its groups the figures that they have by themselves', () => {
    fc.assert(
      fc.property(anyCases, (cases) => {
        for (const { key, name: _, ...figures } of report(cases).groups.channel)
          expect(figures).toEqual(report(cases.filter(({ channel }) => channel === key)).whole);
      }),
    );
  });
});

describe('the middle of some values', () => {
  it.each([
    [[], 0.5, null],
    [[7], 0.5, 7],
    [[1, 3], 0.5, 2],
    [[1, 2, 10], 0.5, 2],
    [[1, 2, 3, 10], 0.5, 2.5],
    [[0, 10, 20, 30, 40], 0.9, 36],
    [[5], 0.9, 5],
  ])('of %j at %d is %j', (sorted, share, expected) => {
    expect(rounded(quantile(sorted, share))).toBe(expected);
  });
});

describe('the whole', () => {
  it('of no case has no shares, no times and no picture', () => {
    expect(report([])).toMatchObject({
      whole: {
        count: 0,
        solved: 0,
        firstReply: null,
        solution: null,
        csatMedian: null,
        csatMean: null,
        routed: 0,
        misrouted: 0,
        returned: 0,
      },
      timeline: null,
      places: { weak: [], strong: [] },
      operators: [],
      causes: [],
    });
  });

  it('takes times only from cases that have them, and the slowest tenth only from five on', () => {
    const cases = [10, 20, 30, 40, null].map((ms, n) => aCase(n, { firstReplyMs: ms, solvedMs: n === 0 ? 50 : null, csat: n + 1 }));
    expect(report(cases).whole).toMatchObject({
      firstReply: { count: 4, medianMs: 25, p90Ms: null },
      solution: { count: 1, medianMs: 50, p90Ms: null },
      csatMedian: 3,
      csatMean: 3,
    });
    expect(report([...cases, aCase(9, { firstReplyMs: 50 })]).whole.firstReply).toEqual({ count: 5, medianMs: 30, p90Ms: 46 });
  });

  it('counts as sent to a wrong department only what was sent anywhere, and as returned each case once', () => {
    const registered = { department: named('returns'), cause: named('late') };
    const twice = [
      { ...named('a'), kind: 'replace', right: 'right' },
      { ...named('b'), kind: 'refund', right: 'wrong' },
    ] as const;
    const cases = [aCase(1, { registered, remedies: twice }), aCase(2, { misrouted: 2, remedies: [] }), aCase(3, { remedies: [] })];
    expect(report(cases).whole).toMatchObject({ routed: 2, misrouted: 1, returned: 1 });
  });
});

describe('cases over time', () => {
  const DAY = 86_400_000;
  const localDay = (ms: number) => new Date(ms).getDate();
  it.each([
    [0, 'day'],
    [35, 'day'],
    [36, 'week'],
    [189, 'week'],
    [190, 'month'],
  ])('over %d days are told by the %s-long step', (days, step) => {
    expect(report([aCase(1)], { fromMs: CASE_MS, toMs: CASE_MS + days * DAY }).timeline?.step).toBe(step);
  });

  it('have a place for days without a case', () => {
    const cases = [aCase(1), aCase(2), aCase(3, { startedMs: CASE_MS + 3 * DAY })];
    const { moments } = report(cases).timeline ?? { moments: [] };
    expect(moments.map(({ startMs, count }) => [localDay(startMs), count])).toEqual([
      [10, 2],
      [11, 0],
      [12, 0],
      [13, 1],
    ]);
    for (const [at, { endMs }] of moments.entries()) expect(endMs).toBe(moments[at + 1]?.startMs ?? endMs);
  });

  it('have weeks that begin on Monday and months that begin on the first', () => {
    const starts = (days: number) =>
      report([aCase(1)], { fromMs: CASE_MS, toMs: CASE_MS + days * DAY }).timeline?.moments.map(({ startMs }) => new Date(startMs)) ?? [];
    expect(new Set(starts(100).map((date) => date.getDay()))).toEqual(new Set([1]));
    expect(starts(100)[0]?.getDate()).toBe(9);
    expect(new Set(starts(400).map((date) => date.getDate()))).toEqual(new Set([1]));
    expect(starts(400).length).toBe(14);
  });
});

describe('groups', () => {
  const rows = (cases: readonly CaseRecord[], by: (typeof DIMENSIONS)[number], lang: 'uk' | 'en' = 'uk') =>
    reportOn(cases, { lang, span: null, calendar: localCalendar }).groups[by].map(({ key, name, count }) => [key, name, count]);

  it('take together what is one thing in several languages, and call it as the reader would', () => {
    const cases = [
      aCase(1, { lang: 'ru', cause: named('late', 'Опоздание') }),
      aCase(2, { lang: 'ru', cause: named('late', 'Опоздание') }),
      aCase(3, { lang: 'uk', cause: named('late', 'Запізнення') }),
    ];
    expect(rows(cases, 'cause')).toEqual([['late', 'Запізнення', 3]]);
    expect(rows(cases, 'cause', 'en')).toEqual([['late', 'Опоздание', 3]]);
  });

  it('take together names that differ in capitals and spaces, most cases first, what nobody says last', () => {
    const cases = [
      aCase(1, { product: null }),
      aCase(2, { product: '' }),
      aCase(3, { product: null }),
      aCase(4, { product: 'Чайник' }),
      aCase(5, { product: ' чайник' }),
      aCase(6, { product: 'Диван' }),
    ];
    expect(rows(cases, 'product')).toEqual([
      ['чайник', 'Чайник', 2],
      ['диван', 'Диван', 1],
      [null, null, 3],
    ]);
  });

  it('have a case under its own cause, else under the one it was registered with', () => {
    const registered = { department: named('billing'), cause: named('duplicate') };
    const cases = [aCase(1, { registered }), aCase(2, { registered, cause: null, department: null })];
    expect(rows(cases, 'cause')).toEqual([
      ['defective', 'Брак', 1],
      ['duplicate', 'duplicate', 1],
    ]);
    expect(rows(cases, 'department').map(([key]) => key)).toEqual(['billing', 'returns']);
  });
});

describe('categories', () => {
  it('are those that operators chose; cases registered before there were any stand apart', () => {
    const place = { department: named('billing'), cause: named('duplicate') };
    const cases = [
      aCase(1, { registered: { ...place, category: 'claim' } }),
      aCase(2, { registered: { ...place, category: 'claim' } }),
      aCase(3, { registered: { ...place, category: 'question' } }),
      aCase(4, { registered: place }),
      aCase(5),
    ];
    const { groups } = reportOn(cases, { lang: 'uk', span: null, calendar: localCalendar });
    expect(groups.category.map(({ key, count }) => [key, count])).toEqual([
      ['claim', 2],
      ['question', 1],
      [null, 2],
    ]);
  });
});

describe('what solves', () => {
  const replace = { ...named('replace', 'Новий чайник'), kind: 'replace', right: 'right' } as const;
  const swap = { ...named('swap', 'Обмін'), kind: 'replace', right: 'right' } as const;
  const bonus = { ...named('bonus', 'Бонуси'), kind: null, right: 'partly' } as const;
  const cases = [
    aCase(1, { remedies: [bonus, replace, swap], csat: 4 }),
    aCase(2, { remedies: [swap], csat: 5, solvedMs: 90_000 }),
    aCase(3, { remedies: [bonus], solved: false, solvedMs: null, csat: 1, operator: 'Анна Петрова' }),
    aCase(4, { remedies: [replace], csat: 5, solvedMs: 60_000, operator: 'Анна Петрова' }),
    aCase(5, { remedies: [], csat: 5, solvedMs: 10_000, answer: '', cause: named('late') }),
  ];

  it('is told by cause, each kind of remedy once a case, with the case to learn from', () => {
    const found = report(cases).causes.map(({ group, ways, best }) => ({
      cause: group.key,
      ways: ways.map(({ key, name, tried, solved }) => [key, name, tried, solved]),
      best: best?.number ?? null,
    }));
    expect(found).toEqual([
      {
        cause: 'defective',
        ways: [
          ['replace', 'Новий чайник', 3, 3],
          ['=bonus', 'Бонуси', 2, 1],
        ],
        best: '1004',
      },
      { cause: 'late', ways: [], best: null },
    ]);
  });

  it('is told by operator, who solved most first', () => {
    expect(
      report(cases).operators.map(({ group, ways }) => [group.name, group.solved, ways.map(({ key, solved }) => [key, solved])]),
    ).toEqual([
      [
        'Олена Коваль',
        3,
        [
          ['replace', 2],
          ['=bonus', 1],
        ],
      ],
      [
        'Анна Петрова',
        1,
        [
          ['replace', 1],
          ['=bonus', 0],
        ],
      ],
    ]);
  });
});

describe('weak and strong places', () => {
  const usual = Array.from({ length: 20 }, (_, n) => aCase(n, { solved: n % 5 !== 0, cause: named('defective'), product: `Річ ${n % 4}` }));
  const late = (n: number, change: Partial<CaseRecord>) => aCase(n, { cause: named('late', 'Запізнення'), product: null, ...change });
  const told = (cases: readonly CaseRecord[]) => {
    const { weak, strong } = report(cases).places;
    const plain = (places: typeof weak) =>
      places.map(({ by, group, reasons, also }) => [by, group.key, reasons.map(({ key }) => key), also.map((one) => one.group.key)]);
    return { weak: plain(weak), strong: plain(strong) };
  };

  it('are none where everything goes alike, whatever the sizes', () => {
    expect(told(usual.map((one) => ({ ...one, solved: true })))).toEqual({ weak: [], strong: [] });
  });

  it('are named with the share that was solved, from three cases on', () => {
    const failed = (n: number) => late(n, { solved: false });
    expect(told([...usual, failed(30), failed(31)]).weak).toEqual([]);
    const [place] = report([...usual, failed(30), failed(31), failed(32)]).places.weak;
    expect(place).toMatchObject({ by: 'cause', group: { key: 'late', count: 3 }, reasons: [{ key: 'solved', value: 0, whole: 16 / 23 }] });
    expect(place?.weight).toBeCloseTo((3 * 16) / 23, 9);
  });

  it('are named once where several names mean the very same cases', () => {
    const failed = [30, 31, 32].map((n) => late(n, { solved: false, product: 'Диван', company: 'Затишна оселя' }));
    expect(told([...usual, ...failed]).weak).toEqual([['cause', 'late', ['solved'], ['диван', 'затишна оселя']]]);
  });

  it('are named for a low simulated CSAT, and strong ones for a high one', () => {
    const sad = [30, 31, 32].map((n) => late(n, { csat: 1 }));
    expect(told([...usual, ...sad]).weak).toEqual([['cause', 'late', ['csat'], []]]);
    const glad = [30, 31, 32, 33].map((n) => late(n, { csat: 5 }));
    expect(told([...usual.map((one) => ({ ...one, csat: 3 })), ...glad])).toEqual({ weak: [], strong: [['cause', 'late', ['csat'], []]] });
  });

  it('are named for times within their channel: a slow channel is none, a slow cause is', () => {
    const letters = usual.map((one, n) => aCase(100 + n, { ...one, id: `letter-${n}`, channel: 'email', firstReplyMs: 7_200_000 }));
    expect(told([...usual, ...letters]).weak).toEqual([]);
    const slow = [30, 31, 32].map((n) => late(n, { firstReplyMs: 90_000 }));
    const [place] = report([...usual, ...letters, ...slow]).places.weak;
    expect(place).toMatchObject({ by: 'cause', group: { key: 'late' }, reasons: [{ key: 'firstReply', value: 3, whole: 1 }] });
  });

  it('are named for cases that went astray', () => {
    const registered = { department: named('returns'), cause: named('late') };
    const straight = usual.map((one) => ({ ...one, registered }));
    const astray = [30, 31, 32].map((n) => late(n, { misrouted: 1, registered }));
    expect(told([...straight, ...astray]).weak).toEqual([['cause', 'late', ['misrouted'], []]]);
  });

  it('stand in the order of what closing them would change, and never name a person who answers', () => {
    const few = [30, 31, 32].map((n) => late(n, { solved: false, operator: 'Юрій Дем’яненко' }));
    const more = [40, 41, 42, 43, 44].map((n) => late(n, { cause: named('lost'), solved: false, operator: 'Анна Петрова' }));
    expect(told([...usual, ...few, ...more]).weak).toEqual([
      ['cause', 'lost', ['solved'], []],
      ['cause', 'late', ['solved'], []],
    ]);
  });
});

describe('narrowing', () => {
  const anything: CaseFilter = { fromMs: null, toMs: null, channel: null, lang: null, company: null };
  const cases = [aCase(1), aCase(2, { channel: 'email', lang: 'en', company: 'ЭЛЕКТРОСВЁТ' }), aCase(3, { company: null })];
  it.each<[Partial<CaseFilter>, string[]]>([
    [{}, ['1001', '1002', '1003']],
    [{ channel: 'email' }, ['1002']],
    [{ lang: 'uk' }, ['1001', '1003']],
    [{ company: 'электросвет' }, ['1002']],
    [{ fromMs: CASE_MS + 2 * 60_000 }, ['1002', '1003']],
    [{ fromMs: CASE_MS + 60_000, toMs: CASE_MS + 2 * 60_000 }, ['1001', '1002']],
  ])('by %j leaves %j', (filter, left) => {
    expect(narrowCases(cases, { ...anything, ...filter }).map(({ number }) => number)).toEqual(left);
  });
});

it('tells a desk’s year of cases in which one cause goes badly and one well', () => {
  const { places } = report(manyCases(3000, { untilMs: CASE_MS, days: 365 }));
  const causes = (found: typeof places.weak) => found.filter(({ by }) => by === 'cause').map(({ group }) => group.key);
  expect(causes(places.weak)).toEqual(['late']);
  expect(causes(places.strong)).toEqual(['defective']);
});

/** Sums of fractions differ in their last digits with the order. */
function rounded(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_, part: unknown) => (typeof part === 'number' ? Number(part.toPrecision(12)) : part)));
}
