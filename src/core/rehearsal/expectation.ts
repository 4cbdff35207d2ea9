import type { Sample } from '../scenario/types.ts';
import { CORE_CRITERIA } from '../scoring/index.ts';
import type { Rehearsal } from './play-entries.ts';

/** Scores move a little with every change of words; what is expected of them is in steps of so much. */
const STEP = 5;

/**
 * What came out, as the expectation: its outcome, how the criteria came out that were expected anyhow (the core ones where none was), its
 * auto-fails, and a bound on the score on the sides that had one.
 */
export function expectationOf({ dialogue, scorecard }: Rehearsal, { met, broken, autoFails, score }: Sample['expect']): Sample['expect'] {
  const named = new Set<string>([...met, ...broken].length > 0 ? [...met, ...broken] : CORE_CRITERIA);
  const came = (...statuses: readonly string[]): readonly string[] =>
    scorecard.criteria.flatMap(({ id, status }) => (named.has(id) && statuses.includes(status) ? [id] : []));
  const fails = scorecard.autoFails.map(({ id }) => id);
  const actual = scorecard.score;
  return {
    outcome: dialogue.outcome?.id ?? null,
    met: came('met'),
    broken: came('broken', 'missing'),
    autoFails: autoFails === null && fails.length === 0 ? null : fails,
    score:
      score === null || actual === null
        ? null
        : {
            ...(score.min !== undefined && { min: actual >= score.min ? score.min : Math.floor(actual / STEP) * STEP }),
            ...(score.max !== undefined && { max: actual <= score.max ? score.max : Math.ceil(actual / STEP) * STEP }),
          },
  };
}
