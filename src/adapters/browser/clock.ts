import type { Clock } from '../../core/session/clock.ts';

/** Time since the page was opened: monotonic, so that a corrected system clock moves nothing. */
export const browserClock: Clock = {
  now: () => performance.now(),
  after(ms, fn) {
    const timer = setTimeout(fn, ms);
    return () => clearTimeout(timer);
  },
};
