/** Dialogues played through the real rules, session and marks; the analyser is made once. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { loadVoices } from '../../src/adapters/node/lines.ts';
import { loadRules } from '../../src/adapters/node/rules.ts';
import { readScenarioFolder } from '../../src/adapters/node/scenarios.ts';
import { createAnalyser } from '../../src/core/analysis/index.ts';
import { playEntries, type Rehearsal } from '../../src/core/rehearsal/index.ts';
import { readEntries } from '../../src/core/scenario/index.ts';
import type { SampleEntry, Scenario } from '../../src/core/scenario/types.ts';
import type { Lang } from '../../src/core/text/index.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const TRANSCRIPTS = join(import.meta.dirname, '..', 'golden', 'transcripts');

export const analyser = createAnalyser(loadRules());

/** Every scenario that is shipped. */
export const shipped: readonly Scenario[] = readScenarioFolder(join(ROOT, 'scenarios')).flatMap(({ scenario }) => scenario ?? []);

/** The scenario whose customer the transcripts of a language answer. */
export const ANSWERED = {
  uk: 'parcel-lost-twice-uk',
  ru: 'kettle-plugged-in',
  en: 'double-charge-public',
} as const satisfies Record<Lang, string>;

/** Each the whole way of one kind of operator through one dialogue. */
export const CONDUCTS = [
  'excellent',
  'good-but-slow',
  'apologetic-but-empty',
  'excuse-maker',
  'robot',
  'rude',
  'bouncer',
  'silent-then-late',
  'recovering',
  'fake-apologiser',
  'overseller',
  'arguer',
] as const;
export type Conduct = (typeof CONDUCTS)[number];

export function answeredIn(lang: Lang): Scenario {
  const found = shipped.find(({ id }) => id === ANSWERED[lang]);
  if (found === undefined) throw new Error(`no scenario ${ANSWERED[lang]}`);
  return found;
}

export function rehearse(scenario: Scenario, entries: readonly SampleEntry[], seed = 1): Rehearsal {
  return playEntries({ scenario, scenarioHash: '', analyser, ...loadVoices(scenario) }, entries, seed);
}

export function transcriptOf(lang: Lang, conduct: Conduct): readonly SampleEntry[] {
  const file = join(TRANSCRIPTS, lang, `${conduct}.yaml`);
  const reading = readEntries(parse(readFileSync(file, 'utf8')));
  if (reading?.entries == null) throw new Error(`${file}: ${JSON.stringify(reading?.faults ?? 'no list')}`);
  return reading.entries;
}

/** A turn in words alone, after half of the good time. */
export function says(text: string): SampleEntry {
  return { waitMs: null, messages: [text], action: null };
}
