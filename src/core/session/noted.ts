/** What an exam's log says of how it was sat: text that was pasted, and time that went by unseen. */
import type { SessionEvent, TimeNote } from './types.ts';

export type Noted = {
  /** How often text was pasted, and how many characters of it in all. */
  readonly pastes: number;
  readonly pastedCharacters: number;
  /** For how long in all, ms, the conversation was closed or left, and the machine asleep; how often its clock was set back. */
  readonly closedMs: number;
  readonly sleptMs: number;
  readonly setBack: number;
};

export function notedIn(log: readonly SessionEvent[]): Noted {
  const pasted = log.filter((event) => event.type === 'pasted');
  const notes = log.flatMap((event) => (event.type === 'time-passed' && event.noted ? [event.noted] : []));
  const forMs = (what: TimeNote['what']) => notes.reduce((sum, note) => (note.what === what ? sum + note.forMs : sum), 0);
  return {
    pastes: pasted.length,
    pastedCharacters: pasted.reduce((sum, { length }) => sum + length, 0),
    closedMs: forMs('closed'),
    sleptMs: forMs('slept'),
    setBack: notes.filter(({ what }) => what === 'set-back').length,
  };
}

/** Shorter gaps are nothing to speak of: a page that is loaded anew takes as long. ms */
const WORTH_NOTING_MS = 3000;

/**
 * What went by between the last word of a log and now, by the wall clock: how far the conversation's clock goes on, ms, and what is to be
 * noted of it. A clock that reads earlier than the log was set back: nothing can be said of how long it was.
 */
export function timeClosed(log: readonly SessionEvent[], wallMs: number): { readonly passedMs: number; readonly note: TimeNote | null } {
  const passedMs = wallMs - (log.at(-1)?.wall_ms ?? wallMs);
  if (passedMs < 0) return { passedMs: 0, note: { what: 'set-back', forMs: -passedMs } };
  return { passedMs, note: passedMs >= WORTH_NOTING_MS ? { what: 'closed', forMs: passedMs } : null };
}
