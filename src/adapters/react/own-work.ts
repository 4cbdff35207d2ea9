/** What somebody who practises here has done, and what they have begun: by this it is told how far they are with what they are asked for. */
import { type Stores, untoldIn } from '../../core/progress/index.ts';
import type { Work } from '../../core/team/index.ts';

/** Of an exam that still goes on nothing is told. `nowMs`: epoch ms. */
export async function ownWork(
  { attempts, exams, live }: Pick<Stores, 'attempts' | 'exams' | 'live'>,
  profileId: string,
  nowMs: number,
): Promise<Work> {
  const [summaries, sat, open] = await Promise.all([attempts.summaries(profileId), exams.list(profileId), live.list(profileId)]);
  const untold = untoldIn(sat, nowMs);
  return {
    summaries: summaries.filter(({ id }) => !untold.has(id)),
    exams: sat,
    begun: open.filter(({ fork, exam }) => fork === undefined && exam === undefined),
  };
}
