// What chrono-node and our entities find in the same phrases about days, hours and spans of time: found, read as meant, false, milliseconds, kilobytes.
// Run: npx tsx test/bench/dates.ts
import { gzipSync } from 'node:zlib';
import { en as chronoEn, ru as chronoRu, uk as chronoUk, type ParsedComponents, type ParsedResult } from 'chrono-node';
import { build, type Rolldown } from 'vite';
import { readEntities, type Entity } from '../../src/core/analysis/index.ts';
import { LANGS, readText, type Lang, type Span } from '../../src/core/text/index.ts';
import { en } from './dates/en.ts';
import { ru } from './dates/ru.ts';
import { uk } from './dates/uk.ts';

type Item = Span & { readonly value: string };
type Phrase = { readonly text: string; readonly items: readonly Item[] };
/** Words found, and whether they are read as an item means. */
type Found = Span & { readonly agrees: (value: string) => boolean };
type Reader = (text: string) => readonly Found[];

const NOW = '2025-03-12T10:00';
const HERE = new Date(2025, 2, 12, 10, 0);
const PHRASES: Readonly<Record<Lang, string>> = { uk, ru, en };
const CHRONO = { uk: chronoUk, ru: chronoRu, en: chronoEn };
const UNIT_MS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };

console.log(
  'read: of all items, found and understood · found: of all items, whatever was understood · right: of all that was found, on an item',
);
for (const lang of LANGS) {
  const phrases = PHRASES[lang].trim().split('\n').map(phraseOf);
  const readers: readonly (readonly [string, Reader])[] = [
    ['ours', (text) => byOurs(text, lang)],
    ['chrono', (text) => byChrono(text, lang)],
  ];
  const items = new Set(phrases.flatMap((phrase) => phrase.items.map((item) => named(phrase, item))));
  const understood = readers.map(([name, reader]) => {
    const { read, line } = measure(phrases, reader);
    console.log(`${lang}  ${name.padEnd(7)} ${line}  ${perText(phrases, reader).toFixed(3)} ms a text`);
    return read;
  });
  const [ours = new Set<string>(), chrono = new Set<string>()] = understood;
  console.log(`    together: read ${([...items].filter((item) => ours.has(item) || chrono.has(item)).length / items.size).toFixed(2)}`);
  console.log(`    only chrono: ${[...chrono].filter((item) => !ours.has(item)).join(' · ') || '–'}`);
  console.log(`    only ours: ${[...ours].filter((item) => !chrono.has(item)).join(' · ') || '–'}`);
  console.log(`    neither: ${[...items].filter((item) => !ours.has(item) && !chrono.has(item)).join(' · ') || '–'}`);
}
const [chronoSize, ourSize] = [
  await weigh(
    "import { en } from 'chrono-node'; import * as ru from 'chrono-node/ru'; import * as uk from 'chrono-node/uk'; console.log(en, ru, uk);",
  ),
  await weigh("import { readEntities } from '/src/core/analysis/entities/index.ts'; console.log(readEntities);"),
];
console.log(
  `gzip: chrono-node with en, ru and uk ${chronoSize.toFixed(1)} kB; all our entities, sums and contacts too ${ourSize.toFixed(1)} kB`,
);

function phraseOf(line: string): Phrase {
  const items: Item[] = [];
  let text = '';
  let from = 0;
  for (const match of line.matchAll(/\[([^\]]+)\]\(([^)]+)\)/gu)) {
    text += line.slice(from, match.index);
    items.push({ start: text.length, end: text.length + (match[1] ?? '').length, value: match[2] ?? '*' });
    text += match[1] ?? '';
    from = match.index + match[0].length;
  }
  return { text: text + line.slice(from), items };
}

