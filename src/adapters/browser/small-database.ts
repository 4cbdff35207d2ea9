/** Databases of one store each, beside the great one: for what stands in no backup. */

export type SmallDatabase = {
  readonly database: string;
  readonly store: string;
};

export async function inStore<Result>(
  { database: name, store }: SmallDatabase,
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const opening = indexedDB.open(name, 1);
  opening.addEventListener('upgradeneeded', () => {
    opening.result.createObjectStore(store);
  });
  const database = await answered(opening);
  try {
    return await answered(act(database.transaction(store, mode).objectStore(store)));
  } finally {
    database.close();
  }
}

function answered<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => {
      resolve(request.result);
    });
    request.addEventListener('error', () => {
      reject(request.error ?? new Error('The request failed.'));
    });
  });
}
