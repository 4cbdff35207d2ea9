import { Dexie } from 'dexie';
import { StorageError } from '../../core/progress/index.ts';

/** Runs a piece of work on the database; whatever storage has against it comes out as a StorageError, faults of our own as they are. */
export async function guarded<T>(work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asStorageError(error);
  }
}

export function asStorageError(error: unknown): unknown {
  if (error instanceof StorageError) return error;
  const names = namesOf(error);
  const has = (...known: string[]) => names.some((name) => known.includes(name));
  const detail = error instanceof Error ? error.message : String(error);
  if (has('QuotaExceededError')) return new StorageError('full', detail);
  if (has('VersionError')) return new StorageError('newer-version', detail);
  // A value that cannot be stored is our own mistake, not the disk's.
  if (has('DataCloneError', 'DataError')) return error;
  if (has('ConstraintError')) return new StorageError('corrupt', detail);
  // What remains of Dexie's and the browser's own errors means that the database cannot be worked with.
  return error instanceof Dexie.DexieError || error instanceof DOMException ? new StorageError('unavailable', detail) : error;
}

/** Names of an error and of those it wraps: Dexie reports an aborted transaction and hides the full disk inside. */
function namesOf(error: unknown): string[] {
  const names: string[] = [];
  let current: unknown = error;
  for (let depth = 0; depth < 5 && typeof current === 'object' && current !== null; depth += 1) {
    if ('name' in current) names.push(String(current.name));
    current = 'inner' in current ? current.inner : null;
  }
  return names;
}
