/** A case as the desk kept it: what the journal lists and the reports count. One for each first telling; written with its attempt. */
import { actionNames, caseNumber } from '../desk/index.ts';
import { castScenario } from '../scenario/index.ts';
import type { CaseCategory, Channel, OutcomeId, RemedyKind, Scenario } from '../scenario/types.ts';
import { answersOf, remediesDoneBy } from '../session/index.ts';
import type { Mode, TranscriptEntry } from '../session/types.ts';
import type { Lang } from '../text/language.ts';
import { newestFirst } from './summary.ts';
import type { Attempt } from './types.ts';

/** An id with the name that people read. */
export type Named = { readonly id: string; readonly name: string };

export type CaseRecord = {
  readonly v: 1;
  /** The attempt's id. */
  readonly id: string;
  readonly profileId: string;
  /** Who answered, by the name that the customer heard. */
  readonly operator: string;
  /** As the customer was told it, or would have been: four digits. */
  readonly number: string;
  readonly scenarioId: string;
  readonly scenarioTitle: string;
  readonly lang: Lang;
  readonly mode: Mode;
  readonly channel: Channel;
  /** The company's name; null where the scenario has none. */
  readonly company: string | null;
  readonly customer: string;
  readonly product: string | null;
  /** Where the case belongs, and why it happened, by the scenario; null where it says nothing. */
  readonly department: Named | null;
  readonly cause: Named | null;
  /** As the operator registered it last, the category where one was chosen; null where nobody registered it. */
  readonly registered: { readonly department: Named; readonly cause: Named; readonly category?: CaseCategory } | null;
  /** How often it was given to a department that it does not belong to, by registering, handing over or passing on; the same one twice running counts once. */
  readonly misrouted: number;
  /** Wall clock, epoch ms. */
  readonly startedMs: number;
  readonly endedMs: number;
  /** Scenario time, ms since the opening: the first answer, the right remedy, the end. null where it never came. */
  readonly firstReplyMs: number | null;
  readonly solvedMs: number | null;
  readonly durationMs: number;
  /** The simulated survey's answer; where there was none, whether the right remedy came, and null. */
  readonly solved: boolean;
  readonly csat: number | null;
  readonly outcome: OutcomeId;
  /** What was offered or done, in that order. */
  readonly remedies: readonly (Named & { readonly kind: RemedyKind | null; readonly right: 'right' | 'partly' | 'wrong' })[];
  /** Messages that the customer wrote. */
  readonly messages: number;
  /** The customer's first messages, for finding similar cases. */
  readonly about: string;
  /** The reply in which the right remedy was offered, or, where a deed did it, that told of it; empty where none was. */
  readonly answer: string;
};

type Entry<By extends TranscriptEntry['by']> = Extract<TranscriptEntry, { by: By }>;

/** The case of an attempt; null for a second try, which is no case of its own. `scenario` is the one it was played from, not yet cast. */
export function caseOf(attempt: Attempt, scenario: Scenario): CaseRecord | null {
  if (attempt.forkOf !== null) return null;
  const { dialogue, stamp } = attempt;
  const { transcript, survey } = dialogue;
  const cast = castScenario(scenario, stamp.seed);
  const offered = offeredIn(dialogue, cast);
  const solving = offered.find(({ id }) => isRight(cast, id));
  const opened = attempt.log.find((event) => event.type === 'opened');
  return {
    v: 1,
    id: attempt.id,
    profileId: attempt.profileId,
    operator: opened?.operator ?? '',
    number: caseNumber(scenario.id, stamp.seed),
    scenarioId: attempt.scenarioId,
    scenarioTitle: attempt.scenarioTitle,
    lang: attempt.lang,
    mode: attempt.mode,
    channel: attempt.channel,
    company: cast.company?.name ?? null,
    customer: cast.customer.name,
    product: cast.product ?? null,
    ...belongingOf(cast),
    registered: registeredOf(transcript, cast),
    misrouted: misroutedIn(transcript, cast),
    startedMs: attempt.startedMs,
    endedMs: attempt.endedMs,
    firstReplyMs: transcript.find(({ by }) => by === 'operator')?.atMs ?? null,
    solvedMs: solving?.atMs ?? null,
    durationMs: dialogue.durationMs,
    solved: survey?.solved ?? solving !== undefined,
    csat: survey?.csat ?? null,
    outcome: attempt.outcome.as,
    remedies: remediesOf(offered, cast),
    messages: transcript.filter(({ by }) => by === 'customer').length,
    about: firstMessagesOf(transcript),
    answer: solving === undefined ? '' : replyTo(solving.entry, transcript),
  };
}

