/** What colleagues and the manager answer: it follows from what was asked, when, and how long they take. Nothing of it stands in the log. */
import type { Company, Scenario } from '../scenario/types.ts';
import type { SessionState } from './state.ts';
import type { TranscriptEntry } from './types.ts';

/** An answer on its way, or there. */
export type Answer = {
  /** Where the question stands in the transcript. */
  readonly asked: number;
  readonly by: 'colleague' | 'manager';
  /** The department's id; null for the manager. */
  readonly department: string | null;
  /** What was asked about, as the company's file has it. */
  readonly about: string;
  readonly says: string;
  readonly askedMs: number;
  readonly dueMs: number;
};

type Colleague = Company['colleagues'][number];

/** The colleague who is asked: who knows about that, else whoever sits in that department. */
function colleagueFor({ colleagues }: Company, whom: string, about: string): Colleague | undefined {
  const there = colleagues.filter(({ department }) => department === whom);
  return there.find((one) => one.about === about) ?? there[0];
}

/** Every answer that was asked for, in the order of asking; who is not there does not answer. `scenario` is cast. */
export function answersOf(transcript: readonly TranscriptEntry[], { company }: Pick<Scenario, 'company'>): readonly Answer[] {
  if (company === null) return [];
  return transcript.flatMap((entry, asked): Answer[] => {
    if (entry.by !== 'action') return [];
    const { action, atMs } = entry;
    const at = { asked, askedMs: atMs };
    if (action.type === 'manager' && company.manager !== null) {
      const { says, takesMs } = company.manager;
      return [{ ...at, by: 'manager', department: null, about: '', says, dueMs: atMs + (takesMs ?? 0) }];
    }
    const colleague = action.type === 'ask' ? colleagueFor(company, action.whom, action.about) : undefined;
    if (colleague === undefined) return [];
    const { department, about, says, takesMs } = colleague;
    return [{ ...at, by: 'colleague', department, about, says, dueMs: atMs + (takesMs ?? 0) }];
  });
}

/** When the next answer comes; null where none is awaited. */
export function nextAnswerMs({ transcript, nowMs }: Pick<SessionState, 'transcript' | 'nowMs'>, scenario: Scenario): number | null {
  const due = answersOf(transcript, scenario).flatMap(({ dueMs }) => (dueMs > nowMs ? [dueMs] : []));
  return due.length === 0 ? null : Math.min(...due);
}
