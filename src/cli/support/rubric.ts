/** The team's rubric of `--rubric FILE`: under it the commands play and mark. */
import { readFileSync } from 'node:fs';
import { type RubricReading, readRubric } from '../../core/rubric/index.ts';
import type { Lang } from '../../core/text/index.ts';
import { giveUp } from './arguments.ts';

/** null where no file is named; ends the process with 2 where it cannot be read. */
export function readRubricFile(lang: Lang, file: string | undefined): RubricReading | null {
  if (file === undefined) return null;
  try {
    return readRubric(readFileSync(file, 'utf8'), { file });
  } catch (error) {
    return giveUp(lang, 'commands.unreadable', { file, reason: error instanceof Error ? error.message : String(error) });
  }
}
