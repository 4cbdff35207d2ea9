import { StorageError, type Stores } from '../../core/progress/index.ts';
import type { DexieStoresOptions } from '../dexie/index.ts';

export type OpenedStores<First> = {
  readonly stores: Stores;
  /** Why nothing will be kept; null where it will. */
  readonly notKept: StorageError['reason'] | null;
  /** What `begin` gave. */
  readonly first: First;
};

/**
 * The durable stores, or such as forget where the browser does not keep anything: the app works on, and can say so (`notKept`).
 * `begin` is what the app cannot start without. Where stored settings or the profile cannot be read (a later Otvet wrote them, or
 * they are broken), or the first write fails, it is better to forget today than to stay blank or to overwrite them: it is
 * asked again, of stores that forget. `onSuperseded` is called when another tab has taken the database over.
 */
export async function openBrowserStores<First>(
  begin: (stores: Stores) => Promise<First>,
  options: DexieStoresOptions = {},
): Promise<OpenedStores<First>> {
  try {
    return { ...(await openDurable(begin, options)), notKept: null };
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    const { memoryStores } = await import('../memory/index.ts');
    const stores = memoryStores();
    return { stores, notKept: error.reason, first: await begin(stores) };
  }
}

async function openDurable<First>(begin: (stores: Stores) => Promise<First>, options: DexieStoresOptions) {
  const { openStores } = await import('../dexie/index.ts');
  const stores = await openStores(options);
  try {
    const first = await begin(stores);
    askToPersist();
    return { stores, first };
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
