export { createAnalyser } from './analyser.ts';
export { patternFaults, readLexiconFile, readRuleFile } from './rule-file.ts';
export type { LexiconReading, RuleFault, RuleFileReading, RuleWithExamples } from './rule-file.ts';
export type { Rule, Rules, RuleSet } from './rules.ts';
export * from './types.ts';
