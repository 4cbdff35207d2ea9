/** What the studio does to a scenario's text. */
export { clearAt, inOneStep, insertAt, moveItem, removeAt, renameKey, setValue } from './edit.ts';
export { type EditReason, EditRefused } from './edit-document.ts';
export { type WrittenText, readWritten } from './written.ts';
export { describedAt, type Offer, type OfferKind, type Offers, offersAt } from './offers.ts';
export { changeSample, insertSample, removeSample } from './samples.ts';
export { openingOf } from './opening.ts';
