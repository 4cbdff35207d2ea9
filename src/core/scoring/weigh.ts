/** From marks to a score and a verdict under the rubrics of a scenario: the same for a dialogue marked now and for stored marks weighed anew. */
import { demanded, takenOut, underRubric } from '../scenario/index.ts';
import type { Action, Scenario } from '../scenario/types.ts';
import type { Dialogue } from '../session/types.ts';
import { splitFails } from './auto-fail.ts';
import { DEFAULT_RUBRIC, SUBSTANCE } from './rubric.ts';
import { effectiveWeight, scoreOf, substanceOf } from './score.ts';
import { type CriterionResult, type Explanation, PASS_MARK, type Rubric, type Scorecard } from './types.ts';

type Weighing = {
  readonly score: number | null;
  readonly substance: number;
  readonly weights: readonly { readonly weight: number; readonly effectiveWeight: number }[];
};

/** `marks` stand in the order of the rubric. */
export function weigh(scenario: Scenario, marks: readonly (number | null)[]): Weighing {
  const substance = substanceOf(marks.filter((_, index) => SUBSTANCE.includes(DEFAULT_RUBRIC[index]!.criterion.id)));
  const weights = DEFAULT_RUBRIC.map(({ criterion, weight }, index) => {
    const declared = scenario.rubric.weights[criterion.id] ?? scenario.team?.weights[criterion.id] ?? weight;
    return { weight: declared, effectiveWeight: effectiveWeight(declared, marks[index] ?? null, criterion.nature === 'fault', substance) };
  });
  const score = scoreOf(weights.map(({ effectiveWeight: weight }, index) => ({ mark: marks[index] ?? null, effectiveWeight: weight })));
  return { score, substance, weights };
}

export function passMarkOf({ team }: Scenario): number {
  return team?.passMark ?? PASS_MARK;
}

type Standing = {
  readonly score: number | null;
  readonly passMark: number;
  readonly hasFailed: boolean;
  readonly criteria: readonly Pick<CriterionResult, 'id' | 'status' | 'mark'>[];
  readonly isAnswered: boolean;
};

/** Why it passed or did not, as a key of `explain`. */
export function verdictOn(scenario: Scenario, { score, passMark, hasFailed, criteria, isAnswered }: Standing): Explanation {
  const must = demanded(scenario);
  const required = criteria.find(({ id, status }) => must.includes(id) && (status === 'broken' || status === 'missing'));
  if (hasFailed) return { key: 'verdict.auto-fail', params: {} };
  if (required !== undefined) return { key: 'verdict.required', params: { criterion: required.id } };
  if (score === null) return { key: 'verdict.nothing-assessed', params: {} };
  const params = { score, passMark };
  if (score < passMark) return { key: 'verdict.below', params };
  return { key: isAnswered ? 'verdict.passed' : 'verdict.off-case', params };
}

/**
 * Good signs alone do not pass. Where a protocol must be kept, half of it at least is said; where something puts the case right, that
 * is offered or done (a refusal has nothing of the kind: there a fact drawn out, or a deed, is enough).
 */
export function answersTheCase(
  { facts, remedies, protocol, kind }: Scenario,
  { turns, told }: Dialogue,
  criteria: Standing['criteria'],
): boolean {
  if (!turns.some((turn) => turn.messages.some((message) => message.assessed))) return false;
  if (protocol.length > 0 && (kind === 'danger' || kind === 'abuse')) {
    const kept = criteria.find(({ id }) => id === 'solution');
    return kept === undefined || kept.mark === null || kept.mark >= HALF;
  }
  const fitting = new Set(remedies.filter((remedy) => remedy.right !== 'wrong').map((remedy) => remedy.id));
  if (facts.length === 0 && fitting.size === 0) return true;
  if (turns.some((turn) => turn.remedies.some((id) => fitting.has(id)) || doesOneOf(turn.action, remedies, fitting))) return true;
  const isEnoughToListen = fitting.size === 0 || kind === 'refusal';
  return isEnoughToListen && (told.length > 0 || turns.some((turn) => turn.action !== null));
}

const HALF = 0.5;

function doesOneOf(action: Action | null, remedies: Scenario['remedies'], fitting: ReadonlySet<string>): boolean {
  if (action === null) return false;
  if (action.type === 'remedy') return fitting.has(action.id);
  if (action.type === 'delegate') return fitting.has(action.remedy);
  return remedies.some(({ id, needs }) => needs === action.type && fitting.has(id));
}

export type Reweighed = {
  readonly score: number | null;
  readonly passMark: number;
  readonly hasPassed: boolean;
  /** Why, as a key of `explain`. */
  readonly verdict: Explanation;
  /** Something counts now that the rubric of then took out: it was never judged, so it counts nothing here. */
  readonly isPartial: boolean;
};

/**
 * What a stored scorecard would come to under another rubric (null: the default one): its marks stay, and with them the times as they were
 * judged; what they weigh, what is out, what fails and the pass mark are the new rubric's. `played` is the scenario it was marked in, cast.
 */
export function reweigh(
  { scorecard, dialogue }: { readonly scorecard: Scorecard; readonly dialogue: Dialogue },
  played: Scenario,
  rubric: Rubric | null,
): Reweighed {
  const scenario = underRubric(played, rubric);
  const out = takenOut(scenario);
  const before = DEFAULT_RUBRIC.map(({ criterion }) => scorecard.criteria.find(({ id }) => id === criterion.id));
  const criteria = before.flatMap((one) => (one === undefined || out.includes(one.id) ? [] : [one]));
  const { score } = weigh(
    scenario,
    before.map((one) => (one === undefined || out.includes(one.id) ? null : one.mark)),
  );
  const { fails } = splitFails(scenario, [...scorecard.autoFails, ...(scorecard.noticed ?? [])]);
  const passMark = passMarkOf(scenario);
  const isAnswered = answersTheCase(scenario, dialogue, criteria);
  const verdict = verdictOn(scenario, { score, passMark, hasFailed: fails.length > 0, criteria, isAnswered });
  const isPartial = criteria.some(({ explanation }) => explanation.key === 'general.team');
  return { score, passMark, hasPassed: verdict.key === 'verdict.passed', verdict, isPartial };
}
