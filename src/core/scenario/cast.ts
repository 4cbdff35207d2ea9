import type { Remedy, Scenario } from './types.ts';

/**
 * The scenario as it is played under a seed: one row of `vary` drawn (seed 1 draws the first, 2 the second, …, round again),
 * its values put into every text for `{key}`, remedies right as the row says. `vary` is empty afterwards.
 */
export function castScenario(scenario: Scenario, seed: number): Scenario {
  const { vary } = scenario;
  if (vary.length === 0) return scenario;
  const row = vary[rowOf(seed, vary.length)]!;
  const drawn = filledIn({ ...scenario, vary: [] }, row.values) as Scenario;
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
