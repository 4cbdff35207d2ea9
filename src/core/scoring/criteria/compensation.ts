import { actionEvidence, type Case, isPublicAt, signalEvidence } from '../case.ts';
import type { Evidence } from '../types.ts';
import { criterion, helpBarrier, met, missing, notApplicable, partly } from '../verdict.ts';

/** Offered where it is due, within the powers the company gives, and not in public. */
export const compensation = criterion({
  id: 'compensation',
  nature: 'help',
  lesson: 'when-you-cannot',
  reasons: ['found', 'in-public', 'instead', 'ungivable', 'beyond-powers', 'not-due', 'missing'],
  judge: (c) => {
    const evidence = signalEvidence(c, 'compensation');
    if (evidence.length > 0) {
      const open = evidence.filter((each) => c.worded.some((turn) => turn.turn === each.turn && isPublicAt(turn)));
      if (open.length > 0) return partly('in-public', open);
      const beyond = beyondPowers(c, evidence);
      if (isUngivable(c)) return partly('ungivable', evidence, {}, 0.25);
      // A present in place of what would put it right is no amends yet.
      if (beyond === null && isInstead(c)) return partly('instead', evidence);
      return beyond === null ? met('found', evidence) : partly('beyond-powers', evidence, { offered: beyond.offered, limit: beyond.limit });
    }
    if (c.scenario.fault === 'not-ours') return notApplicable('not-due');
    return helpBarrier(c, ['compensation']) ?? missing('missing');
  },
});

/** A sum above all that anybody here, or this operator without the manager, may give. */
function isUngivable({ dialogue }: Case): boolean {
  return (dialogue.unfounded ?? []).some(({ claim }) => claim.what === 'sum');
}

/** There is something that puts it right, and nothing of it was offered. */
function isInstead({ scenario, dialogue }: Case): boolean {
  const fitting = new Set(scenario.remedies.filter(({ right }) => right !== 'wrong').map(({ id }) => id));
  return fitting.size > 0 && scenario.kind !== 'refusal' && !dialogue.turns.some(({ remedies }) => remedies.some((id) => fitting.has(id)));
}

/** A percentage offered above all that the company lets this operator give; null where it fits or nothing is said. */
function beyondPowers(c: Case, evidence: readonly Evidence[]): { offered: number; limit: number } | null {
  const withManager = actionEvidence(c, (action) => action.type === 'manager').length > 0;
  const powers = (c.scenario.company?.powers ?? []).filter((power) => withManager || power.who === 'operator');
  // A power without a ceiling, or one in money, does not limit a percentage.
  const limits = powers.map((power) => (power.upTo !== null && 'percent' in power.upTo ? power.upTo.percent : null));
  if (limits.length === 0 || limits.includes(null)) return null;
  const limit = Math.max(...limits.map((each) => each ?? 0));
  const offered = Math.max(0, ...evidence.flatMap((each) => percentsNear(c, each)));
  return offered > limit ? { offered, limit } : null;
}

/** Percentages that overlap the words of the offer. */
function percentsNear(c: Case, evidence: Evidence): number[] {
  const message = c.worded.find((turn) => turn.turn === evidence.turn)?.messages[evidence.message];
  return (message?.entities ?? []).flatMap((entity) =>
    entity.type === 'percent' &&
    typeof entity.value === 'number' &&
    entity.start < (evidence.end ?? 0) &&
    entity.end > (evidence.start ?? 0)
      ? [entity.value]
      : [],
  );
}
