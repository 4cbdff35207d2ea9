/** What a reply would be heard as if it went now: nothing is sent, and nothing follows from it. */
import { contextOf, momentOf } from './session.ts';
import { stageSet, type HearingDeps, type Heard } from './stage-set.ts';
import type { Session } from './state.ts';

/** Reads a text exactly as sending it at this moment would. */
export function hearDraft(session: Session, text: string, deps: HearingDeps): Heard {
  const set = stageSet(deps, session.state.seed);
  return deps.hear(set.scenario, text, contextOf(session, set), momentOf(session, set));
}
