import { describe, expect, it } from 'vitest';
import { coverageOf, playEntries, type Way, wayOf } from '../../../src/core/rehearsal/index.ts';
import type { ReplyRule, SampleEntry, Scenario, Stage } from '../../../src/core/scenario/types.ts';
import { depsFor, KETTLE, scenarioWith } from '../../support/play.ts';

const says = (text: string): SampleEntry => ({ waitMs: null, messages: [text], action: null });
const rule = (when: ReplyRule['when'], goto: string | null): ReplyRule => ({
  when,
  says: [],
  angerBy: 0,
  fairnessBy: 0,
  reveals: [],
  goto,
});
const silence = (afterMs: number, goto: string | null): Stage['silence'][number] => ({
  afterMs,
  says: [],
  angerBy: 0,
  fairnessBy: 0,
  goto,
});

const STAGES: readonly Stage[] = [
  {
    id: 'door',
    replies: [rule({ any: ['rudeness'] }, 'lost'), rule({ all: ['apology'] }, 'table'), rule(null, null)],
    // written out of order: a rule keeps its place in the file
    silence: [silence(400_000, 'lost'), silence(90_000, null)],
  },
  { id: 'table', replies: [rule({ all: ['timeline'] }, 'kept'), rule(null, null)], silence: [] },
];

const way = (scenario: Scenario, ...replies: readonly string[]): Way => {
  const deps = depsFor(scenario);
  return wayOf(playEntries(deps, replies.map(says), 1), deps);
};

describe('the way of a dialogue', () => {
  it('names stages and rules, by their places in the file, in the order in which they were come to', () => {
    const staged = scenarioWith({ stages: STAGES });
    expect(way(staged, '[empathy]', '[apology]', '[empathy]', '[timeline]')).toMatchObject({
      outcome: 'kept',
      stages: ['door', 'table'],
      rules: [
        { stage: 'door', of: 'reply', index: 2 },
        { stage: 'door', of: 'reply', index: 1 },
        { stage: 'table', of: 'reply', index: 1 },
        { stage: 'table', of: 'reply', index: 0 },
      ],
    });
    expect(way(staged)).toMatchObject({
      outcome: 'lost',
      stages: ['door'],
      rules: [
        { stage: 'door', of: 'silence', index: 1 },
        { stage: 'door', of: 'silence', index: 0 },
      ],
    });
  });

  it('has no rules of the author’s in the default conversation', () => {
    expect(way(KETTLE, '[excuse]')).toMatchObject({ outcome: 'lost', stages: ['opening', 'talk'], rules: [] });
  });
});

describe('coverage', () => {
  it('says what is reached by which way, and what by none', () => {
    const staged = scenarioWith({ stages: STAGES });
    const coverage = coverageOf(staged, [way(staged, '[apology]', '[timeline]'), way(staged, '[rudeness]')], [way(staged)]);
    const by = (of: 'reply' | 'silence') => coverage.rules.filter((one) => one.of === of).map((one) => one.by);
    expect(coverage.stages).toEqual([
      { id: 'door', by: [0, 1] },
      { id: 'table', by: [0] },
    ]);
    expect({ replies: by('reply'), silences: by('silence') }).toEqual({ replies: [[1], [0], [], [0], []], silences: [[], []] });
    // the silent one counts for the range of scores alone
    expect(coverage.outcomes.map(({ id, by: reached }) => [id, reached])).toEqual([
      ['kept', [0]],
      ['lost', [1]],
    ]);
    const lost = coverage.outcomes.find(({ id }) => id === 'lost')?.scores;
    expect(lost?.min).toBe(0);
    expect(lost?.max).toBeGreaterThan(0);
  });
});
