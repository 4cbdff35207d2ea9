/** How well the seen part of the texts labelled with findings that are no signals is read: what is found must be right, and most is found. */
import { describe, expect, it } from 'vitest';
import { loadRules } from '../../src/adapters/node/rules.ts';
import { KIND_GROUPS, loadKindTexts, measureKinds, readKinds } from '../../src/cli/calibration/kinds.ts';
import { createAnalyser } from '../../src/core/analysis/index.ts';
import { LANGS } from '../../src/core/text/index.ts';

const MIN_PRECISION = 0.95;
const MIN_RECALL = 0.8;
const HELP = 'See the texts: npm run --silent calibrate -- --show register|wrong-name|personal-data|claim';

describe('findings that are no signals', () => {
  const analyser = createAnalyser(loadRules(), { learned: false });
  const seen = loadKindTexts().filter(({ unseen }) => !unseen);

  it.each(LANGS)('are hardly ever false and seldom missed: %s', { timeout: 60_000 }, (lang) => {
    const report = measureKinds(
      readKinds(
        analyser,
        seen.filter((text) => text.lang === lang),
      ),
    )?.seen;
    // English has one form of address.
    const measured = KIND_GROUPS.filter((group) => lang !== 'en' || (group !== 'formal' && group !== 'informal'));
    const worse = measured.filter((group) => {
      const { precision, recall } = report?.[group] ?? { precision: null, recall: null };
      return (precision ?? 0) < MIN_PRECISION || (recall ?? 0) < MIN_RECALL;
    });
    expect(worse, HELP).toEqual([]);
    expect(report?.formal.fp, HELP).toBe(0);
  });
});
