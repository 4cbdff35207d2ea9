/** Rule files as people write them: read, checked, named by line where they are wrong. Kept apart from reading replies, so that browsers need no YAML. */
export { patternFaults, readLexiconFile, readRuleFile } from './rule-file.ts';
export type { LexiconReading, RuleFault, RuleFileReading, RuleWithExamples } from './rule-file.ts';
