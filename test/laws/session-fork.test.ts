import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHANNELS, PERSONAS, type Action } from '../../src/core/scenario/types.ts';
import {
  advance,
  cutBefore,
  dialogueOf,
  openSession,
  replay,
  viewOf,
  withPrediction,
  type Session,
  type SessionDeps,
  type SessionEvent,
  type SessionInput,
} from '../../src/core/session/index.ts';
import { depsFor, scenarioWith } from '../support/play.ts';

const CASES = CHANNELS.flatMap((channel) => PERSONAS.slice(0, 3).map((persona) => depsFor(scenarioWith({ channel }, { persona }))));
const deps = fc.constantFrom(...CASES);
const seed = fc.integer({ min: 1, max: 9999 });

type Deed = { readonly afterMs: number; readonly input: Exclude<SessionInput, { type: 'time' | 'skip' }> };
const text = fc.constantFrom(
  '[apology] [ownership] I am sorry.',
  '[excuse] It was the courier.',
  '[ownership] [timeline] In 7 min.',
  '[solution] A new kettle.',
  'Which order number?',
  '👍',
  '',
);
const action = fc.constantFrom<Action>({ type: 'remedy', id: 'replace' }, { type: 'manager' });
const deed: fc.Arbitrary<Deed> = fc.record({
  afterMs: fc.oneof(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 0, max: 200_000 })),
  input: fc.oneof(
    { weight: 4, arbitrary: text.map((written) => ({ type: 'send' as const, text: written, wallMs: 0 })) },
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        { type: 'typing' as const, wallMs: 0 },
        { type: 'paste' as const, length: 9, wallMs: 0 },
        { type: 'close-turn' as const, wallMs: 0 },
        { type: 'pause' as const, wallMs: 0 },
        { type: 'resume' as const, wallMs: 0 },
      ),
    },
    action.map((done) => ({ type: 'act' as const, action: done, wallMs: 0 })),
  ),
});
const deeds = fc.array(deed, { maxLength: 14 });

const BEGINS: ReadonlySet<SessionEvent['type']> = new Set(['typing-started', 'pasted', 'replied', 'acted']);

/** How a story stood when each turn began, and which of the deeds began it. */
type Beginning = { readonly session: Session; readonly deed: number; readonly atMs: number };

function play(playing: SessionDeps, session: Session, story: readonly Deed[], from: { deed: number; nowMs: number; waited: boolean }) {
  const beginnings = new Map<number, Beginning>();
  let now = session;
  let { nowMs } = from;
  for (const [index, { afterMs, input }] of story.entries()) {
    if (index < from.deed) continue;
    nowMs += from.waited && index === from.deed ? 0 : afterMs;
    const waited = advance(now, { type: 'time', toMs: nowMs, wallMs: 0 }, playing);
    // where the clock was stopped, the deeds go on from where it stood
    nowMs = Math.max(waited.nowMs, waited.state.paused ? 0 : nowMs);
    const after = advance(waited, input, playing);
    const turn = waited.state.turn + 1;
    const grew = after.log[waited.log.length]?.type;
    if (waited.state.open === null && grew !== undefined && BEGINS.has(grew) && !beginnings.has(turn)) {
      beginnings.set(turn, { session: waited, deed: index, atMs: nowMs });
    }
    now = after;
  }
  return { session: now, beginnings };
}

/** The story until the customer has gone, since nobody says anything any more. */
function toTheEnd(playing: SessionDeps, session: Session): Session {
  const going = advance(session, { type: 'resume', wallMs: 0 }, playing);
  return advance(going, { type: 'time', toMs: going.nowMs + 30 * 86_400_000, wallMs: 0 }, playing);
}

const open = (playing: SessionDeps, chosen: number): Session =>
  openSession(playing, { seed: chosen, mode: 'practice', operator: 'Ann', wallMs: 0 });
const START = { deed: 0, nowMs: 0, waited: false };

const stateWithoutNow = ({ state }: Session) => ({ ...state, nowMs: null });
const turnOf = (event: SessionEvent): number => ('turn' in event ? event.turn : 0);

