/** The operator's desk: what a company offers at the place where customers are answered, and what stands on it by now. */
export { findArticles } from './articles.ts';
export { caseNumber, isCardLocked, openPromises, type OpenPromise, registeredCase, type RegisteredCase } from './case.ts';
export {
  CASE_STATUSES,
  type CaseFile,
  type CaseJournal,
  type CaseStatus,
  type CaseStep,
  journalOf,
  registeredIn,
  shownSteps,
  type StepKind,
  type Told,
  toldBy,
} from './journal.ts';
export type { Awaited } from './journal-status.ts';
export { wordsOfId, actionNames } from './names.ts';
export { type DeskOffer, deskOffer } from './offer.ts';
export { phraseInWords } from './phrases.ts';
export { type Power, refusedOf } from './powers.ts';
export { indexWords, type WordIndex } from './words.ts';
