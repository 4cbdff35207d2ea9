import type { Lang, Lexicons } from '../text/index.ts';

import type { Model } from './model/reader.ts';
import type { Certainty, Degree, ReplyChannel, Signal } from './types.ts';

/** One rule as the engine needs it; its examples stay in the rule file, where tests run them. */
export type Rule = {
  readonly id: string;
  readonly signal: Signal;
  readonly when: readonly string[];
  readonly unless: readonly string[];
  readonly degree: Degree | null;
  readonly better: string | null;
  readonly certainty: Certainty;
  readonly critical: boolean;
  /** Only on these channels; null: on all. */
  readonly channels: readonly ReplyChannel[] | null;
  /** Dropped where such a finding stands in the same sentence, or anywhere in the reply. */
  readonly notBeside: readonly Signal[];
  readonly notWith: readonly Signal[];
  /** Findings of these signals that it overlaps, or that stand in its clause, are dropped. */
  readonly cancels: readonly Signal[];
  readonly why: string;
};

/** So the ids of a team's own rules begin: what somebody asked for by name, the learned layer does not take back. */
export const TEAM_RULES = 'team.';

/** The rules of one language. */
export type RuleSet = { readonly lang: Lang; readonly lexicons: Lexicons; readonly rules: readonly Rule[] };

export type Rules = {
  readonly version: string;
  readonly sets: readonly RuleSet[];
  /** The learned layer, where one is shipped. */
  readonly models?: Readonly<Partial<Record<Lang, Model>>>;
};
