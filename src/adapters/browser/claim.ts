import type { Claim } from '../react/ports.ts';

/** How long a tab that is just letting go is waited for, ms: a reload, or a screen left and entered again. */
const PATIENCE_MS = 400;

type Options = { readonly take: boolean; readonly onLost: () => void };

/**
 * One tab at a time plays a session, by the browser's Web Locks. Where there are none (an insecure address) every tab gets
 * its claim, and the order of stored events still tells two of them apart.
 */
export async function claimSession(sessionId: string, { take, onLost }: Options): Promise<Claim | null> {
  if (!('locks' in navigator)) return { release: () => {} };
  const name = `otvet-session-${sessionId}`;
  return new Promise((resolve) => {
    const patience = new AbortController();
    const timer = setTimeout(() => {
      patience.abort();
    }, PATIENCE_MS);
    const hold = () =>
      new Promise<void>((release) => {
        clearTimeout(timer);
        resolve({ release });
      });
    const held = navigator.locks.request(name, take ? { steal: true } : { signal: patience.signal }, hold);
    // the promise fails when the wait is given up, and when another tab takes a held lock over
    held.catch(() => {
      if (patience.signal.aborted) resolve(null);
      else onLost();
    });
  });
}
