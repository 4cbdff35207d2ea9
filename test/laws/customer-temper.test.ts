import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BAD_SIGNALS, GOOD_SIGNALS, SIGNALS } from '../../src/core/analysis/types.ts';
import { EMPTY_HISTORY, remember, temper, temperSilence, type Felt } from '../../src/core/customer/temper.ts';
import { PERSONAS } from '../../src/core/customer/temper-data.ts';
import { NOTES, type History } from '../../src/core/customer/types.ts';
import { KINDS, PERSONAS as PERSONA_IDS, VISIBILITIES } from '../../src/core/scenario/types.ts';
import type { Numbers } from '../../src/core/session/types.ts';

const numbers = fc.record({ anger: fc.integer({ min: 0, max: 100 }), fairness: fc.integer({ min: 0, max: 100 }) });
const persona = fc.constantFrom(...PERSONA_IDS).map((id) => PERSONAS[id]);
const kind = fc.constantFrom(...KINDS);
const felt: fc.Arbitrary<Felt> = fc.record({
  signals: fc.subarray([...SIGNALS]),
  assessed: fc.boolean(),
  spoken: fc.constant(true),
  waited: fc.constantFrom('in-time', 'late', 'overdue'),
  remedy: fc.constantFrom('right', 'partly', 'wrong', null),
  asksNew: fc.boolean(),
  asksAgain: fc.boolean(),
  visibility: fc.constantFrom(...VISIBILITIES),
  notes: fc.subarray([...NOTES]),
  isOfferEarly: fc.boolean(),
  closesThread: fc.boolean(),
  foundOut: fc.nat({ max: 2 }),
});
const turns = fc.array(felt, { maxLength: 6 });
const history = turns.map((before) => before.reduce(remember, EMPTY_HISTORY));

const isWhole = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= 100;

function play(first: Numbers, story: readonly Felt[], who: (typeof PERSONAS)['precise'], what: (typeof KINDS)[number]): Numbers {
  let now = first;
  let past: History = EMPTY_HISTORY;
  for (const turn of story) {
    now = temper(now, turn, who, past, what).numbers;
    past = remember(past, turn);
  }
  return now;
}

describe('laws of the temper', { timeout: 30_000 }, () => {
  it('gives whole numbers from 0 to 100', () => {
    fc.assert(
      fc.property(numbers, felt, persona, history, kind, (now, turn, who, past, what) => {
        const after = temper(now, turn, who, past, what).numbers;
        expect(isWhole(after.anger) && isWhole(after.fairness)).toBe(true);
      }),
    );
  });

  it('a fault fewer never leaves the customer angrier, nor less fairly treated', () => {
    fc.assert(
      fc.property(numbers, felt, fc.constantFrom(...BAD_SIGNALS), persona, history, kind, (now, turn, fault, who, past, what) => {
        const without = { ...turn, signals: turn.signals.filter((signal) => signal !== fault) };
        const faulty = temper(now, { ...without, signals: [...without.signals, fault] }, who, past, what).numbers;
        const better = temper(now, without, who, past, what).numbers;
        expect(better.anger).toBeLessThanOrEqual(faulty.anger);
        expect(better.fairness).toBeGreaterThanOrEqual(faulty.fairness);
      }),
    );
  });

  it('a fitting good sign for the first time never leaves the customer angrier', () => {
    fc.assert(
      fc.property(numbers, felt, fc.constantFrom(...GOOD_SIGNALS), persona, history, kind, (now, turn, sign, who, past, what) => {
        fc.pre((past.seen[sign] ?? 0) === 0 && !turn.signals.includes(sign));
        const richer = temper(now, { ...turn, signals: [...turn.signals, sign] }, who, past, what).numbers;
        const poorer = temper(now, turn, who, past, what).numbers;
        expect(richer.anger).toBeLessThanOrEqual(poorer.anger);
        expect(richer.fairness).toBeGreaterThanOrEqual(poorer.fairness);
      }),
    );
  });

  it('a right remedy is never worse than a partly right one, and that one never worse than none', () => {
    fc.assert(
      fc.property(numbers, felt, persona, kind, (now, turn, who, what) => {
        const [right, partly, none] = (['right', 'partly', null] as const).map(
          (remedy) => temper(now, { ...turn, remedy }, who, EMPTY_HISTORY, what).numbers,
        );
        expect(right!.anger).toBeLessThanOrEqual(partly!.anger);
        expect(partly!.anger).toBeLessThanOrEqual(none!.anger);
      }),
    );
  });

  it('a rescue never ends above a case that stayed calm', () => {
    fc.assert(
      fc.property(numbers, turns, felt, fc.constantFrom(...BAD_SIGNALS), persona, kind, (now, later, turn, fault, who, what) => {
        const calm = { ...turn, signals: turn.signals.filter((signal) => signal !== fault) };
        const inflamed = { ...calm, signals: [...calm.signals, fault] };
        const stayed = play(now, [calm, ...later], who, what);
        const rescued = play(now, [inflamed, ...later], who, what);
        expect(rescued.anger).toBeGreaterThanOrEqual(stayed.anger);
        expect(rescued.fairness).toBeLessThanOrEqual(stayed.fairness);
      }),
    );
  });

  it('an answer in time is never worse than the same answer late', () => {
    fc.assert(
      fc.property(numbers, felt, persona, history, kind, (now, turn, who, past, what) => {
        const angers = (['in-time', 'late', 'overdue'] as const).map(
          (waited) => temper(now, { ...turn, waited }, who, past, what).numbers.anger,
        );
        expect(angers).toEqual(angers.toSorted((a, b) => a - b));
      }),
    );
  });

  it('silence never calms', () => {
    fc.assert(
      fc.property(numbers, fc.nat({ max: 20 }), persona, (now, index, who) => {
        const after = temperSilence(now, index, who).numbers;
        expect(after.anger).toBeGreaterThanOrEqual(now.anger);
        expect(after.fairness).toBeLessThanOrEqual(now.fairness);
      }),
    );
  });
});
