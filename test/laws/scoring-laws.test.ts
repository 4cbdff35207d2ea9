import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BAD_SIGNALS, GOOD_SIGNALS, type Signal } from '../../src/core/analysis/types.ts';
import {
  CRITERIA,
  DEFAULT_RUBRIC,
  paceMark,
  PLAIN_RUBRIC,
  scoreDialogue,
  type CriterionId,
  type Scorecard,
} from '../../src/core/scoring/index.ts';
import { CHANNELS, FAULTS, KINDS, OUTCOMES, type Scenario } from '../../src/core/scenario/types.ts';
import type { Dialogue } from '../../src/core/session/types.ts';
import { aDialogue, aScenario, EXCUSE_TURNS, GOOD_TURNS, readsAll, type FindSpec, type TurnSpec } from '../support/dialogues.ts';

const scenarios = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    fault: fc.constantFrom(...FAULTS),
    channel: fc.constantFrom(...CHANNELS),
    hasRemedies: fc.boolean(),
    facts: fc.subarray(['order', 'date']),
  })
  .map(({ kind, fault, channel, hasRemedies, facts }) =>
    aScenario({
      kind,
      fault,
      channel,
      facts: facts.map((id) => ({ id, ask: [], tell: 'Заказ 4711.', required: id === 'order' })),
      ...(hasRemedies ? {} : { remedies: [] }),
    }),
  );

const finds: fc.Arbitrary<FindSpec> = fc.record({
  signal: fc.constantFrom<Signal>(...GOOD_SIGNALS, ...BAD_SIGNALS),
  words: fc.constantFrom('слово одно', 'слово другое', 'одно'),
  certainty: fc.constantFrom('found', 'likely'),
  critical: fc.boolean(),
});

const turns = fc.record({
  says: fc.constant<readonly string[]>(['слово одно, слово другое']),
  finds: fc.array(finds, { maxLength: 5 }),
  remedies: fc.subarray(['replace']),
  told: fc.subarray(['order', 'date']),
  asks: fc.subarray(['order', 'date']),
  tookMs: fc.option(fc.integer({ min: 0, max: 600_000 }), { nil: null }),
  visibility: fc.constantFrom('private', 'public', 'spreading'),
  isAssessed: fc.boolean(),
});

const outcomes = fc.record({
  as: fc.constantFrom(...OUTCOMES),
  reason: fc.constantFrom('closed', 'goto', 'silence', 'hopeless', 'turns', 'left'),
});

const cases: fc.Arbitrary<{ scenario: Scenario; dialogue: Dialogue; specs: readonly TurnSpec[] }> = fc
  .tuple(scenarios, fc.array(turns, { maxLength: 4 }), fc.option(outcomes, { nil: undefined }))
  .map(([scenario, specs, outcome]) => ({
    scenario,
    specs,
    dialogue: aDialogue(scenario, { turns: specs, ...(outcome === undefined ? {} : { outcome }) }),
  }));

const mark = (scenario: Scenario, dialogue: Dialogue, reads = readsAll as (signal: Signal) => boolean) =>
  scoreDialogue(scenario, dialogue, { reads });
const markOf = (scorecard: Scorecard, id: CriterionId) => scorecard.criteria.find((each) => each.id === id)?.mark ?? null;

