import { Dexie, type Transaction } from 'dexie';
import { caseOf, type CaseRecord, newestCases, readRecord, readRecords, type Stores } from '../../core/progress/index.ts';
import type { OtvetDatabase } from './database.ts';
import { guarded } from './failure.ts';

export function caseStore(db: OtvetDatabase): Stores['cases'] {
  return {
    list: async (profileId) => newestCases(readRecords('case', await guarded(() => casesOf(db, profileId).toArray()))),
    all: async () => newestCases(readRecords('case', await guarded(() => db.cases.toArray()))),
  };
}

export function casesOf(db: OtvetDatabase, profileId: string) {
  return db.cases.where('[profileId+endedMs]').between([profileId, Dexie.minKey], [profileId, Dexie.maxKey], true, true);
}

/** Attempts are large: so many at a time are in memory. */
const AT_A_TIME = 50;

/** The cases of attempts stored before there was a journal. */
export async function makeCases(transaction: Transaction): Promise<void> {
  const attempts = transaction.table<unknown, string>('attempts');
  const ids = await attempts.toCollection().primaryKeys();
  for (let from = 0; from < ids.length; from += AT_A_TIME) {
    const rows = await attempts.bulkGet(ids.slice(from, from + AT_A_TIME));
    const made: CaseRecord[] = [];
    for (const row of rows) {
      const hash = (row as { readonly stamp?: { readonly scenarioHash?: unknown } } | undefined)?.stamp?.scenarioHash;
      const stored = typeof hash === 'string' ? await transaction.table<unknown, string>('scenarios').get(hash) : undefined;
      const record = stored === undefined ? null : caseFrom(row, stored);
      if (record !== null) made.push(record);
    }
    await transaction.table<CaseRecord, string>('cases').bulkPut(made);
  }
}

/** An attempt that cannot be read has no case; whatever is wrong with one record must not keep the database from opening. */
function caseFrom(attempt: unknown, scenario: unknown): CaseRecord | null {
  try {
    return caseOf(readRecord('attempt', attempt), readRecord('scenario', scenario).scenario);
  } catch {
    return null;
  }
}
