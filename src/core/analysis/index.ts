export { rightSignals, rowHead, type RowContext } from './labelled.ts';
export {
  analyserOf,
  classesOf,
  compileLanguage,
  createAnalyser,
  type LanguageReader,
  langsIn,
  type Versions,
  versionsOf,
} from './analyser.ts';
export { RuleEngine } from './engine.ts';
export { contextsOf, weigh } from './model/context.ts';
export { featuresOf, weightOfEach, type Feature } from './model/features.ts';
export { ListReader } from './model/lists.ts';
export { CONTEXT_UNIT } from './model/reader.ts';
export { packWeights, STEPS } from './model/weights.ts';
export { readEntities } from './entities/index.ts';
export type { Model } from './model/reader.ts';
export { type Rule, type Rules, type RuleSet, TEAM_RULES } from './rules.ts';
export * from './types.ts';
