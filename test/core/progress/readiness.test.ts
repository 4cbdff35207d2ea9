import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  comingRules,
  type Condition,
  type Current,
  type DatedRule,
  DEFAULT_RULE,
  type Exam,
  FIRST_RULE,
  helpFor,
  lanesOf,
  type Readiness,
  readinessOf,
  type Requirement,
  ruleAt,
  ruleFaults,
} from '../../../src/core/progress/index.ts';
import { aResult, anExam, anItem, DAY, HOUR } from '../../support/exams.ts';

const NOW = 1_700_000_000_000;
const CURRENT: Current = { rulesVersion: 'r1', modelVersion: 'm1', hashOf: () => 'h' };

function standing(exams: readonly Exam[], change: { nowMs?: number; current?: Current; rules?: DatedRule[] } = {}): Readiness {
  const { nowMs = NOW, current = CURRENT, rules = [] } = change;
  const found = readinessOf({ rules, exams, nowMs, current }).find(({ key }) => key === 'uk.chat-phone');
  if (!found) throw new Error('There is no such lane.');
  return found;
}

const passed = (id: string, change = {}) => anItem(id, { result: aResult(), ...change });
/** Five conversations on five scenarios, one of them new, all of them good. */
const GOOD = [
  anExam(1, NOW - 3 * DAY, [passed('a'), passed('b'), passed('c', { isNew: true })]),
  anExam(2, NOW - 2 * DAY, [passed('d'), passed('e')]),
];
const unmet = ({ conditions }: Readiness) => conditions.filter(({ isMet }) => !isMet).map(({ id, criterion }) => criterion ?? id);
const line = ({ conditions }: Readiness, id: string): Condition | undefined => conditions.find((one) => (one.criterion ?? one.id) === id);

