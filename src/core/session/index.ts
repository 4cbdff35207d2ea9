/** A dialogue under way: a log of events, and everything that follows from it. */
export { type Answer, answersOf, awaitedAnswers } from './answers.ts';
export { chance } from './chance.ts';
export { createManualClock, type Clock, type ManualClock } from './clock.ts';
export { advance } from './advance.ts';
export type { Claim } from './claims.ts';
export { cutBefore } from './fork.ts';
export { hearDraft } from './draft.ts';
export { hearingWith } from './hearing.ts';
export { msAt } from './pace.ts';
export { isInThread, leadsToThread, TO_THREAD } from './places.ts';
export { advanceHearing, openSession, replay, type SessionInput } from './session.ts';
export type { Hear, Heard, HearingDeps, SessionDeps, StageDeps } from './stage-set.ts';
export type { Session } from './state.ts';
export { promisedByAction } from './promises.ts';
export { remediesDoneBy } from './routing.ts';
export { type Prediction, predictionOf, withPrediction } from './prediction.ts';
export { dialogueOf, viewOf, type SessionView } from './view.ts';
export * from './types.ts';
