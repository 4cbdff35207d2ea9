/**
 * Records in a file: JSON Lines. The first line says what the file is, every further one holds a record and its table, the last one how
 * many there were, so that a file that was cut off is told from a whole one. Written and read line by line: no text grows with it.
 */
import { sha256 } from '../scenario/index.ts';
import { readRecord, type RecordKind } from './migrations.ts';
import { StorageError } from './types.ts';

/** What is wrong with a file, at which line (from 1). */
export type LineFault = {
  readonly line: number;
  readonly code:
    | 'not-a-backup'
    | 'newer'
    | 'unreadable-line'
    | 'unknown-table'
    | 'broken-record'
    | 'twice'
    | 'cut-off'
    | 'alone'
    | 'altered';
  readonly params: Readonly<Record<string, string | number>>;
};

/** So many faults are named; whoever has more of them has another file. */
const MOST_FAULTS = 20;

/** For checks of the whole: at which line which record stands (`<table> <key>`), and the place to say what is wrong. */
export type Whereabouts = {
  readonly places: ReadonlyMap<string, number>;
  readonly say: (code: LineFault['code'], params: LineFault['params'], line: number) => void;
};

export type LinesOf<Table extends string> = {
  readonly format: string;
  /** The newest version of the format that is read; absent: 1. */
  readonly newest?: number;
  /** From which version of the format on its last line must carry the sum of the others; absent: it never does. */
  readonly summedFrom?: number;
  readonly tables: Readonly<Record<Table, RecordKind>>;
  /** What tells a record from the others of its table. */
  readonly keyOf: (table: Table, record: object) => string;
  /** Looks at all of it, once every line is sound by itself. */
  readonly check: (contents: Readonly<Record<Table, readonly unknown[]>>, where: Whereabouts) => void;
};

export type RecordsRead<Table extends string> =
  | {
      readonly state: 'sound';
      readonly header: Readonly<Record<string, unknown>>;
      readonly contents: Readonly<Record<Table, readonly unknown[]>>;
    }
  | { readonly state: 'broken'; readonly faults: readonly LineFault[] };

/**
 * Each with its line end. `summed`: the last line carries a sum over those before it, by which a file that was changed on its way is known
 * (by accident, or by somebody who does not know how: it is no seal).
 */
export function* recordLines<Table extends string>(
  header: object,
  tables: readonly Table[],
  contents: Readonly<Record<Table, readonly object[]>>,
  { summed = false }: { readonly summed?: boolean } = {},
): Generator<string> {
  let sum = '';
  const line = (value: object): string => {
    const text = JSON.stringify(value);
    if (summed) sum = sumOf(sum, text);
    return `${text}\n`;
  };
  yield line(header);
  let records = 0;
  for (const table of tables) {
    for (const record of contents[table]) {
      yield line({ table, record });
      records += 1;
    }
  }
  yield `${JSON.stringify({ end: true, records, ...(summed && { sum }) })}\n`;
}

/** Of the lines up to this one, without their ends. */
const sumOf = (before: string, line: string): string => sha256(`${before}${line.trim()}`);

/** Checks all of it; never throws over what stands in the file. */
export async function readRecordLines<Table extends string>(
  lines: AsyncIterable<string> | Iterable<string>,
  of: LinesOf<Table>,
): Promise<RecordsRead<Table>> {
  const reader = new RecordReader(of);
  for await (const line of lines) {
    reader.take(line);
    if (reader.isHopeless) break;
  }
  return reader.end();
}

class RecordReader<Table extends string> {
  private readonly of: LinesOf<Table>;
  private line = 0;
  private records = 0;
  private header: Readonly<Record<string, unknown>> | null = null;
  private hasEnd = false;
  private sum = '';
  private readonly faults: LineFault[] = [];
  private readonly contents: Record<Table, unknown[]>;
  private readonly places = new Map<string, number>();

  constructor(of: LinesOf<Table>) {
    this.of = of;
    this.contents = Object.fromEntries(Object.keys(of.tables).map((name) => [name, [] as unknown[]])) as Record<Table, unknown[]>;
  }

  get isHopeless(): boolean {
    return this.faults.length >= MOST_FAULTS || (this.line > 0 && this.header === null);
  }

  private get isSummed(): boolean {
    return this.of.summedFrom !== undefined && Number(this.header?.['version']) >= this.of.summedFrom;
  }

  take(written: string): void {
    this.line += 1;
    if (this.line === 1) {
      const first = written.replace(/^\uFEFF/u, '');
      if (this.of.summedFrom !== undefined) this.sum = sumOf('', first);
      this.begin(parsed(first));
      return;
    }
    if (written.trim() === '') return;
    const value = parsed(written);
    if (!isObject(value)) this.say('unreadable-line');
    else if (this.hasEnd) this.say('unreadable-line');
    else if (value['end'] === true) {
      this.hasEnd = true;
      if (value['records'] !== this.records) this.say('cut-off', { there: this.records, said: Number(value['records']) || 0 });
      else if (this.isSummed && value['sum'] !== this.sum) this.say('altered');
    } else {
      if (this.isSummed) this.sum = sumOf(this.sum, written);
      this.keep(value);
    }
  }

  end(): RecordsRead<Table> {
    if (this.header === null) {
      if (this.faults.length === 0) this.say('not-a-backup');
    } else if (!this.hasEnd && this.faults.length === 0) this.say('cut-off', { there: this.records, said: 0 });
    if (this.faults.length === 0)
      this.of.check(this.contents, {
        places: this.places,
        say: (code, params, line) => {
          this.say(code, params, line);
        },
      });
    if (this.header === null || this.faults.length > 0) return { state: 'broken', faults: this.faults.slice(0, MOST_FAULTS) };
    return { state: 'sound', header: this.header, contents: this.contents };
  }

  private begin(value: unknown): void {
    if (!isObject(value) || value['format'] !== this.of.format) this.say('not-a-backup');
    else if (typeof value['version'] !== 'number' || value['version'] > (this.of.newest ?? 1)) this.say('newer');
    else this.header = value;
  }

  private keep({ table, record }: Readonly<Record<string, unknown>>): void {
    this.records += 1;
    if (typeof table !== 'string' || !Object.hasOwn(this.of.tables, table)) {
      this.say('unknown-table', { table: String(table).slice(0, 40) });
      return;
    }
    const name = table as Table;
    try {
      const read = readRecord(this.of.tables[name], record);
      const key = `${name} ${this.of.keyOf(name, read)}`;
      if (this.places.has(key)) this.say('twice', { table, first: this.places.get(key) ?? 0 });
      this.places.set(key, this.line);
      this.contents[name].push(read);
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      this.say(error.reason === 'newer-version' ? 'newer' : 'broken-record', { table });
    }
  }

  private say(code: LineFault['code'], params: LineFault['params'] = {}, line = this.line): void {
    this.faults.push({ line, code, params });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
