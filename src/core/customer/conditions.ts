import type { Condition, Range, Visibility } from '../scenario/types.ts';
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

/** Everything that a condition names must hold (FORMATS §2). */
export function holds(condition: Condition, situation: Situation): boolean {
  const shows = (sign: string): boolean =>
    sign.startsWith('ever.') ? situation.ever.has(sign.slice('ever.'.length)) : situation.signs.has(sign);
  return (
    (condition.all?.every(shows) ?? true) &&
    (condition.any?.some(shows) ?? true) &&
    !(condition.none?.some(shows) ?? false) &&
    (condition.mood?.includes(moodOf(situation.numbers)) ?? true) &&
    within(situation.numbers.anger, condition.anger) &&
    within(situation.numbers.fairness, condition.fairness) &&
    (condition.visibility?.includes(situation.visibility) ?? true) &&
    within(situation.turn, condition.turn) &&
    (condition.late === undefined || condition.late === situation.late)
  );
}

function within(value: number, range: Range | undefined): boolean {
  return value >= (range?.min ?? -Infinity) && value <= (range?.max ?? Infinity);
}
