/** The operator's desk: what a company offers at the place where customers are answered, and what stands on it by now. */
export { findArticles } from './articles.ts';
export { caseNumber, isCardLocked, openPromises, type OpenPromise, registeredCase, type RegisteredCase } from './case.ts';
export { wordsOfId, actionNames } from './names.ts';
export { type DeskOffer, deskOffer } from './offer.ts';
export { phraseInWords } from './phrases.ts';
export { managersWord, type Power, powersOf } from './powers.ts';
