/**
 * A live conversation as an actor around the pure session: it lets time pass, stores every event as it happens, and at the end
 * has the attempt marked and stored. Events carry the time passed since the last one, so the machine itself asks no clock.
 */
import { assign, fromCallback, fromPromise, setup } from 'xstate';
import { advance, type Clock, type Session, type SessionDeps, type SessionInput } from '../../core/session/index.ts';
import type { Keeper } from './keeper.ts';

/** What was done, at which moment: `passedMs` since the event before. */
type When = { readonly passedMs: number; readonly wallMs: number };

export type ConversationEvent =
  | ({ readonly type: 'clock.ticked' } & When)
  | ({ readonly type: 'trainee.typed' } & When)
  | ({ readonly type: 'trainee.pasted'; readonly length: number } & When)
  | ({ readonly type: 'trainee.replied'; readonly text: string } & When)
  | ({ readonly type: 'trainee.skipped'; readonly toMs: number } & When)
  | ({ readonly type: 'trainee.paused' } & When)
  | ({ readonly type: 'trainee.resumed' } & When)
  | ({ readonly type: 'trainee.left' } & When)
  | { readonly type: 'storing.retried' };

type Parts = {
  readonly session: Session;
  readonly deps: SessionDeps;
  readonly keeper: Keeper;
  readonly clock: Clock;
  /** `passedMs` and `wallMs` of this moment. */
  readonly moment: () => When;
  /** Marks and stores the attempt. Rejects where it cannot be stored. */
  readonly finish: (session: Session) => Promise<void>;
};

/** How often time is let pass, ms. The session cuts it at every threshold, so this decides only how smooth the clock looks. */
const TICK_MS = 250;

export function conversationMachine({ session, deps, keeper, clock, moment, finish }: Parts) {
  return setup({
    // the cast tells setup() the types; there is no value to it
    // oxlint-disable-next-line typescript/no-unnecessary-type-assertion
    types: {} as { context: { readonly session: Session }; events: ConversationEvent },
    actors: {
      ticking: fromCallback(({ sendBack }) => {
        let cancel = () => {};
        const tick = () => {
          sendBack({ type: 'clock.ticked', ...moment() });
          cancel = clock.after(TICK_MS, tick);
        };
        cancel = clock.after(TICK_MS, tick);
        return () => {
          cancel();
        };
      }),
      finishing: fromPromise(({ input }: { input: Session }) => finish(input)),
    },
    actions: {
      advance: assign(({ context, event }) => ({ session: next(context.session, event, deps) })),
      keep: ({ context }) => {
        keeper.keep(context.session.log);
      },
    },
    guards: {
      isOver: ({ context }) => context.session.state.outcome !== null,
    },
  }).createMachine({
    id: 'conversation',
    context: { session },
    initial: 'talking',
    states: {
      talking: {
        entry: 'keep',
        invoke: { src: 'ticking' },
        always: { guard: 'isOver', target: 'over' },
        on: {
          'clock.ticked': { actions: ['advance', 'keep'] },
          'trainee.*': { actions: ['advance', 'keep'] },
        },
      },
      over: {
        initial: 'marking',
        states: {
          marking: { invoke: { src: 'finishing', input: ({ context }) => context.session, onDone: 'stored', onError: 'unstored' } },
          unstored: { on: { 'storing.retried': 'marking' } },
          stored: { type: 'final' },
        },
      },
    },
  });
}

/** The session after an event: first the time that has passed, then what was done. */
function next(session: Session, event: ConversationEvent, deps: SessionDeps): Session {
  if (!('passedMs' in event)) return session;
  const { passedMs, wallMs } = event;
  const now = advance(session, { type: 'time', toMs: session.nowMs + passedMs, wallMs }, deps);
  const input = inputOf(event);
  return input === null ? now : advance(now, { ...input, wallMs }, deps);
}

type Untimed<Input> = Input extends SessionInput ? Omit<Input, 'wallMs'> : never;

function inputOf(event: ConversationEvent): Untimed<SessionInput> | null {
  switch (event.type) {
    case 'trainee.typed':
      return { type: 'typing' };
    case 'trainee.pasted':
      return { type: 'paste', length: event.length };
    case 'trainee.replied':
      return { type: 'send', text: event.text };
    case 'trainee.skipped':
      return { type: 'skip', toMs: event.toMs };
    case 'trainee.paused':
      return { type: 'pause' };
    case 'trainee.resumed':
      return { type: 'resume' };
    case 'trainee.left':
      return { type: 'leave' };
    default:
      return null;
  }
}
