export { paceMark } from './pace.ts';
export { DEFAULT_RUBRIC, DEFAULT_WEIGHTS } from './rubric.ts';
export { readingOf } from './reading.ts';
export { scoreDialogue, type ScoringContext } from './scorecard.ts';
export { type Reweighed, reweigh } from './weigh.ts';
export { GENERAL_REASONS } from './verdict.ts';
export * from './types.ts';
