import { useCallback, useEffect, useState } from 'react';

export type Loaded<Value> =
  | { readonly state: 'loading'; readonly retry: () => void }
  | { readonly state: 'ready'; readonly value: Value; readonly retry: () => void }
  | { readonly state: 'failed'; readonly error: unknown; readonly retry: () => void };

type Result<Value> = { readonly load: unknown; readonly round: number } & ({ readonly value: Value } | { readonly error: unknown });

/** Runs `load` (keep it stable with useCallback) and again whenever it changes or is retried; a late answer to an old question is dropped. */
export function useLoaded<Value>(load: () => Promise<Value>): Loaded<Value> {
  const [round, setRound] = useState(0);
  const [result, setResult] = useState<Result<Value> | null>(null);
  const retry = useCallback(() => {
    setRound((before) => before + 1);
  }, []);

  useEffect(() => {
    let wanted = true;
    const run = async (): Promise<Result<Value>> => {
      try {
        return { load, round, value: await load() };
      } catch (error) {
        return { load, round, error };
      }
    };
    const show = async () => {
      const next = await run();
      if (wanted) setResult(next);
    };
    void show();
    return () => {
      wanted = false;
    };
  }, [load, round]);

  // an answer to an earlier question is not shown; what was loaded stays in sight while the same is loaded anew
  if (!result || result.load !== load || ('error' in result && result.round !== round)) return { state: 'loading', retry };
  return 'value' in result ? { state: 'ready', value: result.value, retry } : { state: 'failed', error: result.error, retry };
}
