/** A sealed exam under way as it is kept, encrypted, so that a page that closes loses nothing. A pure format. */
import { type Attempt, type Exam, isReadable, type LiveSession, type Sender } from '../progress/index.ts';
import { canonicalJson } from '../scenario/index.ts';
import type { SessionEvent } from '../session/types.ts';
import { isMoment, isObject } from './signed.ts';

export type UnderWay = {
  readonly person: Sender;
  /** When the same exam was begun on this machine before, epoch ms. */
  readonly begunBefore: readonly number[];
  readonly exam: Exam;
  readonly attempts: readonly Attempt[];
  /** The conversation that is not over, with its unsent draft. */
  readonly open: { readonly live: LiveSession; readonly log: readonly SessionEvent[] } | null;
};

/** Bound into what is kept: it is of this exam and this person. */
export const underWayHeader = (of: { readonly id: string; readonly profileId: string; readonly sealedId: string }): string =>
  canonicalJson({ format: 'otvet/under-way', id: of.id, profileId: of.profileId, sealedId: of.sealedId });

/** null: a later Otvet wrote it, or it is none. Whoever could lock it up had the code, so no more is asked. */
export function readUnderWay(text: string): UnderWay | null {
  const value: unknown = JSON.parse(text);
  if (!isObject(value)) return null;
  const { person, begunBefore, exam, attempts, open } = value;
  const isSound =
    isObject(person) &&
    Array.isArray(begunBefore) &&
    begunBefore.every(isMoment) &&
    isReadable('exam', exam) &&
    Array.isArray(attempts) &&
    attempts.every((one) => isReadable('attempt', one)) &&
    (open === null || (isObject(open) && isReadable('live', open['live']) && Array.isArray(open['log'])));
  return isSound ? (value as UnderWay) : null;
}

/** The conversation that comes next, or is not over; null once all are. */
export function placeNow({ exam }: Pick<UnderWay, 'exam'>): number | null {
  const place = exam.items.findIndex(({ result }) => result === null);
  return place < 0 ? null : place;
}
