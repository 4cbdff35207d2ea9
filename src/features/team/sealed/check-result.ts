/** What can be said of a result before it is taken in: whether its maker had opened the exam, and what of it counts here. */
import { isTextSigned } from '../../../adapters/browser/crypto.ts';
import type { Content } from '../../../adapters/react/ports.ts';
import { currentFor } from '../../../adapters/react/standing.ts';
import { changedSince, type ExamItem, type LeadKey, type Settings } from '../../../core/progress/index.ts';
import { type SealedResult, ticketText } from '../../../core/team/index.ts';

/** `scenario`: it is not in the library as it was sealed; `rules`: it was read or marked by others. */
export type Counting = 'counts' | 'scenario' | 'rules';

export type Checked = {
  readonly result: SealedResult;
  /** Whoever made it had opened the exam with its code. */
  readonly isOpened: boolean;
  /** How many times as long it was given as it was sealed with; null where that cannot be said. */
  readonly times: number | null;
  /** Whether readiness here counts a conversation; null where it was not begun. */
  readonly countingOf: (item: ExamItem) => Counting | null;
};

export async function checkedBy(
  key: LeadKey,
  result: SealedResult,
  { content, settings }: { readonly content: Pick<Content, 'loadLibrary'>; readonly settings: Settings },
): Promise<Checked> {
  const { header, ticket, exam } = result;
  const isOpened = header !== undefined && ticket !== undefined && (await isTextSigned(ticketText(header), ticket, key));
  const current = await currentFor(content, new Set(exam.items.map(({ scenarioId }) => scenarioId)), settings);
  return {
    result,
    isOpened,
    times: isOpened ? (exam.endsMs - exam.startedMs) / (header.minutes * 60_000) : null,
    countingOf: ({ scenarioId, result: marked }) => (marked === null ? null : (changedSince(current, scenarioId, marked) ?? 'counts')),
  };
}
