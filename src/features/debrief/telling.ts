import type { Finding } from '../../core/analysis/types.ts';
import { BAD_SIGNALS } from '../../core/analysis/types.ts';
import type { Mood, Target, Visibility } from '../../core/scenario/types.ts';
import type { CriterionId, CriterionResult, Evidence } from '../../core/scoring/types.ts';
import type { Cause, Dialogue, MoodPoint, TranscriptEntry } from '../../core/session/types.ts';
import { isFault } from './debrief.ts';

/** Words of a reply that something rests on. `group` joins all places of one name in one message, e.g. `signal.apology`. */
export type Passage = {
  readonly group: string;
  readonly start: number;
  readonly end: number;
  readonly tone: 'good' | 'bad' | 'plain';
  readonly likely: boolean;
  /** The criterion to which these words counted; null where none rests on them. */
  readonly criterion: CriterionId | null;
};

export type Pace = 'excellent' | 'good' | 'late' | 'overdue';

export type Told =
  | { readonly kind: 'customer'; readonly key: string; readonly entry: Extract<TranscriptEntry, { by: 'customer' }> }
  | { readonly kind: 'action'; readonly key: string; readonly entry: Extract<TranscriptEntry, { by: 'action' }> }
  | {
      readonly kind: 'operator';
      readonly key: string;
      readonly entry: Extract<TranscriptEntry, { by: 'operator' }>;
      readonly passages: readonly Passage[];
      /** On the first message of a turn that was waited for. */
      readonly response: { readonly ms: number; readonly pace: Pace } | null;
    };

/** The transcript with the words that marks and signals rest on. */
export function tellingOf(
  dialogue: Dialogue,
  criteria: readonly CriterionResult[],
  targets: { readonly firstReply: Target; readonly reply: Target } | null,
): Told[] {
  const answered = new Set<number>();
  return dialogue.transcript.map((entry, index) => {
    const key = `${entry.by}-${index}`;
    if (entry.by === 'customer') return { kind: 'customer', key, entry };
    if (entry.by === 'action') return { kind: 'action', key, entry };
    const isFirst = !answered.has(entry.turn);
    const isFirstReply = answered.size === 0;
    answered.add(entry.turn);
    const ms = isFirst ? (dialogue.turns.find((turn) => turn.turn === entry.turn)?.responseMs ?? null) : null;
    const target = isFirstReply ? targets?.firstReply : targets?.reply;
    return {
      kind: 'operator',
      key: messageKey(entry.turn, entry.message),
      entry,
      passages: passagesOf(entry, criteria),
      response: ms === null || target === undefined ? null : { ms, pace: paceOf(ms, target) },
    };
  });
}

export const messageKey = (turn: number, message: number): string => `message-${turn}-${message}`;

/** The group under which `tellingOf` shows the words of a piece of evidence; null where it names no words. */
export function groupOf(evidence: Evidence, criterion: CriterionId, dialogue: Dialogue): string | null {
  if (evidence.start === null || evidence.end === null) return null;
  const entry = dialogue.transcript.find((one) => one.by === 'operator' && one.turn === evidence.turn && one.message === evidence.message);
  if (entry?.by !== 'operator') return null;
  const finding = entry.findings.find((one) => isSame(one, evidence));
  return finding === undefined ? `criterion.${criterion}` : findingGroup(finding);
}

function passagesOf(entry: Extract<TranscriptEntry, { by: 'operator' }>, criteria: readonly CriterionResult[]): Passage[] {
  const here = criteria.flatMap((criterion) =>
    criterion.evidence
      .filter((one) => one.turn === entry.turn && one.message === entry.message && one.start !== null && one.end !== null)
      .map((evidence) => ({ criterion, evidence })),
  );
  const passages: Passage[] = entry.findings.flatMap((finding) => {
    const criterion = here.find((one) => isSame(finding, one.evidence))?.criterion ?? null;
    const tone = toneOf(finding);
    // a fact that no mark rests on (a form of address, a sum named) says nothing to the trainee
    if (tone === 'plain' && criterion === null) return [];
    return {
      group: findingGroup(finding),
      start: finding.start,
      end: finding.end,
      tone: tone === 'plain' && criterion?.status === 'broken' ? 'bad' : tone,
      likely: finding.certainty === 'likely',
      criterion: criterion?.id ?? null,
    };
  });
  for (const { criterion, evidence } of here) {
    if (evidence.start === null || evidence.end === null || entry.findings.some((finding) => isSame(finding, evidence))) continue;
    passages.push({
      group: `criterion.${criterion.id}`,
      start: evidence.start,
      end: evidence.end,
      tone: isFault(criterion.id) || criterion.status === 'broken' ? 'bad' : 'good',
      likely: evidence.certainty === 'likely',
      criterion: criterion.id,
    });
  }
  return passages.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The passages of each name together, in the order in which the names come first. */
export function groupsOf(passages: readonly Passage[]): (readonly [Passage, ...Passage[]])[] {
  const groups = new Map<string, [Passage, ...Passage[]]>();
  for (const passage of passages) {
    const group = groups.get(passage.group);
    if (group) group.push(passage);
    else groups.set(passage.group, [passage]);
  }
  return [...groups.values()];
}

const isSame = (finding: Finding, evidence: Evidence): boolean =>
  finding.start === evidence.start && finding.end === evidence.end && (evidence.rule === null || evidence.rule === finding.rule);

const findingGroup = (finding: Finding): string => ('signal' in finding ? `signal.${finding.signal}` : `kind.${finding.kind}`);

function toneOf(finding: Finding): Passage['tone'] {
  if ('signal' in finding) return (BAD_SIGNALS as readonly string[]).includes(finding.signal) ? 'bad' : 'good';
  return finding.kind === 'wrong-name' || finding.kind === 'personal-data' ? 'bad' : 'plain';
}

function paceOf(ms: number, target: Target): Pace {
  if (ms <= target.excellentMs) return 'excellent';
  if (ms <= target.goodMs) return 'good';
  return ms <= target.poorMs ? 'late' : 'overdue';
}

export type CurveStep = {
  readonly kind: 'start' | 'turn' | 'action' | 'silence';
  readonly turn: number;
  readonly atMs: number;
  readonly anger: number;
  readonly fairness: number;
  readonly mood: Mood;
  readonly visibility: Visibility;
  readonly causes: readonly Cause[];
};

/** The mood curve's points, each with what made it: a turn of the trainee's, a deed, or nobody's answering. */
export function curveOf(dialogue: Dialogue): CurveStep[] {
  let seenTurn = 0;
  return dialogue.curve.map((point, index) => {
    const kind = index === 0 ? 'start' : kindOf(point, seenTurn, dialogue);
    if (kind === 'turn') seenTurn = point.turn;
    return {
      kind,
      turn: point.turn,
      atMs: point.atMs,
      anger: point.numbers.anger,
      fairness: point.numbers.fairness,
      mood: point.mood,
      visibility: point.visibility,
      causes: point.causes,
    };
  });
}

function kindOf(point: MoodPoint, seenTurn: number, dialogue: Dialogue): CurveStep['kind'] {
  const turn = dialogue.turns.find((one) => one.turn === point.turn);
  if (turn === undefined || point.turn <= seenTurn) return 'silence';
  return turn.messages.length > 0 ? 'turn' : 'action';
}
