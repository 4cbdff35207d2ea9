import { describe, expect, it } from 'vitest';
import {
  accusedLines,
  innocentLines,
  loadInnocentTexts,
  measureInnocent,
  type Accusation,
  type InnocentReading,
} from '../../src/cli/calibration/innocent.ts';
import { LANGS } from '../../src/core/text/index.ts';

describe('innocent replies', () => {
  it('a reply counts once, by the worst it is accused of, the unseen part apart', () => {
    const report = measureInnocent([
      aReading({ accusations: [anAccusation({}), anAccusation({ certainty: 'likely', signal: 'excuse', rule: 'model.excuse' })] }),
      aReading({ accusations: [anAccusation({ certainty: 'likely', rule: 'model.rudeness' })] }),
      aReading({}),
      aReading({ unseen: true, accusations: [anAccusation({ critical: true })] }),
    ]);
    expect(report?.seen).toEqual({
      replies: 3,
      found: 1,
      likely: 1,
      critical: 0,
      faults: { rudeness: { found: 1, likely: 1, learned: 1 }, excuse: { found: 0, likely: 1, learned: 1 } },
    });
    expect(report?.unseen).toMatchObject({ replies: 1, found: 1, critical: 1 });
    expect(report && innocentLines(report).join('\n')).toContain('fault found       1 (33.3 %)    1 (100.0 %)');
  });

  it('the unseen part is never shown', () => {
    const lines = accusedLines([
      aReading({ accusations: [anAccusation({ words: 'poor you' })] }),
      aReading({ unseen: true, accusations: [anAccusation({ words: 'secret' })] }),
    ]);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('poor you');
  });

  it('nothing to measure is no report', () => expect(measureInnocent([])).toBeNull());

  it('every text has its own id and words', () => {
    const texts = loadInnocentTexts();
    expect(new Set(texts.map(({ id }) => id)).size).toBe(texts.length);
    expect(new Set(texts.map(({ text }) => text)).size).toBe(texts.length);
    for (const lang of LANGS) expect(texts.filter((text) => text.lang === lang).length).toBeGreaterThanOrEqual(110);
  });
});

function aReading({ unseen = false, accusations = [] }: { unseen?: boolean; accusations?: readonly Accusation[] }): InnocentReading {
  return { text: { id: 'en-i-000', lang: 'en', text: 'Done.', context: {}, unseen }, accusations };
}

function anAccusation(over: Partial<Accusation>): Accusation {
  return { signal: 'rudeness', rule: 'rudeness.insult', certainty: 'found', critical: false, words: 'whatever', ...over };
}
