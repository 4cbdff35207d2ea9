/** What is left to do with assignments once somebody has left. */
import { type Received, received, type Sender } from '../progress/index.ts';
import { isFor } from './assigned.ts';

/**
 * Assignments ask for people by name: a leaver's is taken out of them, unless somebody who stays bears it too, and what was asked of the
 * leaver alone is gone.
 */
export function withoutLeaver(
  rows: readonly Received[],
  leaver: Sender,
): { readonly put: readonly Received[]; readonly remove: readonly string[] } {
  const isTheirs = (name: string) => isFor({ names: [name] }, leaver.name);
  const isBorne = rows.some(({ kind, record }) => kind === 'person' && record.id !== leaver.id && isTheirs(record.name));
  const put: Received[] = [];
  const remove: string[] = [];
  for (const row of rows) {
    if (row.kind !== 'assignment' || isBorne || !row.record.names.some(isTheirs)) continue;
    const names = row.record.names.filter((name) => !isTheirs(name));
    // without names it would be asked of everybody
    if (names.length === 0) remove.push(row.id);
    else put.push(received('assignment', { ...row.record, names }, { profileId: row.profileId, madeMs: row.madeMs + 1 }));
  }
  return { put, remove };
}
