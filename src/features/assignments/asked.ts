/** What one person is asked for, with how far it has come. */
import type { Profile, Stores } from '../../core/progress/index.ts';
import { assigned, type Assigned, assignmentsFor, inOrder, type Work } from '../../core/team/index.ts';

export async function readAsked(stores: Stores, profile: Profile, nowMs: number): Promise<readonly Assigned[]> {
  const rows = await stores.received.list(['assignment']);
  const work = await workOfOwn(stores, profile.id);
  return inOrder(assignmentsFor(rows, profile).map((assignment) => assigned(assignment, work, nowMs)));
}

export async function workOfOwn(stores: Stores, profileId: string): Promise<Work> {
  const [summaries, exams, live] = await Promise.all([
    stores.attempts.summaries(profileId),
    stores.exams.list(profileId),
    stores.live.list(profileId),
  ]);
  const begun = live.filter(({ fork, exam }) => fork === undefined && exam === undefined).map(({ scenarioId }) => scenarioId);
  return { summaries, exams, begun };
}
