/** The lead's picture: files that people send each other about attempts, and what follows from them. */
export * from './agreed.ts';
export * from './agreement.ts';
export * from './assigned.ts';
export * from './assignment-link.ts';
export * from './from-lead.ts';
export * from './leaving.ts';
export * from './markings.ts';
export * from './models.ts';
export * from './picture.ts';
export * from './results.ts';
export * from './signed.ts';
export * from './keys.ts';
export * from './certificate.ts';
export * from './sealed.ts';
export * from './sheet.ts';
export * from './under-way.ts';
