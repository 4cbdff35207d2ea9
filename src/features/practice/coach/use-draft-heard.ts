import { type RefObject, startTransition, useEffect, useState } from 'react';
import type { Reading } from '../../../adapters/react/ports.ts';
import { hearDraft, type Heard, type Session, type StageDeps } from '../../../core/session/index.ts';
import { whenIdle } from '../../../ui/when-idle.ts';
import type { Desk } from '../desk.ts';
import type { Readings } from '../readings.ts';

/** A text with what is heard in it: offsets never meet another text. */
export type DraftHeard = { readonly text: string; readonly heard: Heard };

type Around = {
  readonly desk: Desk;
  readonly reading: Reading | null;
  readonly knows: Readings['knows'];
  readonly session: RefObject<Session>;
  readonly deps: StageDeps;
};

/** A rest in the typing after which the draft is read: longer than the gap between two keys of a word, shorter than a thought. Long texts wait longer. */
const REST_MS = 150;
const LONG = 1500;
const LONG_REST_MS = 350;

/** What is heard in the draft, read in idle moments while it is typed; of an earlier state of it for a moment. null where there is none, or nothing to read it with yet. */
export function useDraftHeard({ desk, reading, knows, session, deps }: Around): DraftHeard | null {
  const [draft, setDraft] = useState<DraftHeard | null>(null);
  useEffect(() => {
    let cancel = () => {};
    const listen = () => {
      cancel();
      const text = desk.draft();
      // what was read of a text that is gone does not come back with the next one
      if (text.trim() === '') setDraft(null);
      else if (reading) {
        cancel = whenIdle(text.length < LONG ? REST_MS : LONG_REST_MS, () => {
          const heard = knows(reading, text) ? hearDraft(session.current, text, { ...deps, hear: reading.hear }) : null;
          startTransition(() => {
            setDraft(heard && { text, heard });
          });
        });
      }
    };
    listen();
    const leave = desk.subscribe(listen);
    return () => {
      cancel();
      leave();
    };
  }, [desk, reading, knows, session, deps]);
  return draft;
}
