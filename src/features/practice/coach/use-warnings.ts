import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Reading } from '../../../adapters/react/ports.ts';
import { betterPut, type Situation, type Warning, warningsOf } from '../../../core/coach/index.ts';
import { hearDraft, type Session, type StageDeps } from '../../../core/session/index.ts';
import type { Desk } from '../desk.ts';
import type { Readings } from '../readings.ts';
import type { DraftHeard } from './use-draft-heard.ts';

export type Warned = DraftHeard & { readonly warnings: readonly [Warning, ...Warning[]] };

export type Warnings = {
  readonly warned: Warned | null;
  /** Back to the text, with the first of the words selected. */
  readonly edit: () => void;
  readonly sendAnyway: () => void;
  readonly putBetter: (warning: Warning) => void;
};

type Around = {
  readonly desk: Desk;
  readonly reading: Reading | null;
  readonly knows: Readings['knows'];
  readonly session: RefObject<Session>;
  readonly deps: StageDeps;
  readonly situation: Situation;
};

/** Holds a draft back that would inflame, once; the same words sent again go. */
export function useWarnings(around: Around): Warnings {
  const [warned, setWarned] = useState<Warned | null>(null);
  const latest = useRef(around);
  /** The text that was warned of last, and where it was to go. */
  const known = useRef<string | null>(null);
  useEffect(() => {
    latest.current = around;
  });

  const { desk } = around;
  useEffect(() => {
    const freeGuard = desk.guardWith((text) => {
      const key = keyOf(text, latest.current.situation);
      const found = known.current === key ? null : warn(text, latest.current);
      if (found) known.current = key;
      setWarned(found);
      return found === null;
    });
    const leave = desk.subscribe(() => {
      // whoever writes on has seen it
      setWarned((before) => (before === null || before.text === desk.draft() ? before : null));
    });
    return () => {
      freeGuard();
      leave();
    };
  }, [desk]);

  const edit = () => {
    const first = warned?.warnings[0];
    setWarned(null);
    if (first) desk.composer()?.show(first.start, first.end);
  };

  const sendAnyway = () => {
    setWarned(null);
    desk.composer()?.send();
  };

  const putBetter = (warning: Warning) => {
    if (!warned) return;
    const put = betterPut(warned.text, warning, warned.heard.analysis);
    if (!put) return;
    const rest = warn(put.text, latest.current);
    known.current = keyOf(put.text, latest.current.situation);
    desk.composer()?.put(put.text);
    setWarned(rest);
    if (rest === null) desk.composer()?.show(put.start, put.end);
  };

  return { warned, edit, sendAnyway, putBetter };
}

const keyOf = (text: string, { visibility }: Situation): string => `${visibility} ${text}`;

/** What there is to warn of; null as well where nothing can read it yet. */
function warn(text: string, { reading, knows, session, deps, situation }: Around): Warned | null {
  if (reading === null || !knows(reading, text)) return null;
  const heard = hearDraft(session.current, text, { ...deps, hear: reading.hear });
  const [first, ...more] = warningsOf(situation, { text, heard });
  return first === undefined ? null : { text, heard, warnings: [first, ...more] };
}
