/** Runs `work` in an idle moment after a rest, at the latest a moment later; gives what calls it off. */
export function whenIdle(restMs: number, work: () => void): () => void {
  let idle: number | null = null;
  const timer = setTimeout(() => {
    // Safari has no idle moments to give
    if (typeof requestIdleCallback === 'function') idle = requestIdleCallback(work, { timeout: 200 });
    else work();
  }, restMs);
  return () => {
    clearTimeout(timer);
    if (idle !== null) cancelIdleCallback(idle);
  };
}
