/** Whether it is known who writes: by the checks made, by what the customer has told of it, and by who it really is. */
import type { Scenario } from '../scenario/types.ts';
import type { TranscriptEntry } from './types.ts';

/** open: a check was begun, and what it rests on has not been told. failed: it is not the customer whose card it is. */
export type Verification = 'not-asked' | 'open' | 'passed' | 'failed';

/** `told`: ids of the facts told by now. Where nothing that the customer could tell answers a check, the check alone settles it. */
export function verificationOf(
  transcript: readonly TranscriptEntry[],
  told: readonly string[],
  { company, customer, facts }: Pick<Scenario, 'company' | 'customer' | 'facts'>,
): Verification {
  const methods = company?.verification?.methods ?? [];
  const tried = transcript.flatMap((entry) => (entry.by === 'action' && entry.action.type === 'verify' ? [entry.action.method] : []));
  const accepted = tried.filter((method) => methods.includes(method));
  if (accepted.length === 0) return 'not-asked';
  const isSettled = accepted.some((method) => {
    const proofs = facts.filter(({ verifies }) => verifies === method);
    return proofs.length === 0 || proofs.some(({ id }) => told.includes(id));
  });
  if (!isSettled) return 'open';
  return customer.identity === undefined ? 'passed' : 'failed';
}
