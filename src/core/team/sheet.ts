/** One person on one page, for a talk eye to eye: what a lead has received from them, and what was agreed. Pure. */
import {
  type Agreed,
  type Calendar,
  type Exam,
  newestExams,
  newestFirst,
  received,
  type Received,
  type ReceivedKind,
  type ReceivedOf,
  receivedOf,
  type Sender,
  type Trends,
  trendsIn,
} from '../progress/index.ts';
import { withSat } from './sat.ts';

export type Sheet = {
  readonly person: Sender;
  /** When the newest file of theirs was made. */
  readonly madeMs: number;
  readonly trends: Trends;
  /** Newest first. */
  readonly exams: readonly Exam[];
  /** Disputed marks of which nobody has said yet who was right. */
  readonly openDisputes: number;
  /** Newest first. */
  readonly agreed: readonly ReceivedOf<'agreed'>[];
};

const ALL = { lang: null, channel: null, scenario: null, mode: null, criterion: null };

/** Kinds that a sheet is made of. */
export const OF_A_SHEET = ['person', 'summary', 'exam', 'dispute', 'ruling', 'agreed'] as const satisfies readonly ReceivedKind[];

/** null where nothing of this person has been received. */
export function sheetOf(
  rows: readonly Received[],
  id: string,
  options: { readonly nowMs: number; readonly calendar: Calendar },
): Sheet | null {
  const theirs = rows.filter(({ profileId }) => profileId === id);
  const row = theirs.find(({ kind }) => kind === 'person');
  const [person] = receivedOf('person', theirs);
  if (row === undefined || person === undefined) return null;
  const ruled = new Set(receivedOf('ruling', theirs).map((ruling) => ruling.id));
  const exams = receivedOf('exam', theirs);
  return {
    person,
    madeMs: row.madeMs,
    trends: trendsIn(withSat(receivedOf('summary', theirs), exams).toSorted(newestFirst), ALL, options),
    exams: newestExams(exams),
    openDisputes: receivedOf('dispute', theirs).filter((dispute) => dispute.state === 'open' && !ruled.has(dispute.id)).length,
    agreed: theirs
      .filter((one): one is Received & ReceivedOf<'agreed'> => one.kind === 'agreed')
      .toSorted((a, b) => b.record.atMs - a.record.atMs),
  };
}

/** As it is kept: later than what was kept of it before, however fast somebody changes their mind. */
export function agreedRow(agreed: Agreed, before: Pick<Received, 'madeMs'> | null, nowMs: number): ReceivedOf<'agreed'> {
  return received('agreed', agreed, { profileId: agreed.profileId, madeMs: Math.max(nowMs, (before?.madeMs ?? 0) + 1) });
}
