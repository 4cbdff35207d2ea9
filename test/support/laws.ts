/**
 * Laws are tried on the same cases at every run, so that what passes here passes anywhere. New cases are looked for on purpose:
 * `OTVET_SEED=random npx vitest run --project core test/laws`, or with the number of a run that failed.
 */
import * as fc from 'fast-check';

const asked = process.env['OTVET_SEED'] ?? '20251112';
if (asked !== 'random') fc.configureGlobal({ seed: Number(asked) });
