import type { Clock, TimeNote } from '../../core/session/index.ts';

/** A gap longer than this is a machine that slept, not a trainee who waited. Hidden tabs still tick once a minute. */
const SLEPT_MS = 90_000;
/** So far the two clocks of a machine may part without anybody having touched them. */
export const DRIFT_MS = 5000;

export type Lap = {
  /** ms since the last lap; 0 for the first. */
  readonly passedMs: number;
  /** What is to be noted of them; in practice nothing is. */
  readonly note: TimeNote | null;
};

export type Stopwatch = { readonly lap: () => Lap };

/** For practice: a sleep does not count. */
export function startStopwatch(clock: Clock): Stopwatch {
  let lastMs = clock.now();
  return {
    lap() {
      const nowMs = clock.now();
      const passedMs = nowMs - lastMs;
      lastMs = nowMs;
      return { passedMs: passedMs > SLEPT_MS ? 0 : passedMs, note: null };
    },
  };
}

/** For exams: a sleep counts, by the wall clock where the other stood still, and is noted; so is a wall clock that was set back. */
export function startExamWatch(clock: Clock, wallNow: () => number): Stopwatch {
  let lastMs = clock.now();
  let lastWallMs = wallNow();
  return {
    lap() {
      const [nowMs, wallMs] = [clock.now(), wallNow()];
      const [passedMs, onWallMs] = [nowMs - lastMs, wallMs - lastWallMs];
      lastMs = nowMs;
      lastWallMs = wallMs;
      const driftMs = onWallMs - passedMs;
      if (driftMs < -DRIFT_MS) return { passedMs, note: { what: 'set-back', forMs: -driftMs } };
      if (driftMs > DRIFT_MS) return { passedMs: onWallMs, note: { what: 'slept', forMs: driftMs } };
      return { passedMs, note: passedMs > SLEPT_MS ? { what: 'slept', forMs: passedMs } : null };
    },
  };
}
