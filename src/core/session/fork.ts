/** Going back to a turn: the log as it stood when the trainee began to answer, so that another answer can follow. */
import type { SessionEvent } from './types.ts';

/**
 * The log up to the moment at which the trainee began turn `turn` (1 is the first): before the first typing since the turn before
 * was taken in, or before what was sent or done where nothing was noticed before it. Nothing of that turn or of later ones stays.
 * Where the clock had gone on since the last event, a note of passing time brings it to that moment: no waiting is given back.
 *
 * One turn beyond the last is the end: there nothing was answered, so the log stands where the customer had said all there was to
 * say. null for a turn that never was, and for an end that the customer came to by themselves.
 */
export function cutBefore(log: readonly SessionEvent[], turn: number): readonly SessionEvent[] | null {
  const from = beginningOf(log, turn);
  if (from === null) return null;
  const taken = log.findIndex((event) => (event.type === 'replied' || event.type === 'acted') && event.turn === turn);
  if (taken === -1 && !isOpenEnd(log)) return null;
  const until = taken === -1 ? log.findIndex((event) => event.type === 'ended') : taken;
  const typed = log.findIndex((event, index) => index >= from && index < until && isTyping(event));
  if (typed === -1 && taken === -1) return log.slice(0, Math.max(from, saidAllBefore(log, until)));
  return upTo(log, typed === -1 ? taken : typed);
}

const isTyping = ({ type }: SessionEvent): boolean => type === 'typing-started' || type === 'pasted';

/** Where in the log the turn before is over; null where it never was. */
function beginningOf(log: readonly SessionEvent[], turn: number): number | null {
  const before = log.findIndex((event) =>
    turn === 1 ? event.type === 'opened' : event.type === 'moved' && event.by !== 'silence' && event.turn === turn - 1,
  );
  return before === -1 ? null : before + 1;
}

/** An answer was still awaited: nobody gave it, or the trainee broke off. */
function isOpenEnd(log: readonly SessionEvent[]): boolean {
  const end = log.find((event) => event.type === 'ended');
  if (end === undefined) return false;
  return end.reason === 'left' || log.findLast((event) => event.type === 'moved')?.by === 'silence';
}

/** Behind the last thing that the customer said in answer; asking again comes of waiting. */
function saidAllBefore(log: readonly SessionEvent[], until: number): number {
  return log.findLastIndex((event, index) => index < until && event.type === 'customer-said' && !event.unprompted) + 1;
}

function upTo(log: readonly SessionEvent[], index: number): readonly SessionEvent[] {
  const kept = log.slice(0, index);
  const next = log[index];
  const last = kept.at(-1);
  if (next === undefined || last === undefined || last.at_ms === next.at_ms) return kept;
  return [...kept, { type: 'time-passed', at_ms: next.at_ms, wall_ms: next.wall_ms }];
}
