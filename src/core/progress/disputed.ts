/** Disputed marks: what is stored of one, and the labelled replies that they come to. */
import { type Finding, rightSignals, rowHead, SIGNALS, type Signal } from '../analysis/index.ts';
import type { CriterionId, CriterionResult, Evidence } from '../scoring/types.ts';
import type { TranscriptEntry } from '../session/types.ts';
import { readText } from '../text/index.ts';
import { LANGS } from '../text/language.ts';
import { type Dispute, type KeptFinding, MOST_REASON } from './kept.ts';
import type { Attempt } from './types.ts';

/** The signal whose words a mark rests on; none where it is time, deeds or something else that is judged. */
export const SIGNAL_OF: Readonly<Partial<Record<CriterionId, Signal>>> = {
  thanks: 'thanks',
  apology: 'apology',
  empathy: 'empathy',
  'personal-voice': 'personal',
  'plain-words': 'bureaucratese',
  ownership: 'ownership',
  excuses: 'excuse',
  blame: 'blame_shift',
  argument: 'argument',
  'hollow-apology': 'false_apology',
  clarification: 'clarify',
  'stupid-questions': 'stupid_question',
  solution: 'solution',
  'next-step': 'timeline',
  compensation: 'compensation',
  'brush-off': 'brush_off',
  bounce: 'bounce',
  'private-channel': 'private',
  rudeness: 'rudeness',
  'self-praise': 'self_promo',
};

export type Own = Extract<TranscriptEntry, { by: 'operator' }>;

/** A reply with what it answered and the language it was read in, as it is kept beside an attempt. `forms`: the customer's names. */
export function keptReply(attempt: Attempt, entry: Own, forms: readonly string[] = []) {
  const { transcript, turns } = attempt.dialogue;
  const asked = transcript.slice(0, transcript.indexOf(entry)).findLast((one) => one.by === 'customer');
  const read = turns.find(({ turn }) => turn === entry.turn)?.messages[entry.message]?.lang;
  return {
    profileId: attempt.profileId,
    attemptId: attempt.id,
    scenarioTitle: attempt.scenarioTitle,
    turn: entry.turn,
    message: entry.message,
    text: entry.text,
    lang: LANGS.find((lang) => lang === read) ?? attempt.lang,
    customer: asked?.by === 'customer' ? asked.text : '',
    channel: attempt.channel,
    names: { operator: attempt.log.find((event) => event.type === 'opened')?.operator ?? '', customer: forms },
  };
}

export type Objection = {
  readonly criterion: CriterionResult;
  readonly reason: string;
} & (
  | { readonly kind: 'false-alarm'; readonly evidence: readonly Evidence[] }
  /** `entry` is null where nothing was answered; `words` is empty or stands in the reply. */
  | { readonly kind: 'missing'; readonly entry: Own | null; readonly words: string }
);

type Stamp = { readonly newId: () => string; readonly atMs: number; readonly forms?: readonly string[] };

/** The records of one objection: one for each reply it concerns. */
export function disputesOf(attempt: Attempt, objection: Objection, { newId, atMs, forms = [] }: Stamp): Dispute[] {
  const { criterion, kind } = objection;
  const own = attempt.dialogue.transcript.filter((one): one is Own => one.by === 'operator');
  const base = () => ({
    v: 1 as const,
    id: newId(),
    criterion: criterion.id,
    channel: attempt.channel,
    kind,
    reason: objection.reason.trim().slice(0, MOST_REASON),
    atMs,
    state: 'open' as const,
  });
  if (objection.kind === 'missing') {
    const { entry, words } = objection;
    if (entry === null) {
      const { id: attemptId, profileId, scenarioTitle, lang } = attempt;
      const nothing = { turn: 0, message: 0, text: '', lang, customer: '', findings: [], others: [] };
      return [{ ...base(), ...nothing, attemptId, profileId, scenarioTitle }];
    }
    const start = words.trim() === '' ? -1 : entry.text.indexOf(words.trim());
    const missed = { signal: SIGNAL_OF[criterion.id] ?? null, rule: null, start, end: start + words.trim().length };
    return [
      { ...base(), ...keptReply(attempt, entry, forms), findings: start < 0 ? [] : [missed], others: entry.findings.map(keptFinding) },
    ];
  }
  return own.flatMap((entry): Dispute[] => {
    const here = objection.evidence.filter((one) => one.turn === entry.turn && one.message === entry.message && one.start !== null);
    if (here.length === 0) return [];
    const isDisputed = (one: Finding) =>
      here.some(({ start, end, rule }) => one.start === start && one.end === end && (rule === null || rule === one.rule));
    const findings = entry.findings.filter(isDisputed).map(keptFinding);
    // words that a criterion found by itself are no finding of the reply
    const alone = here
      .filter(({ start, end }) => !findings.some((one) => one.start === start && one.end === end))
      .map(({ start, end, rule }) => ({ signal: null, rule, start: start ?? 0, end: end ?? 0 }));
    const others = entry.findings.filter((one) => !isDisputed(one)).map(keptFinding);
    return [{ ...base(), ...keptReply(attempt, entry, forms), findings: [...findings, ...alone], others }];
  });
}

