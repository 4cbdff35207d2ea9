/** Patterns that do not read (FORMATS §3), with the place inside the pattern. */
import { PatternError, compilePattern } from '../../text/index.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { diagnosticOf } from '../diagnostic.ts';
import { nearMiss } from '../near-miss.ts';
import type { TextsCheck } from './check.ts';

export const checkPatterns: TextsCheck = ({ texts, lexicons, file, locate }) =>
  texts.flatMap(({ role, text, path }): Diagnostic[] => {
    if (role !== 'pattern') return [];
    const fault = faultIn(text, lexicons ?? undefined);
    if (!fault || (fault.code === 'unknown-list' && lexicons === null)) return [];
    const whole = locate(path);
    // Offsets inside hold where the text is written as it is: plain, or in quotes without escapes.
    const quotes = whole.end - whole.start - text.length;
    const inner = quotes === 0 || quotes === 2 ? fault.at + quotes / 2 : null;
    const end = Math.min(Math.max(1, fault.word.length), Math.max(0, text.length - fault.at));
    const range =
      inner === null || whole.line !== whole.endLine
        ? whole
        : {
            start: whole.start + inner,
            end: whole.start + inner + end,
            line: whole.line,
            column: whole.column + inner,
            endLine: whole.line,
            endColumn: whole.column + inner + end,
          };
    const suggestion = fault.code === 'unknown-list' ? nearMiss(fault.word.replace(/^#/u, ''), Object.keys(lexicons ?? {})) : null;
    return [
      diagnosticOf(file, {
        code: `pattern/${fault.code}`,
        range,
        params: { pattern: text, at: fault.at + 1, word: fault.word },
        suggestion: suggestion && `#${suggestion}`,
      }),
    ];
  });

function faultIn(pattern: string, lexicons: Parameters<typeof compilePattern>[1]): PatternError | null {
  try {
    compilePattern(pattern, lexicons);
    return null;
  } catch (error) {
    if (error instanceof PatternError) return error;
    throw error;
  }
}
