/** What a dialogue is played with, made ready once per scenario and seed: the cast, the customer, and patterns compiled. */
import type { Analyser } from '../analysis/types.ts';
import { compileCustomer, type CustomerMachine, type Lines } from '../customer/index.ts';
import { castScenario } from '../scenario/index.ts';
import type { Scenario } from '../scenario/types.ts';
import { compilePattern, PatternError, type Lexicons, type Pattern } from '../text/index.ts';

export type SessionDeps = {
  readonly scenario: Scenario;
  readonly scenarioHash: string;
  readonly analyser: Analyser;
  /** The default utterances in the scenario's language. */
  readonly lines: Lines;
  /** Factor on all waiting targets for people who need more time; 1 is the usual. */
  readonly accommodation?: number;
};

export type StageSet = {
  /** With the row of `vary` drawn. */
  readonly scenario: Scenario;
  readonly customer: CustomerMachine;
  readonly remedies: ReadonlyMap<string, readonly Pattern[]>;
  readonly asks: ReadonlyMap<string, readonly Pattern[]>;
};

// Compiling takes milliseconds, advancing happens several times a second.
const sets = new WeakMap<Scenario, Map<number, StageSet>>();

export function stageSet({ scenario, analyser }: Pick<SessionDeps, 'scenario' | 'analyser'>, seed: number): StageSet {
  const bySeed = sets.get(scenario) ?? new Map<number, StageSet>();
  sets.set(scenario, bySeed);
  const known = bySeed.get(seed);
  if (known !== undefined) return known;
  const cast = castScenario(scenario, seed);
  const lexicons = analyser.lexiconsOf(scenario.lang);
  const compile = (source: string): readonly Pattern[] => compiled(source, lexicons);
  const made: StageSet = {
    scenario: cast,
    customer: compileCustomer(cast),
    remedies: new Map(cast.remedies.map(({ id, phrases }) => [id, phrases.flatMap(compile)])),
    asks: new Map(cast.facts.map(({ id, ask }) => [id, ask.flatMap(compile)])),
  };
  bySeed.set(seed, made);
  return made;
}

/** A pattern that does not read is named by the checks; in a dialogue it just matches nothing. */
function compiled(source: string, lexicons: Lexicons): readonly Pattern[] {
  try {
    return [compilePattern(source, lexicons)];
  } catch (error) {
    if (error instanceof PatternError) return [];
    throw error;
  }
}
