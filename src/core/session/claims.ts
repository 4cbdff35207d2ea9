/**
 * Claims of a reply and what backs them: a deed, a remedy that has had the time it takes, the company's powers. Where neither
 * scenario nor company says anything of it, a claim counts as backed.
 */
import type { Analysis, Entity, Money } from '../analysis/types.ts';
import type { ActionType, Remedy, Scenario } from '../scenario/types.ts';
import type { Span } from '../text/span.ts';
import { hourAt, msAt } from './pace.ts';
import { giverOf, type Offered } from './powers.ts';
import type { MomentHeard } from './stage-set.ts';

/** Something stated as so that needs backing. Plain JSON: it is stored with the reply. */
export type Claim = Span & {
  readonly text: string;
  /** deed: done · arrived: done, and there already · term: by when it will be there · sum: what will be given · manager: somebody higher acts. */
  readonly what: 'deed' | 'arrived' | 'term' | 'sum' | 'manager';
  /** Any one of these deeds, done by then, backs it; none can where both are empty. */
  readonly remedies: readonly string[];
  readonly actions: readonly ActionType[];
  /** The deed backs it only once it has been answered; absent in logs of before that was asked for. */
  readonly answered?: true;
};

/** A deed that was done, and when (scenario time). */
export type Done = { readonly remedies: readonly string[]; readonly action: ActionType; readonly atMs: number };

/** A sentence of a reply with what was heard in it. */
export type HeardSentence = Span & { readonly remedies: readonly string[] };

/**
 * How grave it is that a claim is not so: a deed that nobody did is a lie; a time or a sum that cannot be held may be a slip, and rests
 * on how the rules take it.
 */
export const graveness = ({ what }: Claim): number => (what === 'term' || what === 'sum' ? 0.5 : 1);

/** Promised a little sooner than the rule says is no lie yet. */
const TOLERANCE = 0.75;

/** `lostMs`: how long the case has lain in a wrong department; so much longer it takes. */
export function isBacked(claim: Claim, done: readonly Done[], scenario: Scenario, { nowMs, lostMs }: MomentHeard): boolean {
  return done.some(({ remedies, action, atMs }) => {
    if (claim.actions.includes(action)) return claim.answered !== true || nowMs - atMs >= (scenario.company?.manager?.takesMs ?? 0);
    return claim.remedies.some((id) => {
      if (!remedies.includes(id)) return false;
      const takesMs = scenario.remedies.find((remedy) => remedy.id === id)?.takesMs ?? null;
      return claim.what !== 'arrived' || takesMs === null || nowMs - atMs >= takesMs * TOLERANCE + lostMs;
    });
  });
}

/** «I have registered it» is said while it is being done: a deed so soon afterwards backs the words. */
const AT_ONCE_MS = 60_000;

/** A claim that a case is registered which the deed that follows it at once makes true. */
export function isBackedAfterwards(claim: Claim, saidMs: number, { action, atMs }: Pick<Done, 'action' | 'atMs'>): boolean {
  return claim.what === 'deed' && action === 'register' && claim.actions.includes(action) && atMs - saidMs <= AT_ONCE_MS;
}

/** What a remedy is about, by the beginnings of the words in its id and phrases. */
const ABOUT: Readonly<Record<string, RegExp>> = {
  refund: /refund|return|revers|repay|money|back|верн|возвр|возмещ|деньг|поверн|кошт|грош|відшкод/iu,
  send: /send|ship|deliver|courier|resend|отправ|вышл|достав|курьер|привез|надісл|надсил|відправ|кур.?[єе]р|привез/iu,
  replace: /replac|exchang|swap|new|замен|обмен|нов|замін|обмін/iu,
  cancel: /cancel|waiv|stop|unsub|отмен|отключ|сним|сня|скасу|вимкн|відключ|зня/iu,
  mend: /mend|repair|fix|restor|technic|engineer|crew|ремонт|почин|исправ|мастер|бригад|восстан|полаго|направ|майст|віднов/iu,
  block: /block|freez|блок|заморо/iu,
  dispatch:
    /send|courier|crew|engineer|technic|deliver|ship|отправ|курьер|бригад|мастер|выез|достав|надісл|відправ|кур.?[єе]р|бригад|майст|виїзд|достав/iu,
  arrived: /refund|return|send|ship|deliver|money|back|верн|возвр|деньг|отправ|достав|поверн|грош|кошт|надісл|відправ|достав/iu,
};

