/** Exams as they stand once marked, made from what a test cares about. */
import type { Exam, ExamItem, ExamResult } from '../../src/core/progress/index.ts';
import { CORE_CRITERIA } from '../../src/core/scoring/types.ts';
import { PROFILE, uuid } from '../stores/records.ts';

export const NOTHING_NOTED = { pastes: 0, pastedCharacters: 0, closedMs: 0, sleptMs: 0, setBack: 0 };
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

export function aResult(change: Partial<ExamResult> = {}): ExamResult {
  return {
    startedMs: 0,
    endedMs: 0,
    scenarioHash: 'h',
    rulesVersion: 'r1',
    modelVersion: null,
    outcome: 'delighted',
    reason: 'closed',
    score: 95,
    passMark: 80,
    passed: 'passed',
    marks: Object.fromEntries(CORE_CRITERIA.map((id) => [id, 1])),
    autoFails: [],
    firstResponseMs: 20_000,
    noted: NOTHING_NOTED,
    ...change,
  };
}

export function anItem(scenarioId: string, change: Partial<ExamItem> = {}): ExamItem {
  return {
    scenarioId,
    title: scenarioId,
    channel: 'chat',
    difficulty: 2,
    isNew: false,
    seed: 1,
    attemptId: `${scenarioId}-attempt`,
    result: null,
    reviews: [],
    ...change,
  };
}

/** Begun at `startedMs`, each of its conversations over ten minutes after the one before. */
export function anExam(number: number, startedMs: number, items: readonly ExamItem[], change: Partial<Exam> = {}): Exam {
  return {
    v: 1,
    id: uuid(900 + number),
    profileId: PROFILE.id,
    lang: 'uk',
    channels: ['chat', 'phone'],
    startedMs,
    endsMs: startedMs + 45 * 60_000,
    items: items.map((item, at) => ({
      ...item,
      attemptId: `${uuid(900 + number)}-${at}`,
      result: item.result && { ...item.result, endedMs: startedMs + (at + 1) * 600_000 },
    })),
    ...change,
  };
}