describe('readiness', () => {
  it('is there where every line of the rule is met, until the first of what it rests on has become too old', () => {
    const ready = standing(GOOD);
    expect(unmet(ready)).toEqual([]);
    expect(ready.isReady).toBe(true);
    expect(ready.validUntilMs).toBe(NOW - 3 * DAY + 600_000 + 90 * DAY);
    expect(standing(GOOD, { nowMs: ready.validUntilMs ?? 0 }).isReady).toBe(false);
    expect(standing(GOOD, { nowMs: (ready.validUntilMs ?? 0) - 1 }).isReady).toBe(true);
    expect(helpFor(ready)).toBeNull();
  });

  it('asked for a day before is as it was then: what was sat later does not count yet', () => {
    const before = standing(GOOD, { nowMs: NOW - 2 * DAY });
    expect(before.sittings.map((one) => one.standing)).toEqual(['ahead', 'ahead', 'window', 'window', 'window']);
    expect(line(before, 'attempts')?.have).toBe(3);
    const first = standing(GOOD.slice(0, 1), { nowMs: NOW - 2 * DAY });
    expect(before.conditions).toEqual(first.conditions);
  });

  it('where nothing counts any more has nothing to say of auto-fails', () => {
    const old = standing(GOOD, { nowMs: NOW + 200 * DAY });
    expect(old.sittings.every((one) => one.standing === 'expired')).toBe(true);
    expect(line(old, 'no-auto-fail')).toMatchObject({ isMet: false, have: null });
    expect(helpFor(old)).toEqual({ do: 'sit' });
  });

  it('without an exam says what it takes, and that an exam is what helps', () => {
    const none = standing([]);
    expect(unmet(none)).toEqual([
      'attempts',
      'scenarios',
      'unseen',
      'passed',
      'first-response',
      'apology',
      'ownership',
      'excuses',
      'stupid-questions',
      'compensation',
      'no-auto-fail',
      'first-responses',
    ]);
    expect(line(none, 'attempts')).toEqual({ id: 'attempts', criterion: null, isMet: false, have: 0, need: 5 });
    expect(line(none, 'apology')).toMatchObject({ have: null, need: 80, seen: 0, seenNeed: 3 });
    expect(none.validUntilMs).toBeNull();
    expect(helpFor(none)).toEqual({ do: 'sit' });
  });

  it('is decided by the last conversations: what was bad before them decides nothing any more', () => {
    const bad = anExam(3, NOW - 9 * DAY, [
      anItem('f', { result: aResult({ passed: 'failed', autoFails: ['insult'], marks: { apology: 0 } }) }),
    ]);
    const all = standing([bad, ...GOOD]);
    expect(all.isReady).toBe(true);
    expect(all.sittings.map(({ item, standing: how }) => [item.scenarioId, how])).toEqual([
      ['e', 'window'],
      ['d', 'window'],
      ['c', 'window'],
      ['b', 'window'],
      ['a', 'window'],
      ['f', 'counts'],
    ]);
  });

  it.each<[string, Partial<Parameters<typeof aResult>[0]>, string[], unknown]>([
    ['an auto-fail', { autoFails: ['insult'], passed: 'failed' }, ['no-auto-fail'], { do: 'sit' }],
    [
      'a late first answer',
      { marks: { ...aResult().marks, 'first-response': 0.7 } },
      ['first-responses'],
      { do: 'practise', criterion: 'first-response' },
    ],
    ['a result that waits', { passed: 'pending' }, ['read'], { do: 'read' }],
    ['no apology', { marks: { ...aResult().marks, apology: -0.1 } }, ['apology'], { do: 'practise', criterion: 'apology' }],
  ])('lacks just that for one with %s', (_what, change, lacking, help) => {
    const [first, second] = GOOD as [Exam, Exam];
    const spoilt = {
      ...second,
      items: second.items.map((item, at) => (at === 1 && item.result ? { ...item, result: { ...item.result, ...change } } : item)),
    };
    const found = standing([first, spoilt]);
    expect(unmet(found)).toEqual(lacking);
    expect(helpFor(found)).toEqual(help);
  });

  it('is no more where a scenario or the rules of marking have changed, and says which conversations count no longer', () => {
    const changed = standing(GOOD, { current: { ...CURRENT, hashOf: (id) => (id === 'a' ? 'other' : 'h') } });
    expect(unmet(changed)).toEqual(['attempts']);
    expect(changed.sittings.at(-1)?.standing).toBe('scenario-changed');
    const rules = standing(GOOD, { current: { ...CURRENT, rulesVersion: 'r2' } });
    expect(rules.sittings.map(({ standing: how }) => how)).toEqual(Array.from({ length: 5 }, () => 'rules-changed'));
    expect(line(rules, 'attempts')).toMatchObject({ have: 0 });
  });

  it('is no more where what was learned is another by now; what was read by the rules alone still counts', () => {
    const read = (modelVersion: string | null) => passed('g', { result: aResult({ modelVersion }) });
    const of = (modelVersion: string | null) => standing([...GOOD, anExam(3, NOW - DAY, [read(modelVersion)])]).sittings[0]?.standing;
    expect([of('m1'), of(null), of('m0')]).toEqual(['window', 'window', 'rules-changed']);
  });

  it('does not count the same scenario again within the gap', () => {
    const again = anExam(3, NOW - 2 * DAY + HOUR, [passed('e')]);
    const found = standing([...GOOD, again]);
    expect(found.sittings[0]).toMatchObject({ item: { scenarioId: 'e' }, standing: 'too-soon' });
    expect(found.isReady).toBe(true);
  });

  it('counts what was never begun as not passed and not answered in time', () => {
    const empty = anExam(3, NOW - DAY, [anItem('g')]);
    const found = standing([...GOOD, empty]);
    expect(found.sittings[0]).toMatchObject({ verdict: 'failed', standing: 'window' });
    expect(line(found, 'first-responses')).toMatchObject({ have: 80, isMet: false });
    expect(line(found, 'passed')).toMatchObject({ have: 80, isMet: true });
  });

  it('lists what was taken away before it was begun, which counts for nothing', () => {
    const gone = anExam(3, NOW - DAY, [passed('f'), anItem('hard', { isGone: true })]);
    const found = standing([...GOOD, gone]);
    expect(found.sittings.slice(0, 2).map(({ item, standing: how }) => [item.scenarioId, how])).toEqual(
      expect.arrayContaining([
        ['f', 'window'],
        ['hard', 'gone'],
      ]),
    );
    expect(unmet(found)).toEqual([]);
  });

  it('was shown what is new only where that was begun', () => {
    const old = [anExam(1, NOW - 3 * DAY, [passed('a'), passed('b')]), anExam(2, NOW - 2 * DAY, [passed('d'), passed('e')])];
    const requirements = DEFAULT_RULE.requirements.map((one) => ({ ...one, firstResponses: 80 }));
    const rules = [{ ...FIRST_RULE, rule: { requirements } }];
    const found = standing([...old, anExam(3, NOW - DAY, [anItem('g', { isNew: true })])], { rules });
    expect(unmet(found)).toEqual(['unseen']);
  });

  it('is never told of more than there is: what is a hair below is below', () => {
    const marked = (apology: number, at: number) => passed(`x${at}`, { result: aResult({ marks: { ...aResult().marks, apology } }) });
    const found = standing([anExam(1, NOW - 3 * DAY, [0.8, 0.8, 0.8, 0.8, 0.798].map(marked))]);
    expect(found.conditions.find(({ criterion }) => criterion === 'apology')).toMatchObject({ have: 79.9, isMet: false });
  });

  it('leaves an exam out as long as it goes on, and other languages and channels always', () => {
    const running = anExam(3, NOW - 600_000, [anItem('x')]);
    const mail = anExam(4, NOW - DAY, [passed('m', { channel: 'email' })], { channels: ['email'] });
    const russian = anExam(5, NOW - DAY, [passed('r')], { lang: 'ru' });
    expect(standing([...GOOD, running, mail, russian])).toEqual(standing(GOOD));
  });

  it('looks further back for a criterion that the last conversations hardly show', () => {
    const without = aResult({ marks: { ...aResult().marks, compensation: null } });
    const exams = [
      anExam(1, NOW - 5 * DAY, [passed('f'), passed('g')]),
      anExam(2, NOW - 3 * DAY, [passed('a'), anItem('b', { result: without }), anItem('c', { result: without, isNew: true })]),
      anExam(3, NOW - 2 * DAY, [anItem('d', { result: without }), anItem('e', { result: without })]),
    ];
    expect(line(standing(exams), 'compensation')).toMatchObject({ have: 100, seen: 3, isMet: true });
    expect(line(standing(exams.slice(1)), 'compensation')).toMatchObject({ have: 100, seen: 1, isMet: false });
    expect(helpFor(standing(exams.slice(1)))).toEqual({ do: 'sit' });
  });
});

