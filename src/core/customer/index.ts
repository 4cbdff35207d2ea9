/** The customer: a statechart compiled from a scenario, and the temper that moves it. */
export { compileCustomer } from './machine.ts';
export { walkCustomer } from './walk.ts';
export { HEATS, REACTIONS, type Heat, type Lines, type Reaction } from './lines.ts';
export { readLines } from './read-lines.ts';
export { moodOf } from './mood.ts';
export { outcomeAs, outcomeIds, settledBy } from './outcome.ts';
export type { CustomerEvent, CustomerMachine, CustomerState, Feeling, Memory, Say, TurnReading, WaitingLevel } from './types.ts';
export { longingFor, type Longing } from './longing.ts';
