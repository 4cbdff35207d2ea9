/** What fails an attempt whatever its score. From words, only findings that are *found*, by a rule marked critical. */
import type { Degree, OtherFinding, SignalFinding } from '../analysis/types.ts';
import { readersAt } from './card-use.ts';
import { actionEvidence, type Case, deedEvidence, kindEvidence, signalEvidence } from './case.ts';
import { isDropped } from './dropped.ts';
import { mayBeLeft } from './protocol.ts';
import type { Scenario } from '../scenario/types.ts';
import { remediesDoneBy } from '../session/index.ts';
import type { Turn } from '../session/types.ts';
import type { AutoFail, Evidence, FoundFail } from './types.ts';
import { unfoundedEvidence } from './unfounded.ts';

type Rule = { readonly id: AutoFail; readonly isFromWords: boolean; readonly evidence: (c: Case) => readonly Evidence[] };

/** Found by a rule that hardly ever errs: no attempt fails on a guess. */
const isSure = ({ certainty, critical }: Pick<SignalFinding, 'certainty'> & { readonly critical?: boolean }) =>
  certainty === 'found' && critical === true;

const isCertain = (finding: SignalFinding, degree: Degree | null = null) =>
  isSure(finding) && (degree === null || finding.degree === degree);

const RULES: readonly Rule[] = [
  {
    id: 'insult',
    isFromWords: true,
    evidence: (c) => signalEvidence(c, 'rudeness', (finding) => isCertain(finding, 'insulting')),
  },
  { id: 'silence', isFromWords: false, evidence: silence },
  {
    id: 'ransom-paid',
    isFromWords: true,
    evidence: (c) =>
      c.scenario.kind === 'blackmail' ? [...signalEvidence(c, 'compensation', (each) => isCertain(each)), ...wrongDeeds(c)] : [],
  },
  {
    id: 'breaking-off',
    isFromWords: true,
    evidence: (c) => signalEvidence(c, 'brush_off', (finding, turn) => isCertain(finding, 'ends-talk') && !mayBeLeft(c, turn)),
  },
  {
    id: 'no-manager',
    isFromWords: true,
    evidence: (c) => signalEvidence(c, 'brush_off', (finding) => isCertain(finding, 'no-manager')),
  },
  { id: 'repeated-unfounded-claim', isFromWords: true, evidence: unfoundedAgain },
  {
    id: 'data-breach',
    isFromWords: true,
    evidence: (c) => kindEvidence(c, 'personal-data', (finding, turn) => isSure(finding) || isGivenAway(c, finding, turn)),
  },
];

/** A secret of the customer's, read for certain, told to everybody or to somebody else. */
function isGivenAway(c: Case, { certainty, rule }: OtherFinding, turn: Turn): boolean {
  if (certainty !== 'found' || !rule.startsWith('personal-data.tell')) return false;
  const readers = readersAt(c, turn);
  return readers === 'everybody' || readers === 'stranger';
}

/** The customer was left alone; a finished dialogue that ends quietly is none. */
function silence(c: Case): readonly Evidence[] {
  const { durationMs, curve } = c.dialogue;
  return isDropped(c) ? [deedEvidence(curve.at(-1)?.turn ?? 0, durationMs)] : [];
}

/** Claims of deeds that were not done, in more turns than one: once may be a slip of the tongue. */
function unfoundedAgain(c: Case): readonly Evidence[] {
  const sure = unfoundedEvidence(c).filter((each) => each.certainty === 'found');
  return new Set(sure.map((each) => each.turn)).size > 1 ? sure : [];
}

/** A wrong remedy done, not only spoken of. */
function wrongDeeds(c: Case): readonly Evidence[] {
  const wrong = new Set(c.scenario.remedies.filter((remedy) => remedy.right === 'wrong').map((remedy) => remedy.id));
  return actionEvidence(c, (action) => {
    const isNamed = action.type === 'remedy' || action.type === 'delegate';
    return isNamed && remediesDoneBy(c.scenario, action).some((id) => wrong.has(id));
  });
}

type Fails = { readonly fails: readonly FoundFail[]; readonly noticed: readonly FoundFail[] };

/** `fails` fail the attempt; `noticed` would, had the team's rubric not switched them off. */
export function autoFailsOf(c: Case): Fails & { readonly isFromWords: boolean } {
  const found = RULES.flatMap((rule): FoundFail[] => {
    const evidence = rule.evidence(c);
    return evidence.length > 0 ? [{ id: rule.id, evidence }] : [];
  });
  const { fails, noticed } = splitFails(c.scenario, found);
  const fromWords = new Set(RULES.filter((rule) => rule.isFromWords).map((rule) => rule.id));
  return {
    fails,
    noticed,
    isFromWords: fails.some(({ id, evidence }) => fromWords.has(id) && evidence.some((each) => each.start !== null)),
  };
}

/** A scenario that names an auto-fail itself insists on it, whatever the team has switched off. */
export function splitFails({ rubric, team }: Scenario, found: readonly FoundFail[]): Fails {
  const isOff = ({ id }: FoundFail) => (team?.autoFailOff.includes(id) ?? false) && !rubric.autoFail.includes(id);
  return { fails: found.filter((each) => !isOff(each)), noticed: found.filter(isOff) };
}