function measure(phrases: readonly Phrase[], reader: Reader): { read: Set<string>; line: string } {
  const read = new Set<string>();
  let [items, touched, results, right] = [0, 0, 0, 0];
  for (const phrase of phrases) {
    const { text, items: mine } = phrase;
    const found = reader(text);
    items += mine.length;
    results += found.length;
    right += found.filter((one) => mine.some((item) => overlap(one, item))).length;
    for (const item of mine) {
      const here = found.filter((one) => overlap(one, item));
      if (here.length > 0) touched += 1;
      if (here.some(({ agrees }) => agrees(item.value))) read.add(named(phrase, item));
    }
  }
  const share = (part: number, whole: number): string => (part / (whole || 1)).toFixed(2);
  return {
    read,
    line: `read ${share(read.size, items)} (${read.size} of ${items})  found ${share(touched, items)}  right ${share(right, results)} (${right} of ${results})`,
  };
}

/** Each item stands once in its list. */
function named({ text }: Phrase, { start, end, value }: Item): string {
  return `${text.slice(start, end)} (${value})`;
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

function byOurs(text: string, lang: Lang): Found[] {
  return readEntities(text, readText(text, lang).sentences, { now: NOW, lang })
    .filter(({ type }) => type === 'date' || type === 'time' || type === 'duration')
    .map((entity) => ({ start: entity.start, end: entity.end, agrees: (value) => means(entity, value) }));
}

/** A span of time is the same however it is counted: 48 hours are two days. */
function means({ type, value }: Entity, meant: string): boolean {
  const ms = msOf(meant);
  return meant === '*' || (ms === null ? value === meant : type === 'duration' && Number(value) === ms);
}

function msOf(value: string): number | null {
  const [, count, unit] = /^(\d+)([mhd])$/u.exec(value) ?? [];
  return count === undefined || unit === undefined ? null : Number(count) * (UNIT_MS[unit] ?? 0);
}

/** Chrono looks ahead or for what is nearest, as it is told: it is right where either is. */
function byChrono(text: string, lang: Lang): Found[] {
  const [ahead = [], nearest = []] = [true, false].map((forwardDate) => CHRONO[lang].parse(text, HERE, { forwardDate }));
  return ahead.map((result) => {
    const both = [result, ...nearest.filter(({ index }) => index === result.index)];
    return {
      start: result.index,
      end: result.index + result.text.length,
      agrees: (value) => both.some((one) => chronoAgrees(one, value)),
    };
  });
}

function chronoAgrees({ start, end }: ParsedResult, value: string): boolean {
  if (value === '*') return true;
  const ends = end ? [start, end] : [start];
  const ms = msOf(value);
  if (ms !== null) {
    // A day more or less is a matter of where the year or the clock change falls.
    const tolerance = value.endsWith('d') ? 86_400_000 : 60_000;
    return ends.some((one) => Math.abs(one.date().getTime() - HERE.getTime() - ms) <= tolerance);
  }
  return ends.some((one) => (value.includes(':') ? clockOf(one) : dayOf(one)) === value);
}

function clockOf(one: ParsedComponents): string {
  return `${pad(one.get('hour'))}:${pad(one.get('minute') ?? 0)}`;
}

function dayOf(one: ParsedComponents): string {
  return `${one.get('year')}-${pad(one.get('month'))}-${pad(one.get('day'))}`;
}

function pad(value: number | null): string {
  return String(value ?? 0).padStart(2, '0');
}

/** Median of the mean over all texts, in ms. */
function perText(phrases: readonly Phrase[], reader: Reader): number {
  const rounds = Array.from({ length: 21 }, () => {
    const from = performance.now();
    for (const { text } of phrases) reader(text);
    return (performance.now() - from) / phrases.length;
  });
  return rounds.sort((a, b) => a - b)[10] ?? 0;
}

/** What a module weighs as the app would ship it, in kB. */
async function weigh(code: string): Promise<number> {
  const entry = 'virtual:weighed';
  const output = (await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      { name: 'weighed', resolveId: (id) => (id === entry ? `\0${entry}` : null), load: (id) => (id === `\0${entry}` ? code : null) },
    ],
    build: { write: false, minify: true, target: 'es2022', rolldownOptions: { input: entry, external: ['compromise/one'] } },
  })) as Rolldown.RolldownOutput;
  return output.output.reduce((sum, part) => sum + (part.type === 'chunk' ? gzipSync(part.code, { level: 9 }).length : 0), 0) / 1000;
}
