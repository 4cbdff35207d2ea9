export { paceMark } from './pace.ts';
export { DEFAULT_RUBRIC, DEFAULT_WEIGHTS } from './rubric.ts';
export { customerView, type Remark, VIEW_TEXTS } from './customer-view.ts';
export { type Repair, repairsOf } from './repairs.ts';
export { readingOf } from './reading.ts';
export { scoreDialogue, type ScoringContext } from './scorecard.ts';
export { passMarkOf, type Reweighed, reweigh } from './weigh.ts';
export { GENERAL_REASONS } from './verdict.ts';
export * from './types.ts';
