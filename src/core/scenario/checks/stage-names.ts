import { OUTCOMES } from '../types.ts';
import { type Check, found } from './check.ts';

/** The stages of a scenario that writes none. */
const DEFAULT_STAGES = ['opening', 'talk', 'closing'];

/** `goto: lost` must not be able to mean two things. */
export const checkStageNames: Check = (input) => {
  const { stages, outcomes } = input.document;
  const own = Object.keys(outcomes ?? {});
  const taken = new Set<string>([...OUTCOMES, ...own]);
  // Where the stages are the default ones, it is the outcome that must be called something else.
  const alike = stages ? Object.keys(stages).filter((id) => taken.has(id)) : DEFAULT_STAGES.filter((id) => own.includes(id));
  const [field, other] = stages ? (['stages', 'stage'] as const) : (['outcomes', 'outcome'] as const);
  return alike.map((stage) =>
    found(input, [field, stage], { code: 'stage/named-like-outcome', params: { stage }, suggestion: `${stage}-${other}` }, 'key'),
  );
};
