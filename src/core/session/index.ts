/** A dialogue under way: a log of events, and everything that follows from it. */
export { chance, chanceBetween } from './chance.ts';
export { createManualClock, type Clock, type ManualClock } from './clock.ts';
export { advance, openSession, replay, type Opening, type SessionInput } from './session.ts';
export type { SessionDeps } from './stage-set.ts';
export type { Session, SessionState } from './state.ts';
export { LogError } from './tell.ts';
export { dialogueOf, viewOf, type SessionView } from './view.ts';
export * from './types.ts';
