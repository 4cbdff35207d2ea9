/** An assignment on its way to whom it is for: a file, or a link. */
import { type Assignment, received } from '../../../core/progress/index.ts';
import { type FromLead, fromLeadLines, writeAssignmentLink } from '../../../core/team/index.ts';
import { isoDay } from '../../../ui/moment-names.ts';

type Options = { readonly app: string };

/** As others receive it: nobody's own. */
const fileOf = (assignment: Assignment): FromLead => ({
  to: null,
  by: assignment.by,
  madeMs: assignment.madeMs,
  rows: [received('assignment', assignment, { profileId: '', madeMs: assignment.madeMs })],
});

export const linesOfAssignment = (assignment: Assignment, options: Options): string[] => [...fromLeadLines(fileOf(assignment), options)];

/** `otvet-assignment-2026-02-10-1f0c2a3b.otvet`. */
export const assignmentFileName = ({ id, madeMs }: Assignment): string => `otvet-assignment-${isoDay(madeMs)}-${id.slice(-8)}.otvet`;

/** null where it is too long for an address. */
export function assignmentAddress(assignment: Assignment, options: Options): string | null {
  const link = writeAssignmentLink(fileOf(assignment), options);
  return link === null ? null : `${location.href.replace(/#.*$/u, '')}#/assignment?a=${link}`;
}
