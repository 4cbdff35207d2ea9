/** The eight steps of the text on claims (lesson `eight-steps`), and which of them this dialogue and its draft have met. */
import type { Signal } from '../analysis/types.ts';
import { settledBy } from '../customer/index.ts';
import { startsInPublic } from '../scenario/index.ts';
import { type CriterionId, NOT_APPLICABLE } from '../scoring/types.ts';
import { leadsToThread, remediesDoneBy } from '../session/index.ts';
import { demandsMet, type Draft, repliesOf, type Situation } from './replies.ts';

export const STEPS = ['answer', 'thanks', 'apology', 'ownership', 'private', 'details', 'solution', 'compensation'] as const;
export type StepId = (typeof STEPS)[number];

/** done: by what was sent · now: by the draft · open: not yet · not-wanted: this case does not ask for it. */
export type StepState = 'done' | 'now' | 'open' | 'not-wanted';

/** What one should know beside the state; a message key. */
type Note =
  /** The first answer comes, or came, after its good target. */
  | 'late'
  /** The fault is not known to be ours: regret is enough, guilt is not admitted. */
  | 'regret'
  /** The customer has not told everything that the case needs. */
  | 'facts-lacking'
  /** What puts it right only in part was offered. */
  | 'half'
  /** Some of the protocol was said. */
  | 'protocol-half'
  /** Not while everybody reads along. */
  | 'not-in-public';

/** The words that met it; `turn` is null for words of the draft. */
export type StepEvidence = { readonly turn: number | null; readonly text: string };

export type Step = {
  readonly id: StepId;
  readonly state: StepState;
  readonly note: Note | null;
  /** null for what is met by time, by a deed or by what the customer told. */
  readonly evidence: StepEvidence | null;
};

export type CoachInput = Situation & {
  /** null while nothing is written, or nothing can be read yet. */
  readonly draft: Draft | null;
  /** Facts the customer has told. */
  readonly told: readonly string[];
  /** Somebody has answered; whether later than the good target, or, before that, whether it would be by now. */
  readonly answered: boolean;
  readonly late: boolean;
};

const CRITERION_OF: Readonly<Record<StepId, CriterionId>> = {
  answer: 'first-response',
  thanks: 'thanks',
  apology: 'apology',
  ownership: 'ownership',
  private: 'private-channel',
  details: 'clarification',
  solution: 'solution',
  compensation: 'compensation',
};

export function coachSteps(input: CoachInput): readonly Step[] {
  return STEPS.map((id) => (isWanted(id, input) ? { id, ...JUDGES[id](input) } : { id, state: 'not-wanted', note: null, evidence: null }));
}

function isWanted(id: StepId, { scenario, visibility }: CoachInput): boolean {
  const criterion = CRITERION_OF[id];
  if (scenario.rubric.notApplicable.includes(criterion)) return false;
  // in danger no target measures the first answer, since a good one is quick anyway: it is wanted all the more
  if (id !== 'answer' && NOT_APPLICABLE[scenario.kind].includes(criterion)) return false;
  if (id === 'private') return startsInPublic(scenario) || visibility !== 'private';
  if (id === 'compensation') return scenario.fault !== 'not-ours';
  if (id === 'solution') return isByProtocol(scenario) || settledBy(scenario) !== null;
  return true;
}

type Judged = Omit<Step, 'id'>;

const JUDGES: Readonly<Record<StepId, (input: CoachInput) => Judged>> = {
  answer: ({ answered, draft, late }) => plain(answered ? 'done' : draft !== null ? 'now' : 'open', late ? 'late' : null),
  thanks: (input) => bySignals(input, ['thanks']),
  apology: (input) =>
    input.scenario.fault === 'ours' ? bySignals(input, ['apology']) : { ...bySignals(input, ['apology', 'empathy']), note: 'regret' },
  ownership: (input) => bySignals(input, ['ownership']),
  private: goPrivate,
  details,
  solution,
  // what is waved about in public does not count until the talk has moved
  compensation: (input) => (input.visibility === 'private' ? bySignals(input, ['compensation']) : plain('open', 'not-in-public')),
};

