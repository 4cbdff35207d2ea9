/** Reference operators in every scenario that is shipped: whoever does not handle the case never passes, whoever does passes everywhere. */
import { describe, expect, it } from 'vitest';
import { loadVoices } from '../../src/adapters/node/lines.ts';
import { type OperatorId, playOperator } from '../../src/core/rehearsal/index.ts';
import { analyser, shipped } from '../support/rehearsed.ts';

const HOPELESS: readonly OperatorId[] = ['robot', 'excuse-maker', 'bouncer', 'silent'];

const played = (operator: OperatorId) =>
  shipped.map((scenario) => {
    const { scorecard, dialogue } = playOperator(operator, { scenario, scenarioHash: '', analyser, ...loadVoices(scenario) });
    return {
      scenario: scenario.id,
      passed: scorecard.passed,
      score: scorecard.score ?? 0,
      passMark: scorecard.passMark,
      outcome: dialogue.outcome?.as,
    };
  });

describe('reference operators in the shipped scenarios', { timeout: 120_000 }, () => {
  it.each(HOPELESS)('%s never passes, and never comes near it', (operator) => {
    const near = played(operator).filter(({ passed, score, passMark }) => passed !== 'failed' || score > passMark - 25);
    expect(near).toEqual([]);
  });

  it('the ideal one passes everywhere', () => {
    expect(played('ideal').filter(({ passed }) => passed !== 'passed')).toEqual([]);
  });
});
