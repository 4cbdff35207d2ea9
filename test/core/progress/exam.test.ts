import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clockBehindMs,
  DEFAULT_RULE,
  type Drawable,
  drawExam,
  type Exam,
  isPassed,
  knownScenarios,
  mayBeginMs,
  openExamIn,
  overSinceMs,
  type Requirement,
  reviewed,
  standingFails,
  untoldIn,
  verdictOf,
  withResult,
} from '../../../src/core/progress/index.ts';
import { CHANNELS } from '../../../src/core/scenario/types.ts';
import { LANGS } from '../../../src/core/text/language.ts';
import { anAttempt, events, uuid } from '../../stores/records.ts';
import { aResult, anExam, anItem, HOUR } from '../../support/exams.ts';

const REQUIREMENT = DEFAULT_RULE.requirements[0] as Requirement;
const NOW = 1_700_000_000_000;

const drawable = (id: string, change: Partial<Drawable> = {}): Drawable => ({
  id,
  title: id,
  lang: 'uk',
  channel: 'chat',
  difficulty: 2,
  kind: 'complaint',
  ...change,
});

function draw(scenarios: readonly Drawable[], change: { played?: string[]; without?: string[]; exams?: Exam[]; seed?: number } = {}) {
  const { played = [], without = [], exams = [], seed = 1 } = change;
  return drawExam({
    scenarios,
    requirement: REQUIREMENT,
    lang: 'uk',
    played: new Set(played),
    without: new Set(without),
    exams,
    nowMs: NOW,
    seed,
  });
}

describe('what is drawn for an exam', () => {
  it('has one that was never played, and spares the others that are new', () => {
    const scenarios = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => drawable(id));
    for (let seed = 1; seed <= 20; seed += 1) {
      const drawn = draw(scenarios, { played: ['a', 'b', 'c'], seed });
      expect(drawn.filter(({ isNew }) => isNew)).toHaveLength(1);
      expect(drawn).toHaveLength(3);
    }
  });

  it('takes both channels, and what was sat least often', () => {
    const scenarios = [drawable('a'), drawable('b'), drawable('c'), drawable('d'), drawable('call', { channel: 'phone' })];
    const sat = anExam(1, NOW - 100 * HOUR, [anItem('a'), anItem('b')]);
    const drawn = draw(scenarios, { played: scenarios.map(({ id }) => id), exams: [sat] });
    expect(drawn.map(({ id }) => id).toSorted()).toEqual(['c', 'call', 'd']);
  });

  it('leaves out what was sat within the gap and what the dry run was, and is smaller where there is not enough', () => {
    const scenarios = [drawable('a'), drawable('b'), drawable('c')];
    const sat = anExam(1, NOW - HOUR, [anItem('a')]);
    expect(draw(scenarios, { exams: [sat], without: ['b'] }).map(({ id }) => id)).toEqual(['c']);
    expect(draw([])).toEqual([]);
  });

  it('counts the gap from the end of a sitting, so that what is drawn is not too soon when it ends', () => {
    const gap = REQUIREMENT.gapHours * HOUR;
    const sat = anExam(1, NOW - gap, [anItem('a', { result: aResult() }), anItem('b')]);
    const scenarios = [drawable('a'), drawable('b')];
    expect(draw(scenarios, { exams: [sat] })).toEqual([]);
    const begun = NOW - gap - 600_000;
    expect(draw(scenarios, { exams: [anExam(1, begun, sat.items)] }).map(({ id }) => id)).toEqual(['a']);
    expect(draw(scenarios, { exams: [anExam(1, NOW - gap - HOUR, sat.items)] })).toHaveLength(2);
  });

  it('has as known what was played, is being played, or was sat, be it deleted since; not what was drawn and never begun', () => {
    const sat = anExam(1, NOW - HOUR, [anItem('sat', { result: aResult() }), anItem('drawn')]);
    const known = knownScenarios({ summaries: [{ scenarioId: 'played' }], live: [{ scenarioId: 'live' }], exams: [sat] });
    expect([...known].toSorted()).toEqual(['live', 'played', 'sat']);
  });

  it('prefers cases in which all of the core criteria can be seen', () => {
    const scenarios = [
      drawable('praise', { kind: 'praise' }),
      drawable('danger', { kind: 'danger' }),
      ...['a', 'b', 'c'].map((id) => drawable(id)),
    ];
    const drawn = draw(scenarios, { played: scenarios.map(({ id }) => id) });
    expect(drawn.map(({ id }) => id).toSorted()).toEqual(['a', 'b', 'c']);
  });

  it('keeps to language, channels and difficulties, holds nothing twice, and is the same for the same seed', () => {
    const scenario = fc.record({
      id: fc.string({ minLength: 1, maxLength: 3 }),
      lang: fc.constantFrom(...LANGS),
      channel: fc.constantFrom(...CHANNELS),
      difficulty: fc.integer({ min: 1, max: 5 }),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(scenario, { selector: ({ id }) => id, maxLength: 20 }),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1 }),
        (some, from, conversations, seed) => {
          const requirement = { ...REQUIREMENT, conversations, difficulty: { from, to: 5 } };
          const scenarios = some.map(({ id, ...rest }) => drawable(id, rest));
          const input = {
            scenarios,
            requirement,
            lang: 'ru' as const,
            played: new Set<string>(),
            without: new Set<string>(),
            exams: [],
            nowMs: NOW,
            seed,
          };
          const drawn = drawExam(input);
          const fitting = scenarios.filter((one) => one.lang === 'ru' && ['chat', 'phone'].includes(one.channel) && one.difficulty >= from);
          expect(drawn).toHaveLength(Math.min(conversations, fitting.length));
          expect(new Set(drawn.map(({ id }) => id)).size).toBe(drawn.length);
          expect(drawn.every(({ id }) => fitting.some((one) => one.id === id))).toBe(true);
          expect(drawExam(input)).toEqual(drawn);
        },
      ),
    );
  });
});

