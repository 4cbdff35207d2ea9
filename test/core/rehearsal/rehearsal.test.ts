import { describe, expect, it } from 'vitest';
import { checkSamples, playEntries, possibleOutcomes, reachedOutcomes } from '../../../src/core/rehearsal/index.ts';
import { PERSONAS, type Sample, type SampleEntry } from '../../../src/core/scenario/types.ts';
import { fakeAnalyser } from '../../support/fake-analyser.ts';
import { depsFor, KETTLE, LINES, scenarioWith } from '../../support/play.ts';

const says = (text: string, waitMs: number | null = null): SampleEntry => ({ waitMs, messages: [text], action: null });
const GOOD = says('[apology] [ownership] [personal] [clarify] What is the order number?');
const DEED = says('[thanks] [solution] [timeline] [contact] [compensation] A new kettle comes tomorrow.');

describe('entries played', () => {
  it('wait half of the good target unless they say otherwise', () => {
    const { dialogue } = playEntries(depsFor(KETTLE), [GOOD, DEED], 1);
    expect(dialogue.turns.map(({ responseMs }) => responseMs)).toEqual([30_000, 60_000]);
    expect(playEntries(depsFor(KETTLE), [{ ...GOOD, waitMs: 5000 }], 1).dialogue.firstResponseMs).toBe(5000);
  });

  it('come with their marks', () => {
    const { dialogue, scorecard } = playEntries(depsFor(KETTLE), [GOOD, DEED], 1);
    expect(dialogue.outcome?.id).toBe('delighted');
    expect(scorecard.criteria.find(({ id }) => id === 'apology')).toMatchObject({ status: 'met' });
  });

  it('are one turn each, whatever the channel and however many messages; the deed comes with the words', () => {
    const entry: SampleEntry = { waitMs: null, messages: ['[apology]', '[ownership]'], action: { type: 'remedy', id: 'replace' } };
    for (const channel of ['chat', 'email', 'phone'] as const) {
      const { dialogue } = playEntries(depsFor(scenarioWith({ channel })), [entry], 1);
      expect(dialogue.turns).toMatchObject([
        { turn: 1, messages: [{ text: '[apology]' }, { text: '[ownership]' }], action: { type: 'remedy' }, remedies: ['replace'] },
      ]);
    }
  });

  it('run on into silence when they run out', () => {
    const { dialogue } = playEntries(depsFor(KETTLE), [says('[stupid_question] Is it plugged in?'), says('[excuse]')], 1);
    expect(dialogue.outcome).toEqual({ id: 'lost', as: 'lost', reason: 'silence' });
    expect(playEntries(depsFor(KETTLE), [], 1).dialogue.outcome?.reason).toBe('silence');
  });

  it('stop where the dialogue is over', () => {
    const { dialogue } = playEntries(depsFor(KETTLE), [GOOD, DEED, says('[rudeness]')], 1);
    expect(dialogue.turns).toHaveLength(2);
    expect(playEntries(depsFor(KETTLE), [says('[apology]', 3_600_000)], 1).dialogue.turns).toEqual([]);
  });

  it('come out the same each time, and the customer speaks differently under another seed', () => {
    const heard = (seed: number): readonly string[] =>
      playEntries(depsFor(KETTLE), [says('[excuse]'), says('[apology]')], seed).dialogue.transcript.map((entry) =>
        'text' in entry ? entry.text : '',
      );
    expect(heard(1)).toEqual(heard(1));
    expect(new Set([1, 2, 3, 4].map((seed) => heard(seed).join())).size).toBeGreaterThan(1);
  });

  it('meet the row of the scenario that the seed draws', () => {
    const varied = scenarioWith({
      vary: [
        { values: { order: '4512' }, right: ['replace'] },
        { values: { order: '9001' }, right: ['refund'] },
      ],
      facts: [{ ...KETTLE.facts[0]!, tell: 'The order is {order}.' }],
    });
    const outcomes = [1, 2].map((seed) => {
      const { dialogue } = playEntries(depsFor(varied), [GOOD, DEED], seed);
      return [
        dialogue.outcome?.id,
        dialogue.transcript.some((entry) => 'text' in entry && entry.text === `The order is ${seed === 1 ? '4512' : '9001'}.`),
      ];
    });
    expect(outcomes).toEqual([
      ['delighted', true],
      ['resigned', true],
    ]);
  });
});

