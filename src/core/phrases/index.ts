/** A team's own phrases: their file read, checked and printed, and what they would change. */
export { createPhraseJudge, type PhraseFault, type PhraseJudge } from './faults.ts';
export { isTooWide, type Movement, movementOf, phrasesAlone, type Yardstick } from './movement.ts';
export { printPhrases } from './print.ts';
export { type PhrasesReading, readPhrases } from './read.ts';
export { reheard } from './reheard.ts';
export { isTeamRule, ruleOf, versionWith, withPhrases } from './rules.ts';
export { isFault, usualCertainty } from './schema.ts';
export * from './types.ts';
