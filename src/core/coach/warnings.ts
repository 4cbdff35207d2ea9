/** What of a draft would inflame, before it is sent. Only what is found warns: an accusation that is only likely costs more trust than it saves. */
import type { Finding, FindingKind, OtherFinding, Signal, SignalFinding } from '../analysis/types.ts';
import { LANGS, type Lang } from '../text/language.ts';
import type { Span } from '../text/span.ts';
import { demandsMet, type Draft, hasSignal, repliesOf, type Situation, turnFindings } from './replies.ts';

/**
 * The gravest first: what can fail an attempt, then by what it does to the customer. Canned phrases are left to the debrief:
 * they irritate rather than inflame.
 */
export const WARNINGS = [
  'secret',
  'ransom',
  'rudeness',
  'brush_off',
  'stupid_question',
  'blame_shift',
  'argument',
  'bounce',
  'false_apology',
  'excuse',
  'self_promo',
  'personal-data-in-public',
  'compensation-in-public',
  'wrong-name',
] as const;
export type WarningId = (typeof WARNINGS)[number];

/** Words of the draft (offsets into it as typed) that had better not be sent. */
export type Warning = Span & {
  readonly id: WarningId;
  readonly text: string;
  readonly rule: string;
  /** The language of the sentence they stand in. */
  readonly lang: Lang;
  /** What to write instead; null where nobody has a wording. */
  readonly better: string | null;
};

/** In the order of the text; what one sentence does wrong in one way is one warning, and of words that several share, the gravest speaks. */
export function warningsOf(situation: Situation, draft: Draft): readonly Warning[] {
  const around = turnFindings(situation, draft);
  const { findings, sentences, lang } = draft.heard.analysis;
  const { scenario } = situation;
  const fallback = known(lang) ?? scenario.replyLangs[0] ?? scenario.lang;
  const joined = new Map<string, Warning>();
  for (const finding of findings) {
    const id = finding.certainty === 'found' ? warningOf(finding, situation, draft, around) : null;
    if (id === null) continue;
    const { start, end, text, rule } = finding;
    const sentence = sentences.find((one) => start < one.end);
    const key = `${id} ${id === 'wrong-name' ? start : (sentence?.start ?? start)}`;
    const first = joined.get(key);
    joined.set(
      key,
      first === undefined
        ? { id, start, end, text, rule, lang: known(sentence?.lang) ?? fallback, better: betterFor(id, finding, situation) }
        : spread(first, finding, draft.text),
    );
  }
  const kept: Warning[] = [];
  for (const warning of [...joined.values()].toSorted((a, b) => WARNINGS.indexOf(a.id) - WARNINGS.indexOf(b.id) || a.start - b.start)) {
    if (!kept.some((one) => overlaps(one, warning))) kept.push(warning);
  }
  return kept.toSorted((a, b) => a.start - b.start);
}

/** The warning over further words of its sentence. */
function spread(warning: Warning, further: Span, text: string): Warning {
  const start = Math.min(warning.start, further.start);
  const end = Math.max(warning.end, further.end);
  return { ...warning, start, end, text: text.slice(start, end) };
}

const known = (lang: string | undefined): Lang | null => LANGS.find((one) => one === lang) ?? null;
const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

function betterFor(id: WarningId, finding: Finding, { scenario }: Situation): string | null {
  if (id === 'wrong-name') return scenario.customer.forms[0] ?? null;
  return 'signal' in finding && finding.signal !== 'compensation' ? finding.better : null;
}

function warningOf(finding: Finding, situation: Situation, draft: Draft, around: readonly Finding[]): WarningId | null {
  return 'kind' in finding ? ofKind[finding.kind](finding, situation) : ofSignal(finding, situation, draft, around);
}

/** Never asked for or said on any channel, as `data-safety` judges it. */
const SECRETS = /(card-number|cvv|code|pin|password)/u;

const ofKind: Readonly<Record<FindingKind, (finding: OtherFinding, situation: Situation) => WarningId | null>> = {
  'personal-data': ({ rule }, { visibility }) =>
    SECRETS.test(rule) ? 'secret' : visibility === 'private' ? null : 'personal-data-in-public',
  'wrong-name': () => 'wrong-name',
  register: () => null,
  claim: () => null,
};

/** Excused where the marks excuse it too: a rule's ground in a fair refusal, the police in fraud, leaving an abuser who was warned. */
function ofSignal({ signal, degree }: SignalFinding, situation: Situation, draft: Draft, around: readonly Finding[]): WarningId | null {
  const { kind } = situation.scenario;
  switch (signal) {
    case 'excuse':
      return kind === 'refusal' && isFairGround(situation, draft, around) ? null : signal;
    case 'bounce':
      return kind === 'fraud' && hasSignal(around, ['ownership', 'contact']) ? null : signal;
    case 'brush_off':
      return degree === 'ends-talk' && mayBeLeft(situation) ? null : signal;
    case 'compensation':
      if (kind === 'blackmail') return 'ransom';
      return situation.visibility === 'private' || hasSignal(around, ['private']) ? null : 'compensation-in-public';
    default:
      return WARNINGS.find((id) => id === signal) ?? null;
  }
}

const HELP: readonly Signal[] = ['solution', 'compensation'];
const WAY_ON: readonly Signal[] = ['contact', 'private', 'timeline'];

function isFairGround({ transcript, turn, turnOpen }: Situation, { heard }: Draft, around: readonly Finding[]): boolean {
  const here = transcript.filter((entry) => turnOpen && entry.turn === turn);
  const offers = heard.remedies.length > 0 || here.some((entry) => entry.by === 'operator' && entry.remedies.length > 0);
  const calls = here.some((entry) => entry.by === 'action' && entry.action.type === 'manager');
  return (offers || hasSignal(around, HELP)) && (calls || hasSignal(around, WAY_ON));
}

/** Two polite warnings, then ending calmly is right with an abusive customer. */
const ENOUGH_WARNINGS = 2;

/** Whether an abusive customer was warned twice before this turn; without a protocol whoever has answered twice has the benefit of the doubt. */
function mayBeLeft(situation: Situation): boolean {
  const { scenario, transcript, turn, turnOpen } = situation;
  if (scenario.kind !== 'abuse') return false;
  const before = repliesOf(transcript).filter((entry) => !turnOpen || entry.turn < turn);
  const warned = scenario.protocol.length === 0 ? before : before.filter(({ text }) => demandsMet(situation, text).length > 0);
  return new Set(warned.map((entry) => entry.turn)).size >= ENOUGH_WARNINGS;
}
