/**
 * Sealed exams under way, encrypted, in a database of their own: in a backup they could be turned back to an earlier answer. What is
 * inside a row is said in `core/team/under-way.ts`.
 */
import type { Lock } from './crypto.ts';
import { inStore } from './small-database.ts';

export type KeptSealed = {
  readonly v: 1;
  /** The exam's. */
  readonly id: string;
  readonly profileId: string;
  /** The sealed exam as it was opened: encrypted, but for what anybody may read. */
  readonly file: string;
  readonly startedMs: number;
  readonly endsMs: number;
  /** Under way: what only the code opens; over: the result, which only the lead opens. */
  readonly held: { readonly lock: Lock } | { readonly result: string };
};

const SEALED = { database: 'otvet-sealed', store: 'underWay' } as const;

/** Rejects where the browser keeps nothing. */
export async function keepSealed(row: KeptSealed): Promise<void> {
  await inStore(SEALED, 'readwrite', (store) => store.put(row, row.id));
}

/** Newest first; none where the browser keeps nothing. */
export async function keptSealed(): Promise<readonly KeptSealed[]> {
  try {
    const rows = await inStore(SEALED, 'readonly', (store) => store.getAll() as IDBRequest<KeptSealed[]>);
    return rows.filter(({ v }) => (v as number) === 1).toSorted((a, b) => b.startedMs - a.startedMs);
  } catch {
    return [];
  }
}

export async function forgetSealed(id: string): Promise<void> {
  await inStore(SEALED, 'readwrite', (store) => store.delete(id));
}

/** Everybody's. A browser that keeps nothing has nothing to forget. */
export async function forgetAllSealed(): Promise<void> {
  await inStore(SEALED, 'readwrite', (store) => store.clear()).catch(() => {});
}
