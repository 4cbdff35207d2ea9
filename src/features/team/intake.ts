import { type Exam, type LineFault, type Received, receivedOf, type Stores, withReviews } from '../../core/progress/index.ts';
import { madeByNow, readResults } from '../../core/team/index.ts';
import { linesOf } from '../../ui/lines-of.ts';

/** What became of a file: how many of its records were new, or what is wrong with it. */
export type Taken =
  | {
      readonly file: string;
      readonly state: 'taken';
      readonly person: string;
      readonly fresh: number;
      readonly of: number;
      readonly hasTexts: boolean;
      /** How far the clock that it was made by is ahead; 0: it is not. */
      readonly aheadMs: number;
    }
  | { readonly file: string; readonly state: 'left'; readonly person: string; readonly id: string; readonly source: File }
  | { readonly file: string; readonly state: 'broken'; readonly fault: LineFault }
  | { readonly file: string; readonly state: 'unreadable' | 'unstored' };

type Taking = { readonly left: readonly string[]; readonly wallNow: () => number };

/** Takes in results, file by file: what one of them lacks keeps none of the others out. `left`: who has left, and stays out unless asked for. */
export async function takeResults(
  files: readonly File[],
  stores: Pick<Stores, 'received'>,
  { left, wallNow }: Taking,
): Promise<readonly Taken[]> {
  const taken: Taken[] = [];
  for (const file of files) taken.push(await takeOne(file, stores, { left, wallNow }));
  return taken;
}

async function takeOne(file: File, { received }: Pick<Stores, 'received'>, { left, wallNow }: Taking): Promise<Taken> {
  let reading: Awaited<ReturnType<typeof readResults>>;
  try {
    reading = await readResults(linesOf(file));
  } catch {
    // bytes that are no text, or a file that went away meanwhile
    return { file: file.name, state: 'unreadable' };
  }
  const [fault] = reading.state === 'broken' ? reading.faults : [];
  if (reading.state === 'broken') return fault ? { file: file.name, state: 'broken', fault } : { file: file.name, state: 'unreadable' };
  const { sender, hasTexts } = reading.results;
  const nowMs = wallNow();
  const { rows, aheadMs } = madeByNow(reading.results, { nowMs, savedMs: file.lastModified });
  if (left.includes(sender.id)) return { file: file.name, state: 'left', person: sender.name, id: sender.id, source: file };
  try {
    const before = await received.list(['exam']);
    const fresh = await received.put(withWordsKept(rows, receivedOf('exam', before)), nowMs);
    return { file: file.name, state: 'taken', person: sender.name, fresh, of: rows.length, hasTexts, aheadMs };
  } catch {
    return { file: file.name, state: 'unstored' };
  }
}

/** A newer file of somebody's does not take away what a lead has said of an exam of theirs since. */
export function withWordsKept(rows: readonly Received[], exams: readonly Exam[]): readonly Received[] {
  return rows.map((row) => {
    const before = row.kind === 'exam' ? exams.find(({ id }) => id === row.record.id) : undefined;
    return row.kind === 'exam' && before ? { ...row, record: withReviews(row.record, before) } : row;
  });
}
