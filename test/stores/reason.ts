import { StorageError } from '../../src/core/progress/index.ts';

/** Why storing was refused; null where it was not. */
export async function reasonOf(promise: Promise<unknown>): Promise<string | null> {
  try {
    await promise;
    return null;
  } catch (error) {
    if (error instanceof StorageError) return error.reason;
    throw error;
  }
}
