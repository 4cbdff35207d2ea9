/** What solves cases: which remedies, by cause; and what each operator did in the cases that were solved. */
import type { RemedyKind } from '../../scenario/types.ts';
import type { CaseRecord } from '../cases.ts';
import type { Tally } from './figures.ts';
import { compare, foldedKey, type Group, type Grouping, remembered } from './groups.ts';

/** A way of putting things right. Remedies of one kind are one way, whatever a scenario calls them; of no kind, or `other`, each is its own. */
export type Way = {
  readonly key: string;
  readonly kind: RemedyKind | null;
  /** As a scenario calls it. */
  readonly name: string;
  /** Cases in which it was offered or done, and those of them that were solved. */
  readonly tried: number;
  readonly solved: number;
};

export type Solving = {
  readonly group: Group;
  /** What solved most first; ways that solved nothing too. */
  readonly ways: readonly Way[];
  /** The solved case to learn from: the most content customer, then the quickest solution. null where none was solved. */
  readonly best: CaseRecord | null;
};

/** For each group with a case the ways tried in it. */
export function solvingBy(tally: Tally, { groups, groupOf }: Grouping): Solving[] {
  const ways = groups.map(() => new Map<string, { kind: RemedyKind | null; name: string; tried: number; solved: number }>());
  const best: (CaseRecord | null)[] = groups.map(() => null);
  const keyOf = remembered(foldedKey);
  for (const [place, one] of tally.cases.entries()) {
    const group = groupOf[place] ?? -1;
    const known = ways[group];
    if (known === undefined) continue;
    if (one.solved && one.answer !== '') best[group] = better(best[group] ?? null, one);
    const counted = new Set<string>();
    for (const { id, name, kind } of one.remedies) {
      const key = kind === null || kind === 'other' ? `=${keyOf(id)}` : kind;
      if (counted.has(key)) continue;
      counted.add(key);
      const way = known.get(key) ?? { kind, name, tried: 0, solved: 0 };
      known.set(key, way);
      way.tried += 1;
      if (one.solved) way.solved += 1;
      if (compare(name, way.name) < 0) way.name = name;
    }
  }
  return groups.map((group, at) => ({
    group,
    ways: [...(ways[at] ?? [])].map(([key, way]) => ({ key, ...way })).toSorted(mostSolved),
    best: best[at] ?? null,
  }));
}

function mostSolved(one: Way, other: Way): number {
  return other.solved - one.solved || one.tried - other.tried || compare(one.key, other.key);
}

function better(one: CaseRecord | null, other: CaseRecord): CaseRecord {
  if (one === null) return other;
  // of two without a time the difference is not a number, and the next criterion decides
  const order =
    (other.csat ?? 0) - (one.csat ?? 0) ||
    (one.solvedMs ?? Infinity) - (other.solvedMs ?? Infinity) ||
    other.endedMs - one.endedMs ||
    compare(one.id, other.id);
  return order > 0 ? other : one;
}
