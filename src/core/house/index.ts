/** What holds for everybody who comes to Otvet by the same server, and the rule of readiness as a file. */
export { type Config, readConfig } from './config.ts';
export { printRuleFile, readRuleFile, type RuleReading } from './rule-file.ts';
