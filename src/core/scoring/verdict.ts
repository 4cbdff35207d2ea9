/** How a criterion is written: what it judges by, and verdicts that cannot be had without evidence or without saying what was looked for. */
import type { Signal, SignalFinding } from '../analysis/types.ts';
import type { LessonId } from '../scenario/lessons.ts';
import type { Turn } from '../session/types.ts';
import { type Case, signalEvidence } from './case.ts';
import type { CriterionId, Evidence, Status } from './types.ts';

/** Reasons that any criterion may give; the texts stand under `explain.general`. */
export const GENERAL_REASONS = ['unread', 'unreadable-signal', 'no-words', 'silent', 'stuffed', 'too-late'] as const;
export type GeneralReason = (typeof GENERAL_REASONS)[number];

export type Params = Readonly<Record<string, string | number>>;

export type Verdict<R extends string = string> = {
  readonly status: Status;
  readonly mark: number | null;
  readonly evidence: readonly Evidence[];
  readonly reason: R;
  readonly params: Params;
  /** A lesson closer to what happened than the criterion's own. */
  readonly lesson?: LessonId;
};

/** time: measured · help: what a good handling does · fault: what it never does (weighs in proportion to substance). */
type Nature = 'time' | 'help' | 'fault';

export type Criterion<R extends string = string> = {
  readonly id: CriterionId;
  readonly nature: Nature;
  readonly lesson: LessonId | null;
  /** Every reason it may give beside the general ones: a text for each stands in `explain`. */
  readonly reasons: readonly R[];
  readonly judge: (c: Case) => Verdict<NoInfer<R> | GeneralReason>;
};

export function criterion<const R extends string>(spec: Criterion<R>): Criterion<R> {
  return spec;
}

export function met<const R extends string>(reason: R, evidence: readonly Evidence[], params: Params = {}, mark = 1): Verdict<R> {
  return { status: 'met', mark, evidence, reason, params };
}

export function partly<const R extends string>(reason: R, evidence: readonly Evidence[], params: Params = {}, mark = 0.5): Verdict<R> {
  return { status: 'partly', mark, evidence, reason, params };
}

export function broken<const R extends string>(reason: R, evidence: readonly Evidence[], params: Params = {}): Verdict<R> {
  return { status: 'broken', mark: 0, evidence, reason, params };
}

export function missing<const R extends string>(reason: R, params: Params = {}): Verdict<R> {
  return { status: 'missing', mark: 0, evidence: [], reason, params };
}

export function notApplicable<const R extends string>(reason: R, params: Params = {}): Verdict<R> {
  return { status: 'not-applicable', mark: null, evidence: [], reason, params };
}

export function notAssessed<const R extends string>(reason: R, params: Params = {}): Verdict<R> {
  return { status: 'not-assessed', mark: null, evidence: [], reason, params };
}

/**
 * Why a helping criterion cannot be judged from the words, or null where it can: nothing written (the help is missing),
 * nothing readable, or a signal that the rules cannot find in this language (neither is held against anybody).
 */
export function helpBarrier(c: Case, signals: readonly Signal[]): Verdict<GeneralReason> | null {
  if (!c.hasWords) return missing('silent');
  if (!c.isRead) return notAssessed('unread');
  return signals.every((signal) => c.reads(signal)) ? null : notAssessed('unreadable-signal');
}

/** Likewise for a fault: with no words there was no room to make it. */
export function faultBarrier(c: Case, signals: readonly Signal[]): Verdict<GeneralReason> | null {
  return c.hasWords ? helpBarrier(c, signals) : notAssessed('no-words');
}

/** A help that one signal shows. Doubt speaks for the trainee: likely counts as found. */
export function judgeHelp(c: Case, signal: Signal): Verdict<'found' | 'missing' | GeneralReason> {
  const evidence = signalEvidence(c, signal);
  if (evidence.length > 0) return met('found', evidence);
  return helpBarrier(c, [signal]) ?? missing('missing');
}

/** A fault that one signal shows. Doubt speaks for the trainee: a fault that is only likely costs half. */
export function judgeFault(
  c: Case,
  signal: Signal,
  counts: (finding: SignalFinding, turn: Turn) => boolean = () => true,
): Verdict<'free' | 'likely' | 'broken' | GeneralReason> {
  return judgeFaultEvidence(c, signalEvidence(c, signal, counts), [signal]);
}

export function judgeFaultEvidence(
  c: Case,
  evidence: readonly Evidence[],
  signals: readonly Signal[],
): Verdict<'free' | 'likely' | 'broken' | GeneralReason> {
  if (evidence.some((each) => each.certainty === 'found')) return broken('broken', evidence, { count: evidence.length });
  if (evidence.length > 0) return partly('likely', evidence, { count: evidence.length });
  return faultBarrier(c, signals) ?? met('free', []);
}
