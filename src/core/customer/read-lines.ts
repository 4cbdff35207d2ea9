import { LANGS, type Lang } from '../text/index.ts';
import { PERSONAS } from '../scenario/types.ts';
import { HEATS, REACTIONS, type Heat, type Lines, type PersonaLines, type Reaction } from './lines.ts';

export type LinesReading = { readonly lines: Lines | null; readonly faults: readonly string[] };

const PLACEHOLDERS: ReadonlySet<string> = new Set(['operator', 'name']);

/** Default utterances from what a lines file holds, or every fault in it. Every reaction needs a line that can be said without the operator's name. */
export function readLines(value: unknown): LinesReading {
  const faults: string[] = [];
  const file = mapOf(value);
  const lang = LANGS.find((known) => known === file['lang']);
  if (lang === undefined) faults.push('`lang` is none of uk, ru, en');
  const written = mapOf(file['lines']);
  for (const key of Object.keys(written)) {
    if (!REACTIONS.some((reaction) => reaction === key)) faults.push(`«${key}» is no reaction`);
  }
  const seen = new Set<string>();
  const lines = Object.fromEntries(REACTIONS.map((reaction) => [reaction, heatsOf(reaction, written[reaction], seen, faults)]));
  if (faults.length > 0) return { lines: null, faults };
  return { lines: { lang: lang as Lang, lines: lines as Lines['lines'] }, faults };
}

export type PersonaReading = { readonly lines: PersonaLines | null; readonly faults: readonly string[] };

/**
 * A persona's own utterances in a language, or every fault in the file. Reactions may be left out; a line that `general` has
 * already stands there twice.
 */
export function readPersonaLines(value: unknown, general: Lines): PersonaReading {
  const faults: string[] = [];
  const file = mapOf(value);
  if (file['lang'] !== general.lang) faults.push(`\`lang\` is not ${general.lang}`);
  const persona = PERSONAS.find((known) => known === file['persona']);
  if (persona === undefined) faults.push(`\`persona\` is none of ${PERSONAS.join(', ')}`);
  const seen = new Set(Object.values(general.lines).flatMap((byHeat) => Object.values(byHeat).flat()));
  const written = mapOf(file['lines']);
  const lines: Partial<Record<Reaction, Partial<Record<Heat, readonly string[]>>>> = {};
  for (const key of Object.keys(written)) {
    const reaction = REACTIONS.find((known) => known === key);
    if (reaction === undefined) faults.push(`«${key}» is no reaction`);
    else lines[reaction] = heatsOf(reaction, written[key], seen, faults);
  }
  if (faults.length > 0 || persona === undefined) return { lines: null, faults };
  return { lines: { persona, lines }, faults };
}

function heatsOf(reaction: Reaction, value: unknown, seen: Set<string>, faults: string[]): Partial<Record<Heat, readonly string[]>> {
  const written = mapOf(value);
  for (const key of Object.keys(written)) {
    if (!HEATS.some((heat) => heat === key)) faults.push(`${reaction}: «${key}» is no heat`);
  }
  const read: Partial<Record<Heat, readonly string[]>> = {};
  for (const heat of HEATS) {
    const list = written[heat];
    if (list === undefined) continue;
    if (!Array.isArray(list) || !list.every((line) => typeof line === 'string' && line.trim() !== '')) {
      faults.push(`${reaction}.${heat}: not a list of texts`);
      continue;
    }
    const texts: readonly string[] = list;
    for (const text of texts) faults.push(...faultsOf(text, seen).map((fault) => `${reaction}.${heat}: ${fault}`));
    read[heat] = texts;
  }
  if (!Object.values(read).some((texts) => texts.some((text) => !text.includes('{operator}')))) {
    faults.push(`${reaction}: no line that can be said without a name`);
  }
  return read;
}

function faultsOf(text: string, seen: Set<string>): readonly string[] {
  const faults = [...text.matchAll(/\{(\w+)\}/gu)]
    .filter(([, name]) => !PLACEHOLDERS.has(name ?? ''))
    .map(([whole]) => `unknown placeholder ${whole} in «${text}»`);
  if (seen.has(text)) faults.push(`«${text}» stands here twice`);
  seen.add(text);
  return faults;
}

function mapOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
