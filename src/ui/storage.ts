/** What the browser says of the storage it gives. null wherever it does not say. */
export type StorageState = {
  readonly isPersistent: boolean | null;
  readonly usedBytes: number | null;
  readonly quotaBytes: number | null;
};

export async function readStorage(): Promise<StorageState> {
  const storage = storageManager();
  if (storage === null) return { isPersistent: null, usedBytes: null, quotaBytes: null };
  const [isPersistent, estimate] = await Promise.all([
    storage.persisted().catch(() => null),
    storage.estimate().catch((): StorageEstimate => ({})),
  ]);
  return { isPersistent, usedBytes: estimate.usage ?? null, quotaBytes: estimate.quota ?? null };
}

/** Asks the browser to keep the data when space runs short; false where it does not agree. */
export async function askToPersist(): Promise<boolean> {
  return (
    (await storageManager()
      ?.persist()
      .catch(() => false)) ?? false
  );
}

/** Absent in old browsers and outside HTTPS and localhost. */
function storageManager(): StorageManager | null {
  return 'storage' in navigator ? navigator.storage : null;
}
