/** The port through which real time comes in. Times are ms; only differences mean anything. */
export interface Clock {
  now(): number;
  /** Calls `fn` once after `ms`; the result cancels it. */
  after(ms: number, fn: () => void): () => void;
}

export type ManualClock = Clock & {
  /** Lets time pass, calling what falls due, in order. */
  pass(ms: number): void;
};

/** A clock that stands until it is moved. */
export function createManualClock(startMs = 0): ManualClock {
  let nowMs = startMs;
  let due: { readonly atMs: number; readonly fn: () => void }[] = [];
  return {
    now: () => nowMs,
    after(ms, fn) {
      const entry = { atMs: nowMs + Math.max(0, ms), fn };
      due.push(entry);
      return () => {
        due = due.filter((other) => other !== entry);
      };
    },
    pass(ms) {
      const untilMs = nowMs + ms;
      for (;;) {
        const next = due.filter((entry) => entry.atMs <= untilMs).toSorted((a, b) => a.atMs - b.atMs)[0];
        if (next === undefined) break;
        due = due.filter((other) => other !== next);
        nowMs = Math.max(nowMs, next.atMs);
        next.fn();
      }
      nowMs = untilMs;
    },
  };
}
