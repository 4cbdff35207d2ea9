/** What the customer would say of it: what hurt, what was waited for in vain, what was good. Keys of the i18n table `view`. */
import { longingFor, type Longing } from '../customer/index.ts';
import type { Scenario } from '../scenario/types.ts';
import type { Dialogue, MoodPoint } from '../session/types.ts';
import { sentenceAround } from './sentence-around.ts';
import type { CriterionId, CriterionResult, Scorecard } from './types.ts';

/** One sentence in the customer's voice. */
export type Remark = { readonly key: string; readonly params: Readonly<Record<string, string | number>> };

/**
 * The texts there are, by what they are about: numbered ones are drawn by seed, one named after a persona is that persona's,
 * `quoted` takes the trainee's own words.
 */
export const VIEW_TEXTS = {
  good: {
    thanks: ['1'],
    personal: ['1', 'loyal'],
    apology: ['1', '2'],
    empathy: ['1', 'frightened'],
    ownership: ['1', '2'],
    solution: ['1'],
    timeline: ['1', 'precise'],
    contact: ['1'],
    clarify: ['1'],
    private: ['1'],
    compensation: ['1'],
    'remedy-right': ['1', '2', 'tired'],
    'knows-them': ['1', 'loyal'],
    'preferred-channel': ['1'],
    'remedy-partly': ['1'],
  },
  hurt: {
    excuse: ['1', 'quoted'],
    blame_shift: ['1'],
    stupid_question: ['1', 'quoted'],
    argument: ['1', 'quoted'],
    rudeness: ['1', 'quoted'],
    self_promo: ['1'],
    brush_off: ['1', 'quoted'],
    bounce: ['1', 'tired'],
    false_apology: ['1'],
    bureaucratese: ['1', 'ironic', 'loyal'],
    'no-help': ['1', 'talkative'],
    unreadable: ['1'],
    'asked-again': ['1'],
    'data-told': ['1', 'frightened'],
    'other-channel': ['1'],
    'apology-again': ['1'],
    'remedy-wrong': ['1'],
    late: ['1'],
    overdue: ['1'],
    silence: ['1', 'frightened'],
    never: ['1'],
  },
  missed: {
    apology: ['1', '2'],
    empathy: ['1', 'frightened', 'talkative'],
    ownership: ['1', 'threatening'],
    remedy: ['1', '2', 'tired'],
    timeline: ['1', 'precise'],
    contact: ['1'],
    clarify: ['1', 'talkative'],
    compensation: ['1', 'entitled'],
    personal: ['1', 'loyal'],
    thanks: ['1'],
    listening: ['1'],
    private: ['1'],
    promise: ['1'],
    'fair-refusal': ['1'],
    answer: ['1'],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

type Missed = keyof typeof VIEW_TEXTS.missed;

/** What a criterion's absence leaves the customer waiting for. */
const WAITED_FOR: Readonly<Partial<Record<CriterionId, { readonly text: Missed; readonly sign: Longing }>>> = {
  apology: { text: 'apology', sign: 'apology' },
  empathy: { text: 'empathy', sign: 'empathy' },
  ownership: { text: 'ownership', sign: 'ownership' },
  solution: { text: 'remedy', sign: 'remedy-right' },
  'next-step': { text: 'timeline', sign: 'timeline' },
  clarification: { text: 'clarify', sign: 'clarify' },
  compensation: { text: 'compensation', sign: 'compensation' },
  'personal-voice': { text: 'personal', sign: 'personal' },
  thanks: { text: 'thanks', sign: 'thanks' },
  listening: { text: 'listening', sign: 'listening' },
  // a word that was given and not kept weighs like a remedy that did not come
  'promises-kept': { text: 'promise', sign: 'remedy-right' },
  // a no without a reason leaves out what an answer owes
  'fair-refusal': { text: 'fair-refusal', sign: 'ownership' },
};

/** That nothing is solved is plain from how it ended: most customers speak first of what they wanted to hear. */
const PLAIN_ANYWAY = 0.7;
/** Whoever leaves content does not speak of what stung less than this. */
const STUNG = 8;
/** Longing below this is courtesy that nobody comes back to. */
const WORTH_SAYING = 4;
/** Whoever wrote to praise waits for thanks as others wait for an apology. */
const THANKS_FOR_PRAISE = 4;
/** Where everybody watches, a talk in private is waited for three times as much. */
const PRIVATE_IN_PUBLIC = 3;

const MOST = 3;

/**
 * One to three sentences in the customer's voice; none before anything has been felt. Who ends at peace says first what was good,
 * anybody else what hurt. `scenario` is null where the text the attempt was played from is not kept.
 */
export function customerView(scenario: Scenario | null, dialogue: Dialogue, { criteria }: Scorecard): Remark[] {
  const say = speakerOf(scenario, dialogue);
  const isAnswered = dialogue.turns.some((turn) => turn.messages.length > 0);
  if (!isAnswered) return [say('hurt', 'never'), say('missed', 'answer')];
  const calmed = strongest(dialogue, -1);
  const isContent = dialogue.outcome?.as === 'delighted' || dialogue.outcome?.as === 'kept';
  const angered = strongest(dialogue, 1, isContent ? STUNG : 1);
  const good = calmed !== null && calmed.key in VIEW_TEXTS.good ? say('good', calmed.key as keyof typeof VIEW_TEXTS.good) : null;
  const hurt =
    angered !== null && angered.key in VIEW_TEXTS.hurt
      ? say('hurt', angered.key as keyof typeof VIEW_TEXTS.hurt, wordsOf(dialogue, angered))
      : null;
  const missed = missedMost(scenario, dialogue, criteria)
    // nobody stays content without some remedy, and to have been offered the wrong one says already that it is not solved
    .filter((text) => !(text === 'remedy' && (isContent || angered?.key === 'remedy-wrong')))
    .map((text) => say('missed', text));
  const present = (remarks: readonly (Remark | null | undefined)[]): Remark[] => remarks.filter((one) => one !== null && one !== undefined);
  // what is waited for fills what room the two others leave; of a case that went well nobody goes on to list what else there might have been
  if (isContent) return present([good, hurt, missed[0]]).slice(0, MOST);
  const sore = present([hurt, ...missed]).slice(0, good === null ? MOST : MOST - 1);
  return present([...sore, good]);
}

type Felt = { readonly key: string; readonly point: MoodPoint };

/** The cause that moved anger most, up (1) or down (-1), by at least so much; null where none did. */
function strongest({ curve }: Dialogue, way: 1 | -1, atLeast = 1): Felt | null {
  let most: (Felt & { readonly by: number }) | null = null;
  for (const point of curve) {
    for (const { key, anger } of point.causes) {
      const isSaid = key in VIEW_TEXTS[way === 1 ? 'hurt' : 'good'];
      if (isSaid && anger * way > (most?.by ?? atLeast - 1)) most = { key, point, by: anger * way };
    }
  }
  return most;
}

/** What was waited for in vain, most first: what would have calmed this persona, by how much of it was lacking. */
function missedMost(scenario: Scenario | null, dialogue: Dialogue, criteria: readonly CriterionResult[]): Missed[] {
  const persona = scenario?.customer.persona ?? null;
  const felt = new Set(dialogue.curve.flatMap((point) => point.causes.filter(({ anger }) => anger < 0).map(({ key }) => key)));
  const lacking = criteria.flatMap(({ id, mark }) => {
    const waited = id === 'private-channel' ? ({ text: 'private', sign: 'private' } as const) : WAITED_FOR[id];
    if (waited === undefined || mark === null || mark === 1) return [];
    // when it was said by when, but not by whom, it is the who that is missing
    const { text, sign } = id === 'next-step' && felt.has('timeline') ? ({ text: 'contact', sign: 'contact' } as const) : waited;
    const isHad = id !== 'promises-kept' && id !== 'fair-refusal' && (felt.has(sign) || (text === 'remedy' && felt.has('remedy-partly')));
    const worth = longingFor(sign, persona) * factorOf(text, scenario) * (1 - mark);
    return isHad || worth < WORTH_SAYING ? [] : [{ text, worth }];
  });
  return lacking.toSorted((one, other) => other.worth - one.worth).map(({ text }) => text);
}

function factorOf(text: Missed, scenario: Scenario | null): number {
  if (text === 'remedy') return PLAIN_ANYWAY;
  if (text === 'thanks' && scenario?.kind === 'praise') return THANKS_FOR_PRAISE;
  return text === 'private' ? PRIVATE_IN_PUBLIC : 1;
}

/** Longer than this nobody quotes from memory. */
const LONGEST_QUOTE = 60;

/** The trainee's sentence with a fault in it, where it can be quoted: more than one word, and few. */
function wordsOf({ turns }: Dialogue, { key, point }: Felt): string | null {
  for (const { text, findings } of turns.find(({ turn }) => turn === point.turn)?.messages ?? []) {
    const found = findings.find((one) => 'signal' in one && one.signal === key && one.certainty === 'found');
    if (found === undefined) continue;
    const words = sentenceAround(text, found).text.replace(/\.$/u, '');
    if (/\s/u.test(words) && words.length <= LONGEST_QUOTE) return words;
  }
  return null;
}

function speakerOf(scenario: Scenario | null, { seed }: Dialogue) {
  return <Part extends keyof typeof VIEW_TEXTS>(
    part: Part,
    about: keyof (typeof VIEW_TEXTS)[Part] & string,
    words: string | null = null,
  ): Remark => {
    const variants = VIEW_TEXTS[part][about] as readonly string[];
    const own = variants.find((one) => one === scenario?.customer.persona);
    const drawn = variants.filter((one) => /^\d$/u.test(one) || (one === 'quoted' && words !== null));
    const variant = own ?? drawn[seed % drawn.length] ?? '1';
    return { key: `${part}.${about}-${variant}`, params: variant === 'quoted' && words !== null ? { words } : {} };
  };
}
