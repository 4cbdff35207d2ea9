/** Where scenarios, customers, reading and marks meet: samples played, endings walked to. */
export { checkSamples } from './check-samples.ts';
export { playEntries, type Rehearsal } from './play-entries.ts';
export { possibleOutcomes, reachedOutcomes } from './reached-outcomes.ts';
