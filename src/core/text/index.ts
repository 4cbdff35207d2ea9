export { LANGS, type Lang } from './language.ts';
export { languageOf, type SentenceLang } from './language-of.ts';
export { normaliseWord } from './normalise.ts';
export { compilePattern, findPattern, Match, rangesOf, spanOf } from './pattern/compile.ts';
export type { ClassRanges, Lexicons, Pattern, PatternHead, TokenRange } from './pattern/compile.ts';
export { PatternError, type PatternClass, type PatternErrorCode } from './pattern/parse.ts';
export type { WordSet } from './pattern/words.ts';
export type { Span } from './span.ts';
export { readText, type Sentence, type TextReading, type Token } from './tokens.ts';
