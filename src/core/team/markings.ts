/** Markings that leads exchange: one file with all of them. JSON Lines; its last line carries a sum of the others. */
import {
  isSoundSaying,
  type LineFault,
  type Marking,
  readRecordLines,
  type Received,
  type ReceivedOf,
  recordLines,
} from '../progress/index.ts';
import { CRITERIA } from '../scoring/index.ts';
import { isAgreed } from './agreement.ts';

export type MarkingRow = ReceivedOf<'marking'>;

export function markingLines(rows: readonly MarkingRow[], made: { readonly app: string; readonly madeMs: number }): Generator<string> {
  const header = { format: 'otvet/markings', version: 1, app: made.app, made_ms: made.madeMs };
  return recordLines(header, ['received'], { received: rows }, { summed: true });
}

export type MarkingsReading =
  | { readonly state: 'sound'; readonly rows: readonly MarkingRow[]; readonly madeMs: number }
  | { readonly state: 'broken'; readonly faults: readonly LineFault[] };

/** Checks all of it; never throws over what stands in the file. Whatever is no marking makes it broken. */
export async function readMarkings(lines: AsyncIterable<string> | Iterable<string>): Promise<MarkingsReading> {
  const read = await readRecordLines(lines, {
    format: 'otvet/markings',
    summedFrom: 1,
    tables: { received: 'received' },
    keyOf: (_table, record) => String((record as { readonly id?: unknown }).id),
    check: ({ received: rows }, { places, say }) => {
      for (const row of rows as readonly Received[]) {
        const line = places.get(`received ${row.id}`) ?? 0;
        if (row.kind !== 'marking') say('unknown-table', { table: row.kind }, line);
        else if (!isSoundSaying(row) || !isMarking(row)) say('broken-record', { table: 'marking' }, line);
      }
    },
  });
  if (read.state === 'broken') return read;
  const { made_ms: madeMs } = read.header;
  if (typeof madeMs !== 'number' || !Number.isFinite(madeMs))
    return { state: 'broken', faults: [{ line: 1, code: 'broken-record', params: { table: 'made_ms' } }] };
  return { state: 'sound', rows: read.contents.received as readonly MarkingRow[], madeMs };
}

/** Its key is its record's, so that nothing else can be put in its place. */
function isMarking({ id, profileId, record }: MarkingRow): boolean {
  return (
    id === `marking:${record.id}` &&
    profileId === record.profileId &&
    record.by.trim() !== '' &&
    Object.entries(record.marks).every(
      ([criterion, mark]) => (CRITERIA as readonly string[]).includes(criterion) && [null, 0, 0.5, 1].includes(mark),
    )
  );
}

/** Of a file's markings those that say something new here; a blind one is never changed, of agreed ones the newest holds. */
export function newMarkings({ rows, madeMs }: Extract<MarkingsReading, { state: 'sound' }>, here: readonly Marking[]): MarkingRow[] {
  const known = new Map(here.map((one) => [one.id, one]));
  return rows
    .filter(({ record }) => {
      const own = known.get(record.id);
      return own === undefined || (isAgreed(record) && record.atMs > own.atMs);
    })
    .map((row) => ({ ...row, madeMs: isAgreed(row.record) ? row.record.atMs : Math.max(madeMs, row.record.atMs + 1) }));
}

/** Who last marked here: what was said here was received when it was said. null: nobody yet. */
export function lastJudge(rows: readonly Received[]): string | null {
  const own = rows.flatMap((row) =>
    row.kind === 'marking' && row.madeMs === row.record.atMs && !isAgreed(row.record) ? [row.record] : [],
  );
  return own.toSorted((one, other) => other.atMs - one.atMs)[0]?.by ?? null;
}
