/** A rule marked `critical` may fail an attempt: it has to be right at least 97 times in a hundred, on texts labelled for it. */
import { expect, it } from 'vitest';
import { loadRules } from '../../src/adapters/node/rules.ts';
import { GRAVE_DEGREES, measureDegrees, type DegreeReport, type GraveDegree } from '../../src/cli/calibration/degrees.ts';
import { readAll, type Reading } from '../../src/cli/calibration/reading.ts';
import { loadCalibration, loadDegreeTexts, type CalibrationText } from '../../src/cli/calibration/texts.ts';
import { createAnalyser, type Rule } from '../../src/core/analysis/index.ts';
import { LANGS, type Lang } from '../../src/core/text/index.ts';

const LEAST_EXAMPLES = 40;
const LEAST_PRECISION = 0.97;

const rules = loadRules();
const critical = rules.sets.flatMap(({ lang, rules }) => rules.filter((rule) => rule.critical).map((rule) => ({ lang, rule })));

it('stands only where an attempt can fail by it, and for what is found, not likely', () => {
  const idle = critical.filter(({ rule }) => rule.certainty !== 'found' || !canFail(rule));
  expect(idle.map(({ lang, rule }) => `${lang} ${rule.id}`)).toEqual([]);
});

const wanted = LANGS.flatMap((lang) =>
  (Object.keys(GRAVE_DEGREES) as GraveDegree[])
    .filter((degree) => critical.some((one) => one.lang === lang && one.rule.degree === degree))
    .map((degree) => [lang, degree] as const),
);

it.each(wanted)('%s %s is measured on enough texts and precise on all', { timeout: 120_000 }, (lang, degree) => {
  const { support = 0, precision, precision_overall: overall, tp = 0, fp = 0, elsewhere = 0 } = measured(lang)?.[degree].critical ?? {};
  const told = [
    ...(support < LEAST_EXAMPLES ? [`${support} texts are labelled so, not ${LEAST_EXAMPLES}`] : []),
    ...((precision ?? 0) < LEAST_PRECISION ? [`right ${tp} times, wrong ${fp} times on the texts labelled by degree`] : []),
    ...((overall ?? 0) < LEAST_PRECISION ? [`right ${tp} times, wrong ${fp + elsewhere} times on these and all seen texts`] : []),
  ];
  expect(told).toEqual([]);
});

/** The degrees that are auto-fails; a compensation under blackmail is one without a degree. */
function canFail({ degree, signal }: Rule): boolean {
  return degree === null
    ? signal === 'compensation'
    : Object.hasOwn(GRAVE_DEGREES, degree) && GRAVE_DEGREES[degree as GraveDegree] === signal;
}

const analyser = createAnalyser(rules, { learned: false });
/** The critical rules by themselves: what they do not find no other rule makes them find, so few texts need to be read whole. */
const screen = createAnalyser({
  version: 'critical',
  sets: rules.sets.map((set) => ({
    ...set,
    rules: set.rules.filter((rule) => rule.critical).map((rule) => ({ ...rule, notBeside: [], notWith: [] })),
  })),
});

const reports = new Map<Lang, DegreeReport | null>();

/** Each language is read once. */
function measured(lang: Lang): DegreeReport | null {
  const isMine = (text: CalibrationText): boolean => text.lang === lang;
  const known = reports.get(lang);
  if (known !== undefined) return known;
  // The unseen third is reported by `calibrate` and gates nothing (FORMATS §5).
  const others = loadCalibration().filter((text) => isMine(text) && !text.unseen);
  const report = measureDegrees(read(loadDegreeTexts().filter(isMine)), read(others));
  reports.set(lang, report);
  return report;
}

function read(texts: readonly CalibrationText[]): Reading[] {
  const nothing = new Set<never>();
  return texts.flatMap((text) => {
    const isCandidate = screen.analyse(text.text, text.context).findings.some((finding) => 'signal' in finding);
    return isCandidate
      ? readAll(analyser, [text])
      : [{ text, found: { analyser: nothing, rules: nothing, keywords: nothing }, degrees: [] }];
  });
}
