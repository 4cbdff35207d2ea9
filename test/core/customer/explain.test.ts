import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SIGNALS } from '../../../src/core/analysis/types.ts';
import { compileCustomer, EMPTY_READING, explainReply, type Beginning, type TurnReading } from '../../../src/core/customer/index.ts';
import { checksOf, holds, type Check, type Situation } from '../../../src/core/customer/conditions.ts';
import { ACTION_TYPES, MOODS, VISIBILITIES, type Condition, type ReplyRule, type Scenario } from '../../../src/core/scenario/types.ts';
import { KETTLE, scenarioWith } from '../../support/play.ts';

const NOW: Situation = {
  signs: new Set(['apology', 'remedy.resend', 'fact.order']),
  ever: new Set(['apology', 'excuse', 'remedy.resend', 'fact.order']),
  numbers: { anger: 62, fairness: 40 },
  visibility: 'public',
  turn: 3,
  late: true,
};

const table: readonly (readonly [Condition, readonly Check[]])[] = [
  [{}, []],
  [
    { all: ['apology', 'excuse', 'ever.excuse'] },
    [
      { of: 'all', sign: 'apology', met: true },
      { of: 'all', sign: 'excuse', met: false },
      { of: 'all', sign: 'ever.excuse', met: true },
    ],
  ],
  [{ any: ['bounce', 'remedy.resend'] }, [{ of: 'any', signs: ['bounce', 'remedy.resend'], found: ['remedy.resend'], met: true }]],
  [{ any: ['bounce', 'action.move'] }, [{ of: 'any', signs: ['bounce', 'action.move'], found: [], met: false }]],
  [
    { none: ['fact.order', 'rudeness'] },
    [
      { of: 'none', sign: 'fact.order', met: false },
      { of: 'none', sign: 'rudeness', met: true },
    ],
  ],
  [{ mood: ['calm', 'upset'] }, [{ of: 'mood', is: 'angry', wanted: ['calm', 'upset'], met: false }]],
  [{ anger: { max: 50 } }, [{ of: 'anger', is: 62, range: { max: 50 }, met: false }]],
  [{ fairness: { min: 40, max: 60 } }, [{ of: 'fairness', is: 40, range: { min: 40, max: 60 }, met: true }]],
  [{ visibility: ['private'] }, [{ of: 'visibility', is: 'public', wanted: ['private'], met: false }]],
  [{ turn: { min: 4 } }, [{ of: 'turn', is: 3, range: { min: 4 }, met: false }]],
  [{ late: false }, [{ of: 'late', is: true, met: false }]],
  [
    { late: true, all: ['thanks'], turn: { max: 3 } },
    [
      { of: 'all', sign: 'thanks', met: false },
      { of: 'turn', is: 3, range: { max: 3 }, met: true },
      { of: 'late', is: true, met: true },
    ],
  ],
];

describe('what a condition asks for', () => {
  it.each(table)('%j', (condition, checks) => {
    expect(checksOf(condition, NOW)).toEqual(checks);
    expect(holds(condition, NOW)).toBe(checks.every(({ met }) => met));
  });
});

const rule = (when: Condition | null, more: Partial<ReplyRule> = {}): ReplyRule => ({
  when,
  says: [],
  angerBy: 0,
  fairnessBy: 0,
  reveals: [],
  goto: null,
  ...more,
});

const START: Beginning = { stage: 'repair', numbers: { anger: 62, fairness: 30 }, told: ['order'], ever: ['remedy.refund'], turn: 2 };
const SPOKEN: TurnReading = { ...EMPTY_READING, spoken: true, notes: ['of-case'] };

function accountOf(scenario: Scenario, reading: TurnReading, from?: Beginning) {
  const customer = compileCustomer(scenario);
  const state = customer.initial(from);
  const { numbers, visibility } = customer.feel(state, reading);
  const event = { type: 'reply' as const, reading, numbers, visibility };
  return { account: explainReply(scenario, state, event), step: customer.step(state, event) };
}

