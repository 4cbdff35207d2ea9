/**
 * Weak and strong places: groups of cases that went clearly worse, or better, than all together. "Clearly" means by a margin that
 * somebody would notice, and beyond what chance does to a group of that size. Nobody is ranked here: operators are no places.
 */
import { type Figures, type Order, quantile, type Tally, type Times } from './figures.ts';
import type { Dimension, Group, Grouping } from './groups.ts';

/** `solved`, `misrouted`: shares 0…1; `csat`: simulated means; times: how many times as long as usual in the channel, the usual being 1. */
export type Reason = {
  readonly key: 'solved' | 'csat' | 'firstReply' | 'solution' | 'misrouted';
  readonly value: number;
  readonly whole: number;
};

export type Spot = { readonly by: Dimension; readonly group: Group };

export type Place = Spot & {
  /** Never empty; what weighs most first. */
  readonly reasons: readonly Reason[];
  /** The cases times how far they are from the whole: what closing it would change. */
  readonly weight: number;
  /** Other names of exactly the same cases: a product with one cause, say. */
  readonly also: readonly Spot[];
};

export type Places = { readonly weak: readonly Place[]; readonly strong: readonly Place[] };

/** Fewer cases are a story, not a place. */
export const FEW_CASES = 3;

const MARGIN = { share: 0.15, csat: 0.5, ratio: 1.5 };
/** One-sided 90 %: these are hints where to look, and a group of three must be able to give one. */
const Z = 1.2816;
const CSAT_RANGE = 4;
/** Sixteen times as long as usual weighs as much as nothing solved at all. */
const WORST_DOUBLINGS = 4;

type Judged = Reason & { readonly weight: number; readonly good: boolean };

/** `groupings`: that by channel among them, since times are compared within a channel. */
export function placesOf(tally: Tally, whole: Figures, groupings: readonly Grouping[]): Places {
  const channels = groupings.find(({ by }) => by === 'channel');
  const spread = csatSpread(tally.orders.csat, whole);
  const ratios = {
    firstReply: ratiosOf(tally.orders.firstReply, channels, (group) => group.firstReply),
    solution: ratiosOf(tally.orders.solution, channels, (group) => group.solution),
  };
  const weak: Found[] = [];
  const strong: Found[] = [];
  for (const { by, groups, groupOf } of groupings) {
    const members = membersOf(groupOf, groups);
    for (const [at, group] of groups.entries()) {
      if (group.key === null || group.count < FEW_CASES || group.count === whole.count) continue;
      const cases = members(at);
      const reasons = [
        ...judge(group, whole, spread),
        ...slowness('firstReply', cases, ratios.firstReply),
        ...slowness('solution', cases, ratios.solution),
      ];
      add(
        weak,
        { by, group },
        cases,
        reasons.filter(({ good }) => !good),
      );
      add(
        strong,
        { by, group },
        cases,
        reasons.filter(({ good }) => good),
      );
    }
  }
  return { weak: inOrder(weak), strong: inOrder(strong) };
}

type Found = Place & { readonly cases: Uint32Array };

function add(found: Found[], spot: Spot, cases: Uint32Array, judged: readonly Judged[]): void {
  if (judged.length === 0) return;
  const same = found.findIndex((one) => one.cases.length === cases.length && one.cases.every((place, at) => place === cases[at]));
  const before = found[same];
  if (before !== undefined) {
    found[same] = { ...before, also: [...before.also, spot] };
    return;
  }
  const byWeight = judged.toSorted((one, other) => other.weight - one.weight);
  found.push({
    ...spot,
    reasons: byWeight.map(({ key, value, whole }) => ({ key, value, whole })),
    weight: judged.reduce((sum, { weight }) => sum + weight, 0),
    also: [],
    cases,
  });
}

// a stable sort: what weighs the same stays in the order of dimensions and groups
function inOrder(found: readonly Found[]): Place[] {
  return found
    .toSorted((one, other) => other.weight - one.weight)
    .map(({ by, group, reasons, weight, also }) => ({ by, group, reasons, weight, also }));
}

