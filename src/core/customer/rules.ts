/** Which rule of a stage a reply meets: the first that fits. */
import type { ReplyRule } from '../scenario/types.ts';
import { holds, type Situation } from './conditions.ts';
import type { CustomerEvent, Memory, TurnReading } from './types.ts';

type Reply = Extract<CustomerEvent, { type: 'reply' }>;

/** Signs of one reply by the names that conditions use. */
export function signsOf(reading: TurnReading): readonly string[] {
  const action = reading.action === null ? [] : [`action.${reading.action}`];
  return [...new Set<string>([...reading.signals, ...reading.remedies.map((id) => `remedy.${id}`), ...action])].toSorted();
}

/** What conditions are held against; `after`: the memory with the reply taken in, before any rule of the stage. */
export function situationOf(after: Memory, { reading, visibility, numbers }: Reply): Situation {
  return {
    signs: new Set([...signsOf(reading), ...after.told.map((id) => `fact.${id}`)]),
    ever: new Set(after.ever),
    numbers,
    visibility,
    turn: after.turn,
    late: reading.waited !== 'in-time',
  };
}

/** The first rule whose condition holds; a deed without a word is met only by rules that ask for it. */
export function ruleFor(rules: readonly ReplyRule[], after: Memory, event: Reply): ReplyRule | null {
  const situation = situationOf(after, event);
  const fits = (rule: ReplyRule): boolean => isMeant(rule, event) && (rule.when === null || holds(rule.when, situation));
  return rules.find(fits) ?? null;
}

/** Whether a rule is about a reply of this kind at all: one in words, or a deed that it names. */
export function isMeant({ when }: ReplyRule, { reading }: Reply): boolean {
  if (reading.spoken) return true;
  return [...(when?.all ?? []), ...(when?.any ?? [])].some((sign) => sign.startsWith('action.'));
}
