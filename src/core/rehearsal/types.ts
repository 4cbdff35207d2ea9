import type { CriterionId } from '../scoring/types.ts';

/** One-message drills, in their order. */
export const DRILLS = ['apologise', 'own', 'ask', 'when', 'refuse', 'private'] as const;
export type DrillId = (typeof DRILLS)[number];

/** Criteria that a drill practises. */
export const PRACTISED: Readonly<Record<DrillId, readonly CriterionId[]>> = {
  apologise: ['apology', 'hollow-apology', 'argument'],
  own: ['ownership', 'excuses', 'blame', 'bounce'],
  ask: ['clarification', 'stupid-questions'],
  when: ['next-step'],
  refuse: ['fair-refusal', 'empathy', 'brush-off'],
  private: ['private-channel'],
};
