// Attempts as lists and charts know them, made up: a plain one to change, and many that look like somebody's years of practice.
import type { AttemptSummary } from '../../src/core/progress/index.ts';
import { CRITERIA } from '../../src/core/scoring/types.ts';
import { aStamp, PROFILE } from '../stores/records.ts';

const HOUR_MS = 3_600_000;

/** At noon where the test runs, a Wednesday: days and weeks are counted there. */
export const NOW_MS = new Date(2025, 2, 12, 12, 0).getTime();

export function aSummary(n: number, change: Partial<AttemptSummary> = {}): AttemptSummary {
  const endedMs = change.endedMs ?? NOW_MS - n * HOUR_MS;
  return {
    v: 1,
    id: `00000000-0000-4000-8000-${String(100 + n).padStart(12, '0')}`,
    profileId: PROFILE.id,
    scenarioId: 'kettle-plugged-in',
    scenarioTitle: 'Чайник, що не вмикається',
    lang: 'uk',
    channel: 'chat',
    mode: 'practice',
    startedMs: endedMs - 600_000,
    endedMs,
    stamp: aStamp(),
    outcome: { id: 'kept', as: 'kept' },
    forkOf: null,
    score: 70,
    passMark: 80,
    passed: 'failed',
    firstResponseMs: 30_000,
    durationMs: 300_000,
    marks: { apology: 1, excuses: 0.5 },
    ...change,
  };
}

const SCENARIOS = ['kettle-plugged-in', 'parcel-lost-twice-uk', 'double-charge-public', 'flat-flooded', 'tv-too-dear'];
const CHANNELS = ['chat', 'phone', 'email', 'social', 'review'] as const;

/** A repeatable number 0…1 for each `n`. */
function drawn(n: number): number {
  const mixed = Math.imul(n ^ (n >>> 15), 0x2c1b3c6d);
  return ((mixed ^ (mixed >>> 12)) >>> 0) / 2 ** 32;
}

/** `count` attempts over so many days, newest first; marks rise with time, and every third is judged by whoever made it. */
export function manySummaries(count: number, { days, untilMs = NOW_MS }: { days: number; untilMs?: number }): AttemptSummary[] {
  return Array.from({ length: count }, (_, n) => {
    const rise = 1 - n / count;
    const seed = (n + 1) * 7919;
    const place = Math.floor(drawn(seed) * SCENARIOS.length);
    const marks = Object.fromEntries(
      CRITERIA.map((id, at) => {
        const draw = drawn(seed + 31 * at);
        return [id, draw < 0.15 ? null : Math.round(2 * Math.min(1, draw * 0.6 + rise * 0.5)) / 2];
      }),
    );
    return aSummary(n, {
      endedMs: Math.round(untilMs - (n / count) * days * 24 * HOUR_MS),
      scenarioId: SCENARIOS[place] ?? '',
      scenarioTitle: `Сценарій ${place + 1}`,
      channel: CHANNELS[place] ?? 'chat',
      lang: (['uk', 'ru', 'en'] as const)[Math.floor(3 * drawn(seed + 7))] ?? 'uk',
      mode: drawn(seed + 8) < 0.2 ? 'exam' : 'practice',
      score: Math.round(40 + 50 * rise + 10 * drawn(seed + 9)),
      firstResponseMs: Math.round(20_000 + 60_000 * drawn(seed + 10)),
      durationMs: Math.round(200_000 + 400_000 * drawn(seed + 11)),
      marks,
      ...(n % 3 === 0 && { predicted: { apology: 1, excuses: 0.5 } }),
    });
  });
}
