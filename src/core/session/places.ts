import type { Action } from '../scenario/types.ts';
import type { TranscriptEntry } from './types.ts';

/** The deed that takes the next words of its turn back into the open thread, after the talk had moved to a private one. */
export const TO_THREAD = { type: 'move', to: 'public' } as const satisfies Action;

/** An action by which the words that follow it in its turn are said in the open thread. */
export function leadsToThread(entry: TranscriptEntry): boolean {
  return entry.by === 'action' && entry.action.type === 'move' && entry.action.to === TO_THREAD.to;
}

/** Whether this entry of a transcript is a message of the trainee's that went into the open thread by such a deed. */
export function isInThread(transcript: readonly TranscriptEntry[], index: number): boolean {
  const entry = transcript[index];
  if (entry?.by !== 'operator') return false;
  return transcript.slice(0, index).some((one) => one.turn === entry.turn && leadsToThread(one));
}
