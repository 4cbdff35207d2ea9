/** What colleagues, departments and the manager answer: it follows from what was asked, when, and how long they take. Nothing of it stands in the log. */
import type { Company, Scenario } from '../scenario/types.ts';
import { doneAfterMs, isRightDepartment, returnedAfterMs, returnsOf } from './routing.ts';
import type { SessionState } from './state.ts';
import type { TranscriptEntry } from './types.ts';

/** An answer on its way, or there. */
export type Answer = {
  /** Where the question stands in the transcript. */
  readonly asked: number;
  readonly by: 'colleague' | 'manager' | 'department';
  /**
   * said: in words of the company's · unknown: nobody there knows about it · done: the remedy handed over is done ·
   * returned: what was registered or handed over there is not theirs.
   */
  readonly kind: 'said' | 'unknown' | 'done' | 'returned';
  /** The department's id; null for the manager. */
  readonly department: string | null;
  /** What was asked about, as the company's file has it; the id of the remedy handed over, of the cause registered. */
  readonly about: string;
  /** Empty where the answer is in nobody's words. */
  readonly says: string;
  readonly askedMs: number;
  readonly dueMs: number;
};

type Sources = Pick<Scenario, 'company' | 'department' | 'channel'>;
type At = Pick<Answer, 'asked' | 'askedMs'>;

/** Every answer that was asked for, in the order of asking; who is not there does not answer. `scenario` is cast. */
export function answersOf(transcript: readonly TranscriptEntry[], scenario: Sources): readonly Answer[] {
  const { company } = scenario;
  if (company === null) return [];
  const returns = returnsOf(transcript, scenario);
  return transcript.flatMap((entry, asked): Answer[] => {
    if (entry.by !== 'action') return [];
    const { action, atMs } = entry;
    const at = { asked, askedMs: atMs };
    switch (action.type) {
      case 'manager': {
        if (company.manager === null) return [];
        const { says, takesMs } = company.manager;
        return [{ ...at, by: 'manager', kind: 'said', department: null, about: '', says, dueMs: atMs + (takesMs ?? 0) }];
      }
      case 'ask':
        return colleagueAnswer(at, company, action);
      case 'delegate': {
        const { department, remedy: about } = action;
        const isTheirs = isRightDepartment(scenario, department);
        const takesMs = isTheirs ? doneAfterMs(scenario, department) : returnedAfterMs(scenario, department);
        return [{ ...at, by: 'department', kind: isTheirs ? 'done' : 'returned', department, about, says: '', dueMs: atMs + takesMs }];
      }
      case 'register': {
        const back = returns.find((one) => one.at === asked);
        const { department, cause: about } = action;
        return back === undefined ? [] : [{ ...at, by: 'department', kind: 'returned', department, about, says: '', dueMs: back.dueMs }];
      }
      default:
        return [];
    }
  });
}

/** So long somebody looks for an answer where none of them has it. */
const UNKNOWN_MS = 60_000;

/** Who knows about it, else who answers for all of the department; where nobody does, they say so. */
function colleagueAnswer(at: At, company: Company, { whom, about }: { readonly whom: string; readonly about: string }): Answer[] {
  const { colleagues, departments } = company;
  const there = colleagues.filter(({ department }) => department === whom);
  const one = there.find((each) => each.about === about) ?? there.find((each) => each.about === '');
  const said = { ...at, by: 'colleague' as const, department: whom };
  if (one !== undefined) {
    return [{ ...said, kind: 'said', about: one.about, says: one.says, dueMs: at.askedMs + (one.takesMs ?? 0) }];
  }
  if (there.length === 0 && departments.every(({ id }) => id !== whom)) return [];
  const takes = there.flatMap(({ takesMs }) => takesMs ?? []);
  const takesMs = takes.length === 0 ? UNKNOWN_MS : Math.min(...takes);
  return [{ ...said, kind: 'unknown', about, says: '', dueMs: at.askedMs + takesMs }];
}

/** Answers that are still to come, soonest first, as the operator knows of them: who registers a case awaits nothing back. */
export function awaitedAnswers(transcript: readonly TranscriptEntry[], scenario: Sources, nowMs: number): readonly Answer[] {
  const isRegistered = ({ asked }: Answer): boolean => {
    const entry = transcript[asked];
    return entry?.by === 'action' && entry.action.type === 'register';
  };
  return answersOf(transcript, scenario)
    .filter((answer) => answer.dueMs > nowMs && !isRegistered(answer))
    .toSorted((a, b) => a.dueMs - b.dueMs);
}

/** When the next answer comes; null where none is awaited. */
export function nextAnswerMs({ transcript, nowMs }: Pick<SessionState, 'transcript' | 'nowMs'>, scenario: Scenario): number | null {
  const due = answersOf(transcript, scenario).flatMap(({ dueMs }) => (dueMs > nowMs ? [dueMs] : []));
  return due.length === 0 ? null : Math.min(...due);
}
