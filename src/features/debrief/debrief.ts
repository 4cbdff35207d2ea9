import type { Scenario } from '../../core/scenario/types.ts';
import { CORE_CRITERIA, SECTIONS } from '../../core/scoring/types.ts';
import type { AutoFail, CriterionId, CriterionResult, Evidence, Scorecard, SectionId } from '../../core/scoring/types.ts';

/** How the customer is called. */
export const formsOf = (scenario: Scenario | null): readonly string[] =>
  scenario === null ? [] : [...scenario.customer.forms, scenario.customer.name];

/** Criteria named after a fault: `met` means free of it, and their evidence is what went wrong. */
const FAULTS: ReadonlySet<CriterionId> = new Set<CriterionId>([
  'excuses',
  'blame',
  'argument',
  'hollow-apology',
  'stupid-questions',
  'data-safety',
  'unfounded-claims',
  'brush-off',
  'bounce',
  'plain-words',
  'register',
  'rudeness',
  'self-praise',
]);
export const isFault = (id: CriterionId): boolean => FAULTS.has(id);

export type Strength = { readonly criterion: CriterionResult; readonly points: number; readonly quote: Evidence | null };

export type NextStep = {
  readonly criterion: CriterionResult;
  /** Points that were there to be had. */
  readonly lost: number;
  /** The trainee's own words that cost them; null where something was missing. */
  readonly quote: Evidence | null;
  /** A wording to use instead, from the rule; null where the rule has none. */
  readonly better: string | null;
};

export type SectionSum = {
  readonly id: SectionId;
  readonly assessed: readonly CriterionResult[];
  readonly points: number;
  readonly weight: number;
};

/** What the debrief says of a scorecard, in the order in which it says it. */
export type Debrief = {
  readonly strengths: readonly Strength[];
  readonly next: NextStep | null;
  readonly core: readonly CriterionResult[];
  readonly sections: readonly SectionSum[];
  readonly points: number;
  readonly weight: number;
  readonly notAssessed: readonly CriterionResult[];
  readonly notApplicable: readonly CriterionResult[];
};

const MOST_STRENGTHS = 3;

export function debriefOf(scorecard: Scorecard): Debrief {
  const sections = (Object.keys(SECTIONS) as SectionId[]).map((id) => sectionSum(id, scorecard.criteria));
  return {
    strengths: strengthsOf(scorecard.criteria),
    next: nextStepOf(scorecard),
    core: CORE_CRITERIA.flatMap((id) => scorecard.criteria.filter((one) => one.id === id)),
    sections: sections.filter((section) => section.assessed.length > 0),
    points: total(sections.map((section) => section.points)),
    weight: total(sections.map((section) => section.weight)),
    notAssessed: scorecard.criteria.filter((one) => one.status === 'not-assessed'),
    notApplicable: scorecard.criteria.filter((one) => one.status === 'not-applicable'),
  };
}

export const pointsOf = (criterion: CriterionResult): number => (criterion.mark ?? 0) * criterion.effectiveWeight;

/** What the trainee did, heaviest first. Being free of a fault is no deed, so it is not named here. */
function strengthsOf(criteria: readonly CriterionResult[]): Strength[] {
  return (
    criteria
      .filter((one) => !isFault(one.id) && one.evidence.length > 0 && pointsOf(one) > 0)
      .map((criterion) => ({ criterion, points: pointsOf(criterion), quote: criterion.evidence.find(isQuote) ?? null }))
      // half a success counts where there are words to praise; coming half late is none
      .filter((one) => one.criterion.status === 'met' || (one.criterion.status === 'partly' && one.quote !== null))
      .sort((a, b) => Number(b.criterion.status === 'met') - Number(a.criterion.status === 'met') || b.points - a.points)
      .slice(0, MOST_STRENGTHS)
  );
}

/** The criteria an auto-fail belongs to: what failed the attempt is what to mend first, however little it weighs. */
const MENDED_BY: Record<AutoFail, readonly CriterionId[]> = {
  insult: ['rudeness'],
  silence: ['first-response', 'response-pace'],
  'ransom-paid': ['compensation'],
  'breaking-off': ['brush-off'],
  'no-manager': ['brush-off'],
  'data-breach': ['data-safety'],
  'repeated-unfounded-claim': ['unfounded-claims'],
};

function nextStepOf({ autoFails, criteria }: Scorecard): NextStep | null {
  const failed = new Set(autoFails.flatMap((one) => MENDED_BY[one.id]));
  const urgent = criteria.filter((one) => failed.has(one.id) && one.mark !== null && one.mark < 1);
  let heaviest: NextStep | null = null;
  for (const criterion of urgent.length > 0 ? urgent : criteria) {
    const lost = (1 - (criterion.mark ?? 1)) * criterion.effectiveWeight;
    if (heaviest !== null && lost <= heaviest.lost) continue;
    if (urgent.length === 0 && lost === 0) continue;
    const quote = criterion.evidence.find((one) => isQuote(one) && one.better !== null) ?? criterion.evidence.find(isQuote) ?? null;
    heaviest = { criterion, lost, quote, better: quote?.better ?? null };
  }
  return heaviest;
}

function sectionSum(id: SectionId, criteria: readonly CriterionResult[]): SectionSum {
  const assessed = criteria.filter((one) => one.section === id && one.mark !== null);
  return { id, assessed, points: total(assessed.map(pointsOf)), weight: total(assessed.map((one) => one.effectiveWeight)) };
}

export const isQuote = (evidence: Evidence): boolean => evidence.start !== null && evidence.end !== null && evidence.text.length > 0;

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);