const isAbout = (remedy: Remedy, deed: string): boolean => ABOUT[deed]?.test([remedy.id, ...remedy.phrases].join(' ')) ?? false;

/** The claims of one message that need backing; those that anything at all would back are left out. */
export function claimsOf(
  analysis: Analysis,
  sentences: readonly HeardSentence[],
  scenario: Scenario,
  moment: MomentHeard,
  knownSums: readonly Money[],
): readonly Claim[] {
  const claims: Claim[] = [];
  for (const finding of analysis.findings) {
    if (!('kind' in finding) || finding.kind !== 'claim' || finding.rule !== 'claim.deed') continue;
    const { start, end, text, detail = '' } = finding;
    const needs = backing(scenario, detail, sentences.find((sentence) => sentence.start <= start && start < sentence.end)?.remedies ?? []);
    if (needs !== null) claims.push({ start, end, text, ...needs });
  }
  return [...claims, ...termsTooSoon(analysis, sentences, scenario, moment), ...offersBeyond(analysis, scenario, knownSums)].toSorted(
    (a, b) => a.start - b.start,
  );
}

type Needs = Pick<Claim, 'what' | 'remedies' | 'actions'>;

/** What backs a deed claimed as done; null where nobody says that it takes anything. */
function backing(scenario: Scenario, deed: string, named: readonly string[]): Needs | null {
  const { company } = scenario;
  if (deed === 'manager')
    return company?.manager == null ? null : { what: 'manager', remedies: [], actions: ['manager', 'ask', 'call-back'] };
  if (deed === 'register') {
    const known = scenario.department !== null && (company?.departments ?? []).length > 0;
    return known ? { what: 'deed', remedies: [], actions: ['register'] } : null;
  }
  if (deed === 'contact') {
    const known = company !== null && (company.colleagues.length > 0 || company.manager !== null);
    return known ? { what: 'deed', remedies: [], actions: ['ask', 'manager', 'transfer', 'register'] } : null;
  }
  // What the sentence names is what is meant; where it names none, whatever the deed could be.
  const about = scenario.remedies.filter((remedy) => named.includes(remedy.id) && (deed === 'arrived' || isAbout(remedy, deed)));
  const meant = about.length > 0 ? about : scenario.remedies.filter((remedy) => isAbout(remedy, deed));
  if (deed === 'arrived') {
    const slow = meant.filter((remedy) => remedy.needs !== null || (remedy.takesMs ?? 0) > 0);
    return slow.length === 0 ? null : { what: 'arrived', remedies: idsOf(slow), actions: [] };
  }
  // Words are enough for a remedy that needs no deed; and who knows which one is meant.
  if (meant.length === 0 || meant.some((remedy) => remedy.needs === null)) return null;
  return { what: 'deed', remedies: idsOf(meant), actions: [] };
}

const idsOf = (remedies: readonly Remedy[]): readonly string[] => remedies.map(({ id }) => id).toSorted();

/** A remedy named together with a time before which it cannot be there. */
function termsTooSoon(
  analysis: Analysis,
  sentences: readonly HeardSentence[],
  scenario: Scenario,
  { nowMs, lostMs }: MomentHeard,
): Claim[] {
  return sentences.flatMap((sentence): Claim[] => {
    const takes = sentence.remedies.flatMap((id) => scenario.remedies.find((remedy) => remedy.id === id)?.takesMs ?? []);
    const times = analysis.entities.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
    const terms = analysis.findings.filter((finding) => 'signal' in finding && finding.signal === 'timeline');
    const stated = times.filter(
      ({ type, start, end }) =>
        (type === 'duration' || type === 'date' || type === 'time') && terms.some((term) => term.start < end && start < term.end + REACH),
    );
    const dueMs = latestOf(stated, scenario, nowMs);
    const last = stated.at(-1);
    if (takes.length === 0 || dueMs === null || last === undefined) return [];
    const soonestMs = nowMs + Math.min(...takes) * TOLERANCE + lostMs;
    return dueMs < soonestMs ? [{ start: last.start, end: last.end, text: last.text, what: 'term', remedies: [], actions: [] }] : [];
  });
}

