import { useMachine } from '@xstate/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { usePerson } from '../../adapters/react/person.tsx';
import { usePorts } from '../../adapters/react/ports.ts';
import type { Action } from '../../core/scenario/types.ts';
import { advanceHearing, type Session, type SessionView, type StageDeps, viewOf } from '../../core/session/index.ts';
import { finishSession } from './finish.ts';
import { createKeeper, forgetfulKeeper, type Keeper } from './keeper.ts';
import { NOTHING_HEARD, type Opened } from './load-session.ts';
import { type ConversationEvent, conversationMachine, standing } from './session-actor.ts';
import { type Lap, startExamWatch, startStopwatch } from './stopwatch.ts';

/** `holding`: a reply waits for what reads it; `unread`: that could not be fetched. */
export type Phase = 'talking' | 'holding' | 'unread' | 'marking' | 'unstored' | 'stored';

export type Conversation = {
  readonly session: Session;
  readonly view: SessionView;
  readonly phase: Phase;
  /** The reply that waits to be read. */
  readonly held: string | null;
  readonly typed: () => void;
  readonly pasted: (length: number) => void;
  /** `inThread`: into the open thread, though the talk has moved to a private one. */
  readonly reply: (text: string, inThread: boolean) => void;
  /** Something done at the desk. */
  readonly act: (action: Action) => void;
  readonly skip: () => void;
  readonly pause: () => void;
  readonly resume: () => void;
  readonly leave: () => void;
  readonly readAgain: () => void;
  readonly storeAgain: () => void;
  readonly keepDraft: (draft: string) => void;
};

/** How long after the last change what stands in the composer is stored, ms. */
const DRAFT_MS = 400;

/** A session as the practice screen plays it. `onClash`: another tab has gone on with it. */
export function useConversation(opened: Opened, onClash: () => void): Conversation {
  const { stores, clock, wallNow } = usePorts();
  const { reportTrouble } = usePerson();

  const [parts] = useState(() => {
    const { exam } = opened.live;
    const watch = exam === undefined ? startStopwatch(clock) : startExamWatch(clock, wallNow);
    const keeper: Keeper =
      opened.stored === null
        ? forgetfulKeeper
        : createKeeper({
            live: stores.live,
            sessionId: opened.live.id,
            stored: opened.stored,
            onClash,
            onTrouble: reportTrouble,
          });
    const moment = () => ({ ...watch.lap(), wallMs: wallNow() });
    const machine = conversationMachine({
      session: opened.session,
      deps: opened.deps,
      readings: opened.readings,
      keeper,
      clock,
      moment,
      endsMs: exam?.endsMs ?? Infinity,
      finish: async (session) => {
        await keeper.settled();
        if (opened.isDry) return;
        await finishSession(stores, session, opened);
      },
    });
    return { keeper, moment, machine };
  });
  const { keeper, moment, machine } = parts;
  const [snapshot, send] = useMachine(machine);

  const { session } = snapshot.context;
  const held = snapshot.context.held?.text ?? null;
  usePauseOnLeaving({
    session,
    deps: opened.deps,
    keeper,
    moment,
    isStanding: held !== null,
    pause: () => {
      send({ type: 'trainee.paused', ...moment() });
    },
  });
  const view = useMemo(() => viewOf(session, opened.deps), [session, opened.deps]);
  const { skipToMs } = view.clock;
  const keepDraft = useDraft(keeper, held);

  const commands = useMemo(() => {
    const say = (event: Untimed<Extract<ConversationEvent, { passedMs: number }>>) => {
      send({ ...event, ...moment() });
    };
    return {
      typed: () => {
        say({ type: 'trainee.typed' });
      },
      pasted: (length: number) => {
        say({ type: 'trainee.pasted', length });
      },
      reply: (text: string, inThread: boolean) => {
        say({ type: 'trainee.replied', text, inThread });
      },
      act: (action: Action) => {
        say({ type: 'trainee.acted', action });
      },
      pause: () => {
        say({ type: 'trainee.paused' });
      },
      resume: () => {
        say({ type: 'trainee.resumed' });
      },
      leave: () => {
        say({ type: 'trainee.left' });
      },
      readAgain: () => {
        send({ type: 'reading.retried' });
      },
      storeAgain: () => {
        send({ type: 'storing.retried' });
      },
    };
  }, [send, moment]);

  const skip = useCallback(() => {
    if (skipToMs !== null) send({ type: 'trainee.skipped', toMs: skipToMs, ...moment() });
  }, [send, moment, skipToMs]);

  return { session, view, phase: phaseOf(snapshot.value), held, ...commands, skip, keepDraft };
}

