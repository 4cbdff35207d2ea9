/**
 * What moves a customer, and by how much: every constant of the temper, with its reason.
 * Effects are [anger, fairness]: how am I treated, and is it put right. Whole points on scales of 0…100.
 */
import type { BAD_SIGNALS, GOOD_SIGNALS } from '../analysis/types.ts';
import type { Kind, PersonaId } from '../scenario/types.ts';

export type Effect = readonly [anger: number, fairness: number];
type Good = (typeof GOOD_SIGNALS)[number];
export type Bad = (typeof BAD_SIGNALS)[number];

/** What calms beside the good signals. */
type GoodNote =
  | 'remedy-right'
  | 'remedy-partly'
  | 'restated'
  | 'promise-kept'
  | 'thread-closed'
  | 'knows-them'
  | 'preferred-channel'
  | 'channel-offered';

/** Signs that calm, when they come for the first time and alone. */
export const GOOD: Readonly<Record<Good | GoodNote, Effect>> = {
  // Courtesy: noticed, but nobody calms down because of it.
  thanks: [-3, 0],
  // Being addressed by name: a person is talking to a person.
  personal: [-3, 0],
  // What an angry customer waits for first; words alone put little right.
  apology: [-12, 2],
  // «You are right to be angry» takes the fight out of it.
  empathy: [-7, 0],
  // Somebody at last: one responsible person calms almost as much as the apology.
  ownership: [-10, 4],
  // A concrete deed; whether it is the right one is counted apart, as the remedy.
  solution: [-6, 4],
  // Waiting with an hour named is half as long.
  timeline: [-6, 4],
  // A name and a number: one can come back to somebody.
  contact: [-4, 0],
  // A question that shows that somebody wants to help.
  clarify: [-4, 0],
  // Away from the audience: little for the mood, much for how the thing looks from outside.
  private: [-2, 0],
  // The trouble itself is paid for; only together with the remedy does it make more than whole.
  compensation: [-8, 16],
  // What the customer came for. Together with apology, ownership and an hour it leaves fairness just below
  // «would recommend»: that takes something for the trouble.
  'remedy-right': [-14, 24],
  'remedy-partly': [-6, 12],
  // Said back in one's own words: the customer need not tell it again.
  restated: [-5, 0],
  // What was announced came when it was announced: the first proof that words count here.
  'promise-kept': [-6, 3],
  // Whoever read the quarrel reads its end too.
  'thread-closed': [-3, 5],
  // Years of custom are remembered here: one is somebody, and not a number.
  'knows-them': [-3, 2],
  // Nobody has asked them to talk where they do not like to.
  'preferred-channel': [-3, 2],
  'channel-offered': [-2, 0],
};

/** Felt once: being known twice is no news, and none of these makes an answer whole. */
export const FELT_ONCE: ReadonlySet<string> = new Set(['knows-them', 'preferred-channel', 'channel-offered']);

/** Somebody of long standing waits for being known more than a passer-by. */
export const REGULAR = 1.5;

/** Faults: each time in full, worse when repeated. `scar`: anger will not fall below the sum of these again. */
export const BAD: Readonly<Record<Bad, { readonly effect: Effect; readonly scar: number }>> = {
  // Explaining it away says: it is not going to change.
  excuse: { effect: [9, -5], scar: 5 },
  blame_shift: { effect: [12, -8], scar: 7 },
  // Doubting the customer's mind or honesty: the sorest of the civil faults.
  stupid_question: { effect: [13, -4], scar: 7 },
  argument: { effect: [11, -6], scar: 6 },
  rudeness: { effect: [22, -8], scar: 14 },
  // Selling to somebody whose house is on fire.
  self_promo: { effect: [7, -3], scar: 3 },
  brush_off: { effect: [18, -15], scar: 12 },
  bounce: { effect: [11, -8], scar: 6 },
  false_apology: { effect: [10, -5], scar: 6 },
  // A robot's phrase irritates rather than wounds.
  bureaucratese: { effect: [4, -2], scar: 1 },
};

