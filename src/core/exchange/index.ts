/** What people pass to each other: bytes → texts, packs as zip files and links, and the judging of what comes from outside. */
export { MOST_ENTRIES, type PackedFile } from './archive.ts';
export { MOST_FILE_BYTES, readBytes } from './bytes.ts';
export { readLink, writeLink } from './link.ts';
export { type Offer, type OfferedScenario, readOffer } from './offer.ts';
export { takenFrom } from './taken.ts';
export { packFiles, type PackContent, writePack } from './pack-file.ts';
