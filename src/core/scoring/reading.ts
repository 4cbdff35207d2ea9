import type { Analyser } from '../analysis/types.ts';
import type { Scenario } from '../scenario/types.ts';
import type { ScoringContext } from './scorecard.ts';

/** What the marks need of the analyser that read the dialogue: the same for the screen, the commands and the tests. */
export function readingOf(analyser: Analyser, { lang }: Scenario): Pick<ScoringContext, 'reads' | 'readsKind' | 'lexicons'> {
  return { reads: analyser.reads, readsKind: analyser.readsKind, lexicons: analyser.lexiconsOf(lang) };
}
