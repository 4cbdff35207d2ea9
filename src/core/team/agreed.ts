/** Marks that people agreed on after looking at how they differ, and the labelled replies that these come to. */
import type { Finding } from '../analysis/index.ts';
import {
  type Attempt,
  calibrationRows,
  type Dispute,
  disputesOf,
  type Marking,
  type Own,
  sharedDispute,
  SIGNAL_OF,
} from '../progress/index.ts';
import { CRITERIA, type CriterionId } from '../scoring/index.ts';
import { agreedId, type Category, categoryOf, isAgreed, MARK_OF } from './agreement.ts';

/** Criteria that are met where their words are there; for faults, where they are not. The others rest on time and deeds as well. */
const BY_WORDS: Readonly<Partial<Record<CriterionId, 'there' | 'absent'>>> = {
  thanks: 'there',
  apology: 'there',
  empathy: 'there',
  'personal-voice': 'there',
  ownership: 'there',
  'plain-words': 'absent',
  excuses: 'absent',
  blame: 'absent',
  argument: 'absent',
  'hollow-apology': 'absent',
  'stupid-questions': 'absent',
  'brush-off': 'absent',
  bounce: 'absent',
  rudeness: 'absent',
  'self-praise': 'absent',
};

export type Agreement = {
  readonly attempt: Pick<Attempt, 'id' | 'profileId'>;
  readonly criterion: CriterionId;
  readonly category: Category;
  /** Everybody who agreed. */
  readonly names: readonly string[];
  readonly reply: Marking['reply'] | null;
  readonly atMs: number;
};

/** Of an attempt and criterion there is one; the newest holds. */
export function agreedMarking({ attempt, criterion, category, names, reply, atMs }: Agreement): Marking {
  return {
    id: agreedId(attempt.id, criterion),
    profileId: attempt.profileId,
    attemptId: attempt.id,
    by: names.join(' + '),
    atMs,
    marks: { [criterion]: MARK_OF[category] },
    ...(reply && { reply }),
  };
}

export type AgreedMark = { readonly marking: Marking; readonly criterion: CriterionId; readonly category: Category };

export function agreedMarks(markings: readonly Marking[]): AgreedMark[] {
  return markings.filter(isAgreed).flatMap((marking) =>
    CRITERIA.flatMap((criterion) => {
      const mark = marking.marks[criterion];
      return mark === undefined ? [] : [{ marking, criterion, category: categoryOf(mark) }];
    }),
  );
}

/** The replies of an attempt that can carry what a mark is about. */
export const repliesOf = (attempt: Attempt): Own[] => attempt.dialogue.transcript.filter((one): one is Own => one.by === 'operator');

/** Whether people must say which reply carries what they agreed is there: nothing was found, and there are several. */
export function needsReply(attempt: Attempt, criterion: CriterionId, category: Category): boolean {
  const carries = carriesWords(criterion, category);
  const replies = repliesOf(attempt);
  return carries === true && replies.length > 1 && !replies.some((one) => foundIn(one, criterion).length > 0);
}

/**
 * Labelled replies, one JSON object each, as disputes make them: where the mark was read wrongly, put right; where it was read rightly,
 * as it was read. `hide`: names that are hidden in them, with whatever else tells who somebody is; null: they stay as they were written.
 * `left`: agreed marks of which none can be made, since the mark rests on more than words or it is not known which reply.
 */
export function agreedExamples(
  markings: readonly Marking[],
  attempts: ReadonlyMap<string, Attempt>,
  { hide }: { readonly hide: readonly string[] | null },
): { readonly rows: readonly string[]; readonly left: number } {
  const each = agreedMarks(markings).map((mark) => {
    const attempt = attempts.get(mark.marking.attemptId);
    return attempt === undefined ? [] : readingsOf(attempt, mark);
  });
  const replies = each.flat().map((one) => (hide === null ? one : sharedDispute(one, hide)));
  return { rows: calibrationRows(replies, { from: 'agreed' }), left: each.filter((of) => of.length === 0).length };
}

function carriesWords(criterion: CriterionId, category: Category): boolean | null {
  const met = BY_WORDS[criterion];
  if (met === undefined || category === 'na') return null;
  return met === 'there' ? category !== 'not' : category !== 'met';
}

const foundIn = ({ findings }: Own, criterion: CriterionId): Finding[] =>
  findings.filter((one) => 'signal' in one && one.signal === SIGNAL_OF[criterion]);

function readingsOf(attempt: Attempt, { marking, criterion: id, category }: AgreedMark): Dispute[] {
  const carries = carriesWords(id, category);
  const criterion = attempt.scorecard.criteria.find((one) => one.id === id);
  const signal = SIGNAL_OF[id];
  if (carries === null || criterion === undefined || signal === undefined) return [];
  const replies = repliesOf(attempt);
  const found = replies.filter((one) => foundIn(one, id).length > 0);
  const objection = { criterion, reason: `agreed, ${id}: ${category}` };
  const stamp = { newId: () => marking.id, atMs: marking.atMs };
  const missing = (entry: Own, words = '') => disputesOf(attempt, { ...objection, kind: 'missing', entry, words }, stamp);
  if (found.length > 0 && carries) return found.flatMap((entry) => missing(entry));
  if (found.length > 0) {
    const evidence = found.flatMap((entry) =>
      foundIn(entry, id).map(({ start, end, rule, certainty }) => {
        const text = entry.text.slice(start, end);
        return { turn: entry.turn, message: entry.message, start, end, text, rule, certainty, better: null, at_ms: entry.atMs };
      }),
    );
    return disputesOf(attempt, { ...objection, kind: 'false-alarm', evidence }, stamp);
  }
  const said = replies.find(({ turn, message }) => turn === marking.reply?.turn && message === marking.reply.message);
  const entry = said ?? (replies.length === 1 ? replies[0] : undefined);
  if (entry === undefined) return [];
  if (carries) return missing(entry, marking.reply?.words);
  // nothing was read there, and rightly so: nothing is taken away
  const nothing = { signal, rule: null, start: 0, end: 0 };
  return missing(entry).map((one) => ({ ...one, kind: 'false-alarm', findings: [nothing] }));
}
