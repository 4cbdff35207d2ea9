/** What one person is asked for, with how far it has come. */
import { ownWork } from '../../adapters/react/own-work.ts';
import type { Profile, Stores } from '../../core/progress/index.ts';
import { assigned, type Assigned, assignmentsFor, inOrder } from '../../core/team/index.ts';

export async function readAsked(stores: Stores, profile: Profile, nowMs: number): Promise<readonly Assigned[]> {
  const rows = await stores.received.list(['assignment']);
  const work = await ownWork(stores, profile.id, nowMs);
  return inOrder(assignmentsFor(rows, profile).map((assignment) => assigned(assignment, work, nowMs)));
}
