import type { Assignment } from '../../../core/progress/index.ts';
import { endOfDay } from '../days.ts';

/** What a lead is about to ask for, as it stands in the form. */
export type AssignmentDraft = {
  readonly title: string;
  readonly note: string;
  readonly by: string;
  readonly scenarioIds: readonly string[];
  /** A lane's key; empty: none. */
  readonly exam: string;
  /** `2026-02-10`; empty: whenever. */
  readonly due: string;
  /** Chosen among people who have sent results, by name. */
  readonly people: readonly string[];
  /** Further names, as typed. */
  readonly others: string;
};

export const emptyDraft = (by: string): AssignmentDraft => ({
  title: '',
  note: '',
  by,
  scenarioIds: [],
  exam: '',
  due: '',
  people: [],
  others: '',
});

/** null while something is lacking. */
export function assignmentOf(draft: AssignmentDraft, made: { readonly id: string; readonly madeMs: number }): Assignment | null {
  const { scenarioIds, exam, due, people, others } = draft;
  const [title, by, note] = [draft.title.trim(), draft.by.trim(), draft.note.trim()];
  if (title === '' || by === '' || (scenarioIds.length === 0 && exam === '')) return null;
  return {
    ...made,
    title,
    by,
    note,
    dueMs: endOfDay(due),
    names: [...new Set([...people, ...namesIn(others)])],
    scenarioIds,
    exam: exam === '' ? null : exam,
  };
}

const namesIn = (text: string): readonly string[] =>
  text
    .split(/[,;\n]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
