import { possibleOutcomes } from '../scenario/index.ts';
import { OUTCOMES, type OutcomeId, type Scenario, type Visibility } from '../scenario/types.ts';
import { ENDINGS } from './temper-data.ts';
import type { Memory } from './types.ts';

/** The outcome that follows from how things stand (FORMATS §4, the default conversation). */
export function outcomeOf(
  scenario: Scenario,
  memory: Pick<Memory, 'numbers' | 'remedy' | 'dutyBroken'>,
  visibility: Visibility,
): OutcomeId {
  const { anger, fairness } = memory.numbers;
  const { delighted, keptAngerBelow, publicAngerFrom } = ENDINGS;
  if (memory.remedy === 'right' && anger < delighted.angerBelow && fairness >= delighted.fairnessFrom) return 'delighted';
  if (anger < keptAngerBelow) return memory.remedy === null ? 'resigned' : 'kept';
  const { kind, channel, customer } = scenario;
  const possible = possibleOutcomes({ kind, channel, persona: customer.persona });
  if (possible.includes('claim') && memory.dutyBroken) return 'claim';
  if (possible.includes('public') && (anger >= publicAngerFrom || visibility === 'spreading')) return 'public';
  return 'lost';
}

/**
 * How the matter can be put right: by the right remedy; where there is none to offer (a wish that is refused, praise, a scenario
 * without remedies), by any real help; or not at all, since every remedy written is a wrong one.
 */
export function settledBy(scenario: Scenario): 'remedy' | 'help' | null {
  if (scenario.remedies.some((remedy) => remedy.right === 'right')) return 'remedy';
  return scenario.remedies.length === 0 || scenario.kind === 'refusal' || scenario.kind === 'praise' ? 'help' : null;
}

/** The six, and the scenario's own. */
export function outcomeIds(scenario: Scenario): readonly string[] {
  return [...new Set<string>([...OUTCOMES, ...scenario.outcomes.map((outcome) => outcome.id)])];
}

/** Which of the six an outcome id counts as. */
export function outcomeAs(scenario: Scenario, id: string): OutcomeId {
  const own = scenario.outcomes.find((outcome) => outcome.id === id);
  return own?.as ?? OUTCOMES.find((outcome) => outcome === id) ?? 'lost';
}