const plain = (state: StepState, note: Note | null = null): Judged => ({ state, note, evidence: null });

/** Met by the first words that carry one of the signals. Doubt speaks for the trainee: likely is enough, as for the marks. */
function bySignals({ transcript, draft }: CoachInput, signals: readonly Signal[]): Judged {
  for (const { findings, turn } of repliesOf(transcript)) {
    const found = findings.find((finding) => 'signal' in finding && signals.includes(finding.signal));
    if (found !== undefined) return { state: 'done', note: null, evidence: { turn, text: found.text } };
  }
  const found = draft?.heard.analysis.findings.find((finding) => 'signal' in finding && signals.includes(finding.signal));
  return found === undefined ? plain('open') : { state: 'now', note: null, evidence: { turn: null, text: found.text } };
}

function goPrivate(input: CoachInput): Judged {
  const judged = bySignals(input, ['private']);
  if (judged.state === 'done') return judged;
  const moved = input.transcript.some((entry) => entry.by === 'action' && entry.action.type === 'move' && !leadsToThread(entry));
  return moved ? plain('done') : judged;
}

/** Asked for, politely, and told: as long as the customer has not answered, the asking is enough. */
function details(input: CoachInput): Judged {
  const { scenario, transcript, told, draft } = input;
  const asked = bySignals(input, ['clarify']);
  const lacks = scenario.facts.some((fact) => fact.required && !told.includes(fact.id));
  const waits = transcript.findLast((entry) => entry.by !== 'action')?.by === 'operator';
  if (asked.state === 'done' && (!lacks || waits)) return asked;
  if (!lacks && scenario.facts.some((fact) => told.includes(fact.id))) return plain('done');
  const asking = bySignals({ ...input, transcript: [] }, ['clarify']);
  if (asking.state === 'now') return asking;
  if (draft?.heard.asks.some((id) => !told.includes(id))) return plain('now');
  return plain('open', asked.state === 'done' ? 'facts-lacking' : null);
}

const isByProtocol = ({ kind, protocol }: Pick<CoachInput['scenario'], 'kind' | 'protocol'>): boolean =>
  (kind === 'danger' || kind === 'abuse') && protocol.length > 0;

/** What puts it right: the scenario's protocol, its right remedy, or (where it names none) any real help. */
function solution(input: CoachInput): Judged {
  const { scenario, transcript, draft } = input;
  if (isByProtocol(scenario)) return byProtocol(input);
  if (settledBy(scenario) === 'help') return bySignals(input, [scenario.kind === 'praise' ? 'thanks' : 'solution']);
  const fits = (fit: 'right' | 'partly') => (ids: readonly string[]) =>
    scenario.remedies.some((remedy) => remedy.right === fit && ids.includes(remedy.id));
  const offered = [...repliesOf(transcript).map(({ remedies }) => remedies), deedsOf(input)];
  const drafted = draft?.heard.remedies ?? [];
  if (offered.some(fits('right'))) return plain('done');
  if (fits('right')(drafted)) return plain('now');
  return plain('open', [...offered, drafted].some(fits('partly')) ? 'half' : null);
}

/** Remedies done by an action. */
function deedsOf({ scenario, transcript }: CoachInput): readonly string[] {
  return transcript.flatMap((entry) => (entry.by === 'action' ? remediesDoneBy(scenario, entry.action) : []));
}

function byProtocol(input: CoachInput): Judged {
  const { scenario, transcript, draft } = input;
  const said = new Set(repliesOf(transcript).flatMap(({ text }) => demandsMet(input, text)));
  if (said.size === scenario.protocol.length) return plain('done');
  const all = new Set([...said, ...(draft === null ? [] : demandsMet(input, draft.text))]);
  if (all.size === scenario.protocol.length) return plain('now');
  return plain('open', all.size > 0 ? 'protocol-half' : null);
}
