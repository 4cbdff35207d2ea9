/** Samples and operators played for the screen: with what they need, and a breath between one and the next. */
import type { Ports } from '../../../adapters/react/ports.ts';
import { stageDeps } from '../../../adapters/react/stage-deps.ts';
import type { RehearsalDeps } from '../../../core/rehearsal/index.ts';
import type { Scenario } from '../../../core/scenario/types.ts';

/** As scenarios:check plays: rules alone read, under the default rubric. */
export async function rehearsalDeps(content: Ports['content'], scenario: Scenario): Promise<RehearsalDeps> {
  const [{ analyser }, stage] = await Promise.all([content.loadReading({ learned: false }), stageDeps(content, scenario, '')]);
  return { ...stage, analyser };
}

/** Lets whoever types come first. */
export const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
