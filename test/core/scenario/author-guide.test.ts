import { readFileSync } from 'node:fs';
import type * as v from 'valibot';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { companySchema } from '../../../src/core/scenario/company-schema.ts';
import { packSchema } from '../../../src/core/scenario/pack.ts';
import { scenarioSchema } from '../../../src/core/scenario/schema.ts';
import { readPhrases } from '../../../src/core/phrases/index.ts';
import { phrasesFileSchema } from '../../../src/core/phrases/schema.ts';
import { readRubric } from '../../../src/core/rubric/index.ts';
import { parseCompany, readEntries, readPack, readScenario } from '../../../src/core/scenario/index.ts';
import { LESSONS } from '../../../src/core/scenario/lessons.ts';
import { compilePattern } from '../../../src/core/text/index.ts';
import { theAnalyser } from '../../support/attempts.ts';
import { ACTION_TYPES, CHANNELS, FAULTS, KINDS, OUTCOMES, PERSONAS } from '../../../src/core/scenario/types.ts';

/** Every key that may stand anywhere under a schema. */
function keysOf(schema: v.GenericSchema): readonly string[] {
  const found = new Set<string>();
  const seen = new Set<unknown>();
  const look = (at: unknown): void => {
    if (typeof at !== 'object' || at === null || seen.has(at)) return;
    seen.add(at);
    if ('entries' in at && typeof at.entries === 'object' && at.entries !== null && !Array.isArray(at.entries)) {
      for (const key of Object.keys(at.entries)) found.add(key);
    }
    for (const inner of Object.values(at)) look(inner);
  };
  look(schema);
  return [...found];
}

const guide = readFileSync('scenarios/README.md', 'utf8');
const examples = [...guide.matchAll(/^```yaml\n(?<yaml>[\s\S]*?)^```$/gmu)].map(({ groups }) => groups!['yaml']!);

describe('scenarios/README.md', () => {
  it.each(
    examples.filter((yaml) => !/^format: otvet\/(?!scenario)/mu.test(yaml)).map((yaml) => [/^id: (.*)$/mu.exec(yaml)?.[1], yaml] as const),
  )('shows a scenario without a fault: %s', (_id, yaml) => {
    const { scenario, diagnostics } = readScenario(yaml);
    expect(diagnostics.map(({ line, code, params }) => ({ line, code, params }))).toEqual([]);
    expect(scenario).not.toBe(null);
  });

  it('shows a company without a fault', () => {
    const companies = examples.filter((yaml) => yaml.startsWith('format: otvet/company'));
    expect(companies.map((yaml) => parseCompany(yaml).diagnostics)).toEqual([[]]);
  });

  it('shows a pack without a fault', () => {
    const packs = examples.filter((yaml) => yaml.startsWith('format: otvet/pack'));
    expect(packs.map((yaml) => readPack(yaml, { file: 'pack.yaml', known: null }).diagnostics)).toEqual([[]]);
  });

  it('shows a rubric without a fault', () => {
    const rubrics = examples.filter((yaml) => /^format: otvet\/rubric$/mu.test(yaml));
    expect(rubrics.map((yaml) => readRubric(yaml).diagnostics)).toEqual([[]]);
  });

  it('shows phrases of a team without a fault, and their examples come out as they say', () => {
    const phrases = examples.filter((yaml) => /^format: otvet\/phrases$/mu.test(yaml));
    expect(phrases.map((yaml) => readPhrases(yaml, { lexiconsOf: theAnalyser().lexiconsOf }).diagnostics)).toEqual([[]]);
    for (const key of keysOf(phrasesFileSchema)) expect(phrases[0]).toContain(`${key}:`);
  });

  it('names every channel, kind, fault, persona and outcome there is', () => {
    for (const values of [CHANNELS, KINDS, FAULTS, PERSONAS, OUTCOMES]) expect(guide).toContain(values.join(' | '));
  });

  it('shows patterns that read', () => {
    const table = guide.slice(guide.indexOf('## Phrase patterns'), guide.indexOf('## Companies'));
    const patterns = [...table.matchAll(/^\| `([^`]+)` \|/gmu)].map(([, written = '']) => written.replaceAll('\\|', '|'));
    expect(patterns.length).toBeGreaterThan(8);
    // A sign that stands for no word of its own is shown alone; in use there is a word beside it.
    expect(() => patterns.map((pattern) => compilePattern(`lamp ${pattern}`, { name: ['word'] }))).not.toThrow();
  });

  it.each([
    ['scenario', scenarioSchema],
    ['company', companySchema],
    ['pack', packSchema],
  ] as const)('names every key of a %s', (_kind, schema) => {
    expect(keysOf(schema).filter((key) => !new RegExp(`(?<![\\w-])${key}(?![\\w-])`, 'u').test(guide))).toEqual([]);
  });

  it('shows every action as it is written in a sample', () => {
    const written = [...guide.matchAll(/`(\{ type: [^`]+\})`/gu)].map(([, action = '']) => ({ action: parse(action) as { type: string } }));
    expect(readEntries(written)?.faults).toEqual([]);
    expect(written.map(({ action }) => action.type).toSorted()).toEqual(ACTION_TYPES.toSorted());
  });

  it('uses lessons that exist', () => {
    const named = examples.flatMap((yaml) => /^lessons: \[(.*)\]$/mu.exec(yaml)?.[1]?.split(', ') ?? []);
    expect(named.filter((lesson) => !(LESSONS as readonly string[]).includes(lesson))).toEqual([]);
  });
});
