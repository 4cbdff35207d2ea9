/** Where scenarios, customers, reading and marks meet: samples played, endings walked to. */
export { checkSamples, playSample, type SamplePlay } from './check-samples.ts';
export { expectationOf } from './expectation.ts';
export { type Coverage, coverageOf, type RuleCoverage, type Way, wayOf } from './coverage.ts';
export { DEMANDS, type DrillVerdict, judgeDrill } from './drills.ts';
export * from './types.ts';
export { marked, playEntries, type Rehearsal, type RehearsalDeps } from './play-entries.ts';
export { possibleOutcomes, reachedOutcomes } from './reached-outcomes.ts';
export {
  type Beat,
  type Parting,
  partingOf,
  type Standing,
  type TriedOut,
  tryOut,
  type TryOutScript,
  withoutLast,
  withTurn,
  withWait,
} from './try-out.ts';
export { EMPTY_HANDED, type OperatorId, type OperatorPlay, OPERATORS, playOperator } from './reference-operators.ts';
export { claimable, type SampleWish, writtenSample } from './written-sample.ts';
