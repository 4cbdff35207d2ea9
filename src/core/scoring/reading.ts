import type { Analyser } from '../analysis/types.ts';
import type { Scenario } from '../scenario/types.ts';
import type { ScoringContext } from './scorecard.ts';

/** What the marks need of the analyser that read the dialogue: the same for the screen, the commands and the tests. */
export function readingOf(analyser: Analyser, { lang }: Scenario): Pick<ScoringContext, 'reads' | 'lexicons'> {
  return { reads: analyser.reads, lexicons: analyser.lexiconsOf(lang) };
}