/** So far behind the words that promise a time still belongs to them. */
const REACH = 24;
const DAY_MS = 86_400_000;

/** The latest moment that these times name together: a day without an hour lasts until it ends. null where none is named. */
function latestOf(times: Analysis['entities'], scenario: Scenario, nowMs: number): number | null {
  const day = times.find((entity) => entity.type === 'date')?.value;
  const moments = times.flatMap(({ type, value }): number[] => {
    if (type === 'duration' && typeof value === 'number') return [nowMs + value];
    if (type === 'date' && typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(value))
      return [msAt(scenario, `${value}T00:00`) + DAY_MS];
    if (type !== 'time' || typeof value !== 'string') return [];
    const on = typeof day === 'string' ? day : hourAt(scenario, nowMs).slice(0, 'YYYY-MM-DD'.length);
    return [msAt(scenario, `${on}T${value}`)];
  });
  const known = moments.filter((ms) => Number.isFinite(ms) && ms > nowMs);
  return known.length === 0 ? null : Math.max(...known);
}

/** Sums and shares offered for the trouble above what the operator may give alone. */
function offersBeyond(analysis: Analysis, { company }: Scenario, knownSums: readonly Money[]): Claim[] {
  if (company === null) return [];
  const offers = analysis.findings.filter((finding) => 'signal' in finding && finding.signal === 'compensation');
  return analysis.entities.flatMap((entity): Claim[] => {
    const offered = offeredBy(entity, knownSums);
    if (offered === null || !offers.some((offer) => isNear(entity, offer))) return [];
    const { start, end, text } = entity;
    const claim = { start, end, text, what: 'sum' as const, remedies: [] };
    switch (giverOf(company, offered)) {
      case 'operator':
        return [];
      case 'manager':
        return [{ ...claim, actions: ['manager'], answered: true }];
      default:
        return [{ ...claim, actions: [] }];
    }
  });
}

/** What an entity offers; null where it offers nothing. The sum in dispute, or all of it, is nobody's gift. */
function offeredBy({ type, value }: Entity, knownSums: readonly Money[]): Offered | null {
  if (type === 'percent' && typeof value === 'number') return value < ALL_OF_IT ? { percent: value } : null;
  if (type !== 'money' || typeof value !== 'object' || value.currency === null) return null;
  const { amount, currency } = value;
  return knownSums.some((known) => known.amount === amount) ? null : { amount, currency };
}

const ALL_OF_IT = 100;

/** In the words that offer, or right beside them. */
export const isNear = (entity: Span, offer: Span): boolean => offer.start - BESIDE < entity.end && entity.start < offer.end + BESIDE;
const BESIDE = 8;

/** An offer for the trouble is next to nothing: under 5 %, or under a thirtieth of the largest sum that the case is about. */
export function isSmallOffer(analysis: Analysis, knownSums: readonly Money[]): boolean {
  const offers = analysis.findings.filter((finding) => 'signal' in finding && finding.signal === 'compensation');
  const offered = analysis.entities.filter((entity) => offers.some((offer) => isNear(entity, offer)));
  const percents = offered.flatMap(({ type, value }) => (type === 'percent' && typeof value === 'number' ? [value] : []));
  const sums = offered.flatMap(({ type, value }) => (type === 'money' && typeof value === 'object' ? [value] : []));
  const given = sums.filter((sum) => !knownSums.some((known) => known.amount === sum.amount));
  if (given.length !== sums.length) return false;
  if (percents.length > 0) return Math.max(...percents) < SMALL_PERCENT && given.length === 0;
  if (given.length === 0) return false;
  const largest = Math.max(0, ...knownSums.filter((known) => known.currency === given[0]?.currency).map(({ amount }) => amount));
  return largest > 0 && Math.max(...given.map(({ amount }) => amount)) < largest / SMALL_SHARE;
}

const SMALL_PERCENT = 5;
const SMALL_SHARE = 30;
