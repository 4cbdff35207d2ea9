import type { Content, Layers, Reading } from '../../adapters/react/ports.ts';
import { stageDeps } from '../../adapters/react/stage-deps.ts';
import type { Scenario } from '../../core/scenario/types.ts';
import { whenIdle } from '../../ui/when-idle.ts';
import { readingsFor } from './readings.ts';

/** Whoever has not gone on by then reads the brief. */
const REST_MS = 1500;
const BREATH_MS = 100;

/** While the brief is read: the conversation's screen, what its customer says, and what reads the first replies. Gives what calls it off. */
export function fetchAhead(content: Content, scenario: Scenario, layers: Layers): () => void {
  let cancel = whenIdle(REST_MS, () => {
    const reading = readingsFor(content, scenario, layers).first();
    // whatever cannot be had now is asked for again where it is needed, and said there
    void Promise.allSettled([import('./PracticeScreen.tsx'), stageDeps(content, scenario, ''), reading.then(warmUp)]);
  });
  let wanted = true;
  const warmUp = ({ analyser }: Reading): void => {
    if (!wanted) return;
    // browsers compile expressions when they first search with them: the case has of everything that replies have
    cancel = whenIdle(BREATH_MS, () => {
      analyser.analyse([scenario.brief, ...scenario.opening, ...scenario.facts.map(({ tell }) => tell)].join('\n'), {
        lang: scenario.lang,
      });
    });
  };
  return () => {
    wanted = false;
    cancel();
  };
}
