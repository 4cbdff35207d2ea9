import { describe, expect, it } from 'vitest';
import { EMPTY_HISTORY, remember, temper, temperSilence, visibilityAfter, type Felt } from '../../../src/core/customer/temper.ts';
import { MOST_CALM, PERSONAS } from '../../../src/core/customer/temper-data.ts';
import type { History } from '../../../src/core/customer/types.ts';

const QUIET: Felt = {
  signals: [],
  assessed: true,
  spoken: true,
  waited: 'in-time',
  remedy: null,
  asksNew: false,
  asksAgain: false,
  visibility: 'private',
  notes: ['of-case'],
  isOfferEarly: false,
  closesThread: false,
  foundOut: 0,
};
const START = { anger: 70, fairness: 30 };
const felt = (signals: Felt['signals'], more: Partial<Felt> = {}): Felt => ({ ...QUIET, signals, ...more });

/** Numbers after the turns, one after another, with the precise persona unless another is named. */
function after(turns: readonly Felt[], persona = PERSONAS.precise, kind: Parameters<typeof temper>[4] = 'complaint') {
  let numbers = START;
  let history: History = EMPTY_HISTORY;
  for (const turn of turns) {
    ({ numbers } = temper(numbers, turn, persona, history, kind));
    history = remember(history, turn);
  }
  return numbers;
}

