/** How well the seen part of the labelled texts is read. A change of rules may cost a little elsewhere, and not without being seen. */
import { expect, it } from 'vitest';
import { loadRules } from '../../src/adapters/node/rules.ts';
import { BASELINE_COMMAND, fallsBelow, measureSeen, readBaseline } from '../../src/cli/calibration/baseline.ts';
import { loadCalibration } from '../../src/cli/calibration/texts.ts';
import { createAnalyser } from '../../src/core/analysis/index.ts';

const HELP = `Read worse than in calibration.json. See the texts: npm run --silent calibrate -- --show SIGNAL. If it is meant: ${BASELINE_COMMAND}`;

it('no set is read worse than in calibration.json', { timeout: 300_000 }, () => {
  const falls = fallsBelow(readBaseline(), measureSeen(createAnalyser(loadRules()), loadCalibration()));
  const told = falls.map(
    ({ lang, set, figures, signals }) => `${lang} ${set}: ${figures.join(', ')}; signals that fell: ${signals.join(', ')}`,
  );
  expect(told.length === 0 ? [] : [...told, HELP]).toEqual([]);
});
