import { type Profile, receivedOf, type Stores, withReviews } from '../../core/progress/index.ts';
import { type FromLead, readFromLead } from '../../core/team/index.ts';
import { linesOf } from '../../ui/lines-of.ts';

/** What became of a file from a lead. */
export type TakenBack =
  | { readonly state: 'taken'; readonly by: string; readonly name: string; readonly count: number }
  | { readonly state: 'stranger'; readonly name: string }
  | { readonly state: 'broken'; readonly file: string; readonly line: number }
  | { readonly state: 'unstored' };

/** Takes in what a lead has sent, where it is for somebody who practises here or for everybody. */
export async function takeFromLead(
  file: File,
  stores: Pick<Stores, 'received' | 'exams'>,
  { people, nowMs }: { readonly people: readonly Profile[]; readonly nowMs: number },
): Promise<TakenBack> {
  const read = await readAll(file);
  if ('line' in read) return { state: 'broken', file: file.name, line: read.line };
  const { to, by, rows } = read;
  if (to !== null && !people.some(({ id }) => id === to.id)) return { state: 'stranger', name: to.name };
  // what is said of somebody else's conversations is nobody's here
  const own = rows.filter(({ profileId }) => profileId === '' || profileId === to?.id);
  try {
    const said = own.filter(({ kind }) => kind !== 'exam');
    await stores.received.put(said, nowMs);
    for (const exam of receivedOf('exam', own)) await stores.exams.change(exam.id, (before) => withReviews(before, exam));
    return { state: 'taken', by, name: to?.name ?? '', count: own.length };
  } catch {
    return { state: 'unstored' };
  }
}

async function readAll(file: File): Promise<FromLead | { readonly line: number }> {
  try {
    const reading = await readFromLead(linesOf(file));
    return reading.state === 'sound' ? reading.file : { line: reading.faults[0]?.line ?? 1 };
  } catch {
    // bytes that are no text
    return { line: 1 };
  }
}
