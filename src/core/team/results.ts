/** What a trainee hands to the lead: one file of results, with the texts or without. JSON Lines; its last line carries a sum of the others. */
import {
  type Attempt,
  type AttemptSummary,
  type Dispute,
  type Exam,
  type LineFault,
  readRecordLines,
  received,
  type Received,
  recordLines,
  type Sender,
} from '../progress/index.ts';

const TABLES = { summaries: 'summary', exams: 'exam', attempts: 'attempt', disputes: 'dispute' } as const;
type Table = keyof typeof TABLES;

export type ResultsToSend = {
  readonly person: Sender;
  readonly summaries: readonly AttemptSummary[];
  readonly exams: readonly Exam[];
  /** Whole conversations; empty where texts are not sent. */
  readonly attempts: readonly Attempt[];
  readonly disputes: readonly Dispute[];
};

/** What goes into a file, by the trainee's choice. */
export type Choice = {
  /** Practice too; else exams alone. */
  readonly practice: boolean;
  /** Whole conversations, with every word. */
  readonly texts: boolean;
};

/** Of everything there is, what is sent by this choice. A dispute quotes the reply it is about, so it goes with the texts. */
export function chosen({ summaries, attempts, disputes, ...rest }: ResultsToSend, { practice, texts }: Choice): ResultsToSend {
  const isSent = ({ mode }: Pick<AttemptSummary, 'mode'>) => practice || mode === 'exam';
  const sent = new Set(summaries.filter(isSent).map(({ id }) => id));
  return {
    ...rest,
    summaries: summaries.filter(isSent),
    attempts: texts ? attempts.filter(isSent) : [],
    disputes: texts ? disputes.filter(({ attemptId }) => sent.has(attemptId)) : [],
  };
}

export function resultsLines(
  results: ResultsToSend,
  { app, madeMs }: { readonly app: string; readonly madeMs: number },
): Generator<string> {
  const { person, ...contents } = results;
  const header = { format: 'otvet/results', version: 1, app, made_ms: madeMs, person, texts: contents.attempts.length > 0 };
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
    summed: true,
    tables: TABLES,
    keyOf: (_table, record) => String((record as { readonly id?: unknown }).id),
    check: () => {},
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
  ];
  return { state: 'sound', results: { sender, madeMs, app: typeof app === 'string' ? app : '', hasTexts: texts === true, rows } };
}

function senderOf(value: unknown): Sender | null {
  if (typeof value !== 'object' || value === null) return null;
  const { id, name } = value as Readonly<Record<string, unknown>>;
  return typeof id === 'string' && id !== '' && typeof name === 'string' ? { id, name } : null;
}
