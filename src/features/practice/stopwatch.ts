import type { Clock } from '../../core/session/index.ts';

/** A gap longer than this is a machine that slept, not a trainee who waited: it does not count. Hidden tabs still tick once a minute. */
const SLEPT_MS = 90_000;

export type Stopwatch = {
  /** ms since the last lap; 0 for the first, and after a sleep. */
  readonly lap: () => number;
};

export function startStopwatch(clock: Clock): Stopwatch {
  let lastMs = clock.now();
  return {
    lap() {
      const nowMs = clock.now();
      const passedMs = nowMs - lastMs;
      lastMs = nowMs;
      return passedMs > SLEPT_MS ? 0 : passedMs;
    },
  };
}