describe('samples checked', () => {
  const sample = (expected: Partial<Sample['expect']>): Sample => ({
    name: 'good',
    seed: 1,
    replies: [GOOD, DEED],
    expect: { outcome: null, met: [], broken: [], autoFails: null, score: null, ...expected },
  });
  const check = (expected: Partial<Sample['expect']>) =>
    checkSamples(
      scenarioWith({ samples: [sample({}), sample(expected)] }),
      { analyser: fakeAnalyser(), lines: LINES },
      {
        file: 'kettle.yaml',
        ranges: {
          samples: [
            { start: 10, end: 14, line: 2, column: 1, endLine: 2, endColumn: 5 },
            { start: 20, end: 24, line: 3, column: 1, endLine: 3, endColumn: 5 },
          ],
        },
      },
    );

  it('say nothing where all comes out as expected', () => {
    expect(check({ outcome: 'delighted', met: ['apology', 'excuses'], autoFails: [], score: { min: 80 } })).toEqual([]);
  });

  it('take an empty list of auto-fails for what all lists are: at least these', () => {
    const unanswered = (autoFails: string[]) => ({ ...sample({ autoFails }), replies: [] });
    const scenario = scenarioWith({ samples: [unanswered(['silence']), unanswered([])] });
    const place = { file: 'kettle.yaml', ranges: { samples: [] } };
    expect(checkSamples(scenario, { analyser: fakeAnalyser(), lines: LINES }, place)).toEqual([]);
  });

  it('name the outcome that differs, at the sample', () => {
    expect(check({ outcome: 'kept' })).toEqual([
      {
        code: 'sample/outcome-differs',
        severity: 'error',
        file: 'kettle.yaml',
        start: 20,
        end: 24,
        line: 3,
        column: 1,
        endLine: 3,
        endColumn: 5,
        params: { sample: 'good', expected: 'kept', actual: 'delighted' },
        suggestion: null,
        fix: null,
      },
    ]);
  });

  it('name criteria, auto-fails and scores that differ', () => {
    expect(
      check({ met: ['empathy'], broken: ['excuses'], autoFails: ['insult'], score: { max: 50 } }).map(({ code, params }) => [code, params]),
    ).toEqual([
      ['sample/criterion-differs', { sample: 'good', criterion: 'empathy', expected: 'met', actual: 'missing' }],
      ['sample/criterion-differs', { sample: 'good', criterion: 'excuses', expected: 'broken', actual: 'met' }],
      ['sample/auto-fail-differs', { sample: 'good', expected: 'insult', actual: '' }],
      ['sample/score-differs', { sample: 'good', min: 0, max: 50, actual: expect.any(Number) as number }],
    ]);
  });
});

describe('endings walked to', { timeout: 120_000 }, () => {
  it.each(PERSONAS)('the %s customer can be brought to every possible ending', (persona) => {
    const scenario = scenarioWith({ channel: 'social' }, { persona });
    expect(reachedOutcomes(scenario)).toEqual(possibleOutcomes(scenario));
  });

  it('needs no remedy in a scenario that has none', () => {
    const scenario = scenarioWith({ remedies: [] });
    expect(reachedOutcomes(scenario)).toEqual(['delighted', 'kept', 'resigned', 'lost']);
  });

  it('does not reach what is not there', () => {
    const scenario = scenarioWith({ remedies: KETTLE.remedies.filter(({ right }) => right === 'wrong') });
    expect(possibleOutcomes(scenario)).toEqual(['resigned', 'lost']);
    expect(reachedOutcomes(scenario)).toEqual(['resigned', 'lost']);
  });
});
