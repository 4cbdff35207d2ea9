export { classesOf, createAnalyser } from './analyser.ts';
export { featuresOf } from './model/features.ts';
export { readEntities } from './entities/index.ts';
export type { Model } from './model/reader.ts';
export type { Rule, Rules, RuleSet } from './rules.ts';
export * from './types.ts';
