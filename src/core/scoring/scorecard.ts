import { autoFailsOf } from './auto-fail.ts';
import { type Case, type CaseSources, openCase } from './case.ts';
import { DEFAULT_RUBRIC, type RubricEntry } from './rubric.ts';
import { type CriterionId, type CriterionResult, NOT_APPLICABLE, type Rubric, SECTIONS, type Scorecard, type SectionId } from './types.ts';
import { discounted, discounts, type Discount } from './discount.ts';
import { GENERAL_REASONS, notApplicable, type Verdict } from './verdict.ts';
import { answersTheCase, passMarkOf, verdictOn, weigh } from './weigh.ts';
import { takenOut, underRubric } from '../scenario/index.ts';
import type { Scenario } from '../scenario/types.ts';
import type { Dialogue } from '../session/types.ts';

export type ScoringContext = CaseSources & {
  /** A team's rubric, in place of the one the scenario was played under; the scenario's own goes on top. */
  readonly rubric?: Rubric;
  /** A lead is registered who looks at what is close or grave: `pending` exists only then. */
  readonly hasLead?: boolean;
};

/** So close to the pass mark a person should look. */
const CLOSE = 5;

/** Marks a dialogue. `scenario` is cast (its `vary` row drawn). Pure; an unfinished dialogue is marked as far as it goes. */
export function scoreDialogue(given: Scenario, dialogue: Dialogue, context: ScoringContext): Scorecard {
  const ruled = context.rubric === undefined ? given : underRubric(given, context.rubric);
  const c = openCase(ruled, dialogue, context);
  const { scenario } = c;
  const losses = discounts(c);
  const judged = DEFAULT_RUBRIC.map((entry) => ({ entry, verdict: judge(c, entry, losses) }));
  const { score, substance, weights } = weigh(
    scenario,
    judged.map(({ verdict }) => verdict.mark),
  );
  const criteria = judged.map(({ entry, verdict }, index) => resultOf(entry, verdict, weights[index]!));
  const { fails, noticed, isFromWords } = autoFailsOf(c);
  const passMark = passMarkOf(scenario);
  const verdict = verdictOn(scenario, {
    score,
    passMark,
    hasFailed: fails.length > 0,
    criteria,
    isAnswered: answersTheCase(scenario, dialogue, criteria),
  });
  const isUnsure = context.hasLead === true && (isFromWords || (score !== null && Math.abs(score - passMark) <= CLOSE));
  const passed = isUnsure ? 'pending' : verdict.key === 'verdict.passed' ? 'passed' : 'failed';
  return {
    score,
    passMark,
    passed,
    verdict,
    autoFails: fails,
    ...(noticed.length > 0 && { noticed }),
    criteria,
    substance: Math.round(substance * 1000) / 1000,
  };
}

function judge(c: Case, { criterion }: RubricEntry, losses: ReadonlyMap<number, Discount>): Verdict {
  const { kind, rubric } = c.scenario;
  if (NOT_APPLICABLE[kind].includes(criterion.id)) return notApplicable(`kind-${kind}`);
  if (rubric.notApplicable.includes(criterion.id)) return notApplicable('rubric');
  if (takenOut(c.scenario).includes(criterion.id)) return notApplicable('team');
  const verdict = criterion.judge(c);
  return criterion.nature === 'help' && losses.size > 0 ? discounted(verdict, losses) : verdict;
}

type Weights = Pick<CriterionResult, 'weight' | 'effectiveWeight'>;

function resultOf({ criterion }: RubricEntry, verdict: Verdict, { weight, effectiveWeight }: Weights): CriterionResult {
  const { status, mark, evidence } = verdict;
  return {
    id: criterion.id,
    section: sectionOf(criterion.id),
    status,
    mark,
    weight,
    effectiveWeight,
    evidence: evidence.toSorted((a, b) => a.turn - b.turn || a.message - b.message || (a.start ?? -1) - (b.start ?? -1)),
    lesson: verdict.lesson ?? criterion.lesson,
    explanation: { key: explanationKey(criterion.id, verdict.reason), params: verdict.params },
  };
}

function explanationKey(id: CriterionId, reason: string): string {
  const isGeneral = [...GENERAL_REASONS, 'rubric', 'team'].includes(reason) || reason.startsWith('kind-');
  return `${isGeneral ? 'general' : id}.${reason}`;
}

function sectionOf(id: CriterionId): SectionId {
  const section = (Object.keys(SECTIONS) as SectionId[]).find((each) => (SECTIONS[each] as readonly string[]).includes(id));
  if (section === undefined) throw new Error(`no section holds ${id}`);
  return section;
}
