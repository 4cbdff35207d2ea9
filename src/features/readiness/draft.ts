import { BOUNDS, type Bounded, inChannelOrder, type ReadinessRule, type Requirement } from '../../core/progress/index.ts';

/** A requirement as it is typed: numbers are texts until they are saved. `key` tells rows apart while they are edited. */
export type RequirementDraft = Omit<Requirement, Bounded | 'difficulty'> & {
  readonly key: number;
  readonly numbers: Readonly<Record<Bounded, string>>;
  readonly from: number;
  readonly to: number;
};

export function draftOf(requirement: Requirement, key: number): RequirementDraft {
  const { langs, channels, noAutoFail, difficulty } = requirement;
  const numbers = Object.fromEntries((Object.keys(BOUNDS) as Bounded[]).map((field) => [field, String(requirement[field])])) as Record<
    Bounded,
    string
  >;
  return { key, langs, channels, noAutoFail, numbers, from: difficulty.from, to: difficulty.to };
}

/** An empty or broken number becomes NaN, which `ruleFaults` names. */
export function ruleOfDrafts(drafts: readonly RequirementDraft[]): ReadinessRule {
  return {
    requirements: drafts.map(({ langs, channels, noAutoFail, numbers, from, to }) => ({
      langs,
      channels: inChannelOrder(channels),
      noAutoFail,
      ...(Object.fromEntries(
        Object.entries(numbers).map(([field, text]) => [field, text.trim() === '' ? Number.NaN : Number(text)]),
      ) as unknown as Record<Bounded, number>),
      difficulty: { from, to },
    })),
  };
}
