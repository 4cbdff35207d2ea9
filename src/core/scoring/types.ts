import type { Certainty } from '../analysis/types.ts';
import type { LessonId } from '../scenario/lessons.ts';
import type { Channel, Kind, Target } from '../scenario/types.ts';

/** Criterion ids in the order of the eight steps, by section. Permanent. */
export const SECTIONS = {
  answering: ['first-response', 'response-pace', 'promises-kept'],
  person: ['thanks', 'apology', 'empathy', 'listening', 'personal-voice', 'plain-words', 'register'],
  owning: ['ownership', 'excuses', 'blame', 'argument', 'hollow-apology'],
  finding: ['clarification', 'stupid-questions', 'verification', 'data-safety'],
  righting: [
    'solution',
    'next-step',
    'compensation',
    'fair-refusal',
    'unfounded-claims',
    'brush-off',
    'bounce',
    'right-department',
    'private-channel',
  ],
  manner: ['rudeness', 'self-praise'],
} as const;
export type SectionId = keyof typeof SECTIONS;
export type CriterionId = (typeof SECTIONS)[SectionId][number];
export const CRITERIA: readonly CriterionId[] = Object.values(SECTIONS).flat();
/** The user's five, as six criteria: shown first, a summary above the sections. */
export const CORE_CRITERIA = [
  'first-response',
  'apology',
  'ownership',
  'excuses',
  'stupid-questions',
  'compensation',
] as const satisfies readonly CriterionId[];

/** What the kind of a case takes out of the marks (FORMATS §4). What else a kind changes stands in the criteria themselves. */
export const NOT_APPLICABLE: Readonly<Record<Kind, readonly CriterionId[]>> = {
  complaint: [],
  'public-claim': [],
  refusal: [],
  /** Money is not the operator's to promise here, and thanks for being robbed would be out of place. */
  fraud: ['compensation', 'thanks'],
  /** Only the protocol counts: quick is right, and being slow is judged by the protocol. */
  danger: ['thanks', 'compensation', 'personal-voice', 'first-response', 'response-pace'],
  /** A limit is set, not a wound dressed. */
  abuse: ['empathy', 'compensation'],
  bereavement: ['thanks', 'compensation'],
  /** Nothing went wrong. */
  praise: ['apology', 'ownership', 'compensation', 'excuses', 'solution', 'clarification'],
  /** Money for silence is the auto-fail `ransom-paid`. */
  blackmail: ['compensation'],
};

export const AUTO_FAILS = [
  'insult',
  'silence',
  'ransom-paid',
  'breaking-off',
  'no-manager',
  'data-breach',
  'repeated-unfounded-claim',
] as const;
export type AutoFail = (typeof AUTO_FAILS)[number];

/** Response times a team sets for a channel; what is absent stays the channel's default. */
export type ChannelTargets = { readonly firstReply?: Target; readonly reply?: Target };

/**
 * What a team changes of the default rubric: what it does not name stays as it is, and a scenario's own `rubric` and `targets` go on top
 * (`underRubric`). Lists stand in the order of CRITERIA and AUTO_FAILS. Plain JSON: it is stored, and hashed with the scenario.
 */
export type Rubric = {
  /** Empty where it has none. */
  readonly title: string;
  /** 1..100. */
  readonly passMark: number;
  /** In place of the default weights. */
  readonly weights: Readonly<Partial<Record<CriterionId, number>>>;
  readonly notApplicable: readonly CriterionId[];
  /** Criteria that must be met: broken or missing, they fail an attempt whatever its score. */
  readonly autoFail: readonly CriterionId[];
  /** Auto-fails that are noticed and do not fail. */
  readonly autoFailOff: readonly AutoFail[];
  readonly targets: Readonly<Partial<Record<Channel, ChannelTargets>>>;
};

export const PASS_MARK = 80;

/** The rubric that changes nothing. */
export const PLAIN_RUBRIC: Rubric = {
  title: '',
  passMark: PASS_MARK,
  weights: {},
  notApplicable: [],
  autoFail: [],
  autoFailOff: [],
  targets: {},
};

/** For a criterion named after a fault, `met` means free of it. */
export type Status = 'met' | 'partly' | 'broken' | 'missing' | 'not-applicable' | 'not-assessed';

export type Evidence = {
  /** Turn of the trainee's, 1 is the first; 0 the opening. */
  readonly turn: number;
  /** Message within the turn, from 0. */
  readonly message: number;
  /** Offsets into that message as typed; null for evidence of time or deed. */
  readonly start: number | null;
  readonly end: number | null;
  readonly text: string;
  readonly rule: string | null;
  readonly certainty: Certainty;
  readonly better: string | null;
  /** Scenario time of what is meant, ms. */
  readonly at_ms: number;
};

/** A key of the i18n table `explain` with its parameters: why this mark, in words. */
export type Explanation = { readonly key: string; readonly params: Readonly<Record<string, string | number>> };

export type CriterionResult = {
  readonly id: CriterionId;
  readonly section: SectionId;
  readonly status: Status;
  /** 0…1; null where not applicable or not assessed. */
  readonly mark: number | null;
  /** As declared by the rubric. */
  readonly weight: number;
  /** What it weighed here: 0 where the mark is null; a fault criterion in proportion to the dialogue's substance. */
  readonly effectiveWeight: number;
  readonly evidence: readonly Evidence[];
  /** null for criteria without a lesson in the texts (register, verification, data-safety). */
  readonly lesson: LessonId | null;
  readonly explanation: Explanation;
};

export type FoundFail = { readonly id: AutoFail; readonly evidence: readonly Evidence[] };

export type Scorecard = {
  /** 0…100, rounded to one decimal; null where nothing could be assessed. */
  readonly score: number | null;
  readonly passMark: number;
  readonly passed: 'passed' | 'failed' | 'pending';
  /** Why it passed or did not: `verdict.…` of the i18n table `explain`. Absent on scorecards of before it was said. */
  readonly verdict?: Explanation;
  readonly autoFails: readonly FoundFail[];
  /** Auto-fails that were found and that the team's rubric has switched off; absent where there are none. */
  readonly noticed?: readonly FoundFail[];
  /** One for each id of CRITERIA, in that order. */
  readonly criteria: readonly CriterionResult[];
  /** Share of the helping criteria that the dialogue touched at all, 0…1. */
  readonly substance: number;
};
