/**
 * A live conversation as an actor around the pure session: it lets time pass, stores every event as it happens, and at the end
 * has the attempt marked and stored. What reads replies is fetched meanwhile; a reply sent before it is there is held, and the
 * clock stands until it is read. Events carry the time passed since the last one.
 */
import { assign, fromCallback, fromPromise, setup } from 'xstate';
import type { Action } from '../../core/scenario/types.ts';
import {
  advanceHearing,
  type Clock,
  type Mode,
  type Session,
  type SessionInput,
  type StageDeps,
  type TimeNote,
  TO_THREAD,
} from '../../core/session/index.ts';
import type { Reading } from '../../adapters/react/ports.ts';
import type { Keeper } from './keeper.ts';
import { NOTHING_HEARD } from './load-session.ts';
import type { Readings } from './readings.ts';

/** What was done, at which moment: `passedMs` since the event before, and what an exam's log says of them. */
type When = { readonly passedMs: number; readonly wallMs: number; readonly note: TimeNote | null };

export type ConversationEvent =
  | ({ readonly type: 'clock.ticked' } & When)
  | ({ readonly type: 'trainee.typed' } & When)
  | ({ readonly type: 'trainee.pasted'; readonly length: number } & When)
  /** `inThread`: into the open thread, though the talk has moved to a private one. */
  | ({ readonly type: 'trainee.replied'; readonly text: string; readonly inThread: boolean } & When)
  | ({ readonly type: 'trainee.acted'; readonly action: Action } & When)
  | ({ readonly type: 'trainee.skipped'; readonly toMs: number } & When)
  | ({ readonly type: 'trainee.paused' } & When)
  | ({ readonly type: 'trainee.resumed' } & When)
  | ({ readonly type: 'trainee.left' } & When)
  | { readonly type: 'reading.retried' }
  | { readonly type: 'storing.retried' };

type Parts = {
  readonly session: Session;
  readonly deps: StageDeps;
  readonly readings: Readings;
  readonly keeper: Keeper;
  readonly clock: Clock;
  /** `passedMs`, `wallMs` and `note` of this moment. */
  readonly moment: () => When;
  /** Of an exam: when its time is up, epoch ms. Whatever is not over by then is broken off. */
  readonly endsMs: number;
  /** Marks and stores the attempt. Rejects where it cannot be stored. */
  readonly finish: (session: Session) => Promise<void>;
};

type Context = {
  readonly session: Session;
  /** null until it is loaded. */
  readonly reading: Pick<Reading, 'hear' | 'knows'> | null;
  /** A reply that was sent before there was what reads it. */
  readonly held: { readonly text: string; readonly inThread: boolean } | null;
};

const NOTHING_HELD: NonNullable<Context['held']> = { text: '', inThread: false };

/** How often time is let pass, ms. The session cuts it at every threshold, so this decides only how smooth the clock looks. */
const TICK_MS = 250;

