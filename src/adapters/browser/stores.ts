import { StorageError, type Stores } from '../../core/progress/index.ts';
import type { DexieStoresOptions } from '../dexie/index.ts';
import { memoryStores } from '../memory/index.ts';

export type OpenedStores = {
  readonly stores: Stores;
  /** Why nothing will be kept; null where it will. */
  readonly notKept: StorageError['reason'] | null;
};

/**
 * The durable stores, or such as forget where the browser does not keep anything: the app works on, and can say so
 * (`stores.durable`, `notKept`). `onSuperseded` is called when another tab has taken the database over.
 */
export async function openBrowserStores(options: DexieStoresOptions = {}): Promise<OpenedStores> {
  try {
    const { openStores } = await import('../dexie/index.ts');
    const stores = await openStores(options);
    await refuseUnreadable(stores);
    askToPersist();
    return { stores, notKept: null };
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    return { stores: memoryStores(), notKept: error.reason };
  }
}

/** Settings that a later Otvet wrote, or that are broken: better to forget today than to overwrite them. */
async function refuseUnreadable(stores: Stores): Promise<void> {
  try {
    await stores.settings.get();
  } catch (error) {
    stores.close();
    throw error;
  }
}

/** Asks the browser not to clear the history when space runs short; where it refuses, everything works all the same. */
function askToPersist(): void {
  if (!('navigator' in globalThis) || !('storage' in navigator)) return;
  navigator.storage.persist().catch(() => {});
}
