/** Why a customer went where they went: every rule of the stage with what it found and what it missed, or what the default conversation waits for. */
import type { OutcomeId, ReplyRule, Scenario } from '../scenario/types.ts';
import { checksOf, type Check } from './conditions.ts';
import { decideReply, takeIn } from './conversation.ts';
import { outcomeOf, settledBy } from './outcome.ts';
import { isMeant, ruleFor, situationOf } from './rules.ts';
import { ENDINGS } from './temper-data.ts';
import type { CustomerEvent, CustomerState } from './types.ts';

type Reply = Extract<CustomerEvent, { type: 'reply' }>;

export type RuleAccount = {
  /** taken: it is the one · passed-over: it fits, an earlier one came first · missed: something is not so · not-meant: a deed without a word, for which it does not ask. */
  readonly state: 'taken' | 'passed-over' | 'missed' | 'not-meant';
  /** All that it asks for; empty for `otherwise`. */
  readonly checks: readonly Check[];
  readonly isOtherwise: boolean;
  /** A stage or an outcome; null stays. */
  readonly goto: string | null;
};

/** What the default conversation waits for before it closes. */
export type ClosingAccount = {
  /** Facts that must be told and are not yet. */
  readonly factsMissing: readonly string[];
  /** What would put it right here: a right remedy, any real help, or nothing at all. */
  readonly settledBy: 'remedy' | 'help' | null;
  readonly remedy: 'right' | 'partly' | null;
  readonly nextStep: boolean;
  /** How it would end as things stand, and from where on that would be delight. */
  readonly outcome: OutcomeId;
  readonly delighted: { readonly angerBelow: number; readonly fairnessFrom: number };
};

export type ReplyAccount = {
  readonly stage: string;
  /** By their place in the stage; null in the default conversation. */
  readonly rules: readonly RuleAccount[] | null;
  /** Place of the rule taken; null where none was. */
  readonly taken: number | null;
  /** null where the scenario has stages of its own. */
  readonly closing: ClosingAccount | null;
  /** Why it did not go where the rule leads: the talk has gone on too long, or what was claimed came out as untrue. */
  readonly diverted: 'too-long' | 'untrue' | null;
};

/** `state`: the customer before the reply. */
export function explainReply(scenario: Scenario, state: CustomerState, event: Reply): ReplyAccount {
  const stage = state.stage ?? '';
  const after = takeIn(scenario, state.memory, event, state.visibility);
  const decision = decideReply(scenario, stage, state.memory, state.visibility, event);
  if (scenario.stages === null) {
    const closing: ClosingAccount = {
      factsMissing: scenario.facts.flatMap(({ id, required }) => (required && !after.told.includes(id) ? [id] : [])),
      settledBy: settledBy(scenario),
      remedy: after.remedy,
      nextStep: after.nextStep,
      outcome: outcomeOf(scenario, after, event.visibility),
      delighted: ENDINGS.delighted,
    };
    return { stage, rules: null, taken: null, closing, diverted: null };
  }
  const written = scenario.stages.find(({ id }) => id === stage)?.replies ?? [];
  const rule = ruleFor(written, after, event);
  const situation = situationOf(after, event);
  const rules = written.map((one): RuleAccount => {
    const checks = one.when === null ? [] : checksOf(one.when, situation);
    return { state: stateOf(one, rule, checks, event), checks, isOtherwise: one.when === null, goto: one.goto };
  });
  const isDiverted = decision.goto !== (rule?.goto ?? null);
  return {
    stage,
    rules,
    taken: rule === null ? null : written.indexOf(rule),
    closing: null,
    diverted: !isDiverted ? null : decision.memory.ended === 'turns' ? 'too-long' : 'untrue',
  };
}

function stateOf(one: ReplyRule, taken: ReplyRule | null, checks: readonly Check[], event: Reply): RuleAccount['state'] {
  if (one === taken) return 'taken';
  if (!isMeant(one, event)) return 'not-meant';
  return checks.every(({ met }) => met) ? 'passed-over' : 'missed';
}