describe('why a reply led where it did', () => {
  const stages = [
    { id: 'complaint', replies: [rule(null)], silence: [] },
    {
      id: 'repair',
      replies: [
        rule({ all: ['timeline'] }, { goto: 'kept' }),
        rule({ any: ['ever.remedy.refund'] }, { says: ['When?'] }),
        rule({ all: ['fact.order'] }, { goto: 'lost' }),
        rule({ any: ['action.register'] }),
        rule(null),
      ],
      silence: [],
    },
  ];

  it('names the rule taken, what others lacked, and which would have fitted as well', () => {
    const { account, step } = accountOf(scenarioWith({ stages }), { ...SPOKEN, signals: ['apology'] }, START);
    expect(account).toMatchObject({ stage: 'repair', taken: 1, closing: null, diverted: null });
    expect(account.rules?.map(({ state }) => state)).toEqual(['missed', 'taken', 'passed-over', 'missed', 'passed-over']);
    expect(step.says[0]?.own).toEqual(['When?']);
  });

  it('passes by rules that ask for no deed when there is a deed without a word', () => {
    const { account } = accountOf(scenarioWith({ stages }), { ...EMPTY_READING, action: 'register' }, START);
    expect(account.rules?.map(({ state }) => state)).toEqual(['not-meant', 'not-meant', 'not-meant', 'taken', 'not-meant']);
  });

  it('says when the talk has gone on too long, or what was claimed comes out, and the rule leads nowhere', () => {
    const talk = [{ id: 'repair', replies: [rule({ all: ['thanks'] }, { goto: 'delighted' }), rule(null)], silence: [] }];
    const late = accountOf(scenarioWith({ stages: talk }), SPOKEN, { ...START, turn: 60 });
    expect(late.account).toMatchObject({ taken: 1, diverted: 'too-long' });
    const lie = accountOf(scenarioWith({ stages: talk }), { ...SPOKEN, signals: ['thanks'], lies: 1 }, START);
    expect(lie.account).toMatchObject({ taken: 0, diverted: 'untrue' });
    expect(lie.step.state.outcome).not.toBe('delighted');
  });

  it('says what the default conversation still waits for', () => {
    const reading: TurnReading = { ...SPOKEN, signals: ['solution'], remedies: ['refund'] };
    expect(accountOf(KETTLE, reading).account).toMatchObject({
      stage: 'opening',
      rules: null,
      closing: { factsMissing: ['order'], settledBy: 'remedy', remedy: 'partly', nextStep: false, delighted: { fairnessFrom: 70 } },
    });
    const done: TurnReading = { ...SPOKEN, signals: ['solution', 'timeline'], remedies: ['replace'], asks: ['order'], nextStep: true };
    expect(accountOf(KETTLE, done).account.closing).toMatchObject({ factsMissing: [], remedy: 'right', nextStep: true });
  });
});

const sign = fc.oneof(
  fc.constantFrom(...SIGNALS),
  fc.constantFrom('remedy.replace', 'remedy.refund', 'fact.order', ...ACTION_TYPES.map((type) => `action.${type}`)),
  fc.constantFrom('ever.apology', 'ever.remedy.replace', 'ever.fact.order', 'ever.action.register'),
);
const signs = fc.uniqueArray(sign, { minLength: 1, maxLength: 2 });
const range = fc.record({ min: fc.integer({ min: 0, max: 60 }), max: fc.integer({ min: 30, max: 100 }) }, { requiredKeys: [] });
const condition: fc.Arbitrary<Condition> = fc.record(
  {
    all: signs,
    any: signs,
    none: signs,
    mood: fc.subarray([...MOODS], { minLength: 3 }),
    anger: range,
    fairness: range,
    visibility: fc.subarray([...VISIBILITIES], { minLength: 1 }),
    turn: range,
    late: fc.boolean(),
  },
  { requiredKeys: [] },
);
const reading: fc.Arbitrary<TurnReading> = fc
  .record({
    signals: fc.subarray([...SIGNALS], { maxLength: 5 }).map((all) => all.toSorted()),
    remedies: fc.subarray(['refund', 'replace']),
    asks: fc.subarray(['order']),
    action: fc.option(fc.constantFrom(...ACTION_TYPES)),
    spoken: fc.boolean(),
    waited: fc.constantFrom('in-time' as const, 'late' as const, 'overdue' as const),
    lies: fc.constantFrom(0, 0, 1),
  })
  .map((parts) => ({ ...EMPTY_READING, ...parts }));
const beginning = fc.record({
  stage: fc.constant('only'),
  numbers: fc.record({ anger: fc.integer({ min: 0, max: 100 }), fairness: fc.integer({ min: 0, max: 100 }) }),
  told: fc.subarray(['order']),
  ever: fc.subarray(['apology', 'remedy.replace', 'action.register']),
  turn: fc.integer({ min: 0, max: 25 }),
});

describe('the law of explaining', () => {
  it('the account names the rule that the machine took, and every rule that it calls missed lacks something', () => {
    fc.assert(
      fc.property(fc.array(condition, { minLength: 1, maxLength: 4 }), reading, beginning, (conditions, read, from) => {
        // each rule is known by its words
        const replies = [...conditions, null].map((when, place) => rule(when, { says: [`rule ${place}`] }));
        const scenario = scenarioWith({ channel: 'social', stages: [{ id: 'only', replies, silence: [] }] });
        const { account, step } = accountOf(scenario, read, from);
        const said = step.says.flatMap(({ own }) => own).find((text) => text.startsWith('rule '));
        const isTooLong = step.state.memory.ended === 'turns';
        expect(account.diverted === 'too-long').toBe(isTooLong);
        expect(said).toBe(account.taken === null || isTooLong ? undefined : `rule ${account.taken}`);
        const taken = account.taken ?? replies.length;
        const expected = account.rules?.map((_, place) => {
          if (place === taken) return { state: 'taken', isMissed: false };
          return {
            state: expect.stringMatching(place < taken ? /missed|not-meant/u : /missed|not-meant|passed-over/u),
            isMissed: expect.anything(),
          };
        });
        expect(account.rules?.map(({ state, checks }) => ({ state, isMissed: checks.some(({ met }) => !met) }))).toEqual(expected);
        expect(account.rules?.every(({ state, checks }) => state !== 'missed' || checks.some(({ met }) => !met))).toBe(true);
      }),
      { numRuns: 80 },
    );
  });
});