describe('an exam', () => {
  const two = anExam(1, NOW, [anItem('a', { result: aResult() }), anItem('b')]);

  it('is over when everything is marked, or when its time is up', () => {
    expect(overSinceMs(two, NOW + HOUR / 2)).toBeNull();
    expect(overSinceMs(two, two.endsMs)).toBe(two.endsMs);
    const whole = anExam(1, NOW, [anItem('a', { result: aResult() }), anItem('b', { result: aResult() })]);
    expect(overSinceMs(whole, NOW + 1)).toBe(NOW + 1_200_000);
  });

  it('is not opened again by a clock that is set back once its marks were seen', () => {
    const seen = { ...two, expected: null };
    expect(overSinceMs(two, NOW + HOUR / 2)).toBeNull();
    expect(overSinceMs(seen, NOW + HOUR / 2)).toBe(two.endsMs);
    expect(untoldIn([seen], NOW + HOUR / 2).size).toBe(0);
  });

  it('tells nothing of its conversations before it is over', () => {
    expect([...untoldIn([two], NOW + HOUR / 2)]).toEqual(two.items.map(({ attemptId }) => attemptId));
    expect(untoldIn([two], two.endsMs).size).toBe(0);
  });

  it('is to be gone on with while its time runs, and after that while a conversation of it is open', () => {
    const underWay = new Set([two.items[1]?.attemptId ?? '']);
    expect(openExamIn([two], new Set(), NOW + 1)).toBe(two);
    expect(openExamIn([two], new Set(), two.endsMs)).toBeUndefined();
    expect(openExamIn([two], underWay, two.endsMs)).toBe(two);
    expect(openExamIn([two], new Set([two.items[0]?.attemptId ?? '']), two.endsMs)).toBeUndefined();
  });

  it('knows how far a clock is behind what it has seen', () => {
    expect(clockBehindMs(two, NOW + HOUR)).toBe(0);
    expect(clockBehindMs(two, NOW + 600_000 - 30_000)).toBe(30_000);
    expect(clockBehindMs(anExam(1, NOW, [anItem('a')]), NOW - 1000)).toBe(1000);
  });

  it('asks nobody for a conversation whose scenario was taken away', () => {
    const left = anExam(1, NOW, [anItem('a', { result: aResult() }), anItem('b', { isGone: true })]);
    expect(overSinceMs(left, NOW + 700_000)).toBe(NOW + 600_000);
    // it is not passed without what was taken away, so that the gap before the next holds; an exam of nothing was not sat
    expect(isPassed(left)).toBe(false);
    expect(isPassed(anExam(1, NOW, [anItem('b', { isGone: true })]))).toBe(true);
    expect(overSinceMs(anExam(1, NOW, [anItem('b', { isGone: true })]), NOW + 5)).toBe(NOW + 5);
  });

  it('takes the result of its own conversation, as it was marked and with what was noted, and of no other', () => {
    const attempt = anAttempt(1, {
      id: two.items[1]?.attemptId ?? '',
      mode: 'exam',
      accommodation: 2,
      log: [
        ...events(2),
        { type: 'pasted', length: 30, at_ms: 2000, wall_ms: 2 },
        { type: 'time-passed', noted: { what: 'closed', forMs: 5000 }, at_ms: 2000, wall_ms: 3 },
      ],
    });
    const { scorecard, dialogue, stamp } = attempt;
    expect(withResult(two, attempt).items[1]?.result).toEqual({
      startedMs: attempt.startedMs,
      endedMs: attempt.endedMs,
      scenarioHash: stamp.scenarioHash,
      rulesVersion: 'r1',
      modelVersion: null,
      accommodation: 2,
      outcome: 'delighted',
      reason: 'closed',
      score: scorecard.score,
      passMark: scorecard.passMark,
      passed: scorecard.passed,
      marks: Object.fromEntries(scorecard.criteria.map(({ id, mark }) => [id, mark])),
      autoFails: [],
      firstResponseMs: dialogue.firstResponseMs,
      noted: { pastes: 1, pastedCharacters: 30, closedMs: 5000, sleptMs: 0, setBack: 0 },
    });
    expect(withResult(two, attempt).items[0]).toEqual(two.items[0]);
    expect(withResult(two, anAttempt(2, { id: uuid(77) }))).toEqual(two);
  });

  it('has a verdict on each: the engine’s, else that of the last who read it; what was never begun has failed', () => {
    const insult = anItem('a', { result: aResult({ passed: 'pending', autoFails: ['insult'] }) });
    const word = { by: 'Ірина', atMs: 1, reason: 'Це цитата клієнта.' };
    expect(verdictOf(insult)).toBe('pending');
    expect(standingFails(insult)).toEqual(['insult']);
    const exam = reviewed(anExam(1, NOW, [insult]), 0, { ...word, passed: true });
    expect(verdictOf(exam.items[0] ?? insult)).toBe('passed');
    expect(standingFails(exam.items[0] ?? insult)).toEqual([]);
    const again = reviewed(exam, 0, { ...word, atMs: 2, passed: false });
    expect(again.items[0]?.reviews).toHaveLength(2);
    expect(verdictOf(again.items[0] ?? insult)).toBe('failed');
    expect(standingFails(again.items[0] ?? insult)).toEqual(['insult']);
    expect(verdictOf(anItem('b'))).toBe('failed');
    expect(isPassed(exam)).toBe(true);
    expect(isPassed(two)).toBe(false);
  });

  it('that was not passed leaves a gap before the next in its language and channels; one that was passed leaves none', () => {
    const lane = { lang: 'uk' as const, requirement: { ...REQUIREMENT, gapHours: 20 } };
    const failed = anExam(1, NOW, [anItem('a', { result: aResult({ passed: 'failed' }) })]);
    const overMs = NOW + 600_000;
    expect(mayBeginMs([failed], lane, overMs + HOUR)).toBe(overMs + 20 * HOUR);
    expect(mayBeginMs([failed], lane, overMs + 21 * HOUR)).toBe(overMs + 21 * HOUR);
    expect(mayBeginMs([failed], { ...lane, lang: 'ru' }, overMs + HOUR)).toBe(overMs + HOUR);
    const passed = anExam(2, NOW + HOUR, [anItem('a', { result: aResult() })]);
    expect(mayBeginMs([failed, passed], lane, NOW + 2 * HOUR)).toBe(NOW + 2 * HOUR);
  });
});
