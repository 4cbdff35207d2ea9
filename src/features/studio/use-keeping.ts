import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Kept, Keeping } from './keeping.ts';

export const KeepingContext = createContext<Keeping | null>(null);

/** Storing, versions and the record of the draft on screen; a panel that wrote a file says `addVersion('exported')`. */
export function useKeeping(): Keeping {
  const keeping = useContext(KeepingContext);
  if (!keeping) throw new Error('A panel stands outside <KeepingContext>.');
  return keeping;
}

export function useKept(keeping: Keeping): Kept {
  return useSyncExternalStore(keeping.subscribe, keeping.getSnapshot);
}
