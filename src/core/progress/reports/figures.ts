/** The figures of a set of cases: how many, how many solved, how long it took, how content people were. */
import type { CaseRecord } from '../cases.ts';

/** ms of scenario time, over `count` cases in which it came at all. */
export type Times = {
  readonly count: number;
  readonly medianMs: number;
  /** null below FEW_TIMES: of four cases the slowest tenth is nobody. */
  readonly p90Ms: number | null;
};

export type Figures = {
  readonly count: number;
  readonly solved: number;
  /** null where nobody was ever answered, or nothing ever solved. */
  readonly firstReply: Times | null;
  readonly solution: Times | null;
  /** The simulated survey's, 1…5; null where nobody answered it. */
  readonly csatCount: number;
  readonly csatMedian: number | null;
  readonly csatMean: number | null;
  /** Cases sent to some department, and those of them sent to a wrong one at least once. */
  readonly routed: number;
  readonly misrouted: number;
  /** Cases in which goods were replaced or money given back. */
  readonly returned: number;
  /** Messages that the customers wrote. */
  readonly messages: number;
};

export const FEW_TIMES = 5;

/** Places of cases in rising order of a value that they have. */
export type Order = { readonly places: Uint32Array; readonly values: Float64Array };

/** Cases as columns, and their orders by what medians are taken of: made once, however many groups are looked at. */
export type Tally = {
  readonly cases: readonly CaseRecord[];
  readonly columns: Readonly<Record<Summed, Float64Array>>;
  readonly orders: { readonly firstReply: Order; readonly solution: Order; readonly csat: Order };
};

type Summed = 'solved' | 'csat' | 'routed' | 'misrouted' | 'returned' | 'messages';

export function tallyOf(cases: readonly CaseRecord[]): Tally {
  return {
    cases,
    columns: {
      solved: columnOf(cases, (one) => Number(one.solved)),
      csat: columnOf(cases, (one) => one.csat ?? 0),
      routed: columnOf(cases, (one) => Number(one.registered !== null || one.misrouted > 0)),
      misrouted: columnOf(cases, (one) => Number(one.misrouted > 0)),
      returned: columnOf(cases, (one) => Number(one.remedies.some(({ kind }) => kind === 'replace' || kind === 'refund'))),
      messages: columnOf(cases, (one) => one.messages),
    },
    orders: {
      firstReply: orderBy(cases, (one) => one.firstReplyMs),
      solution: orderBy(cases, (one) => one.solvedMs),
      csat: orderBy(cases, (one) => one.csat),
    },
  };
}

/** The figures of `groups` groups; `groupOf` has each case's group, a negative number where it is in none. */
export function figuresBy({ columns, orders }: Tally, groupOf: Int32Array, groups: number): Figures[] {
  const counts = new Float64Array(groups);
  for (const group of groupOf) if (group >= 0) counts[group] = (counts[group] ?? 0) + 1;
  const sumOf = (column: Summed) => sumsBy(columns[column], groupOf, groups);
  const sums = { solved: sumOf('solved'), csat: sumOf('csat'), routed: sumOf('routed'), misrouted: sumOf('misrouted') };
  const more = { returned: sumOf('returned'), messages: sumOf('messages') };
  const firstReplies = dealOut(orders.firstReply, groupOf, groups);
  const solutions = dealOut(orders.solution, groupOf, groups);
  const csats = dealOut(orders.csat, groupOf, groups);
  return Array.from({ length: groups }, (_, group) => {
    const at = (column: Float64Array) => column[group] ?? 0;
    const count = at(counts);
    return {
      count,
      solved: at(sums.solved),
      firstReply: timesOf(firstReplies(group)),
      solution: timesOf(solutions(group)),
      csatCount: csats(group).length,
      csatMedian: quantile(csats(group), 0.5),
      csatMean: csats(group).length === 0 ? null : at(sums.csat) / csats(group).length,
      routed: at(sums.routed),
      misrouted: at(sums.misrouted),
      returned: at(more.returned),
      messages: at(more.messages),
    };
  });
}

/** All cases as one group. */
export function figuresOf(tally: Tally): Figures {
  const [whole] = figuresBy(tally, new Int32Array(tally.cases.length), 1);
  return whole as Figures;
}

/** `sorted` rising; between two values in proportion. null of none. */
export function quantile(sorted: ArrayLike<number>, share: number): number | null {
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)];
  const high = sorted[Math.ceil(at)];
  const beyond = at - Math.floor(at);
  return low === undefined || high === undefined ? null : low * (1 - beyond) + high * beyond;
}

function timesOf(sorted: ArrayLike<number>): Times | null {
  const medianMs = quantile(sorted, 0.5);
  if (medianMs === null) return null;
  return { count: sorted.length, medianMs, p90Ms: sorted.length < FEW_TIMES ? null : quantile(sorted, 0.9) };
}

// a loop by hand: Float64Array.from goes through an iterator, which costs more than all the rest
function columnOf(cases: readonly CaseRecord[], valueOf: (one: CaseRecord) => number): Float64Array {
  const column = new Float64Array(cases.length);
  for (let place = 0; place < cases.length; place += 1) {
    const one = cases[place];
    if (one !== undefined) column[place] = valueOf(one);
  }
  return column;
}

function orderBy(cases: readonly CaseRecord[], valueOf: (one: CaseRecord) => number | null): Order {
  const known = columnOf(cases, (one) => valueOf(one) ?? NaN);
  const values = known.filter((value) => !Number.isNaN(value)).sort();
  // each place goes where its value stands among the sorted ones: several times as fast as sorting places by a comparison
  const taken = new Uint32Array(values.length);
  const places = new Uint32Array(values.length);
  for (let place = known.length - 1; place >= 0; place -= 1) {
    const value = known[place] ?? NaN;
    if (Number.isNaN(value)) continue;
    const last = countUpTo(values, value) - 1;
    const before = taken[last] ?? 0;
    places[last - before] = place;
    taken[last] = before + 1;
  }
  return { places, values };
}

/** How many of `sorted` (rising) are at most `value`. */
export function countUpTo(sorted: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? Infinity) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sumsBy(column: Float64Array, groupOf: Int32Array, groups: number): Float64Array {
  const sums = new Float64Array(groups);
  for (let place = 0; place < groupOf.length; place += 1) {
    const group = groupOf[place] ?? -1;
    if (group >= 0) sums[group] = (sums[group] ?? 0) + (column[place] ?? 0);
  }
  return sums;
}

/** What each group has of an order, still in order. */
function dealOut({ places, values }: Order, groupOf: Int32Array, groups: number): (group: number) => Float64Array {
  const ends = new Uint32Array(groups + 1);
  for (const place of places) {
    const group = groupOf[place] ?? -1;
    if (group >= 0) ends[group + 1] = (ends[group + 1] ?? 0) + 1;
  }
  for (let group = 1; group <= groups; group += 1) ends[group] = (ends[group] ?? 0) + (ends[group - 1] ?? 0);
  const starts = ends.slice();
  const next = ends.slice();
  const dealt = new Float64Array(values.length);
  for (let at = 0; at < places.length; at += 1) {
    const group = groupOf[places[at] ?? 0] ?? -1;
    if (group < 0) continue;
    const to = next[group] ?? 0;
    dealt[to] = values[at] ?? 0;
    next[group] = to + 1;
  }
  return (group) => dealt.subarray(starts[group], starts[group + 1]);
}
