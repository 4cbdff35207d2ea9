/** Holding replies: somebody is on it, and says by when; or a hold at the desk, which the phone tells of by itself. They stop the waiting clock until then, once for each wait. */
import type { Entity, Finding, Signal } from '../analysis/types.ts';
import { EMPTY_READING } from '../customer/index.ts';
import type { Scenario } from '../scenario/types.ts';
import { hourAt, msAt } from './pace.ts';
import type { OpenTurn, SessionState } from './state.ts';
import type { TranscriptEntry } from './types.ts';

type Message = OpenTurn['messages'][number];

/** Nobody waits longer than this for an answer that was announced: then it is no holding reply but a term. */
const LONGEST_MS = 3 * 86_400_000;
/** So far behind the words that promise, within the sentence, a time still belongs to them: «завтра, не позднее 12:00». */
const REACH = 24;

/** The hold once this turn is closed: the first holding reply in a row begins it, anything else that is said ends it. */
export function holdAfter(before: SessionState['hold'], turn: OpenTurn, scenario: Scenario): SessionState['hold'] {
  const untilMs = holdUntil(turn, scenario);
  if (untilMs === null) return null;
  return before ?? { untilMs };
}

/** Until when this turn asks the customer to wait, scenario time; null where it is no holding reply. */
export function holdUntil(turn: OpenTurn, scenario: Scenario): number | null {
  return isHolding(turn) && isTold(turn) ? promisedMs(turn, scenario) : null;
}

/** Words tell the customer of a hold, or the phone's music does. */
const isTold = ({ reading, held }: OpenTurn): boolean => reading.spoken || (held?.isHeard ?? false);

/** Who and when, or a hold at the desk, and nothing that the customer could answer or settle on. */
export function isHolding({
  reading,
  messages,
  action,
  held,
}: Pick<OpenTurn, 'reading' | 'action' | 'held'> & { readonly messages: readonly Pick<Message, 'findings'>[] }): boolean {
  const has = (signal: Signal): boolean => reading.signals.includes(signal);
  const isAnnounced = has('timeline') && (has('ownership') || has('contact'));
  if (!isAnnounced && held === null) return false;
  if (reading.question || reading.remedies.length > 0 || action?.type === 'remedy') return false;
  return !has('compensation') && !has('brush_off') && !messages.some(offersMore);
}

/** The same of the messages of one turn as the transcript keeps them. */
export function isHoldingSaid(said: readonly Extract<TranscriptEntry, { by: 'operator' }>[]): boolean {
  const signals = said.flatMap(({ findings }) => findings.flatMap((finding) => ('signal' in finding ? [finding.signal] : [])));
  const remedies = said.flatMap((message) => message.remedies);
  const question = said.some(({ text }) => text.includes('?'));
  return isHolding({ reading: { ...EMPTY_READING, signals, remedies, question }, messages: said, action: null, held: null });
}

/** A solution other than taking it on: «I am taking this on» is ownership, whatever else it sounds like. */
function offersMore({ findings }: Pick<Message, 'findings'>): boolean {
  const owned = spansOf(findings, 'ownership');
  return spansOf(findings, 'solution').some((one) => !owned.some((own) => own.start < one.end && one.start < own.end));
}

const spansOf = (findings: readonly Finding[], signal: Signal): readonly Finding[] =>
  findings.filter((finding) => 'signal' in finding && finding.signal === signal);

/** The earliest time that the turn promises, in scenario time; null where it names none that lies ahead. */
function promisedMs({ messages, held, lastMs }: OpenTurn, scenario: Scenario): number | null {
  const onHold = held !== null && held.untilMs > lastMs ? [held.untilMs] : [];
  const times = [...messages.flatMap((message) => promisedIn(message, scenario)), ...onHold];
  return times.length === 0 ? null : Math.min(...times);
}

function promisedIn({ text, atMs, findings, entities }: Message, scenario: Scenario): readonly number[] {
  const promises = spansOf(findings, 'timeline');
  const named = entities.filter((entity) => promises.some((promise) => belongs(entity, promise, text)));
  const day = named.find((entity) => entity.type === 'date')?.value ?? hourAt(scenario, atMs).slice(0, 'YYYY-MM-DD'.length);
  return named
    .flatMap(({ type, value }) => {
      if (type === 'duration' && typeof value === 'number') return [atMs + value];
      return type === 'time' && typeof value === 'string' && typeof day === 'string' ? [msAt(scenario, `${day}T${value}`)] : [];
    })
    .filter((untilMs) => untilMs > atMs && untilMs - atMs <= LONGEST_MS);
}

/** In the words that promise, or right behind them; what stands before them is mostly how long somebody has waited already. */
function belongs(entity: Entity, promise: Finding, text: string): boolean {
  const gap = text.slice(promise.end, entity.start);
  return entity.end > promise.start && gap.length <= REACH && !/[.!?\n]/u.test(gap);
}