function membersOf(groupOf: Int32Array, groups: readonly Group[]): (group: number) => Uint32Array {
  const starts = new Uint32Array(groups.length + 1);
  for (const [at, { count }] of groups.entries()) starts[at + 1] = (starts[at] ?? 0) + count;
  const next = starts.slice();
  const members = new Uint32Array(groupOf.length);
  for (let place = 0; place < groupOf.length; place += 1) {
    const group = groupOf[place] ?? 0;
    const to = next[group] ?? 0;
    members[to] = place;
    next[group] = to + 1;
  }
  return (group) => members.subarray(starts[group], starts[group + 1]);
}

function judge({ count, solved, routed, misrouted, csatCount, csatMean }: Figures, whole: Figures, spread: number): Judged[] {
  const found: Judged[] = [];
  const ends = compareShares(solved, count, whole.solved, whole.count);
  if (ends) found.push({ key: 'solved', ...ends, good: ends.value > ends.whole, weight: count * Math.abs(ends.value - ends.whole) });
  const astray = compareShares(misrouted, routed, whole.misrouted, whole.routed);
  // that fewer go astray is nothing to learn from by itself
  if (astray && astray.value > astray.whole)
    found.push({ key: 'misrouted', ...astray, good: false, weight: routed * (astray.value - astray.whole) });
  const mean = csatMean ?? 0;
  const wholeMean = whole.csatMean ?? 0;
  const by = mean - wholeMean;
  if (csatCount >= FEW_CASES && Math.abs(by) >= Math.max(MARGIN.csat, (Z * spread) / Math.sqrt(csatCount)))
    found.push({ key: 'csat', value: mean, whole: wholeMean, good: by > 0, weight: (csatCount * Math.abs(by)) / CSAT_RANGE });
  return found;
}

/** null where the shares are not clearly apart. */
function compareShares(hits: number, count: number, wholeHits: number, wholeCount: number): { value: number; whole: number } | null {
  if (count < FEW_CASES || wholeCount === 0) return null;
  const value = hits / count;
  const whole = wholeHits / wholeCount;
  if (Math.abs(value - whole) < MARGIN.share) return null;
  const [low, high] = wilson(hits, count);
  return high < whole || low > whole ? { value, whole } : null;
}

/** Where the true share most likely is (Wilson's interval): it holds for three cases as for a thousand. */
function wilson(hits: number, count: number): readonly [number, number] {
  const share = hits / count;
  const squared = Z * Z;
  const middle = share + squared / (2 * count);
  const half = Z * Math.sqrt((share * (1 - share)) / count + squared / (4 * count * count));
  return [(middle - half) / (1 + squared / count), (middle + half) / (1 + squared / count)];
}

/** The standard deviation of all answers to the survey. */
function csatSpread({ values }: Order, { csatMean }: Figures): number {
  if (csatMean === null) return 0;
  return Math.sqrt(values.reduce((sum, csat) => sum + (csat - csatMean) ** 2, 0) / values.length);
}

/** Each case's time over the median of its channel, since letters and chats keep different hours; NaN where there is none. */
function ratiosOf({ places, values }: Order, channels: Grouping | undefined, timesOf: (group: Group) => Times | null): Float64Array {
  const ratios = new Float64Array(channels?.groupOf.length ?? 0).fill(NaN);
  const medians = channels?.groups.map((group) => timesOf(group)?.medianMs ?? 0) ?? [];
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    const median = medians[channels?.groupOf[place] ?? -1] ?? 0;
    if (median > 0) ratios[place] = (values[at] ?? NaN) / median;
  }
  return ratios;
}

/** Empty where it is not clearly slower than usual. */
function slowness(key: 'firstReply' | 'solution', members: Uint32Array, ratios: Float64Array): Judged[] {
  let count = 0;
  let above = 0;
  let farAbove = 0;
  for (const place of members) {
    const ratio = ratios[place] ?? NaN;
    if (Number.isNaN(ratio)) continue;
    count += 1;
    if (ratio > 1) above += 1;
    if (ratio >= MARGIN.ratio) farAbove += 1;
  }
  if (count < FEW_CASES || farAbove * 2 < count || wilson(above, count)[0] <= 0.5) return [];
  const known = Float64Array.from(members, (place) => ratios[place] ?? NaN).filter((ratio) => !Number.isNaN(ratio));
  const ratio = quantile(known.sort(), 0.5) ?? 1;
  if (ratio < MARGIN.ratio) return [];
  return [{ key, value: ratio, whole: 1, good: false, weight: count * Math.min(1, Math.log2(ratio) / WORST_DOUBLINGS) }];
}
