/** What a trainee hands to the lead: one file of results, with the texts or without. JSON Lines; its last line carries a sum of the others. */
import {
  asSent,
  type Attempt,
  type AttemptSummary,
  CLOCK_SLACK_MS,
  type Dispute,
  type Exam,
  type HowFar,
  isSoundSaying,
  type LineFault,
  readRecordLines,
  received,
  type Received,
  type ReceivedKinds,
  type ReceivedOf,
  recordLines,
  type Sender,
  type Story,
} from '../progress/index.ts';

const TABLES = {
  summaries: 'summary',
  exams: 'exam',
  attempts: 'attempt',
  disputes: 'dispute',
  stories: 'story',
  howFar: 'received',
} as const;
type Table = keyof typeof TABLES;

/** As what the records of a table are merged. */
const KINDS = {
  summaries: 'summary',
  exams: 'exam',
  attempts: 'attempt',
  disputes: 'dispute',
  stories: 'story',
  howFar: 'howFar',
} as const satisfies Readonly<Record<Table, keyof ReceivedKinds>>;

export type ResultsToSend = {
  readonly person: Sender;
  readonly summaries: readonly AttemptSummary[];
  readonly exams: readonly Exam[];
  /** Whole conversations; empty where texts are not sent. */
  readonly attempts: readonly Attempt[];
  readonly disputes: readonly Dispute[];
  /** Kept replies and proposals of better wordings. */
  readonly stories: readonly Story[];
  /** How far one is with what one is asked for. */
  readonly howFar: readonly HowFar[];
};

/** What goes into a file, by the trainee's choice. */
export type Choice = {
  /** Practice too; else exams alone. */
  readonly practice: boolean;
  /** Whole conversations, with every word. */
  readonly texts: boolean;
  /** How far one is with what one is asked for, without the marks of it. */
  readonly asked: boolean;
};

/** Of everything there is, what is sent by this choice. Disputes and stories quote replies, so they go with the texts. */
export function chosen(
  { summaries, attempts, disputes, stories, howFar, ...rest }: ResultsToSend,
  { practice, texts, asked }: Choice,
): ResultsToSend {
  const isSent = ({ mode }: Pick<AttemptSummary, 'mode'>) => practice || mode === 'exam';
  const sent = new Set(summaries.filter(isSent).map(({ id }) => id));
  return {
    ...rest,
    summaries: summaries.filter(isSent),
    attempts: texts ? attempts.filter(isSent) : [],
    disputes: texts ? disputes.filter(({ attemptId }) => sent.has(attemptId)) : [],
    // of an attempt that is gone nobody knows whether it was practice
    stories: texts ? stories.filter(({ attemptId }) => practice || sent.has(attemptId)).map(asSent) : [],
    howFar: asked ? howFar : [],
  };
}

export function resultsLines(
  results: ResultsToSend,
  { app, madeMs }: { readonly app: string; readonly madeMs: number },
): Generator<string> {
  const { person, howFar, ...rest } = results;
  const of = { profileId: person.id, madeMs };
  const contents = { ...rest, howFar: howFar.map((one) => received('howFar', one, of)) };
  const texts = rest.attempts.length + rest.stories.length > 0;
  // an Otvet that knows nothing of these says that the file is newer, not that it is damaged
  const version = rest.stories.length + howFar.length > 0 ? 2 : 1;
  const header = { format: 'otvet/results', version, app, made_ms: madeMs, person, texts };
  return recordLines(header, Object.keys(TABLES) as Table[], contents, { summed: true });
}

export type Results = {
  readonly sender: Sender;
  readonly madeMs: number;
  readonly app: string;
  readonly hasTexts: boolean;
  /** As they are merged with what was received before. */
  readonly rows: readonly Received[];
};

export type ResultsReading =
  | { readonly state: 'sound'; readonly results: Results }
  | { readonly state: 'broken'; readonly faults: readonly LineFault[] };

/** Checks all of it; never throws over what stands in the file. Whatever is not the sender's own makes it broken. */
export async function readResults(lines: AsyncIterable<string> | Iterable<string>): Promise<ResultsReading> {
  const read = await readRecordLines<Table>(lines, {
    format: 'otvet/results',
    newest: 2,
    summedFrom: 1,
    tables: TABLES,
    keyOf: (_table, record) => String((record as { readonly id?: unknown }).id),
    check: (contents, { places, say }) => {
      for (const [table, kind] of Object.entries(KINDS)) {
        for (const one of contents[table as Table] as readonly { readonly id: string }[]) {
          const isSound = kind === 'howFar' ? isHowFar(one as Received) : isSoundSaying({ kind, record: one } as Received);
          if (!isSound) say('broken-record', { table }, places.get(`${table} ${one.id}`) ?? 0);
        }
      }
    },
  });
  if (read.state === 'broken') return read;
  const { header, contents } = read;
  const { person, made_ms: madeMs, app, texts } = header;
  const sender = senderOf(person);
  const owners = new Set((Object.values(contents).flat() as { readonly profileId: string }[]).map(({ profileId }) => profileId));
  if (sender === null || typeof madeMs !== 'number' || [...owners].some((id) => id !== sender.id))
    return { state: 'broken', faults: [{ line: 1, code: 'broken-record', params: { table: 'person' } }] };
  const of = { profileId: sender.id, madeMs };
  const rows: Received[] = [
    received('person', sender, of),
    ...(contents.summaries as AttemptSummary[]).map((one) => received('summary', one, of)),
    ...(contents.exams as Exam[]).map((one) => received('exam', one, of)),
    ...(contents.attempts as Attempt[]).map((one) => received('attempt', one, of)),
    ...(contents.disputes as Dispute[]).map((one) => received('dispute', one, of)),
    ...(contents.stories as Story[]).map((one) => received('story', asSent(one), of)),
    ...(contents.howFar as ReceivedOf<'howFar'>[]).map(({ record }) => received('howFar', record, of)),
  ];
  return { state: 'sound', results: { sender, madeMs, app: typeof app === 'string' ? app : '', hasTexts: texts === true, rows } };
}

/**
 * Rows of a file as they are merged at `nowMs`: where its clock was ahead (by `aheadMs`; else 0) it counts as made when it was saved here
 * (`savedMs`), or nothing that is sent later would be newer; read again, it is as old as it was.
 */
export function madeByNow(
  { rows, madeMs }: Pick<Results, 'rows' | 'madeMs'>,
  { nowMs, savedMs }: { readonly nowMs: number; readonly savedMs: number },
): { readonly rows: readonly Received[]; readonly aheadMs: number } {
  const aheadMs = madeMs - nowMs;
  return aheadMs > CLOCK_SLACK_MS
    ? { rows: rows.map((row) => ({ ...row, madeMs: Math.min(nowMs, savedMs) })), aheadMs }
    : { rows, aheadMs: 0 };
}

/** Its key is its record's, so that nothing else can be put in its place. */
function isHowFar(row: Received): boolean {
  if (row.kind !== 'howFar' || !isSoundSaying(row)) return false;
  const { id, profileId, assignmentId } = row.record;
  return profileId === row.profileId && id === `${profileId} ${assignmentId}` && row.id === `howFar:${id}`;
}

function senderOf(value: unknown): Sender | null {
  if (typeof value !== 'object' || value === null) return null;
  const { id, name } = value as Readonly<Record<string, unknown>>;
  return typeof id === 'string' && id !== '' && typeof name === 'string' ? { id, name } : null;
}