const keptFinding = (finding: Finding): KeptFinding => ({
  signal: 'signal' in finding ? finding.signal : null,
  rule: finding.rule,
  start: finding.start,
  end: finding.end,
});

/**
 * Open disputes as labelled replies, one JSON object each: the signals of the reply with the mistakes put right. Disputes of one
 * reply make one row; where nothing of what was read is disputed (time, deeds, weight) there is none. `from` begins their ids.
 */
export function calibrationRows(disputes: readonly Dispute[], { from = 'dispute' }: { readonly from?: string } = {}): string[] {
  const byReply = new Map<string, Dispute[]>();
  for (const dispute of disputes) {
    if (dispute.state !== 'open' || !changesReading(dispute)) continue;
    const key = `${dispute.attemptId} ${dispute.turn} ${dispute.message}`;
    byReply.set(key, [...(byReply.get(key) ?? []), dispute]);
  }
  return [...byReply.values()].map((of) => JSON.stringify(rowOf(of, from)));
}

function changesReading({ kind, criterion, findings, text }: Dispute): boolean {
  if (text === '') return false;
  return kind === 'missing' ? SIGNAL_OF[criterion] !== undefined : findings.some(({ signal }) => signal !== null);
}

/** The same sentence by sentence, for what is learned from; left out where it is not known which sentence carries a signal. */
function sentencesOf({ text, lang }: Dispute, carried: readonly Signal[], places: readonly KeptFinding[]) {
  if (!carried.every((signal) => places.some((one) => one.signal === signal))) return {};
  const starts = readText(text, lang).sentences.map(({ start }) => start);
  const sentences = starts.map((start, index) => {
    const end = starts[index + 1] ?? text.length;
    const here = places.filter((one) => one.start < end && one.end > start);
    return { text: text.slice(start, end).trim(), signals: SIGNALS.filter((signal) => here.some((one) => one.signal === signal)) };
  });
  return { sentences };
}

function rowOf(disputes: readonly Dispute[], from: string) {
  const [first] = disputes;
  if (first === undefined) throw new Error('A row is made of disputes.');
  const { text, lang } = first;
  const wrong = disputes.filter(({ kind }) => kind === 'false-alarm').flatMap(({ findings }) => findings);
  const isWrong = (one: KeptFinding) =>
    wrong.some(({ signal, start, end }) => one.signal === signal && one.start === start && one.end === end);
  // the first dispute knows all that was read: what it disputes and the rest
  const read = [...(first.kind === 'false-alarm' ? first.findings : []), ...first.others].filter((one) => !isWrong(one));
  const missed = disputes.filter(({ kind }) => kind === 'missing');
  const carried = missed.reduce<readonly Signal[]>(
    (signals, { criterion }) => {
      const signal = SIGNAL_OF[criterion];
      return signal === undefined ? signals : rightSignals({ kind: 'missing', signal }, signals);
    },
    SIGNALS.filter((signal) => read.some((one) => one.signal === signal)),
  );
  const places = [...read, ...missed.flatMap(({ findings }) => findings)];
  const evidence = Object.fromEntries(
    carried.flatMap((signal) => {
      const words = new Set(places.filter((one) => one.signal === signal).map(({ start, end }) => text.slice(start, end)));
      return words.size === 0 ? [] : [[signal, [...words]]];
    }),
  );
  return {
    ...rowHead(from, lang, text, first),
    reply: text,
    signals: carried,
    evidence,
    ...sentencesOf(first, carried, places),
    why: disputes.map(({ reason }) => reason).join(' / '),
  };
}
