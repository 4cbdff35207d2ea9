/** The state of a try-out: what has been written so far, and what the draft makes of it. It outlives the panel, so that a look at another one loses nothing. */
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { Beginning } from '../../../core/customer/index.ts';
import {
  type Beat,
  type Parting,
  partingOf,
  type RehearsalDeps,
  type TriedOut,
  tryOut,
  type TryOutScript,
  withoutLast,
  withTurn,
  withWait,
} from '../../../core/rehearsal/index.ts';
import type { Action, Sample, Scenario } from '../../../core/scenario/types.ts';
import type { DraftModel } from '../model.ts';

type Kept = {
  readonly script: TryOutScript;
  /** The last text without faults. */
  readonly scenario: Scenario | null;
  /** The story as it was when its author last did something. */
  readonly base: { readonly script: TryOutScript; readonly beats: readonly Beat[] } | null;
};

const NEW: Kept = { script: { seed: 1, from: null, entries: [], waitedMs: 0 }, scenario: null, base: null };

const keptOf = new WeakMap<DraftModel, Kept>();

export type Written = { readonly messages: readonly string[]; readonly action: Action | null; readonly typingMs: number | null };

export type Script = {
  readonly kept: Kept;
  readonly put: (script: TryOutScript) => void;
  /** For the next time the panel is opened; draws nothing anew. */
  readonly remember: (base: Kept['base']) => void;
};

/** What stands of the try-out, whether or not it can be played just now. `sound`: of the present text, null while it has faults. */
export function useScript(draft: DraftModel, sound: Scenario | null): Script {
  const [kept, setKept] = useState(() => keptOf.get(draft) ?? NEW);
  const change = useCallback(
    (changes: Partial<Kept>) => {
      const next = { ...(keptOf.get(draft) ?? NEW), ...changes };
      keptOf.set(draft, next);
      return next;
    },
    [draft],
  );
  const put = useCallback((script: TryOutScript) => setKept(change({ script })), [change]);
  const remember = useCallback((base: Kept['base']) => void change({ base }), [change]);
  if (sound === null || sound === kept.scenario) return { kept, put, remember };
  const next = change({ scenario: sound });
  setKept(next);
  return { kept: next, put, remember };
}

export type TryOut = {
  readonly script: TryOutScript;
  readonly played: TriedOut;
  readonly deps: RehearsalDeps;
  /** Where the story parts from what it was before the text was edited; null where it does not. */
  readonly parting: Parting | null;
  readonly accept: () => void;
  readonly write: (turn: Written) => void;
  readonly wait: (toMs: number) => void;
  readonly back: () => void;
  readonly restart: () => void;
  readonly begin: (start: { readonly seed: number; readonly from: Beginning | null }) => void;
  readonly perform: (sample: Sample) => void;
};

export function useTryOut({ kept, put, remember }: Script, deps: RehearsalDeps): TryOut {
  const { script } = kept;
  const [base, setBase] = useState(kept.base);
  // a long try-out need not be told anew at every key
  const calm = useDeferredValue(deps);
  const played = useMemo(() => tryOut(calm, script), [calm, script]);
  const isMine = base !== null && base.script === script;
  // whatever the author does next is done on what is in sight now
  if (!isMine) setBase({ script, beats: played.beats });
  useEffect(() => {
    remember(base);
  }, [base, remember]);
  const parting = useMemo(() => (isMine ? partingOf(base.beats, played.beats) : null), [isMine, base, played]);
  return {
    script,
    played,
    deps: calm,
    parting,
    accept: () => setBase({ script, beats: played.beats }),
    write: (turn) => put(withTurn(script, played, turn, calm)),
    wait: (toMs) => put(withWait(script, played, toMs)),
    back: () => put(withoutLast({ ...script, entries: script.entries.slice(0, played.taken) })),
    restart: () => put({ ...script, entries: [], waitedMs: 0 }),
    begin: (start) => put({ ...script, ...start }),
    perform: ({ seed, replies }) => put({ seed, from: null, entries: replies, waitedMs: 0 }),
  };
}