describe('laws of going back to a turn', { timeout: 60_000 }, () => {
  it('the cut log tells what stood when the turn began: the same state, the same view, the same clock', () => {
    let compared = 0;
    fc.assert(
      fc.property(deps, seed, deeds, (playing, chosen, story) => {
        const { session, beginnings } = play(playing, open(playing, chosen), story, START);
        const { log } = toTheEnd(playing, session);
        for (const { turn } of session.state.turns) {
          const began = beginnings.get(turn);
          if (began === undefined) continue;
          const cut = cutBefore(log, turn);
          if (cut === null) throw new Error(`Turn ${turn} was taken and can not be gone back to.`);
          const told = replay(JSON.parse(JSON.stringify(cut)) as SessionEvent[], playing);
          expect(told.nowMs).toBe(Math.floor(began.session.nowMs));
          expect(stateWithoutNow(told)).toEqual(stateWithoutNow(began.session));
          expect(viewOf(told, playing)).toEqual(viewOf(began.session, playing));
          compared += 1;
        }
      }),
      { numRuns: 60 },
    );
    expect(compared).toBeGreaterThan(50);
  });

  it('nothing of that turn or of a later one stays, and what stays is the beginning of the log', () => {
    fc.assert(
      fc.property(deps, seed, deeds, (playing, chosen, story) => {
        const { log, state } = toTheEnd(playing, play(playing, open(playing, chosen), story, START).session);
        for (const { turn } of state.turns) {
          const cut = cutBefore(log, turn) ?? [];
          const same = cut.filter((event, index) => event === log[index]);
          expect(cut.slice(same.length).map(({ type }) => type)).toEqual(cut.length === same.length ? [] : ['time-passed']);
          expect(cut.every((event) => turnOf(event) < turn && event.type !== 'ended')).toBe(true);
          expect(dialogueOf(replay(cut, playing)).turns).toEqual(state.turns.filter((one) => one.turn < turn));
          expect(viewOf(replay(cut, playing), playing)).toMatchObject({ canReply: true, turnOpen: false, turn: turn - 1 });
        }
        expect(cutBefore(log, state.turns.length + 2)).toBeNull();
        expect(cutBefore(log, 0)).toBeNull();
      }),
      { numRuns: 60 },
    );
  });

  it('whoever answers the same again at the same time meets the same story', () => {
    let retold = 0;
    fc.assert(
      fc.property(deps, seed, deeds, (playing, chosen, story) => {
        const { session, beginnings } = play(playing, open(playing, chosen), story, START);
        const whole = toTheEnd(playing, session);
        for (const { turn } of session.state.turns) {
          const began = beginnings.get(turn);
          const cut = cutBefore(whole.log, turn);
          if (began === undefined || cut === null) continue;
          const again = play(playing, replay(cut, playing), story, { deed: began.deed, nowMs: began.atMs, waited: true }).session;
          expect(dialogueOf(toTheEnd(playing, again))).toEqual(dialogueOf(whole));
          retold += 1;
        }
      }),
      { numRuns: 40 },
    );
    expect(retold).toBeGreaterThan(30);
  });

  it('a fork can be gone back in as its first telling can, to the turns before the cut and to its own', () => {
    fc.assert(
      fc.property(deps, seed, deeds, deeds, (playing, chosen, story, other) => {
        const first = toTheEnd(playing, play(playing, open(playing, chosen), story, START).session);
        const turn = first.state.turns.length;
        const cut = cutBefore(first.log, turn);
        if (cut === null) return;
        const from = replay(cut, playing);
        const fork = toTheEnd(playing, play(playing, from, other, { ...START, nowMs: from.nowMs }).session);
        for (let at = 1; at < turn; at += 1) expect(cutBefore(fork.log, at)).toEqual(cutBefore(first.log, at));
        for (const { turn: own } of fork.state.turns.slice(turn - 1)) {
          expect(viewOf(replay(cutBefore(fork.log, own) ?? [], playing), playing)).toMatchObject({ canReply: true, turn: own - 1 });
        }
      }),
      { numRuns: 40 },
    );
  });

  it('an end that nobody answered is gone back to where the customer had said all and waits', () => {
    let ends = 0;
    fc.assert(
      fc.property(deps, seed, deeds, fc.boolean(), (playing, chosen, story, leaves) => {
        const { session } = play(playing, open(playing, chosen), story, START);
        const { log, state } = leaves ? advance(session, { type: 'leave', wallMs: 0 }, playing) : toTheEnd(playing, session);
        const cut = cutBefore(log, state.turns.length + 1);
        const answeredAway = state.outcome?.reason !== 'left' && log.findLast((event) => event.type === 'moved')?.by !== 'silence';
        expect(cut === null).toBe(answeredAway);
        // what the trainee thought of it afterwards is no part of it
        expect(cutBefore(withPrediction(log, { apology: 1 }, 0), state.turns.length + 1)).toEqual(cut);
        if (cut === null) return;
        // whoever broke off in a pause finds it again
        const told = advance(replay(cut, playing), { type: 'resume', wallMs: 0 }, playing);
        expect(viewOf(told, playing)).toMatchObject({ canReply: true, turnOpen: false, turn: state.turns.length });
        expect(told.state.turns).toEqual(state.turns);
        ends += 1;
      }),
      { numRuns: 60 },
    );
    expect(ends).toBeGreaterThan(20);
  });
});