/** Newest first, as attempts are listed. */
export const newestCases = (cases: readonly CaseRecord[]): CaseRecord[] => cases.toSorted(newestFirst);

type Offered = { readonly id: string; readonly atMs: number; readonly entry: Entry<'operator'> | Entry<'action'> };

/** Every remedy with the message that offered it, or the deed that did it, whichever came first; in that order. */
function offeredIn({ transcript, durationMs }: Attempt['dialogue'], scenario: Scenario): readonly Offered[] {
  const answers = answersOf(transcript, scenario);
  const offered = new Map<string, Offered>();
  for (const [index, entry] of transcript.entries()) {
    if (entry.by === 'customer') continue;
    const ids = entry.by === 'operator' ? entry.remedies : remediesDoneBy(scenario, entry.action);
    // a department does what it was handed in its own time, be it after the talk
    const handed = answers.find(({ asked, kind }) => asked === index && kind === 'done');
    const atMs = Math.min(handed?.dueMs ?? entry.atMs, durationMs);
    for (const id of ids) if (atMs < (offered.get(id)?.atMs ?? Infinity)) offered.set(id, { id, atMs, entry });
  }
  return [...offered.values()].toSorted((a, b) => a.atMs - b.atMs);
}

const isRight = ({ remedies }: Scenario, wanted: string): boolean => remedies.some(({ id, right }) => id === wanted && right === 'right');

function remediesOf(offered: readonly Offered[], scenario: Scenario): CaseRecord['remedies'] {
  return offered.flatMap(({ id }) => {
    const remedy = scenario.remedies.find((one) => one.id === id);
    if (remedy === undefined) return [];
    const { id: name = id } = actionNames({ type: 'remedy', id }, scenario);
    return [{ id, name, kind: remedy.kind ?? null, right: remedy.right }];
  });
}

/** A department and a cause of its own with their names. */
function placeOf(department: string, cause: string, scenario: Scenario): { readonly department: Named; readonly cause: Named } {
  const names = actionNames({ type: 'register', department, cause }, scenario);
  return { department: { id: department, name: names['department'] ?? department }, cause: { id: cause, name: names['cause'] ?? cause } };
}

function belongingOf(scenario: Scenario): Pick<CaseRecord, 'department' | 'cause'> {
  const { department, cause } = scenario;
  const place = placeOf(department ?? '', cause ?? '', scenario);
  return { department: department === null ? null : place.department, cause: cause === null ? null : place.cause };
}

function registeredOf(transcript: readonly TranscriptEntry[], scenario: Scenario): CaseRecord['registered'] {
  const last = transcript.findLast((entry) => entry.by === 'action' && entry.action.type === 'register');
  if (last?.by !== 'action' || last.action.type !== 'register') return null;
  const { department, cause, category } = last.action;
  return { ...placeOf(department, cause, scenario), ...(category !== undefined && { category }) };
}

function misroutedIn(transcript: readonly TranscriptEntry[], { department }: Scenario): number {
  if (department === null) return 0;
  const given = transcript.flatMap((entry) => (entry.by === 'action' && 'department' in entry.action ? [entry.action.department] : []));
  return given.filter((to, index) => to !== department && to !== given[index - 1]).length;
}

/** What was written before anybody answered. */
function firstMessagesOf(transcript: readonly TranscriptEntry[]): string {
  return transcript.flatMap((entry) => (entry.by === 'customer' && entry.turn === 0 && !entry.unprompted ? [entry.text] : [])).join('\n');
}

/** The words of that turn; of a deed without any, those that came next, else those before it. */
function replyTo({ turn }: Offered['entry'], transcript: readonly TranscriptEntry[]): string {
  const own = transcript.filter((entry) => entry.by === 'operator');
  const told = own.find((entry) => entry.turn >= turn)?.turn ?? own.at(-1)?.turn;
  return own.flatMap((entry) => (entry.turn === told ? [entry.text] : [])).join('\n');
}
