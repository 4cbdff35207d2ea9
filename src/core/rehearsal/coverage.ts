/** What dialogues that were played reach of a scenario: its endings, its stages, and the rules by which they went. */
import { explainReply, outcomeAs, outcomeIds, silenceRuleOf, stageIds } from '../customer/index.ts';
import { castScenario } from '../scenario/index.ts';
import type { OutcomeId, Scenario } from '../scenario/types.ts';
import { type StageDeps, type Step, storyOf } from '../session/index.ts';
import type { Rehearsal } from './play-entries.ts';
import { possibleOutcomes } from './reached-outcomes.ts';

/** Of a stage's replies or of its silences, by index. */
export type RuleId = { readonly stage: string; readonly of: 'reply' | 'silence'; readonly index: number };

/** The way that one dialogue took. */
export type Way = {
  readonly outcome: string | null;
  readonly score: number | null;
  /** In the order in which they were come to, each once. */
  readonly stages: readonly string[];
  /** Each once; none in the default conversation. */
  readonly rules: readonly RuleId[];
};

export function wayOf({ session, dialogue, scorecard }: Rehearsal, deps: StageDeps): Way {
  const scenario = castScenario(deps.scenario, session.state.seed);
  const stages = new Set<string>(stageIds(scenario).slice(0, 1));
  const rules = new Map<string, RuleId>();
  for (const step of storyOf(session.log, deps)) {
    const rule = ruleOf(step, scenario);
    if (rule !== null) rules.set(keyOf(rule), rule);
    if (step.after.customer.stage !== null) stages.add(step.after.customer.stage);
  }
  return { outcome: dialogue.outcome?.id ?? null, score: scorecard.score, stages: [...stages], rules: [...rules.values()] };
}

/** The written rule by which the customer went; null where it was none of the author's. */
function ruleOf({ event, before }: Step, scenario: Scenario): RuleId | null {
  const { by = 'turn', visibility } = event;
  const { open, customer } = before;
  const { stage } = customer;
  if (stage === null || scenario.stages === null) return null;
  if (by === 'silence') {
    const index = silenceRuleOf(scenario, customer);
    return index === null ? null : { stage, of: 'silence', index };
  }
  if (by !== 'turn' || open === null) return null;
  const { taken } = explainReply(scenario, customer, { type: 'reply', reading: open.reading, numbers: open.numbers, visibility });
  return taken === null ? null : { stage, of: 'reply', index: taken };
}

const keyOf = ({ stage, of, index }: RuleId): string => JSON.stringify([stage, of, index]);

/** `by`: places of the ways that come there. */
export type RuleCoverage = RuleId & { readonly by: readonly number[] };

export type Coverage = {
  readonly outcomes: readonly {
    readonly id: string;
    readonly as: OutcomeId;
    readonly by: readonly number[];
    /** Over those that end so and have a score; null where none has. */
    readonly scores: { readonly min: number; readonly max: number } | null;
  }[];
  readonly stages: readonly { readonly id: string; readonly by: readonly number[] }[];
  /** Of all stages, in the order of the file, replies before silences; none in the default conversation. */
  readonly rules: readonly RuleCoverage[];
};

/** `also`: ways that count for scores and endings, and prove nothing of rules and stages. */
export function coverageOf(scenario: Scenario, ways: readonly Way[], also: readonly Way[] = []): Coverage {
  const places = (reaches: (way: Way) => boolean): readonly number[] => ways.flatMap((way, index) => (reaches(way) ? [index] : []));
  const rules = (scenario.stages ?? []).flatMap(({ id: stage, replies, silence }) => [
    ...replies.map((_, index): RuleId => ({ stage, of: 'reply', index })),
    ...silence.map((_, index): RuleId => ({ stage, of: 'silence', index })),
  ]);
  const possible = possibleOutcomes(scenario);
  const isShown = (id: string): boolean => possible.includes(id) || [...ways, ...also].some(({ outcome }) => outcome === id);
  return {
    // what the case has room for, and whatever was come to all the same
    outcomes: outcomeIds(scenario)
      .filter(isShown)
      .map((id) => ({
        id,
        as: outcomeAs(scenario, id),
        by: places(({ outcome }) => outcome === id),
        scores: rangeOf([...ways, ...also].flatMap(({ outcome, score }) => (outcome === id && score !== null ? [score] : []))),
      })),
    stages: stageIds(scenario).map((id) => ({ id, by: places(({ stages }) => stages.includes(id)) })),
    rules: rules.map((rule) => ({ ...rule, by: places((way) => way.rules.some((one) => keyOf(one) === keyOf(rule))) })),
  };
}

function rangeOf(scores: readonly number[]): { readonly min: number; readonly max: number } | null {
  return scores.length === 0 ? null : { min: Math.min(...scores), max: Math.max(...scores) };
}
