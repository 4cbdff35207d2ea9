import { useSyncExternalStore } from 'react';

/** From here on two parts stand side by side. */
const WIDE = '(min-width: 64rem)';

export function useWide(): boolean {
  return useSyncExternalStore(subscribe, isWide);
}

const isWide = (): boolean => typeof matchMedia !== 'function' || matchMedia(WIDE).matches;

function subscribe(listener: () => void): () => void {
  if (typeof matchMedia !== 'function') return () => {};
  const query = matchMedia(WIDE);
  query.addEventListener('change', listener);
  return () => {
    query.removeEventListener('change', listener);
  };
}