describe('laws of the scorecard', () => {
  it('a score is between 0 and 100, or null exactly where nothing weighs', () => {
    fc.assert(
      fc.property(cases, ({ scenario, dialogue }) => {
        const { score, criteria } = mark(scenario, dialogue);
        const weighs = criteria.some((each) => each.effectiveWeight > 0);
        expect({ isNull: score === null, isWithin: score === null || (score >= 0 && score <= 100) }).toEqual({
          isNull: !weighs,
          isWithin: true,
        });
      }),
    );
  });

  it('every criterion is there once, in order, with a mark exactly where its status gives one', () => {
    const allowed = {
      met: (given: number | null) => given !== null && given >= 0.75,
      partly: (given: number | null) => given !== null && given > 0 && given < 1,
      broken: (given: number | null) => given === 0,
      missing: (given: number | null) => given === 0,
      'not-applicable': (given: number | null) => given === null,
      'not-assessed': (given: number | null) => given === null,
    };
    fc.assert(
      fc.property(cases, ({ scenario, dialogue }) => {
        const { criteria } = mark(scenario, dialogue);
        expect(criteria.map(({ id }) => id)).toEqual(CRITERIA);
        expect(criteria.filter(({ status, mark: given }) => !allowed[status](given))).toEqual([]);
        expect(criteria.filter(({ mark: given, effectiveWeight }) => given === null && effectiveWeight !== 0)).toEqual([]);
      }),
    );
  });

  it('evidence with offsets quotes the reply as typed', () => {
    fc.assert(
      fc.property(cases, ({ scenario, dialogue }) => {
        const { criteria, autoFails } = mark(scenario, dialogue);
        const misquoted = [...criteria, ...autoFails]
          .flatMap((each) => each.evidence)
          .filter(({ start, end, text, turn, message }) => {
            const said = dialogue.turns.find((each) => each.turn === turn)?.messages[message]?.text;
            return start !== null && end !== null && said?.slice(start, end) !== text;
          });
        expect(misquoted).toEqual([]);
      }),
    );
  });

  it('scaling all weights changes nothing', () => {
    fc.assert(
      fc.property(cases, fc.constantFrom(0.25, 0.5, 2, 8, 1024), ({ scenario, dialogue }, factor) => {
        const weights = Object.fromEntries(DEFAULT_RUBRIC.map(({ criterion, weight }) => [criterion.id, weight * factor]));
        const scaled = scoreDialogue(scenario, dialogue, { reads: readsAll, rubric: { ...PLAIN_RUBRIC, weights } });
        const plain = mark(scenario, dialogue);
        expect([scaled.score, scaled.passed]).toEqual([plain.score, plain.passed]);
      }),
    );
  });

  it('an irrelevant text takes no found evidence away and breaks nothing', () => {
    const filler: TurnSpec = { says: ['Тра-та-та.'], tookMs: 1000 };
    fc.assert(
      fc.property(cases, ({ scenario, specs }) => {
        const before = mark(scenario, aDialogue(scenario, { turns: specs }));
        const after = mark(scenario, aDialogue(scenario, { turns: [...specs, filler] }));
        const words = (scorecard: Scorecard, id: CriterionId) =>
          scorecard.criteria.find((each) => each.id === id)?.evidence.flatMap(({ start, text }) => (start === null ? [] : [text])) ?? [];
        const lost = CRITERIA.flatMap((id) => {
          const kept = words(after, id);
          const isLost = words(before, id).some((text) => !kept.includes(text));
          const was = markOf(before, id);
          const is = markOf(after, id);
          const isLower = id !== 'first-response' && id !== 'response-pace' && was !== null && (is ?? -1) < was;
          return isLost || isLower ? [{ id, was, is }] : [];
        });
        expect(lost).toEqual([]);
      }),
    );
  });

  it('one fault fewer never lowers the score of what is otherwise the same', () => {
    fc.assert(
      fc.property(
        scenarios,
        fc.constantFrom(...BAD_SIGNALS.filter((each) => each !== 'excuse' && each !== 'brush_off')),
        (scenario, signal) => {
          const [first, ...rest] = GOOD_TURNS;
          const faulty = [{ ...first, finds: [...(first?.finds ?? []), { signal, words: 'злит' }] }, ...rest];
          const clean = mark(scenario, aDialogue(scenario, { turns: GOOD_TURNS })).score ?? 0;
          expect(mark(scenario, aDialogue(scenario, { turns: faulty })).score ?? 0).toBeLessThanOrEqual(clean);
        },
      ),
    );
  });

  it('a signal that the rules cannot find is never held against anybody', () => {
    // What a remedy is says the scenario by its own phrases: there the signal only adds half a mark.
    const rests = (id: CriterionId) => id !== 'solution';
    fc.assert(
      fc.property(cases, fc.constantFrom<Signal>(...GOOD_SIGNALS, ...BAD_SIGNALS), ({ scenario, specs, dialogue }, blind) => {
        const unseen = specs.map((spec) => ({
          ...spec,
          finds: (spec.finds ?? []).filter((find) => !('signal' in find && find.signal === blind)),
        }));
        const seeing = mark(scenario, dialogue);
        const blinded = mark(scenario, aDialogue(scenario, { turns: unseen }), (signal) => signal !== blind);
        const wronged = blinded.criteria.flatMap(({ id, mark: is }) => {
          const was = markOf(seeing, id);
          return rests(id) && is !== null && was !== null && is < was ? [{ id, was, is }] : [];
        });
        expect(wronged).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('a mark for time never rises with the time taken', () => {
    const target = { excellentMs: 30_000, goodMs: 60_000, poorMs: 180_000 };
    fc.assert(
      fc.property(fc.nat(400_000), fc.nat(400_000), (one, other) => {
        const [sooner, later] = one < other ? [one, other] : [other, one];
        expect(paceMark(later, target)).toBeLessThanOrEqual(paceMark(sooner, target));
      }),
    );
    expect([0, 30_000, 45_000, 60_000, 120_000, 180_000, 999_999].map((ms) => paceMark(ms, target))).toEqual([
      1, 1, 0.875, 0.75, 0.375, 0, 0,
    ]);
  });
});

describe('where the whole stands', () => {
  const scenario = aScenario();

  it('a handling as the texts teach it scores 95 or more and passes', () => {
    const { score, passed } = mark(scenario, aDialogue(scenario, { turns: GOOD_TURNS, outcome: { as: 'delighted', reason: 'closed' } }));
    expect(score).toBeGreaterThanOrEqual(95);
    expect(passed).toBe('passed');
  });

  it('an empty «ок» scores under 20, once or five times', () => {
    for (const count of [1, 2, 5]) {
      const specs = Array.from({ length: count }, () => ({ says: ['ок'] }));
      expect(mark(scenario, aDialogue(scenario, { turns: specs })).score).toBeLessThan(20);
    }
  });

  it('excuses score under 55, however quick', () => {
    const { score, passed } = mark(scenario, aDialogue(scenario, { turns: EXCUSE_TURNS.map((turn) => ({ ...turn, tookMs: 0 })) }));
    expect(score).toBeLessThan(55);
    expect(passed).toBe('failed');
  });

  it('silence fails the attempt by itself, and earns nothing', () => {
    const { score, passed, autoFails } = mark(
      scenario,
      aDialogue(scenario, { turns: [], outcome: { as: 'lost', reason: 'silence' }, durationMs: 360_000 }),
    );
    expect({ score, passed, autoFails: autoFails.map(({ id }) => id) }).toEqual({ score: 0, passed: 'failed', autoFails: ['silence'] });
  });

  it('all good signs with nothing of this case do not pass', () => {
    const stuffed = GOOD_TURNS.map(({ remedies: _remedies, told: _told, asks: _asks, ...turn }) => turn);
    const { passed, verdict } = mark(scenario, aDialogue(scenario, { turns: stuffed }));
    expect({ passed, why: verdict?.key }).toEqual({ passed: 'failed', why: 'verdict.off-case' });
  });

  it('what cannot be read at all has no score, and does not pass', () => {
    const { score, passed, verdict } = mark(scenario, aDialogue(scenario, { turns: [{ says: ['🙂🙂🙂'], isAssessed: false }] }));
    expect({ score, passed, why: verdict?.key }).toEqual({ score: null, passed: 'failed', why: 'verdict.nothing-assessed' });
  });
});
