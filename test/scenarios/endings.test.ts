import { describe, expect, it } from 'vitest';
import { readScenarioFolder } from '../../src/adapters/node/scenarios.ts';
import { possibleOutcomes, reachedOutcomes } from '../../src/core/rehearsal/index.ts';
import { castScenario } from '../../src/core/scenario/index.ts';

const shipped = readScenarioFolder('scenarios').flatMap(({ file, scenario }) => (scenario === null ? [] : [{ file, scenario }]));

describe('every shipped scenario', { timeout: 120_000 }, () => {
  it('is read', () => {
    expect(shipped.length).toBeGreaterThanOrEqual(3);
  });

  it.each(shipped)('$file can be brought to each of its endings, whatever the seed draws', ({ scenario }) => {
    for (const seed of scenario.vary.length === 0 ? [1] : scenario.vary.map((_, row) => row + 1)) {
      const cast = castScenario(scenario, seed);
      expect(reachedOutcomes(cast)).toEqual(possibleOutcomes(cast));
    }
  });
});
