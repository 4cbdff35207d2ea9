/** What a person keeps of an attempt beside it: marks they dispute, and replies they are proud of. Both stand by themselves: the attempt may be gone. */
import type { Signal } from '../analysis/types.ts';
import type { LessonId } from '../scenario/lessons.ts';
import type { Channel } from '../scenario/types.ts';
import type { CriterionId } from '../scoring/types.ts';
import type { Lang } from '../text/language.ts';

/** Words of a reply that something rests on; `signal` is null for what is no signal, `rule` for what no rule found. */
export type KeptFinding = { readonly signal: Signal | null; readonly rule: string | null; readonly start: number; readonly end: number };

/** Who is called by name in a dialogue: hidden where something of it is passed on. */
export type KeptNames = { readonly operator: string; readonly customer: readonly string[] };

/** A mark that somebody thinks is wrong. One record a reply. */
export type Dispute = {
  readonly v: 1;
  /** UUID. */
  readonly id: string;
  readonly profileId: string;
  readonly attemptId: string;
  readonly scenarioTitle: string;
  readonly channel: Channel;
  readonly criterion: CriterionId;
  /** The words that were read do not say that, or something in the reply was overlooked. */
  readonly kind: 'false-alarm' | 'missing';
  /** The reply; turn 0 and an empty text where there was none. */
  readonly turn: number;
  readonly message: number;
  readonly text: string;
  readonly lang: Lang;
  /** The customer's message before it. */
  readonly customer: string;
  /** What is disputed: words that were found, or words that should have been. */
  readonly findings: readonly KeptFinding[];
  /** What else was found in the reply. */
  readonly others: readonly KeptFinding[];
  /** At most MOST_REASON characters. */
  readonly reason: string;
  /** Epoch ms. */
  readonly atMs: number;
  readonly state: 'open' | 'withdrawn';
  /** Absent in those stored before it was written down. */
  readonly names?: KeptNames;
};

export const MOST_REASON = 1000;

/** A reply that somebody wants to find again; with `instead`, a wording that they propose. */
export type Story = {
  readonly v: 1;
  /** UUID. */
  readonly id: string;
  readonly profileId: string;
  readonly attemptId: string;
  readonly scenarioTitle: string;
  readonly turn: number;
  readonly message: number;
  readonly text: string;
  readonly lang: Lang;
  /** The customer's message before it. */
  readonly customer: string;
  /** What made it work; of a proposal, why it is better. */
  readonly note: string;
  /** Epoch ms. */
  readonly atMs: number;
  /** Absent in those stored before it was written down. */
  readonly names?: KeptNames;
  readonly channel?: Channel;
  /** Who chose it as a model answer for everybody on this machine, when, and what it teaches; absent: nobody. */
  readonly chosen?: Chosen;
  /** Of a proposal: what it would stand in the place of. */
  readonly instead?: Instead;
};

export type Chosen = { readonly by: string; readonly atMs: number; readonly lessons: readonly LessonId[] };

export type Instead = {
  /** The words that cost the mark. */
  readonly text: string;
  /** The wording that the rule has for them. */
  readonly better: string;
  readonly rule: string | null;
  readonly criterion: CriterionId;
  /** What the mark teaches. */
  readonly lesson: LessonId | null;
};

export const MOST_PROPOSAL = 500;

/** What somebody thinks of a scenario after having played it; one for each attempt. */
export type Rating = {
  readonly v: 1;
  /** The attempt's id. */
  readonly id: string;
  readonly profileId: string;
  readonly scenarioId: string;
  readonly scenarioHash: string;
  /** 1 (useless) … 5 (learned a lot). */
  readonly stars: number;
  /** At most MOST_REASON characters; may be empty. */
  readonly comment: string;
  /** Epoch ms. */
  readonly atMs: number;
};

/** Newest first; of one instant by id, as databases order texts. */
export function newestKept(one: Pick<Story, 'atMs' | 'id'>, other: Pick<Story, 'atMs' | 'id'>): number {
  if (one.atMs !== other.atMs) return other.atMs - one.atMs;
  if (one.id === other.id) return 0;
  return one.id > other.id ? -1 : 1;
}
