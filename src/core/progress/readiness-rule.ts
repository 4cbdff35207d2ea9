/** What a team asks of whoever is to answer real customers: a rule that can be read, with its edits dated. Pure. */
import { CHANNELS, type Channel } from '../scenario/types.ts';
import { LANGS, type Lang } from '../text/language.ts';

/** What is asked for a language in some channels. Each language is looked at by itself. Shares are in per cent. */
export type Requirement = {
  readonly langs: readonly Lang[];
  readonly channels: readonly Channel[];
  /** So many of the last conversations of exams count. */
  readonly attempts: number;
  /** On so many different scenarios, of which so many were never played before. */
  readonly scenarios: number;
  readonly unseen: number;
  /** So many of them passed, %. */
  readonly passed: number;
  /** The mean mark of every core criterion, 0..100, over at least so many observations. */
  readonly core: number;
  readonly observations: number;
  /** Whether an auto-fail among them is one too many. */
  readonly noAutoFail: boolean;
  /** First answers within the target, %. */
  readonly firstResponses: number;
  /** Between two sittings of the same scenario, and after an exam that was not passed. */
  readonly gapHours: number;
  /** How long a conversation counts. */
  readonly validDays: number;
  /** What an exam is made of, and how long it may take in all. */
  readonly conversations: number;
  readonly minutes: number;
  readonly difficulty: { readonly from: number; readonly to: number };
};

export type ReadinessRule = { readonly requirements: readonly Requirement[] };

/** A rule with who made it, why, and from when it holds; what was so before stays as it was. Epoch ms. */
export type DatedRule = {
  readonly rule: ReadinessRule;
  readonly by: string;
  readonly reason: string;
  readonly madeMs: number;
  readonly fromMs: number;
};

export const USUAL: Omit<Requirement, 'channels'> = {
  langs: LANGS,
  attempts: 5,
  scenarios: 4,
  unseen: 1,
  passed: 80,
  core: 80,
  observations: 3,
  noAutoFail: true,
  firstResponses: 90,
  gapHours: 20,
  validDays: 90,
  conversations: 3,
  minutes: 45,
  difficulty: { from: 1, to: 5 },
};

/** Speaking with somebody who waits and writing to somebody who does not are two trades. */
export const DEFAULT_RULE: ReadinessRule = {
  requirements: [
    { ...USUAL, channels: ['chat', 'phone'] },
    { ...USUAL, channels: ['email', 'social', 'review'], minutes: 60 },
  ],
};

/** Holds until a team makes its own. */
export const FIRST_RULE: DatedRule = { rule: DEFAULT_RULE, by: '', reason: '', madeMs: 0, fromMs: 0 };

/** Least and most of every number. */
export const BOUNDS = {
  attempts: [1, 50],
  scenarios: [1, 50],
  unseen: [0, 10],
  passed: [0, 100],
  core: [0, 100],
  observations: [1, 20],
  firstResponses: [0, 100],
  gapHours: [0, 720],
  validDays: [1, 1000],
  conversations: [1, 10],
  minutes: [5, 480],
} as const satisfies Partial<Record<keyof Requirement, readonly [number, number]>>;
export type Bounded = keyof typeof BOUNDS;

/** `code` is a key of `readiness.fault`. */
export type RuleFault = {
  readonly requirement: number;
  readonly field: keyof Requirement;
  readonly code: 'number' | 'none' | 'twice' | 'more-than-attempts' | 'order';
  readonly params: Readonly<Record<string, string | number>>;
};

/** Empty for a rule that can hold. */
export function ruleFaults({ requirements }: ReadinessRule): readonly RuleFault[] {
  const faults = requirements.flatMap((requirement, at) => requirementFaults(requirement).map((fault) => ({ ...fault, requirement: at })));
  const taken = new Map<string, number>();
  requirements.forEach(({ langs, channels }, at) => {
    const pairs = langs.flatMap((lang) => channels.map((channel) => ({ lang, channel })));
    const double = pairs.find(({ lang, channel }) => taken.has(`${lang} ${channel}`));
    if (double)
      faults.push({
        requirement: at,
        field: 'channels',
        code: 'twice',
        params: { ...double, other: (taken.get(`${double.lang} ${double.channel}`) ?? 0) + 1 },
      });
    for (const { lang, channel } of pairs) taken.set(`${lang} ${channel}`, at);
  });
  return faults;
}

function requirementFaults(requirement: Requirement): Omit<RuleFault, 'requirement'>[] {
  const numbers = (Object.keys(BOUNDS) as Bounded[]).flatMap((field): Omit<RuleFault, 'requirement'>[] => {
    const [least, most] = BOUNDS[field];
    const value = requirement[field];
    return Number.isInteger(value) && value >= least && value <= most ? [] : [{ field, code: 'number', params: { least, most } }];
  });
  const { langs, channels, attempts, scenarios, unseen, difficulty } = requirement;
  return [
    ...numbers,
    ...(langs.length === 0 ? [{ field: 'langs', code: 'none', params: {} } as const] : []),
    ...(channels.length === 0 ? [{ field: 'channels', code: 'none', params: {} } as const] : []),
    ...(scenarios > attempts ? [{ field: 'scenarios', code: 'more-than-attempts', params: { attempts } } as const] : []),
    ...(unseen > attempts ? [{ field: 'unseen', code: 'more-than-attempts', params: { attempts } } as const] : []),
    ...(difficulty.from > difficulty.to ? [{ field: 'difficulty', code: 'order', params: {} } as const] : []),
  ];
}

/** The rule that holds at a moment. Edits may stand in any order; of two from the same moment the one made later holds. */
export function ruleAt(rules: readonly DatedRule[], atMs: number): DatedRule {
  return rules.filter(({ fromMs }) => fromMs <= atMs).reduce((before, rule) => (later(rule, before) ? rule : before), FIRST_RULE);
}

const later = (one: DatedRule, other: DatedRule): boolean =>
  one.fromMs > other.fromMs || (one.fromMs === other.fromMs && one.madeMs >= other.madeMs);

/** Rules that will hold one day, the next first. */
export function comingRules(rules: readonly DatedRule[], nowMs: number): readonly DatedRule[] {
  return rules.filter(({ fromMs }) => fromMs > nowMs).toSorted((a, b) => a.fromMs - b.fromMs || a.madeMs - b.madeMs);
}

/** Every language and group of channels that somebody can be ready for, in the order of the rule. */
export type Lane = { readonly lang: Lang; readonly requirement: Requirement };

export function lanesOf({ requirements }: ReadinessRule): readonly Lane[] {
  return LANGS.flatMap((lang) => requirements.filter(({ langs }) => langs.includes(lang)).map((requirement) => ({ lang, requirement })));
}

/** The name of a lane in an address: `uk.chat-phone`. */
export const laneKey = ({ lang, requirement }: Lane): string => `${lang}.${requirement.channels.join('-')}`;

/** In the order of CHANNELS, so that two rules that say the same are the same. */
export const inChannelOrder = (channels: readonly Channel[]): readonly Channel[] => CHANNELS.filter((one) => channels.includes(one));

/** Edits of both, each once, as they were made. */
export function joinEdits(one: readonly DatedRule[], other: readonly DatedRule[]): readonly DatedRule[] {
  return [...one, ...other.filter((edited) => !one.some((before) => isSameEdit(before, edited)))].toSorted((a, b) => a.madeMs - b.madeMs);
}

/** Whether two are one edit, whatever became of its words. */
export function isSameEdit(one: DatedRule, other: DatedRule): boolean {
  return one.madeMs === other.madeMs && one.fromMs === other.fromMs && one.by === other.by;
}
