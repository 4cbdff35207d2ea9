import { OUTCOMES } from '../types.ts';
import { type Check, found } from './check.ts';

/** `goto: lost` must not be able to mean two things. */
export const checkStageNames: Check = (input) => {
  const outcomes = new Set<string>([...OUTCOMES, ...Object.keys(input.document.outcomes ?? {})]);
  return Object.keys(input.document.stages ?? {})
    .filter((stage) => outcomes.has(stage))
    .map((stage) =>
      found(input, ['stages', stage], { code: 'stage/named-like-outcome', params: { stage }, suggestion: `${stage}-stage` }, 'key'),
    );
};
