import type { Stores } from '../../core/progress/index.ts';
import { untoldIn } from '../../core/progress/index.ts';

type Sources = { readonly stores: Pick<Stores, 'exams'>; readonly wallNow: () => number };

/** Attempts of these people of which nothing is told yet, since their exam still goes on. */
export async function untoldOf({ stores, wallNow }: Sources, profileIds: readonly string[]): Promise<ReadonlySet<string>> {
  const exams = await Promise.all(profileIds.map((id) => stores.exams.list(id)));
  return untoldIn(exams.flat(), wallNow());
}

/** Those of one person's attempts, or of what follows from them, that may be told. */
export async function toldOf<One extends { readonly id: string }>(
  sources: Sources,
  profileId: string,
  all: Promise<readonly One[]>,
): Promise<readonly One[]> {
  const [some, untold] = await Promise.all([all, untoldOf(sources, [profileId])]);
  return some.filter(({ id }) => !untold.has(id));
}
