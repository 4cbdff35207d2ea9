/** What the library says of a scenario before it is opened. */
import type { Scenario } from '../../core/scenario/types.ts';
import { CRITERIA } from '../../core/scoring/types.ts';
import type { LibraryEntry } from '../react/ports.ts';

export function describeScenario(scenario: Scenario): Omit<LibraryEntry, 'hash' | 'load'> {
  const { id, title, lang, channel, difficulty, kind, brief, lessons, notices, company, customer, samples } = scenario;
  // what its author holds the samples to is what it turns on
  const turnsOn = new Set(samples.flatMap(({ expect }) => [...expect.met, ...expect.broken]));
  return {
    id,
    title,
    lang,
    channel,
    difficulty,
    kind,
    brief,
    lessons,
    notices: notices ?? [],
    company: company?.name ?? null,
    trade: company?.trade ?? null,
    practises: CRITERIA.filter((criterion) => turnsOn.has(criterion)),
    customerName: customer.name,
    persona: customer.persona,
  };
}
