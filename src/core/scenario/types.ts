/**
 * A scenario after reading: every default filled in, durations in milliseconds of scenario time.
 * What the author typed is a ScenarioDocument (schema.ts); `resolve` makes this of it. Plain JSON throughout.
 */
import type { Rubric } from '../scoring/types.ts';
import type { Lang } from '../text/language.ts';
import type { LessonId } from './lessons.ts';

export const CHANNELS = ['chat', 'phone', 'email', 'social', 'review'] as const;
export type Channel = (typeof CHANNELS)[number];

export const KINDS = ['complaint', 'public-claim', 'refusal', 'fraud', 'danger', 'abuse', 'bereavement', 'praise', 'blackmail'] as const;
export type Kind = (typeof KINDS)[number];

export const FAULTS = ['ours', 'unknown', 'not-ours'] as const;
export type Fault = (typeof FAULTS)[number];

export const PERSONAS = ['precise', 'talkative', 'loyal', 'threatening', 'ironic', 'tired', 'entitled', 'frightened'] as const;
export type PersonaId = (typeof PERSONAS)[number];

export const MOODS = ['furious', 'angry', 'upset', 'calm', 'grateful'] as const;
export type Mood = (typeof MOODS)[number];

export const VISIBILITIES = ['private', 'public', 'spreading'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

export const OUTCOMES = ['delighted', 'kept', 'resigned', 'lost', 'public', 'claim'] as const;
export type OutcomeId = (typeof OUTCOMES)[number];

export const ACTION_TYPES = [
  'register',
  'look-up',
  'verify',
  'ask',
  'delegate',
  'transfer',
  'manager',
  'hold',
  'call-back',
  'move',
  'remedy',
] as const;
export type ActionType = (typeof ACTION_TYPES)[number];

/** What a company lives by, for finding scenarios. */
export const TRADES = [
  'shop',
  'delivery',
  'telecom',
  'utility',
  'bank',
  'insurance',
  'restaurant',
  'hotel',
  'travel',
  'clinic',
  'school',
  'transport',
  'beauty',
  'leisure',
  'public-service',
] as const;
export type Trade = (typeof TRADES)[number];

/** What somebody may not want to meet today: said before a scenario is opened, with the way past it. */
export const NOTICES = ['war', 'death', 'abuse', 'self-harm', 'illness'] as const;
export type Notice = (typeof NOTICES)[number];

/** What a remedy comes to, for the reports: which products come back, what solves most. */
export const REMEDY_KINDS = ['replace', 'refund', 'repair', 'deliver', 'redo', 'cancel', 'explain', 'other'] as const;
export type RemedyKind = (typeof REMEDY_KINDS)[number];

/** Channels that a talk can be taken to because the customer likes them better. */
export const PREFERRED_CHANNELS = ['chat', 'phone', 'email'] as const;
export type PreferredChannel = (typeof PREFERRED_CHANNELS)[number];

/** Who writes, where it is not the customer whose card it is. */
export const IDENTITIES = ['genuine', 'relative', 'impostor'] as const;
export type Identity = (typeof IDENTITIES)[number];

/**
 * What kind of case the operator takes it for when registering it: displeasure · money or goods back, or damages · something to be done ·
 * something to be known · danger, fraud, a failure that must be acted on at once · threats, blackmail, abuse · praise.
 */
export const CASE_CATEGORIES = ['complaint', 'claim', 'request', 'question', 'incident', 'threat', 'thanks'] as const;
export type CaseCategory = (typeof CASE_CATEGORIES)[number];

/** FORMATS §4, Actions. */
export type Action =
  | {
      readonly type: 'register';
      readonly department: string;
      readonly cause: string;
      /** Absent where nobody chose one. */
      readonly category?: CaseCategory;
      readonly promised_by?: string;
    }
  | { readonly type: 'look-up'; readonly article: string }
  | { readonly type: 'verify'; readonly method: string }
  | { readonly type: 'ask'; readonly whom: string; readonly about: string }
  /** The department does the remedy, the operator goes on answering for it. */
  | { readonly type: 'delegate'; readonly department: string; readonly remedy: string }
  | { readonly type: 'transfer'; readonly department: string }
  | { readonly type: 'manager' }
  | { readonly type: 'hold'; readonly for: string }
  | { readonly type: 'call-back'; readonly at: string }
  | { readonly type: 'move'; readonly to: string }
  | { readonly type: 'remedy'; readonly id: string };

/** Response times in ms of scenario time: up to `excellentMs` the mark is 1, at `goodMs` 0.75, at `poorMs` 0. */
export type Target = { readonly excellentMs: number; readonly goodMs: number; readonly poorMs: number };

/** Inclusive on both ends; an absent end is open. */
export type Range = { readonly min?: number; readonly max?: number };

/**
 * A sign a rule may ask for: a signal id, `remedy.<id>`, `fact.<id>` (told by now), `action.<type>` — all of this reply —
 * or `ever.<any of these>` for any reply so far.
 */
export type Sign = string;

export type Condition = {
  readonly all?: readonly Sign[];
  readonly any?: readonly Sign[];
  readonly none?: readonly Sign[];
  readonly mood?: readonly Mood[];
  /** Both numbers are meant as they are after this reply. */
  readonly anger?: Range;
  readonly fairness?: Range;
  readonly visibility?: readonly Visibility[];
  readonly turn?: Range;
  readonly late?: boolean;
};

export type ReplyRule = {
  /** null is `otherwise`: always the last rule of a stage. */
  readonly when: Condition | null;
  readonly says: readonly string[];
  readonly angerBy: number;
  readonly fairnessBy: number;
  readonly reveals: readonly string[];
  /** A stage or an outcome id; null stays in the stage. */
  readonly goto: string | null;
};

export type SilenceRule = {
  /** Since the customer's last message, ms of scenario time. */
  readonly afterMs: number;
  readonly says: readonly string[];
  readonly angerBy: number;
  readonly fairnessBy: number;
  readonly goto: string | null;
};

export type Stage = { readonly id: string; readonly replies: readonly ReplyRule[]; readonly silence: readonly SilenceRule[] };

export type Fact = {
  readonly id: string;
  /** Phrase patterns over the trainee's question; empty: any polite question draws it out. */
  readonly ask: readonly string[];
  readonly tell: string;
  readonly required: boolean;
  /** The way of verification that it answers; absent where it is no proof of who writes. */
  readonly verifies?: string;
};

export type Remedy = {
  readonly id: string;
  /** As the operator's desk calls it; absent where the author gave none. */
  readonly label?: string;
  readonly right: 'right' | 'partly' | 'wrong';
  readonly phrases: readonly string[];
  /** How long it really takes, ms; null where nobody says. */
  readonly takesMs: number | null;
  /** The action that does it; null where words are enough. */
  readonly needs: ActionType | null;
  /** Absent where the author says nothing. */
  readonly kind?: RemedyKind;
};

export type OutcomeSpec = {
  readonly id: string;
  /** The outcome of the six it counts as. */
  readonly as: OutcomeId;
  /** The customer's last words; empty: the default lines. */
  readonly says: readonly string[];
  /** What it meant, for the debrief; null: the default text. */
  readonly summary: string | null;
};

export type Money = { readonly amount: number; readonly currency: string };

export type CustomerCard = {
  readonly since?: number;
  readonly orders?: number;
  readonly spend?: Money;
  readonly value?: 'low' | 'normal' | 'high';
  /** How the customer likes to be addressed; the first of the customer's `forms` then. */
  readonly preferredName?: string;
  readonly preferredChannel?: PreferredChannel;
  readonly interests: readonly string[];
  readonly notes: readonly string[];
  readonly complaints: readonly { readonly when: string; readonly about: string; readonly ended: string | null }[];
};

export type Company = {
  readonly id: string;
  readonly name: string;
  /** Absent where the author says nothing. */
  readonly trade?: Trade;
  readonly address: 'formal' | 'informal' | 'mirror';
  readonly departments: readonly {
    readonly id: string;
    readonly name: string;
    readonly causes: readonly string[];
    /** Names of those causes that the author named. */
    readonly causeNames?: Readonly<Record<string, string>>;
    readonly takesMs: number | null;
  }[];
  readonly powers: readonly {
    readonly offer: 'discount' | 'refund' | 'bonus' | 'gift' | 'waiver' | 'upgrade';
    readonly upTo: { readonly percent: number } | Money | null;
    readonly who: 'operator' | 'manager';
  }[];
  readonly verification: { readonly methods: readonly string[]; readonly neededFor: readonly string[] } | null;
  readonly deadlines: readonly { readonly what: string; readonly withinMs: number }[];
  readonly forbidden: readonly string[];
  readonly obligatory: readonly string[];
  readonly knowledge: readonly { readonly id: string; readonly title: string; readonly text: string }[];
  readonly colleagues: readonly {
    readonly department: string;
    readonly about: string;
    readonly says: string;
    readonly takesMs: number | null;
  }[];
  readonly manager: {
    readonly says: string;
    readonly takesMs: number | null;
    /** What the manager grants once called in; absent: all that `powers` give a manager. Empty: nothing beyond the operator's own. */
    readonly allows?: Company['powers'];
  } | null;
};

export type SampleEntry = {
  /** How long the operator takes before this entry ends, ms; null: half of the good target. */
  readonly waitMs: number | null;
  /** The messages of one turn; empty where the entry is an action alone. */
  readonly messages: readonly string[];
  readonly action: Action | null;
};

export type Sample = {
  readonly name: string;
  readonly seed: number;
  readonly replies: readonly SampleEntry[];
  readonly expect: {
    readonly outcome: string | null;
    /** Criterion ids: at least these. */
    readonly met: readonly string[];
    readonly broken: readonly string[];
    readonly autoFails: readonly string[] | null;
    readonly score: Range | null;
  };
};

export type Scenario = {
  readonly id: string;
  readonly lang: Lang;
  readonly replyLangs: readonly Lang[];
  readonly country: string | null;
  readonly title: string;
  readonly lessons: readonly LessonId[];
  readonly channel: Channel;
  /** Local date and hour in `tz`, `YYYY-MM-DDTHH:mm`. */
  readonly starts: string;
  readonly tz: string;
  readonly kind: Kind;
  readonly fault: Fault;
  readonly difficulty: number;
  /** Absent where there is nothing to warn of. */
  readonly notices?: readonly Notice[];
  readonly brief: string;
  readonly twin: string | null;
  readonly author: string | null;
  /** Who let it into training, and when. */
  readonly approval?: { readonly by: string; readonly at: string | null } | null;
  readonly company: Company | null;
  readonly customer: {
    readonly name: string;
    /** Right ways to address, the first being the one to suggest. */
    readonly forms: readonly string[];
    readonly address: 'formal' | 'informal' | 'mirror';
    readonly persona: PersonaId;
    readonly anger: number;
    readonly fairness: number;
    readonly card: CustomerCard | null;
    /** Absent: the customer is who they say they are. Never shown to the trainee. */
    readonly identity?: Exclude<Identity, 'genuine'>;
  };
  readonly department: string | null;
  readonly cause: string | null;
  /** What the case is about, as the reports count it; absent where the author names none. */
  readonly product?: string;
  readonly targets: { readonly firstReply: Target; readonly reply: Target };
  /** Which of `targets` the author wrote: no team's rubric moves those. Absent where none. */
  readonly ownTargets?: readonly ('firstReply' | 'reply')[];
  readonly facts: readonly Fact[];
  readonly remedies: readonly Remedy[];
  /** One row is drawn by seed: `values` replace {name} in any text, `right` (if not null) names the remedies right in that row. */
  readonly vary: readonly { readonly values: Readonly<Record<string, string>>; readonly right: readonly string[] | null }[];
  readonly opening: readonly string[];
  /** null: the default conversation of FORMATS §4. The first stage is the start. */
  readonly stages: readonly Stage[] | null;
  readonly outcomes: readonly OutcomeSpec[];
  readonly modelAnswers: readonly { readonly stage: string | null; readonly reply: string }[];
  readonly rubric: {
    readonly weights: Readonly<Record<string, number>>;
    readonly notApplicable: readonly string[];
    readonly autoFail: readonly string[];
  };
  /** The team's rubric that it is played under (`underRubric`); absent: the default one. */
  readonly team?: Rubric;
  readonly protocol: readonly { readonly must: string; readonly why: string }[];
  readonly samples: readonly Sample[];
};