/** Felt beside the signals. */
export const FELT = {
  /** A remedy that is none: the customer was not listened to. */
  'remedy-wrong': [6, -4],
  /** Nothing in the reply is of any use: «ок». */
  'no-help': [3, 0],
  /** It cannot be read at all. */
  unreadable: [3, 0],
  /** Asked again for what has been told. */
  'asked-again': [6, -1],
  /** One more apology where deeds are due. */
  'apology-again': [3, -2],
  /** Cut short while still writing. */
  interrupted: [5, -1],
  /** One of several messages is answered, as if the others had not been written. */
  'answered-past': [5, -1],
  /** The very same text again: nobody is reading. */
  'same-words': [8, -3],
  /** Put off once is an answer, put off twice is a way of not answering. */
  'hold-again': [5, -2],
  /** Found out: what was said to be so is not. As much as one reply can win, so that it takes back all that saying it brought. */
  'claim-false': [40, -48],
  /** The promised time has passed. More than the two silences that keeping quiet as long would have cost. */
  'promise-broken': [22, -8],
  /** The case was sent back from a wrong department: as much as being asked again, for it is the same not talking to each other. */
  misrouted: [6, -2],
  /** One's own business before everybody, or before whoever might be asking. */
  'data-told': [9, -4],
  /** Sent to where one does not like to talk. */
  'other-channel': [3, -1],
  /** The reply came after the good target … */
  late: [4, 0],
  /** … or after the poor one. */
  overdue: [8, -2],
} as const satisfies Readonly<Record<string, Effect>>;

/** A good sign counts in full once, then hardly: saying it again is no news. By the number of turns it came in before. */
export const SATURATION: readonly number[] = [1, 0.2, 0];

/** Several good signs new in one reply make a whole answer: worth more than the same ones spread out. By how many. */
export const BUNDLE: readonly number[] = [1, 1, 1.25, 1.5, 1.75];

/** A fault again is a habit. By the number of turns it came in before. */
export const REPETITION: readonly number[] = [1, 1.5, 2];

/** Beside a fault in the same reply, half of the good is not heard. */
export const BESIDE_FAULT = 0.5;

/** Sorry after an insult is worth less than sorry before it: what apology and empathy weigh once a fault was felt. */
export const AFTER_FAULT = 0.6;

/** Anger is sticky: no single reply calms by more, however good. */
export const MOST_CALM = 40;

/** Fine words that could stand under any complaint calm by no more than this: they are not about me. */
export const MOST_CALM_OFF_CASE = 24;

/** So many good signs in one reply that is not about the case read like a template. */
export const SMOOTH_FROM = 6;

/** An offer next to nothing is heard, and weighs like it. */
export const SMALL_OFFER = 0.4;

/** Small change for years of custom counts for hardly more; what fits the one who gets it, for more. */
export const BELOW_STANDING = 0.5;
export const FITTING_OFFER = 1.25;

/** So many claims found out at once; further ones hurt no more. */
export const MOST_LIES = 1.5;

/** Turns until a customer has looked, asked or called, and knows whether it is so. */
export const FOUND_OUT_AFTER_TURNS = 2;

/** The deepest scar: what is left can still end as «kept». */
export const DEEPEST_SCAR = 45;

/** Others are watching: a fault in public humiliates as well. */
export const IN_PUBLIC = 1.2;

/** The silences of one wait: writing again, writing once more, leaving. Further ones count as the last. */
export const SILENCE: readonly Effect[] = [
  [8, -2],
  [12, -4],
  [15, -5],
];

/** Where money would be out of place the right deed alone makes it fair; elsewhere something for the trouble is due. */
export const DEED_ALONE: Readonly<Partial<Record<Kind, number>>> = {
  fraud: 1.7,
  bereavement: 1.7,
  praise: 1.7,
  blackmail: 1.7,
  refusal: 1.4,
};

export type Persona = {
  /** Messages in which this customer speaks out at the beginning, in writing in real time; further ones follow the scenario's own. */
  readonly vents: number;
  /** Factor on everything that waiting does. */
  readonly impatience: number;
  /** Factor on faults and on calming as a whole. */
  readonly sore: number;
  readonly soft: number;
  /** Factors on single signs, on top of the whole. */
  readonly touchy: Readonly<Record<string, number>>;
};

