/** Every results file of a folder, read where it is new or has changed since; one that cannot be read stops no other. */
import { filesIn } from '../../../adapters/browser/folder.ts';
import type { LineFault, Sender } from '../../../core/progress/index.ts';
import { readResults, type Results, type ResultsReading } from '../../../core/team/index.ts';
import { linesOf } from '../../../ui/lines-of.ts';

export type FileRead = {
  readonly name: string;
  /** As the file system has it; null where the file could not be opened, which is tried again. */
  readonly changedMs: number | null;
} &
  /** `left`: sound, but of somebody who has left, so that it stays out. */
  (
    | ({ readonly sender: Sender; readonly madeMs: number } & TakenFrom)
    /** Without faults where the file could not be opened. */
    | { readonly state: 'broken'; readonly faults: readonly LineFault[] }
  );

/** What became of a sound file; `aheadMs`: how far the clock that it was made by is ahead, 0 where it is not. */
export type TakenFrom = { readonly state: 'sound' | 'left'; readonly aheadMs: number };

export const RESULT_ENDINGS = ['.otvet', '.jsonl'] as const;

/** `take` keeps what is sound and says whether it did, or its sender has left; where it fails, all of it does. */
export async function readFolder(
  folder: FileSystemDirectoryHandle,
  before: readonly FileRead[],
  take: (results: Results, savedMs: number) => Promise<TakenFrom>,
): Promise<readonly FileRead[]> {
  const read: FileRead[] = [];
  for (const handle of await filesIn(folder, RESULT_ENDINGS)) {
    const { name } = handle;
    const file = await handle.getFile().catch(() => null);
    const known = before.find((one) => one.name === name);
    if (file === null) {
      read.push({ name, changedMs: null, state: 'broken', faults: [] });
      continue;
    }
    const changedMs = file.lastModified;
    if (known !== undefined && known.changedMs === changedMs) {
      read.push(known);
      continue;
    }
    if (await isFromLead(file)) continue;
    const reading = await readFile(file);
    if (reading === null) read.push({ name, changedMs: null, state: 'broken', faults: [] });
    else if (reading.state === 'broken') read.push({ name, changedMs, ...reading });
    else {
      const { sender, madeMs } = reading.results;
      read.push({ name, changedMs, sender, madeMs, ...(await take(reading.results, changedMs)) });
    }
  }
  return read;
}

/** null where it went away meanwhile, or its bytes are no text. */
async function readFile(file: File): Promise<ResultsReading | null> {
  try {
    return await readResults(linesOf(file));
  } catch {
    return null;
  }
}

/** What goes the other way may lie in the same folder; it is nobody's results, and no fault. */
async function isFromLead(file: File): Promise<boolean> {
  try {
    return (await file.slice(0, 64).text()).includes('"format":"otvet/from-lead"');
  } catch {
    return false;
  }
}
