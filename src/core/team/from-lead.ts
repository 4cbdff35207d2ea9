/** What a lead sends back to one person, or to everybody: rulings, comments, readings of exams, what was agreed, assignments, model answers. */
import {
  isReadable,
  isSoundSaying,
  type LineFault,
  readRecordLines,
  received,
  type Received,
  type ReceivedKind,
  type ReceivedOf,
  recordLines,
  type Review,
  reviewed,
  type Sender,
} from '../progress/index.ts';

/** Kinds that a lead sends; whatever else stands in such a file makes it broken. */
export const FROM_LEAD = ['ruling', 'comment', 'exam', 'agreed', 'assignment', 'model'] as const satisfies readonly ReceivedKind[];

export type FromLead = {
  /** Whom it is for; null: whoever has it. */
  readonly to: Sender | null;
  readonly by: string;
  readonly madeMs: number;
  readonly rows: readonly Received[];
};

export function fromLeadLines({ to, by, madeMs, rows }: FromLead, { app }: { readonly app: string }): Generator<string> {
  // an Otvet that knows nothing of model answers says that the file is newer, not that it is damaged
  const version = rows.some(({ kind }) => kind === 'model') ? 2 : 1;
  const header = { format: 'otvet/from-lead', version, app, made_ms: madeMs, by, to };
  return recordLines(header, ['received'], { received: rows }, { summed: true });
}

export type FromLeadReading =
  | { readonly state: 'sound'; readonly file: FromLead }
  | { readonly state: 'broken'; readonly faults: readonly LineFault[] };

/** Checks all of it; never throws over what stands in the file. */
export async function readFromLead(lines: AsyncIterable<string> | Iterable<string>): Promise<FromLeadReading> {
  const read = await readRecordLines(lines, {
    format: 'otvet/from-lead',
    newest: 2,
    summedFrom: 1,
    tables: { received: 'received' },
    keyOf: (_table, record) => String((record as { readonly id?: unknown }).id),
    check: ({ received: rows }, { places, say }) => {
      for (const row of rows as readonly Received[]) {
        const line = places.get(`received ${row.id}`) ?? 0;
        if (!(FROM_LEAD as readonly string[]).includes(row.kind)) say('unknown-table', { table: row.kind }, line);
        else if (!isSoundSaying(row) || row.id !== `${row.kind}:${row.record.id}` || !isCurrent(row))
          say('broken-record', { table: row.kind }, line);
      }
    },
  });
  if (read.state === 'broken') return read;
  const { by, made_ms: madeMs, to } = read.header;
  const sender = to as Sender | null | undefined;
  if (
    typeof by !== 'string' ||
    typeof madeMs !== 'number' ||
    (sender != null && (typeof sender.id !== 'string' || typeof sender.name !== 'string'))
  )
    return { state: 'broken', faults: [{ line: 1, code: 'broken-record', params: { table: 'to' } }] };
  return { state: 'sound', file: { to: sender ?? null, by, madeMs, rows: read.contents.received as readonly Received[] } };
}

/** What is stored as a record of its own elsewhere has a version of its own. */
function isCurrent({ kind, record }: Received): boolean {
  return (kind !== 'exam' || isReadable('exam', record)) && (kind !== 'model' || isReadable('story', record));
}

/**
 * An exam with a lead's word on one conversation, as it is kept: hardly later than the file it came in, whatever the clocks say, so that the
 * word is kept and the next file of the trainee's still takes its place.
 */
export function examWithWord({ record: exam, profileId, madeMs }: ReceivedOf<'exam'>, attemptId: string, word: Review): ReceivedOf<'exam'> {
  const place = exam.items.findIndex((item) => item.attemptId === attemptId);
  return received('exam', reviewed(exam, place, word), { profileId, madeMs: madeMs + 1 });
}
