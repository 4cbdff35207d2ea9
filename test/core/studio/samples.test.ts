import { describe, expect, it } from 'vitest';
import { readScenario } from '../../../src/core/scenario/index.ts';
import type { Sample } from '../../../src/core/scenario/types.ts';
import { changeSample, insertSample, removeSample } from '../../../src/core/studio/index.ts';

const TEXT = `id: cold-tea
lang: en
title: Cold tea
lessons: [sincere-apology]
brief: A café.
customer: { name: Ann Reed }
opening: My tea is cold.
samples:
  # what I saw on Monday
  - name: nobody answers
    replies: []   # not a word
    expect: { outcome: lost }
  - name: good
    replies:
      - "I'm sorry, Ann."   # plain
      - { wait: 40 s, text: "A fresh one is on its way." }
    expect:
      met: [apology]   # the point of it
      score: { min: 40 }
`;

const samplesIn = (text: string): readonly Sample[] => readScenario(text).scenario?.samples ?? [];
const done = (text: string, fixes: ReturnType<typeof insertSample>): string =>
  fixes.toSorted((a, b) => b.start - a.start).reduce((now, { start, end, text: put }) => now.slice(0, start) + put + now.slice(end), text);

describe('samples in the text', () => {
  const [silent, good] = samplesIn(TEXT) as [Sample, Sample];

  it('change only where they differ: remarks, order and quotes stay', () => {
    const after: Sample = {
      ...good,
      name: 'quick',
      replies: [good.replies[0]!, { waitMs: 60_000, messages: ['One minute.', 'Here it is.'], action: { type: 'hold', for: '2 min' } }],
      expect: { ...good.expect, outcome: 'kept', met: ['apology', 'empathy'], score: null },
    };
    const text = done(TEXT, changeSample(TEXT, 1, good, after));
    expect(samplesIn(text)).toEqual([silent, after]);
    for (const kept of ['# what I saw on Monday', '# not a word', '"I\'m sorry, Ann."   # plain']) expect(text).toContain(kept);
  });

  it('may come to expect nothing, or to have other turns', () => {
    const nothing: Sample = { ...good, replies: [], expect: { outcome: null, met: [], broken: [], autoFails: null, score: null } };
    const text = done(TEXT, changeSample(TEXT, 1, good, nothing));
    expect(samplesIn(text)).toEqual([silent, nothing]);
    expect(samplesIn(done(text, changeSample(text, 1, nothing, good)))).toEqual([silent, good]);
  });

  it('come in and go out whole; with the last one goes the list', () => {
    const text = done(TEXT, insertSample(TEXT, 2, { ...good, name: 'again', seed: 3 }));
    expect(samplesIn(text)).toEqual([silent, good, { ...good, name: 'again', seed: 3 }]);
    const fewer = done(TEXT, removeSample(TEXT, 0, 2));
    expect(samplesIn(fewer)).toEqual([good]);
    const none = done(fewer, removeSample(fewer, 0, 1));
    expect(none).not.toContain('samples');
    expect(samplesIn(done(none, insertSample(none, 0, silent)))).toEqual([silent]);
  });

  it('change nothing where nothing differs', () => {
    expect(done(TEXT, changeSample(TEXT, 1, good, good))).toBe(TEXT);
  });
});