type Untimed<Event> = Event extends unknown ? Omit<Event, 'passedMs' | 'wallMs' | 'note'> : never;

function phaseOf(value: unknown): Phase {
  if (value === 'talking') return value;
  const { over, holding } = value as { readonly over?: 'marking' | 'unstored' | 'stored'; readonly holding?: 'loading' | 'failed' };
  return over ?? (holding === 'failed' ? 'unread' : 'holding');
}

/**
 * Stores what stands in the composer soon after it changes, and at once when the page goes. A reply that is held belongs to it:
 * until it is read it is nowhere else.
 */
function useDraft(keeper: Keeper, held: string | null): (draft: string) => void {
  const composed = useRef('');
  const waiting = useRef<{ readonly draft: string; readonly timer: ReturnType<typeof setTimeout> } | null>(null);
  const flush = useCallback(() => {
    if (waiting.current === null) return;
    clearTimeout(waiting.current.timer);
    keeper.keepDraft(waiting.current.draft);
    waiting.current = null;
  }, [keeper]);

  useEffect(() => {
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);

  const wait = useCallback(() => {
    if (waiting.current !== null) clearTimeout(waiting.current.timer);
    const draft = [held ?? '', composed.current].filter((part) => part !== '').join('\n');
    waiting.current = { draft, timer: setTimeout(flush, DRAFT_MS) };
  }, [flush, held]);

  const before = useRef(held);
  useEffect(() => {
    if (before.current === held) return;
    before.current = held;
    wait();
  }, [held, wait]);

  return useCallback(
    (draft) => {
      composed.current = draft;
      wait();
    },
    [wait],
  );
}

type Leaving = {
  readonly session: Session;
  readonly deps: StageDeps;
  readonly keeper: Keeper;
  readonly moment: () => Lap & { readonly wallMs: number };
  /** No time passes now: a reply waits to be read. */
  readonly isStanding: boolean;
  readonly pause: () => void;
};

/** Closing the tab, or going to another screen, stops the clock of practice where it stands; an exam's is noted, and goes on. */
function usePauseOnLeaving(leaving: Leaving): void {
  const latest = useRef(leaving);
  const isHere = useRef(true);
  useEffect(() => {
    latest.current = leaving;
  });
  useEffect(() => {
    isHere.current = true;
    const stop = () => {
      latest.current.pause();
    };
    window.addEventListener('pagehide', stop);
    return () => {
      window.removeEventListener('pagehide', stop);
      isHere.current = false;
      // React may mount a screen twice while developing; only a screen that stays away has been left
      queueMicrotask(() => {
        if (!isHere.current) keepPaused(latest.current);
      });
    };
  }, []);
}

/** The conversation itself is gone with its screen, so this goes straight to the store. */
function keepPaused({ session, deps: stage, keeper, moment, isStanding }: Leaving): void {
  const deps = { ...stage, hear: NOTHING_HEARD };
  const { passedMs, wallMs } = moment();
  const now = isStanding ? session : advanceHearing(session, { type: 'time', toMs: session.nowMs + passedMs, wallMs }, deps);
  keeper.keep(advanceHearing(now, { ...standing(session.state.mode), wallMs }, deps).log);
}
