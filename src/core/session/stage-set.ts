/** What a dialogue is played with, made ready once per scenario and seed: the cast and the customer. */
import type { Analyser, Analysis, ReplyContext } from '../analysis/types.ts';
import { type Beginning, compileCustomer, type CustomerMachine, type Lines } from '../customer/index.ts';
import type { Claim } from './claims.ts';
import { castScenario } from '../scenario/index.ts';
import type { Scenario } from '../scenario/types.ts';

/** What opening, telling and viewing a session need. */
export type StageDeps = {
  readonly scenario: Scenario;
  readonly scenarioHash: string;
  /** The default utterances in the scenario's language. */
  readonly lines: Lines;
  /** Those of the other languages that the scenario takes replies in: a customer who can goes over to the operator's language. */
  readonly otherLines?: readonly Lines[];
  /** Factor on all waiting targets for people who need more time; 1 is the usual. */
  readonly accommodation?: number;
  /** Words a minute that the trainee types; absent where never measured. */
  readonly typing?: number | undefined;
  /** The story is tried from a place in its middle; absent: from its beginning, as it is always played and stored. */
  readonly from?: Beginning | undefined;
};

export type Heard = {
  readonly analysis: Analysis;
  readonly remedies: readonly string[];
  readonly asks: readonly string[];
  readonly question: boolean;
  readonly nextStep: boolean;
  readonly claims: readonly Claim[];
  readonly small: boolean;
};

/** When a message is said, scenario time; and how long the case has lain in a wrong department by then. */
export type MomentHeard = { readonly nowMs: number; readonly lostMs: number };

/** Reads one message of the trainee's; `scenario` is cast. */
export type Hear = (scenario: Scenario, text: string, context: ReplyContext, moment: MomentHeard) => Heard;

/** What going on needs: `hear` may come later than the rest, and is asked only when something is sent. */
export type HearingDeps = StageDeps & { readonly hear: Hear };

export type SessionDeps = StageDeps & { readonly analyser: Analyser };

export type StageSet = {
  /** With the row of `vary` drawn. */
  readonly scenario: Scenario;
  readonly customer: CustomerMachine;
};

// Compiling takes milliseconds, advancing happens several times a second.
const sets = new WeakMap<Scenario, Map<number, StageSet>>();

export function stageSet({ scenario }: Pick<StageDeps, 'scenario'>, seed: number): StageSet {
  const bySeed = sets.get(scenario) ?? new Map<number, StageSet>();
  sets.set(scenario, bySeed);
  const known = bySeed.get(seed);
  if (known !== undefined) return known;
  const cast = castScenario(scenario, seed);
  const made: StageSet = { scenario: cast, customer: compileCustomer(cast) };
  bySeed.set(seed, made);
  return made;
}