describe('temper', () => {
  it('tells each move with its cause', () => {
    const { numbers, causes } = temper(START, felt(['apology', 'excuse']), PERSONAS.precise, EMPTY_HISTORY, 'complaint');
    expect({ numbers, causes }).toEqual({
      numbers: { anger: 74, fairness: 26 },
      causes: [
        { key: 'apology', params: {}, anger: -6, fairness: 1 },
        { key: 'excuse', params: {}, anger: 10, fairness: -5 },
      ],
    });
  });

  it('counts a good sign in full once, then hardly, then not at all', () => {
    const angers = [1, 2, 3].map((times) => after(Array.from({ length: times }, () => felt(['ownership']))).anger);
    expect(angers).toEqual([60, 58, 58]);
  });

  it('counts several good signs in one reply for more than the same ones spread out', () => {
    const together = after([felt(['apology', 'ownership', 'personal'])]);
    const spread = after([felt(['apology']), felt(['ownership']), felt(['personal'])]);
    expect(together.anger).toBeLessThan(spread.anger);
  });

  it('counts a fault each time, and more when it comes again', () => {
    const angers = [1, 2, 3].map((times) => {
      return temper(START, felt(['argument']), PERSONAS.precise, { seen: { argument: times - 1 }, scar: 0 }, 'complaint').numbers.anger;
    });
    expect(angers).toEqual([84, 90, 95]);
  });

  it('finds a good apology worth less after a stupid question than before it', () => {
    const afterFault = after([felt(['stupid_question']), felt(['apology'])]);
    const beforeFault = after([felt(['apology']), felt(['stupid_question'])]);
    expect(afterFault.anger).toBeGreaterThan(beforeFault.anger);
  });

  it('hears only half of the good beside a fault', () => {
    const [clean, spoilt] = [felt(['ownership']), felt(['ownership', 'bureaucratese'])].map(
      (turn) => temper(START, turn, PERSONAS.loyal, EMPTY_HISTORY, 'complaint').causes.find(({ key }) => key === 'ownership')?.anger,
    );
    expect([clean, spoilt]).toEqual([-11, -5]);
  });

  it('is calmed by no single reply by more than a fixed amount', () => {
    const everything = felt(
      ['thanks', 'apology', 'empathy', 'ownership', 'solution', 'timeline', 'contact', 'clarify', 'private', 'compensation', 'personal'],
      { remedy: 'right' },
    );
    const { numbers, causes } = temper({ anger: 100, fairness: 30 }, everything, PERSONAS.precise, EMPTY_HISTORY, 'complaint');
    expect(numbers.anger).toBe(100 - MOST_CALM);
    expect(causes.at(-1)?.key).toBe('sticky');
    expect(causes.reduce((sum, cause) => sum + cause.anger, 0)).toBe(-MOST_CALM);
  });

  it('keeps a scar: after faults anger does not fall to nothing', () => {
    const good = felt(['apology', 'ownership', 'empathy', 'timeline'], { remedy: 'right' });
    const best = felt(['solution', 'compensation', 'contact', 'personal']);
    expect(after([good, best]).anger).toBe(0);
    expect(after([felt(['rudeness']), good, best]).anger).toBeGreaterThanOrEqual(14);
  });

  it('needs the right remedy for fairness; something for the trouble makes it more than fair', () => {
    const kind = felt(['apology', 'ownership']);
    const deed = ['solution', 'timeline', 'contact'] as const;
    expect(after([kind, felt(deed, { remedy: 'right' })]).fairness).toBe(68);
    expect(after([kind, felt([...deed, 'compensation'], { remedy: 'right' })]).fairness).toBe(84);
    expect(after([kind, felt(deed, { remedy: 'partly' })]).fairness).toBe(56);
    expect(after([kind, felt(deed, { remedy: 'wrong' })]).fairness).toBe(40);
  });

  it('asks for no money where money would be out of place', () => {
    const turns = [felt(['empathy', 'ownership']), felt(['solution', 'timeline'], { remedy: 'right' })];
    expect(after(turns, PERSONAS.precise, 'fraud').fairness).toBeGreaterThanOrEqual(70);
  });

  it.each([
    ['a reply that says nothing', felt([]), 'no-help'],
    ['a reply that cannot be read', felt([], { assessed: false }), 'unreadable'],
    ['being asked again', felt(['clarify'], { asksAgain: true }), 'asked-again'],
    ['a remedy that is none', felt(['solution'], { remedy: 'wrong' }), 'remedy-wrong'],
    ['a late answer', felt(['apology'], { waited: 'late' }), 'late'],
    ['a much too late answer', felt(['apology'], { waited: 'overdue' }), 'overdue'],
  ])('feels %s', (_name, turn, key) => {
    const { causes } = temper(START, turn, PERSONAS.precise, EMPTY_HISTORY, 'complaint');
    expect(causes.find((cause) => cause.key === key)?.anger).toBeGreaterThan(0);
  });

  it('tires of apologies without deeds', () => {
    const again = temper(START, felt(['apology']), PERSONAS.precise, { seen: { apology: 1 }, scar: 0 }, 'complaint');
    expect(again.causes.map(({ key }) => key)).toEqual(['apology', 'apology-again']);
    expect(again.numbers.anger).toBeGreaterThan(START.anger);
  });

  it('does not feel a deed before anybody tells', () => {
    const deed = temper(START, felt([], { spoken: false }), PERSONAS.precise, EMPTY_HISTORY, 'complaint');
    expect(deed).toEqual({ numbers: START, causes: [] });
  });

  it.each([
    ['talkative', 'empathy'],
    ['frightened', 'ownership'],
    ['entitled', 'compensation'],
    ['loyal', 'personal'],
  ] as const)('the %s customer is moved more by %s than the precise one', (persona, sign) => {
    expect(after([felt([sign])], PERSONAS[persona]).anger).toBeLessThan(after([felt([sign])]).anger);
  });

  it.each([
    ['ironic', 'bureaucratese'],
    ['tired', 'bounce'],
    ['threatening', 'argument'],
  ] as const)('the %s customer is hurt more by %s than the frightened one', (persona, sign) => {
    expect(after([felt([sign])], PERSONAS[persona]).anger).toBeGreaterThan(after([felt([sign])], PERSONAS.frightened).anger);
  });
});

describe('silence', () => {
  it('hurts more the longer it lasts, and the impatient most', () => {
    const angers = (persona: keyof typeof PERSONAS) =>
      [0, 1, 2].map((index) => temperSilence(START, index, PERSONAS[persona]).numbers.anger);
    expect(angers('precise')).toEqual([78, 82, 85]);
    expect(angers('frightened')).toEqual([81, 87, 91]);
  });
});

describe('visibility', () => {
  it.each([
    ['private stays private', 'private', felt(['rudeness']), false, 'private'],
    ['a quarrel spreads', 'public', felt(['argument']), false, 'spreading'],
    ['money in public spreads', 'public', felt(['compensation']), false, 'spreading'],
    ['an invitation takes it aside', 'public', felt(['private']), false, 'private'],
    ['moving does so too', 'public', felt([]), true, 'private'],
    ['an excuse with an invitation does not', 'public', felt(['private', 'excuse']), false, 'public'],
    ['what spreads is taken aside by an apology with an invitation', 'spreading', felt(['apology', 'private']), false, 'private'],
    ['an invitation alone only stops it', 'spreading', felt(['private']), false, 'public'],
  ] as const)('%s', (_name, before, turn, moves, expected) => {
    expect(visibilityAfter(before, turn, moves)).toBe(expected);
  });
});
