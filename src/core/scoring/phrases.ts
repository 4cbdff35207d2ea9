/** A scenario's own phrase patterns, looked up in what the trainee wrote. */
import { compileOrNull, findPattern, type Lexicons, readText } from '../text/index.ts';
import type { Turn } from '../session/types.ts';
import { wordsEvidence } from './case.ts';
import type { Evidence } from './types.ts';

/** Every place where one of the patterns matches; a pattern that does not compile (the checks name it) matches nothing. */
export function phraseEvidence(turns: readonly Turn[], sources: readonly string[], lexicons: Lexicons, rule: string): Evidence[] {
  const patterns = sources.flatMap((source) => compileOrNull(source, lexicons) ?? []);
  if (patterns.length === 0) return [];
  return turns.flatMap((turn) =>
    turn.messages.flatMap((message, index) =>
      readText(message.text).sentences.flatMap((sentence) => {
        const spans = patterns.flatMap((pattern) => findPattern(pattern, sentence));
        const first = spans[0];
        if (first === undefined) return [];
        return [{ ...wordsEvidence(turn, index, first.start, first.end, rule), certainty: 'found' as const }];
      }),
    ),
  );
}
