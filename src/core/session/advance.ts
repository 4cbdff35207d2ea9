import { hearingWith } from './hearing.ts';
import { advanceHearing, type SessionInput } from './session.ts';
import type { SessionDeps } from './stage-set.ts';
import type { Session } from './state.ts';

/** The session after one thing more, where the analyser is at hand from the start. */
export function advance(session: Session, input: SessionInput, deps: SessionDeps): Session {
  return advanceHearing(session, input, { ...deps, hear: hearingWith(deps.analyser) });
}