export function conversationMachine({ session, deps, readings, keeper, clock, moment, endsMs, finish }: Parts) {
  return setup({
    // the cast tells setup() the types; there is no value to it
    // oxlint-disable-next-line typescript/no-unnecessary-type-assertion
    types: {} as { context: Context; events: ConversationEvent },
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
      loading: fromPromise(readings.first),
      loadingAll: fromPromise(readings.all),
      loadingFor: fromPromise(async ({ input: text }: { input: string }) => {
        const first = await readings.first();
        return readings.knows(first, text) ? first : readings.all();
      }),
      finishing: fromPromise(({ input }: { input: Session }) => finish(input)),
    },
    actions: {
      advance: assign(({ context, event }) => ({ session: next(context, event, { deps, endsMs }) })),
      hold: assign(({ context, event }) =>
        event.type === 'trainee.replied'
          ? {
              session: next(context, { ...event, type: 'clock.ticked' }, { deps, endsMs }),
              held: { text: event.text, inThread: event.inThread },
            }
          : {},
      ),
      keep: ({ context }) => {
        keeper.keep(context.session.log);
      },
    },
    guards: {
      isOver: ({ context }) => context.session.state.outcome !== null,
      isDeaf: ({ context: { reading }, event }) =>
        reading === null || (event.type === 'trainee.replied' && !readings.knows(reading, event.text)),
    },
  }).createMachine({
    id: 'conversation',
    context: { session, reading: null, held: null },
    // fetched while the customer writes; where it fails it is fetched anew when it is needed
    invoke: [
      { src: 'loading', onDone: { actions: assign(({ context, event }) => ({ reading: context.reading ?? event.output })) }, onError: {} },
      { src: 'loadingAll', onDone: { actions: assign(({ event }) => ({ reading: event.output })) }, onError: {} },
    ],
    initial: 'talking',
    states: {
      talking: {
        entry: 'keep',
        invoke: { src: 'ticking' },
        always: { guard: 'isOver', target: 'over' },
        on: {
          'clock.ticked': { actions: ['advance', 'keep'] },
          'trainee.replied': [{ guard: 'isDeaf', actions: ['hold', 'keep'], target: 'holding' }, { actions: ['advance', 'keep'] }],
          'trainee.*': { actions: ['advance', 'keep'] },
        },
      },
      holding: {
        initial: 'loading',
        states: {
          loading: {
            invoke: {
              src: 'loadingFor',
              input: ({ context }) => context.held?.text ?? '',
              onDone: {
                target: '#conversation.talking',
                actions: [
                  assign(({ context, event }) => {
                    // the moment is asked for so that the time the clock stood is not counted
                    const read = { type: 'trainee.replied' as const, ...(context.held ?? NOTHING_HELD), ...moment(), passedMs: 0 };
                    const heard = { ...context, reading: event.output };
                    return { ...heard, session: next(heard, read, { deps, endsMs }), held: null };
                  }),
                  'keep',
                ],
              },
              onError: 'failed',
            },
          },
          failed: { on: { 'reading.retried': 'loading' } },
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

type Stage = { readonly deps: StageDeps; readonly endsMs: number };

/** The session after an event: first the time that has passed, then what was done; nothing is done any more once the time is up. */
function next(
  { session, reading }: Pick<Context, 'session' | 'reading'>,
  event: ConversationEvent,
  { deps: stage, endsMs }: Stage,
): Session {
  if (!('passedMs' in event)) return session;
  const deps = { ...stage, hear: reading?.hear ?? NOTHING_HEARD };
  const { wallMs, note } = event;
  const passedMs = Math.max(0, Math.min(event.passedMs, event.passedMs - (wallMs - endsMs)));
  const noted = note === null ? session : advanceHearing(session, { type: 'note', ...note, wallMs }, deps);
  const now = advanceHearing(noted, { type: 'time', toMs: noted.nowMs + passedMs, wallMs }, deps);
  if (wallMs >= endsMs) return advanceHearing(now, { type: 'leave', wallMs }, deps);
  return inputsOf(event, session.state.mode).reduce((sooner, input) => advanceHearing(sooner, { ...input, wallMs }, deps), now);
}

type Untimed<Input> = Input extends SessionInput ? Omit<Input, 'wallMs'> : never;

function inputsOf(event: ConversationEvent, mode: Mode): readonly Untimed<SessionInput>[] {
  switch (event.type) {
    case 'trainee.typed':
      return [{ type: 'typing' }];
    case 'trainee.pasted':
      return [{ type: 'paste', length: event.length }];
    case 'trainee.replied':
      return event.inThread ? inThread(event.text) : [{ type: 'send', text: event.text }];
    case 'trainee.acted':
      return [{ type: 'act', action: event.action }];
    case 'trainee.skipped':
      return [{ type: 'skip', toMs: event.toMs }];
    case 'trainee.paused':
      return [standing(mode)];
    case 'trainee.resumed':
      return [{ type: 'resume' }];
    case 'trainee.left':
      return [{ type: 'leave' }];
    default:
      return [];
  }
}

/** How a clock is left: in practice it stands, in an exam it goes on from there. */
export const standing = (mode: Mode): Untimed<SessionInput> => (mode === 'exam' ? { type: 'note', what: 'left-at' } : { type: 'pause' });

/** A line for the open thread is a turn of its own: what is said in private before and after it belongs to other turns. */
const inThread = (text: string): readonly Untimed<SessionInput>[] => [
  { type: 'close-turn' },
  { type: 'act', action: TO_THREAD },
  { type: 'send', text },
  { type: 'close-turn' },
];
