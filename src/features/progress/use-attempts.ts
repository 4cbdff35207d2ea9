import { useCallback } from 'react';
import { usePerson } from '../../adapters/react/person.tsx';
import { usePorts } from '../../adapters/react/ports.ts';
import { toldOf } from '../../adapters/react/untold.ts';
import { type AttemptSummary, counts } from '../../core/progress/index.ts';
import { type Loaded, useLoaded } from '../../ui/use-loaded.ts';
import { whenIdle } from '../../ui/when-idle.ts';

/** So many of the newest are there at once, however long the history is. */
const AT_ONCE = 500;

export type Read = {
  /** First tries of which something may be told, newest first. */
  readonly attempts: readonly AttemptSummary[];
  /** Of older ones: there are none beyond these, they are being read, or could not be. */
  readonly older: 'none' | 'coming' | 'failed';
};

/** What the current profile has played: the newest first, then all of it. */
export function useAttempts(): { readonly loaded: Loaded<Read>; readonly retryOlder: () => void } {
  const { stores, wallNow } = usePorts();
  const { profile } = usePerson();
  const read = useCallback(
    async (limit: number) => {
      const summaries = await stores.attempts.summaries(profile.id, { limit });
      const told = await toldOf({ stores, wallNow }, profile.id, Promise.resolve(summaries));
      return { attempts: told.filter(counts), isAll: summaries.length < limit };
    },
    [stores, wallNow, profile.id],
  );
  const newest = useLoaded(useCallback(() => read(AT_ONCE), [read]));
  const value = newest.state === 'ready' ? newest.value : null;
  const all = useLoaded(
    useCallback(async () => {
      if (value === null || value.isAll) return value;
      // the newest are to be seen before anything else is done
      await new Promise<void>((resolve) => {
        whenIdle(0, resolve);
      });
      return read(Infinity);
    }, [value, read]),
  );
  if (newest.state !== 'ready') return { loaded: newest, retryOlder: all.retry };
  const whole = all.state === 'ready' ? all.value : null;
  const older = newest.value.isAll || whole !== null ? 'none' : all.state === 'failed' ? 'failed' : 'coming';
  return { loaded: { ...newest, value: { attempts: (whole ?? newest.value).attempts, older } }, retryOlder: all.retry };
}
