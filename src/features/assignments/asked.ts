/** What one person is asked for, with how far it has come. */
import { type Agreed, type Profile, type Received, receivedOf, type Stores } from '../../core/progress/index.ts';
import { assigned, type Assigned, assignmentsFor, inOrder, type Work } from '../../core/team/index.ts';

export type Asked = { readonly all: readonly Assigned[]; readonly agreed: readonly Agreed[]; readonly work: Work };

export async function readAsked(stores: Stores, profile: Profile, nowMs: number): Promise<Asked> {
  const rows = await stores.received.list();
  const work = await workOfOwn(stores, profile.id);
  return {
    all: inOrder(assignmentsFor(rows, profile).map((assignment) => assigned(assignment, work, nowMs))),
    agreed: agreedWith(rows, profile.id),
    work,
  };
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

/** Newest first. */
function agreedWith(rows: readonly Received[], profileId: string): readonly Agreed[] {
  return receivedOf('agreed', rows)
    .filter((one) => one.profileId === profileId)
    .toSorted((a, b) => b.atMs - a.atMs);
}