export const PERSONAS: Readonly<Record<PersonaId, Persona>> = {
  // Wants facts: an hour and a name calm, vague words and canned phrases annoy.
  precise: {
    vents: 1,
    impatience: 1,
    sore: 1,
    soft: 1,
    touchy: {
      timeline: 1.4,
      contact: 1.3,
      'data-told': 1.2,
      bureaucratese: 1.5,
      excuse: 1.1,
      empathy: 0.8,
      'claim-false': 1.2,
      'promise-broken': 1.1,
    },
  },
  // Wants to be heard out: being understood calms most, a curt answer wounds.
  talkative: {
    vents: 4,
    impatience: 0.8,
    sore: 1,
    soft: 1,
    touchy: { empathy: 1.5, restated: 2, clarify: 1.4, 'no-help': 2, 'asked-again': 1.5, interrupted: 2, 'answered-past': 2 },
  },
  // Has been with the company for years and wants that to count.
  loyal: {
    vents: 1,
    impatience: 0.8,
    sore: 1.1,
    soft: 1.1,
    touchy: { personal: 2, thanks: 2, 'knows-them': 2, bureaucratese: 2, brush_off: 1.2, 'same-words': 1.5 },
  },
  // Threatens because nothing else has worked: deeds and duties count, courtesy hardly.
  threatening: {
    vents: 1,
    impatience: 1.3,
    sore: 1.1,
    soft: 0.9,
    touchy: { ownership: 1.3, 'remedy-right': 1.2, argument: 1.3, thanks: 0.3, 'promise-broken': 1.3, 'claim-false': 1.3 },
  },
  // Hides hurt behind jokes: robots are a feast, an honest human voice disarms.
  ironic: {
    vents: 1,
    impatience: 1,
    sore: 1,
    soft: 1,
    touchy: { bureaucratese: 2, self_promo: 1.5, personal: 1.3, ownership: 1.2, 'same-words': 2 },
  },
  // No strength left for a fight: wants it off the table, every further step is too much.
  tired: {
    vents: 1,
    impatience: 1.2,
    sore: 0.9,
    soft: 1,
    touchy: { bounce: 1.8, misrouted: 1.8, 'asked-again': 1.8, 'hold-again': 1.6, solution: 1.3, 'remedy-right': 1.2 },
  },
  // Is owed something: compensation speaks, rules do not.
  entitled: {
    vents: 1,
    impatience: 1.3,
    sore: 1.2,
    soft: 0.9,
    touchy: { compensation: 1.4, excuse: 1.3, brush_off: 1.2 },
  },
  // Is afraid of what may happen: a calm person who stays is everything, being doubted is dreadful.
  frightened: {
    vents: 1,
    impatience: 1.4,
    sore: 1,
    soft: 1.1,
    touchy: {
      'data-told': 1.7,
      empathy: 1.5,
      ownership: 1.3,
      timeline: 1.2,
      stupid_question: 1.4,
      'promise-kept': 1.5,
      'promise-broken': 1.3,
    },
  },
};

/** Bands of anger, FORMATS §4. */
export const FURIOUS = 80;
export const ANGRY = 60;
export const UPSET = 35;
export const CALM = 10;
/** Grateful takes both: hardly any anger, and a case put right. */
export const GRATEFUL_FAIRNESS = 70;

/** The default conversation's endings, FORMATS §4. */
export const ENDINGS = {
  delighted: { angerBelow: 25, fairnessFrom: 70 },
  keptAngerBelow: 60,
  publicAngerFrom: 75,
  hopelessAngerFrom: 90,
  hopelessTurns: 2,
  turns: 12,
  /** A conversation with stages of its own has its own endings; this one only guards against going round for ever. */
  turnsWithStages: 30,
  /** Silences in a row, over all stages, after which anybody leaves. */
  mostSilences: 12,
} as const;

/** Default silences as shares of the poor target: write again, write once more, leave. */
export const SILENCE_AT = { again: 0.5, once_more: 1, leave: 2 } as const;