describe('an edit of the rule', () => {
  const strict: DatedRule = {
    rule: { requirements: DEFAULT_RULE.requirements.map((one): Requirement => ({ ...one, attempts: 6, core: 95 })) },
    by: 'Ірина',
    reason: 'Новий клієнт вимагає більшого.',
    madeMs: NOW,
    fromMs: NOW + DAY,
  };

  it('holds from its day on and changes nothing before', () => {
    expect(ruleAt([strict], NOW)).toBe(FIRST_RULE);
    expect(ruleAt([strict], NOW + DAY)).toBe(strict);
    expect(comingRules([strict], NOW)).toEqual([strict]);
    const before = standing(GOOD, { rules: [strict] });
    expect(before.isReady).toBe(true);
    expect(before.validUntilMs).toBe(NOW + DAY);
    expect(standing(GOOD, { rules: [strict], nowMs: NOW + DAY }).isReady).toBe(false);
    expect(standing(GOOD, { rules: [strict], nowMs: NOW - 1 }).conditions).toEqual(standing(GOOD, { nowMs: NOW - 1 }).conditions);
  });

  it('of two from the same moment leaves the one that was made later, in whatever order they stand', () => {
    const later = { ...strict, madeMs: NOW + 1, reason: 'Помилка.' };
    expect(ruleAt([later, strict], NOW + DAY)).toBe(later);
    expect(ruleAt([strict, later], NOW + DAY)).toBe(later);
  });

  it('is refused where it cannot be', () => {
    const [usual] = DEFAULT_RULE.requirements as [Requirement];
    expect(ruleFaults(DEFAULT_RULE)).toEqual([]);
    const faulty = { ...usual, channels: [], attempts: 0, passed: Number.NaN, scenarios: 4, unseen: 2, difficulty: { from: 4, to: 2 } };
    expect(
      ruleFaults({ requirements: [usual, { ...usual, channels: ['phone'] }, faulty] }).map(({ requirement, field, code }) => [
        requirement,
        field,
        code,
      ]),
    ).toEqual([
      [2, 'attempts', 'number'],
      [2, 'passed', 'number'],
      [2, 'channels', 'none'],
      [2, 'scenarios', 'more-than-attempts'],
      [2, 'unseen', 'more-than-attempts'],
      [2, 'difficulty', 'order'],
      [1, 'channels', 'twice'],
    ]);
  });
});

describe('the lanes of a rule', () => {
  it('are its requirements, language by language', () => {
    expect(lanesOf(DEFAULT_RULE).map(({ lang, requirement }) => [lang, requirement.channels.length])).toEqual([
      ['uk', 2],
      ['uk', 3],
      ['ru', 2],
      ['ru', 3],
      ['en', 2],
      ['en', 3],
    ]);
  });

  it('of whatever exams: ready just where every line is met, and each line is met just where there is enough', () => {
    const mark = fc.constantFrom(0, 0.5, 0.75, 1, null);
    const item = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
      isNew: fc.boolean(),
      mark,
      verdict: fc.constantFrom('passed', 'failed', 'pending'),
    });
    const exam = fc.record({ daysAgo: fc.integer({ min: 0, max: 200 }), items: fc.array(item, { minLength: 1, maxLength: 4 }) });
    fc.assert(
      fc.property(fc.array(exam, { maxLength: 6 }), (some) => {
        const exams = some.map(({ daysAgo, items }, at) =>
          anExam(
            at,
            NOW - daysAgo * DAY - HOUR,
            items.map((one) =>
              anItem(one.id, {
                isNew: one.isNew,
                result: aResult({ passed: one.verdict as 'passed', marks: { apology: one.mark, 'first-response': one.mark } }),
              }),
            ),
          ),
        );
        const found = standing(exams);
        expect(found.isReady).toBe(found.conditions.every(({ isMet }) => isMet));
        expect(found.isReady).toBe(found.validUntilMs !== null);
        expect(found.sittings).toHaveLength(exams.reduce((sum, { items }) => sum + items.length, 0));
        expect(found.sittings.filter(({ standing: how }) => how === 'window').length).toBe(line(found, 'attempts')?.have);
        expect(helpFor(found) === null).toBe(found.isReady);
        expect(standing(exams, { nowMs: found.validUntilMs ?? NOW }).isReady).toBe(false);
      }),
    );
  });
});
