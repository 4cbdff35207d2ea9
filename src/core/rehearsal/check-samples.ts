import { diagnosticOf, NOWHERE, type Diagnostic, type ScenarioRanges } from '../scenario/index.ts';
import type { Range, Sample, Scenario } from '../scenario/types.ts';
import type { Scorecard, Status } from '../scoring/index.ts';
import { playEntries, type Rehearsal, type RehearsalDeps } from './play-entries.ts';

type Deviation = Pick<Diagnostic, 'code' | 'params'>;

type Place = { readonly file: string; readonly ranges: Pick<ScenarioRanges, 'samples'> };

/** Plays every sample of a scenario; what does not come out as its `expect` says is an error at the sample's name. */
export function checkSamples(
  scenario: Scenario,
  deps: Omit<RehearsalDeps, 'scenario' | 'scenarioHash'>,
  place: Place,
): readonly Diagnostic[] {
  return scenario.samples.flatMap((_, index) => playSample(scenario, index, deps, place).diagnostics);
}

/** One sample as it comes out now, and where that is not as it says. */
export type SamplePlay = Rehearsal & { readonly sample: Sample; readonly diagnostics: readonly Diagnostic[] };

export function playSample(
  scenario: Scenario,
  index: number,
  deps: Omit<RehearsalDeps, 'scenario' | 'scenarioHash'>,
  { file, ranges }: Place,
): SamplePlay {
  const sample = scenario.samples[index];
  if (sample === undefined) throw new RangeError(`There is no sample ${index}.`);
  // A rehearsal is not kept, so nothing will ever look up the hash.
  const played = playEntries({ ...deps, scenario, scenarioHash: '' }, sample.replies, sample.seed);
  const range = ranges.samples[index] ?? NOWHERE;
  const diagnostics = deviationsOf(sample, played).map((deviation) => diagnosticOf(file, { ...deviation, range }));
  return { ...played, sample, diagnostics };
}

function deviationsOf(sample: Sample, { dialogue, scorecard }: Rehearsal): readonly Deviation[] {
  const { expect } = sample;
  const deviations: Deviation[] = [];
  const differs = (code: string, params: Diagnostic['params']): void => {
    deviations.push({ code: `sample/${code}`, params: { sample: sample.name, ...params } });
  };
  const actual = dialogue.outcome?.id ?? '';
  if (expect.outcome !== null && expect.outcome !== actual) differs('outcome-differs', { expected: expect.outcome, actual });
  for (const [status, ids] of [
    ['met', expect.met],
    ['broken', expect.broken],
  ] as const) {
    for (const criterion of ids) {
      const found = statusOf(scorecard, criterion);
      if (!agrees(status, found)) differs('criterion-differs', { criterion, expected: status, actual: found });
    }
  }
  const fails = scorecard.autoFails.map((fail) => fail.id as string);
  // As all lists of `expect`: at least these.
  if (!(expect.autoFails ?? []).every((id) => fails.includes(id))) {
    differs('auto-fail-differs', { expected: expect.autoFails!.join(', '), actual: fails.join(', ') });
  }
  if (expect.score !== null && !isWithin(scorecard.score, expect.score)) {
    const { min, max } = expect.score;
    differs('score-differs', { min: min ?? 0, max: max ?? 100, actual: scorecard.score ?? 'null' });
  }
  return deviations;
}

function statusOf({ criteria }: Scorecard, id: string): Status {
  return criteria.find((criterion) => criterion.id === id)?.status ?? 'not-applicable';
}

/** What nothing could be found for (missing) is not met either: an author who writes `broken` means both. */
function agrees(expected: 'met' | 'broken', found: Status): boolean {
  return expected === found || (expected === 'broken' && found === 'missing');
}

function isWithin(score: number | null, { min, max }: Range): boolean {
  return score !== null && score >= (min ?? 0) && score <= (max ?? 100);
}
