import { autoFailsOf } from './auto-fail.ts';
import { type Case, type CaseSources, openCase } from './case.ts';
import { DEFAULT_RUBRIC, PASS_MARK, type Rubric, type RubricEntry, SUBSTANCE } from './rubric.ts';
import { effectiveWeight, scoreOf, substanceOf } from './score.ts';
import {
  type CriterionId,
  type CriterionResult,
  type Explanation,
  NOT_APPLICABLE,
  SECTIONS,
  type Scorecard,
  type SectionId,
} from './types.ts';
import { GENERAL_REASONS, notApplicable, type Verdict } from './verdict.ts';
import type { Scenario } from '../scenario/types.ts';
import type { Dialogue } from '../session/types.ts';

export type ScoringContext = CaseSources & {
  /** A team's rubric; the scenario's own goes on top. */
  readonly rubric?: Rubric;
  /** A lead is registered who looks at what is close or grave: `pending` exists only then. */
  readonly hasLead?: boolean;
};

/** So close to the pass mark a person should look. */
const CLOSE = 5;

/** Marks a dialogue. `scenario` is cast (its `vary` row drawn). Pure; an unfinished dialogue is marked as far as it goes. */
export function scoreDialogue(scenario: Scenario, dialogue: Dialogue, context: ScoringContext): Scorecard {
  const c = openCase(scenario, dialogue, context);
  const judged = DEFAULT_RUBRIC.map((entry) => ({ entry, verdict: judge(c, entry) }));
  const substance = substanceOf(judged.filter(({ entry }) => SUBSTANCE.includes(entry.criterion.id)).map(({ verdict }) => verdict.mark));
  const criteria = judged.map(({ entry, verdict }) => resultOf(entry, verdict, declaredWeight(entry, scenario, context.rubric), substance));
  const { fails, isFromWords } = autoFailsOf(c);
  const score = scoreOf(criteria);
  const passMark = context.rubric?.passMark ?? PASS_MARK;
  const verdict = verdictOf(c, { score, passMark, hasFailed: fails.length > 0, criteria });
  const isUnsure = context.hasLead === true && (isFromWords || (score !== null && Math.abs(score - passMark) <= CLOSE));
  const passed = isUnsure ? 'pending' : verdict.key === 'verdict.passed' ? 'passed' : 'failed';
  return { score, passMark, passed, verdict, autoFails: fails, criteria, substance: Math.round(substance * 1000) / 1000 };
}

function judge(c: Case, { criterion }: RubricEntry): Verdict {
  const { kind, rubric } = c.scenario;
  if (NOT_APPLICABLE[kind].includes(criterion.id)) return notApplicable(`kind-${kind}`);
  if (rubric.notApplicable.includes(criterion.id)) return notApplicable('rubric');
  return criterion.judge(c);
}

function declaredWeight({ criterion, weight }: RubricEntry, scenario: Scenario, rubric: Rubric | undefined): number {
  return scenario.rubric.weights[criterion.id] ?? rubric?.weights[criterion.id] ?? weight;
}

function resultOf({ criterion }: RubricEntry, verdict: Verdict, weight: number, substance: number): CriterionResult {
  const { status, mark, evidence } = verdict;
  return {
    id: criterion.id,
    section: sectionOf(criterion.id),
    status,
    mark,
    weight,
    effectiveWeight: effectiveWeight(weight, mark, criterion.nature === 'fault', substance),
    evidence: evidence.toSorted((a, b) => a.turn - b.turn || a.message - b.message || (a.start ?? -1) - (b.start ?? -1)),
    lesson: verdict.lesson ?? criterion.lesson,
    explanation: { key: explanationKey(criterion.id, verdict.reason), params: verdict.params },
  };
}

function explanationKey(id: CriterionId, reason: string): string {
  const isGeneral = (GENERAL_REASONS as readonly string[]).includes(reason) || reason === 'rubric' || reason.startsWith('kind-');
  return `${isGeneral ? 'general' : id}.${reason}`;
}

function sectionOf(id: CriterionId): SectionId {
  const section = (Object.keys(SECTIONS) as SectionId[]).find((each) => (SECTIONS[each] as readonly string[]).includes(id));
  if (section === undefined) throw new Error(`no section holds ${id}`);
  return section;
}

type Standing = {
  readonly score: number | null;
  readonly passMark: number;
  readonly hasFailed: boolean;
  readonly criteria: readonly CriterionResult[];
};

/** Why it passed or did not, as a key of `explain`. */
function verdictOf(c: Case, { score, passMark, hasFailed, criteria }: Standing): Explanation {
  const required = criteria.find(
    ({ id, status }) => c.scenario.rubric.autoFail.includes(id) && (status === 'broken' || status === 'missing'),
  );
  if (hasFailed) return { key: 'verdict.auto-fail', params: {} };
  if (required !== undefined) return { key: 'verdict.required', params: { criterion: required.id } };
  if (score === null) return { key: 'verdict.nothing-assessed', params: {} };
  const params = { score, passMark };
  if (score < passMark) return { key: 'verdict.below', params };
  return { key: answersTheCase(c) ? 'verdict.passed' : 'verdict.off-case', params };
}

/**
 * Good signs alone do not pass: something of this case must be answered (a fact drawn out, a remedy that fits, a deed),
 * where the scenario has anything of the kind.
 */
function answersTheCase(c: Case): boolean {
  const { facts, remedies, protocol } = c.scenario;
  const fitting = new Set(remedies.filter((remedy) => remedy.right !== 'wrong').map((remedy) => remedy.id));
  if (!c.isRead) return false;
  if (facts.length === 0 && fitting.size === 0) return true;
  const isProtocolCase = protocol.length > 0 && (c.scenario.kind === 'danger' || c.scenario.kind === 'abuse');
  return (
    isProtocolCase ||
    c.dialogue.told.length > 0 ||
    c.dialogue.turns.some((turn) => turn.remedies.some((id) => fitting.has(id)) || turn.action !== null)
  );
}
