import fc from 'fast-check';
import { expect, it } from 'vitest';
import { loadRules } from '../../src/adapters/node/rules.ts';
import { loadCalibration } from '../../src/cli/calibration/texts.ts';
import { analyserOf, compileLanguage, createAnalyser, langsIn, versionsOf } from '../../src/core/analysis/index.ts';
import { LANGS } from '../../src/core/text/index.ts';

const rules = loadRules();
const versions = versionsOf(rules, { learned: true });
const compiled = rules.sets.map((set) => compileLanguage(set, rules.models?.[set.lang]));
const whole = createAnalyser(rules);
const analysers = new Map(
  LANGS.flatMap((one) => LANGS.map((other) => [one, other] as const)).map((langs) => {
    const chosen = LANGS.filter((lang) => langs.includes(lang));
    return [
      chosen.join(),
      analyserOf(
        versions,
        compiled.filter(({ set }) => chosen.includes(set.lang)),
      ),
    ];
  }),
);
analysers.set(LANGS.join(), analyserOf(versions, compiled));
analysers.set('', analyserOf(versions, []));

const texts = loadCalibration()
  .filter(({ set, unseen }) => set !== 'phrases' && !unseen)
  .map(({ text }) => text.slice(0, 160));
/** Parts that could be several languages, or none that is read. */
const SCRAPS = ['Добре. ', 'Так', 'Вера, ', 'ok ', 'iPhone. ', 'Danke schön! ', '👍 ', 'Dobryi den, vybachte. ', '\n', 'я понимаю, що '];

it('a reply is read by the languages in it as by all of them', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...texts), fc.constantFrom(...SCRAPS)), { minLength: 1, maxLength: 4 }),
      fc.option(fc.constantFrom(...LANGS), { nil: undefined }),
      (parts, lang) => {
        const text = parts.join(' ');
        const context = lang === undefined ? {} : { lang };
        const asked = langsIn(text, lang);
        const analyser = analysers.get(LANGS.filter((one) => asked.includes(one)).join());
        expect(analyser?.analyse(text, context)).toEqual(whole.analyse(text, context));
      },
    ),
    { numRuns: 700 },
  );
});

it('findings are stamped alike, whichever languages are read', () => {
  for (const { rulesVersion, modelVersion } of analysers.values()) {
    expect({ rulesVersion, modelVersion }).toEqual({ rulesVersion: whole.rulesVersion, modelVersion: whole.modelVersion });
  }
});
