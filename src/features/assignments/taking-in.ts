/** What a lead has sent, read and put where the trainee finds it. */
import { type LineFault, type Profile, receivedOf, StorageError, type Stores, withReviews } from '../../core/progress/index.ts';
import { type FromLead, type FromLeadReading, isFor, readFromLead } from '../../core/team/index.ts';
import { linesOf } from '../../ui/lines-of.ts';

export type TakenIn =
  | { readonly state: 'broken'; readonly file: string; readonly faults: readonly LineFault[] }
  /** `count`: how much of it was new. `notFor`: whom it is for, where this person is not meant by any of it; else null. */
  | { readonly state: 'taken'; readonly by: string; readonly count: number; readonly notFor: readonly string[] | null };

const UNREADABLE: FromLeadReading = { state: 'broken', faults: [{ line: 0, code: 'not-a-backup', params: {} }] };

type Taking = { readonly profile: Profile; readonly stores: Stores; readonly nowMs: number };

export async function takeInFile(file: File, taking: Taking): Promise<TakenIn> {
  const reading = await readFromLead(linesOf(file)).catch((error: unknown) => {
    if (error instanceof StorageError) throw error;
    // its bytes are no text, or it went away meanwhile
    return UNREADABLE;
  });
  return reading.state === 'broken' ? { ...reading, file: file.name } : takeIn(reading.file, taking);
}

/** Kept is what is for everybody, for whom the file is for, and for whoever takes it in. Words on an exam go into the exam. */
export async function takeIn(file: FromLead, { profile, stores, nowMs }: Taking): Promise<TakenIn> {
  const own = file.rows.filter(({ profileId }) => profileId === '' || profileId === file.to?.id || profileId === profile.id);
  const count = await stores.received.put(
    own.filter(({ kind }) => kind !== 'exam'),
    nowMs,
  );
  const exams = receivedOf('exam', own);
  for (const exam of exams) await stores.exams.change(exam.id, (before) => withReviews(before, exam));
  return { state: 'taken', by: file.by, count: count + exams.length, notFor: notFor(file, profile) };
}

export function notFor({ to, rows }: FromLead, profile: Profile): readonly string[] | null {
  const isMeant =
    (to === null || to.id === profile.id) &&
    rows.some((row) => {
      if (row.kind === 'assignment') return isFor(row.record, profile.name);
      return row.kind === 'model' || row.profileId === profile.id;
    });
  if (isMeant || rows.length === 0) return null;
  return to === null ? [...new Set(receivedOf('assignment', rows).flatMap(({ names }) => names))] : [to.name];
}
