export { clockText, paceMark } from './pace.ts';
export { DEFAULT_RUBRIC, PASS_MARK, type Rubric, type RubricEntry } from './rubric.ts';
export { scoreDialogue, type ScoringContext } from './scorecard.ts';
export { NOT_APPLICABLE } from './kinds.ts';
export { GENERAL_REASONS } from './verdict.ts';
export * from './types.ts';
