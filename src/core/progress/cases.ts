/** A case as the desk kept it: what the journal lists and the reports count. One for each first telling; written with its attempt. */
import type { Lang } from '../text/language.ts';
import type { Channel, OutcomeId, RemedyKind } from '../scenario/types.ts';
import type { Mode } from '../session/types.ts';

/** An id with the name that people read. */
export type Named = { readonly id: string; readonly name: string };

export type CaseRecord = {
  readonly v: 1;
  /** The attempt's id. */
  readonly id: string;
  readonly profileId: string;
  /** Who answered, by the name that the customer heard. */
  readonly operator: string;
  /** As the customer was told it, or would have been: four digits. */
  readonly number: string;
  readonly scenarioId: string;
  readonly scenarioTitle: string;
  readonly lang: Lang;
  readonly mode: Mode;
  readonly channel: Channel;
  /** The company's name; null where the scenario has none. */
  readonly company: string | null;
  readonly customer: string;
  readonly product: string | null;
  /** Where the case belongs, and why it happened, by the scenario; null where it says nothing. */
  readonly department: Named | null;
  readonly cause: Named | null;
  /** As the operator registered it last; null where nobody registered it. */
  readonly registered: { readonly department: Named; readonly cause: Named } | null;
  /** How often it was registered with, or handed to, a department that it does not belong to. */
  readonly misrouted: number;
  /** Wall clock, epoch ms. */
  readonly startedMs: number;
  readonly endedMs: number;
  /** Scenario time, ms since the opening: the first answer, the right remedy, the end. null where it never came. */
  readonly firstReplyMs: number | null;
  readonly solvedMs: number | null;
  readonly durationMs: number;
  /** The simulated survey's answer. */
  readonly solved: boolean;
  readonly csat: number;
  readonly outcome: OutcomeId;
  /** What was offered or done, in that order. */
  readonly remedies: readonly (Named & { readonly kind: RemedyKind | null; readonly right: 'right' | 'partly' | 'wrong' })[];
  /** Messages that the customer wrote. */
  readonly messages: number;
  /** The customer's first messages, for finding similar cases. */
  readonly about: string;
  /** The reply in which the right remedy was offered, or after which it was done; empty where none was. */
  readonly answer: string;
};
