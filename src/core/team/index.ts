/** The lead's picture: files that people send each other about attempts, and what follows from them. */
export * from './from-lead.ts';
export * from './results.ts';
export * from './signed.ts';
export * from './keys.ts';
export * from './certificate.ts';
export * from './sealed.ts';
