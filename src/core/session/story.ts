/** How the customer was moved, step by step: each turn taken in, each silence, each thing that let them down, with the state before and after. */
import { withClaimsBacked } from './backed-later.ts';
import type { StageDeps } from './stage-set.ts';
import type { SessionState } from './state.ts';
import { tell } from './tell.ts';
import type { SessionEvent } from './types.ts';

export type Step = {
  readonly event: Extract<SessionEvent, { type: 'moved' }>;
  /** As the customer stood when it happened, with the turn that was open. */
  readonly before: SessionState;
  readonly after: SessionState;
};

export function storyOf(log: readonly SessionEvent[], deps: StageDeps): readonly Step[] {
  const steps: Step[] = [];
  let state: SessionState | null = null;
  for (const event of log) {
    const after: SessionState = tell(state, event, deps);
    if (event.type === 'moved' && state !== null) steps.push({ event, before: withClaimsBacked(state), after });
    state = after;
  }
  return steps;
}
