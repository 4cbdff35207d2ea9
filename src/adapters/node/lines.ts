import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readLines, type Lines } from '../../core/customer/index.ts';
import type { Lang } from '../../core/text/index.ts';

const LINES = join(import.meta.dirname, '..', '..', 'lines');

/** The default utterances of a language. Throws, naming every fault, where the file is broken: no customer falls silent unnoticed. */
export function loadLines(lang: Lang, folder: string = LINES): Lines {
  const file = join(folder, `${lang}.yaml`);
  const { lines, faults } = readLines(parse(readFileSync(file, 'utf8')));
  if (lines === null) throw new Error(faults.map((fault) => `${file}: ${fault}`).join('\n'));
  if (lines.lang !== lang) throw new Error(`${file}: \`lang\` says ${lines.lang}`);
  return lines;
}
