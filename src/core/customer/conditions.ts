import type { Condition, Mood, Range, Visibility } from '../scenario/types.ts';
import type { Numbers } from '../session/types.ts';
import { moodOf } from './mood.ts';

/** What a rule's condition is held against: the reply just taken in, and what it results in. */
export type Situation = {
  /** Signs of this reply: signal ids, `remedy.<id>`, `action.<type>`, and `fact.<id>` for every fact told by now. */
  readonly signs: ReadonlySet<string>;
  /** Signs of any reply so far, this one included. */
  readonly ever: ReadonlySet<string>;
  readonly numbers: Numbers;
  readonly visibility: Visibility;
  readonly turn: number;
  readonly late: boolean;
};

/** One thing that a condition asks for, and whether it is so. */
export type Check = { readonly met: boolean } & (
  | { readonly of: 'all' | 'none'; readonly sign: string }
  /** One of several is enough: `found` are those that are there. */
  | { readonly of: 'any'; readonly signs: readonly string[]; readonly found: readonly string[] }
  | { readonly of: 'mood'; readonly is: Mood; readonly wanted: readonly Mood[] }
  | { readonly of: 'visibility'; readonly is: Visibility; readonly wanted: readonly Visibility[] }
  | { readonly of: 'anger' | 'fairness' | 'turn'; readonly is: number; readonly range: Range }
  | { readonly of: 'late'; readonly is: boolean }
);

/** Everything that a condition names must hold (FORMATS §2). */
export function holds(condition: Condition, situation: Situation): boolean {
  return checksOf(condition, situation).every(({ met }) => met);
}

/** All that a condition names, in the order in which it is explained. */
export function checksOf(condition: Condition, situation: Situation): readonly Check[] {
  const { all = [], any, none = [], mood, visibility, late } = condition;
  const { numbers } = situation;
  const shows = (sign: string): boolean =>
    sign.startsWith(EVER) ? situation.ever.has(sign.slice(EVER.length)) : situation.signs.has(sign);
  const checks: Check[] = all.map((sign) => ({ of: 'all', sign, met: shows(sign) }));
  if (any !== undefined) {
    const found = any.filter(shows);
    checks.push({ of: 'any', signs: any, found, met: found.length > 0 });
  }
  for (const sign of none) checks.push({ of: 'none', sign, met: !shows(sign) });
  if (mood !== undefined) {
    const is = moodOf(numbers);
    checks.push({ of: 'mood', is, wanted: mood, met: mood.includes(is) });
  }
  const inRange = (of: 'anger' | 'fairness' | 'turn', is: number): void => {
    const range = condition[of];
    if (range !== undefined) checks.push({ of, is, range, met: within(is, range) });
  };
  inRange('anger', numbers.anger);
  inRange('fairness', numbers.fairness);
  if (visibility !== undefined) {
    const is = situation.visibility;
    checks.push({ of: 'visibility', is, wanted: visibility, met: visibility.includes(is) });
  }
  inRange('turn', situation.turn);
  if (late !== undefined) checks.push({ of: 'late', is: situation.late, met: late === situation.late });
  return checks;
}

/** Before a sign: of any reply so far, not of this one. */
const EVER = 'ever.';

function within(value: number, { min = -Infinity, max = Infinity }: Range): boolean {
  return value >= min && value <= max;
}
