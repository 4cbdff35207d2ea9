import { everythingSaid, isToTheirTaste, offeredBeside, powersOf, type PowersNow } from '../../session/index.ts';
import { cardEvidence, cardUses } from '../card-use.ts';
import { type Case, isPublicAt, signalEvidence, wordsEvidence } from '../case.ts';
import type { Evidence } from '../types.ts';
import { criterion, helpBarrier, met, missing, notApplicable, partly } from '../verdict.ts';

/** Offered where it is due, within the powers the company gives, and not in public. */
export const compensation = criterion({
  id: 'compensation',
  nature: 'help',
  lesson: 'when-you-cannot',
  reasons: ['found', 'in-public', 'instead', 'ungivable', 'beyond-powers', 'below-standing', 'fitting', 'not-due', 'missing'],
  judge: (c) => {
    const evidence = signalEvidence(c, 'compensation');
    if (evidence.length > 0) {
      const open = evidence.filter((each) => c.worded.some((turn) => turn.turn === each.turn && isPublicAt(turn)));
      if (open.length > 0) return partly('in-public', open);
      const beyond = beyondPowers(c, evidence);
      if (isUngivable(c)) return partly('ungivable', evidence, {}, 0.25);
      // A present in place of what would put it right is no amends yet.
      if (beyond === null && isInstead(c)) return partly('instead', evidence);
      if (beyond !== null) return partly('beyond-powers', evidence, { offered: beyond.offered, limit: beyond.limit });
      const small = belowStanding(c);
      if (small !== null) return partly('below-standing', small.evidence, { offered: small.offered, least: small.least });
      const fitting = toTheirTaste(c, evidence);
      return fitting.length > 0 ? met('fitting', [...evidence, ...fitting]) : met('found', evidence);
    }
    if (c.scenario.fault === 'not-ours') return notApplicable('not-due');
    return helpBarrier(c, ['compensation']) ?? missing('missing');
  },
});

/** A sum above what could be given when it was offered; of shares, those that nobody here may give. */
function isUngivable({ dialogue }: Case): boolean {
  return (dialogue.unfounded ?? []).some(({ turn, message, claim }) => {
    if (claim.what !== 'sum') return false;
    const said = dialogue.turns.find((one) => one.turn === turn)?.messages[message];
    const isShare = said?.entities.some(({ type, start }) => type === 'percent' && start === claim.start) ?? false;
    return !isShare || claim.actions.length === 0;
  });
}

/** There is something that puts it right, and nothing of it was offered. */
function isInstead({ scenario, dialogue }: Case): boolean {
  const fitting = new Set(scenario.remedies.filter(({ right }) => right !== 'wrong').map(({ id }) => id));
  return fitting.size > 0 && scenario.kind !== 'refusal' && !dialogue.turns.some(({ remedies }) => remedies.some((id) => fitting.has(id)));
}

/** Small change for somebody of long standing, where nothing larger, and nothing that cannot be counted, was offered in the whole talk. */
function belowStanding({ scenario, dialogue, worded }: Case) {
  const messages = worded.flatMap((turn) => turn.messages.map((said, message) => ({ ...said, turn, at: message })));
  const offered = offeredBeside(messages, scenario, everythingSaid(dialogue.transcript));
  const said = offered?.is === 'below' ? messages[offered.message] : undefined;
  if (offered === null || said === undefined) return null;
  const evidence = [wordsEvidence(said.turn, said.at, offered.start, offered.end, 'card.standing')];
  return { offered: offered.text, least: offered.least, evidence };
}

/** What of the card stands beside the offer: it was chosen for the one who gets it. */
function toTheirTaste(c: Case, evidence: readonly Evidence[]): Evidence[] {
  return cardUses(c).flatMap((use) => {
    const offers = evidence.flatMap(({ turn, message, start, end }) =>
      turn === use.turn.turn && message === use.message && start !== null && end !== null ? [{ start, end }] : [],
    );
    if (!isToTheirTaste(use.knows, offers)) return [];
    return cardEvidence(
      use,
      use.knows.filter(({ what }) => what === 'interest'),
    );
  });
}

/** A share offered above all that the operator could give at that moment; null where it fits or nothing is said of shares. */
function beyondPowers({ scenario, dialogue, worded }: Case, evidence: readonly Evidence[]): { offered: number; limit: number } | null {
  const beyond = evidence.flatMap((each) => {
    const { own, above, granted } = powersOf(scenario, dialogue.transcript, each.at_ms);
    const given = [...own, ...(granted ?? [])];
    if (given.some(({ upTo }) => upTo === null) || sharesIn([...given, ...above]).length === 0) return [];
    const limit = Math.max(0, ...sharesIn(given));
    return percentsNear(worded, each).flatMap((offered) => (offered > limit ? [{ offered, limit }] : []));
  });
  return beyond.toSorted((a, b) => b.offered - a.offered)[0] ?? null;
}

const sharesIn = (powers: PowersNow['own']): readonly number[] =>
  powers.flatMap(({ upTo }) => (upTo !== null && 'percent' in upTo ? [upTo.percent] : []));

/** Percentages that overlap the words of the offer. */
function percentsNear(worded: Case['worded'], evidence: Evidence): number[] {
  const message = worded.find((turn) => turn.turn === evidence.turn)?.messages[evidence.message];
  return (message?.entities ?? []).flatMap((entity) =>
    entity.type === 'percent' &&
    typeof entity.value === 'number' &&
    // All of it is the money back, and no gift.
    entity.value < 100 &&
    entity.start < (evidence.end ?? 0) &&
    entity.end > (evidence.start ?? 0)
      ? [entity.value]
      : [],
  );
}
