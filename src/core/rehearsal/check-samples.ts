import { diagnosticOf, NOWHERE, type Diagnostic, type ScenarioRanges } from '../scenario/index.ts';
import type { Range, Sample, Scenario } from '../scenario/types.ts';
import type { Scorecard, Status } from '../scoring/index.ts';
import { playEntries, type RehearsalDeps } from './play-entries.ts';

type Deviation = Pick<Diagnostic, 'code' | 'params'>;

/** Plays every sample of a scenario; what does not come out as its `expect` says is an error at the sample's name. */
export function checkSamples(
  scenario: Scenario,
  deps: Omit<RehearsalDeps, 'scenario' | 'scenarioHash'>,
  place: { readonly file: string; readonly ranges: Pick<ScenarioRanges, 'samples'> },
): readonly Diagnostic[] {
  return scenario.samples.flatMap((sample, index) =>
    deviationsOf(scenario, sample, deps).map((deviation) =>
      diagnosticOf(place.file, { ...deviation, range: place.ranges.samples[index] ?? NOWHERE }),
    ),
  );
}

function deviationsOf(scenario: Scenario, sample: Sample, deps: Omit<RehearsalDeps, 'scenario' | 'scenarioHash'>): readonly Deviation[] {
  // A rehearsal is not kept, so nothing will ever look up the hash.
  const { dialogue, scorecard } = playEntries({ ...deps, scenario, scenarioHash: '' }, sample.replies, sample.seed);
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
