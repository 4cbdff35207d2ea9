import { CORE_CRITERIA, SECTIONS } from '../../core/scoring/types.ts';
import type { CriterionId, CriterionResult, Evidence, Scorecard, SectionId } from '../../core/scoring/types.ts';

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
export type Verdict = {
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

export function verdictOf(scorecard: Scorecard): Verdict {
  const sections = (Object.keys(SECTIONS) as SectionId[]).map((id) => sectionSum(id, scorecard.criteria));
  return {
    strengths: strengthsOf(scorecard.criteria),
    next: nextStepOf(scorecard.criteria),
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
  return criteria
    .filter((one) => !isFault(one.id) && (one.status === 'met' || one.status === 'partly') && pointsOf(one) > 0)
    .map((criterion) => ({ criterion, points: pointsOf(criterion), quote: criterion.evidence.find(isQuote) ?? null }))
    .filter((one) => one.criterion.evidence.length > 0)
    .sort((a, b) => Number(b.criterion.status === 'met') - Number(a.criterion.status === 'met') || b.points - a.points)
    .slice(0, MOST_STRENGTHS);
}

function nextStepOf(criteria: readonly CriterionResult[]): NextStep | null {
  let heaviest: NextStep | null = null;
  for (const criterion of criteria) {
    if (criterion.mark === null) continue;
    const lost = (1 - criterion.mark) * criterion.effectiveWeight;
    if (lost <= (heaviest?.lost ?? 0)) continue;
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
