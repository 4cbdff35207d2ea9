export { paceMark } from './pace.ts';
export { DEFAULT_RUBRIC, type Rubric } from './rubric.ts';
export { readingOf } from './reading.ts';
export { scoreDialogue, type ScoringContext } from './scorecard.ts';
export { GENERAL_REASONS } from './verdict.ts';
export * from './types.ts';
