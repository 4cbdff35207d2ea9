import { normaliseWord } from '../text/index.ts';
import type { Company, Remedy, Scenario } from './types.ts';

/**
 * The scenario as it is played under a seed: one row of `vary` drawn (seed 1 draws the first, 2 the second, …, round again),
 * its values put into every text for `{key}` (into patterns as the words they are read as), remedies right as the row says. `vary` is empty afterwards.
 */
export function castScenario(scenario: Scenario, seed: number): Scenario {
  const { vary } = scenario;
  if (vary.length === 0) return scenario;
  const row = vary[rowOf(seed, vary.length)]!;
  const drawn = withPatterns(filledIn({ ...scenario, vary: [] }, row.values) as Scenario, scenario, row.values);
  return row.right === null ? drawn : { ...drawn, remedies: drawn.remedies.map((remedy) => judged(remedy, row.right!)) };
}

function rowOf(seed: number, rows: number): number {
  const whole = Number.isFinite(seed) ? Math.trunc(seed) - 1 : 0;
  return ((whole % rows) + rows) % rows;
}

/** What the row does not name is not right in it; half a help stays half a help. */
function judged(remedy: Remedy, right: readonly string[]): Remedy {
  if (right.includes(remedy.id)) return { ...remedy, right: 'right' };
  return remedy.right === 'right' ? { ...remedy, right: 'wrong' } : remedy;
}

/** A value may hold signs that mean something in a pattern: there it stands as its words, which are what a reply is searched for. */
function withPatterns(drawn: Scenario, scenario: Scenario, values: Readonly<Record<string, string>>): Scenario {
  const words = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, wordsOf(value)]));
  const filled = <Patterns>(patterns: Patterns): Patterns => filledIn(patterns, words) as Patterns;
  const { company } = scenario;
  return {
    ...drawn,
    facts: drawn.facts.map((fact, index) => ({ ...fact, ask: filled(scenario.facts[index]!.ask) })),
    remedies: drawn.remedies.map((remedy, index) => ({ ...remedy, phrases: filled(scenario.remedies[index]!.phrases) })),
    protocol: drawn.protocol.map((rule, index) => ({ ...rule, must: filled(scenario.protocol[index]!.must) })),
    company:
      company && ({ ...drawn.company!, forbidden: filled(company.forbidden), obligatory: filled(company.obligatory) } satisfies Company),
  };
}

/** The words of a value as a pattern takes them; empty where it has none. Whoever only plays has no need of the tokeniser, which is heavy. */
export function wordsOf(value: string): string {
  return value
    .split(/[\s{}|()[\]?,^$#!*]+|\.\.+|(?<=[a-z])-/iu)
    .map((word) => normaliseWord(word.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}%]+$/gu, '')))
    .filter((word) => word !== '')
    .join(' ');
}

/** Replaced once, never inside what was put in: a value may hold braces. */
function filledIn(value: unknown, values: Readonly<Record<string, string>>): unknown {
  if (typeof value === 'string') {
    return value.includes('{')
      ? value.replaceAll(/\{([\w-]+)\}/gu, (whole, key: string) => (Object.hasOwn(values, key) ? values[key]! : whole))
      : value;
  }
  if (Array.isArray(value)) return value.map((item) => filledIn(item, values));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, filledIn(held, values)]));
}
