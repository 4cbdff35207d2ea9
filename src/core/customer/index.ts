/** The customer: a statechart compiled from a scenario, and the temper that moves it. */
export { compileCustomer, silenceRuleOf } from './machine.ts';
export type { Check } from './conditions.ts';
export { stageIds } from './conversation.ts';
export { type ClosingAccount, explainReply, type ReplyAccount, type RuleAccount } from './explain.ts';
export { walkCustomer } from './walk.ts';
export { HEATS, REACTIONS, type Heat, type Lines, type PersonaLines, type Reaction } from './lines.ts';
export { readLines, readPersonaLines } from './read-lines.ts';
export { heatOf, moodOf } from './mood.ts';
export { EMPTY_READING } from './reading.ts';
export { PERSONAS } from './temper-data.ts';
export { outcomeAs, outcomeIds, settledBy } from './outcome.ts';
export { longingFor, type Longing } from './longing.ts';
export type {
  Beginning,
  CustomerEvent,
  CustomerMachine,
  CustomerState,
  Feeling,
  Memory,
  Note,
  Say,
  TurnReading,
  WaitingLevel,
} from './types.ts';
