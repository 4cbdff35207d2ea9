import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readLines, readPersonaLines, type Lines, type PersonaLines } from '../../core/customer/index.ts';
import type { PersonaId, Scenario } from '../../core/scenario/types.ts';
import type { Lang } from '../../core/text/index.ts';

const LINES = join(import.meta.dirname, '..', '..', 'lines');

/**
 * The default utterances of a language, and of a persona where one is asked for. Throws, naming every fault, where a file is broken or
 * missing: no customer falls silent unnoticed.
 */
export function loadLines(lang: Lang, persona: PersonaId | null = null, folder: string = LINES): Lines {
  const lines = loadGeneral(lang, folder);
  return persona === null ? lines : { ...lines, own: loadPersona(lines, persona, folder) };
}

/** What the customer of a scenario speaks with: their own language, and the others that it takes replies in. */
export function loadVoices({ lang, replyLangs, customer }: Pick<Scenario, 'lang' | 'replyLangs' | 'customer'>): {
  readonly lines: Lines;
  readonly otherLines: readonly Lines[];
} {
  const others = replyLangs.filter((each) => each !== lang);
  return { lines: loadLines(lang, customer.persona), otherLines: others.map((each) => loadLines(each, customer.persona)) };
}

function loadPersona(general: Lines, persona: PersonaId, folder: string): PersonaLines {
  const file = join(folder, general.lang, `${persona}.yaml`);
  const { lines, faults } = readPersonaLines(parse(readFileSync(file, 'utf8')), general);
  if (lines === null) throw new Error(faults.map((fault) => `${file}: ${fault}`).join('\n'));
  if (lines.persona !== persona) throw new Error(`${file}: \`persona\` says ${lines.persona}`);
  return lines;
}

function loadGeneral(lang: Lang, folder: string): Lines {
  const file = join(folder, `${lang}.yaml`);
  const { lines, faults } = readLines(parse(readFileSync(file, 'utf8')));
  if (lines === null) throw new Error(faults.map((fault) => `${file}: ${fault}`).join('\n'));
  if (lines.lang !== lang) throw new Error(`${file}: \`lang\` says ${lines.lang}`);
  return lines;
}
