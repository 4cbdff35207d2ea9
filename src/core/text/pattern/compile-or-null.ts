import { compilePattern, type Pattern } from './compile.ts';
import type { Lexicons } from './lexicons.ts';
import { PatternError } from './parse.ts';

/** An author's pattern, compiled; null where it does not read: the checks name it, and in a dialogue it just matches nothing. */
export function compileOrNull(source: string, lexicons: Lexicons): Pattern | null {
  try {
    return compilePattern(source, lexicons);
  } catch (error) {
    if (error instanceof PatternError) return null;
    throw error;
  }
}
