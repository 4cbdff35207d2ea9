import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SIGNALS } from '../../src/core/analysis/types.ts';
import { CHANNELS, PERSONAS, type Action } from '../../src/core/scenario/types.ts';
import {
  advance,
  dialogueOf,
  openSession,
  replay,
  viewOf,
  type Session,
  type SessionDeps,
  type SessionInput,
} from '../../src/core/session/index.ts';
import { depsFor, KETTLE, scenarioWith } from '../support/play.ts';

const seed = fc.integer({ min: 1, max: 9999 });
const rule = { says: [], angerBy: 0, fairnessBy: 0, reveals: [], goto: null };
const STAGES = [
  {
    id: 'first',
    replies: [
      { ...rule, when: { any: ['excuse', 'rudeness'] }, says: ['Really?'], angerBy: 10, goto: 'second' },
      { ...rule, when: { all: ['remedy.replace'] }, goto: 'kept' },
      { ...rule, when: null, says: ['And?'] },
    ],
    silence: [{ afterMs: 30_000, says: ['Hello?'], angerBy: 5, fairnessBy: 0, goto: null }],
  },
  {
    id: 'second',
    replies: [{ ...rule, when: null, goto: 'first' }],
    silence: [{ afterMs: 20_000, says: [], angerBy: 0, fairnessBy: 0, goto: 'first' }],
  },
];

/** Made once: compiling a customer is most of the work. */
const CASES = CHANNELS.flatMap((channel) =>
  PERSONAS.flatMap((persona) => [null, STAGES].map((stages) => depsFor(scenarioWith({ channel, stages }, { persona })))),
);
const deps = fc.constantFrom(...CASES);

const text = fc
  .record({
    signals: fc.subarray([...SIGNALS], { maxLength: 5 }),
    words: fc.constantFrom(
      '',
      'Which order number?',
      'A new kettle.',
      'A refund.',
      '👍',
      '[ownership] [timeline] In 7 min.',
      '[contact] [timeline] by 12:00',
    ),
  })
  .map(({ signals, words }) => `${signals.map((signal) => `[${signal}]`).join(' ')} ${words}`);
const action = fc.constantFrom<Action>(
  { type: 'remedy', id: 'replace' },
  { type: 'manager' },
  { type: 'move', to: 'chat' },
  { type: 'move', to: 'public' },
  { type: 'call-back', at: '2025-03-12 10:25' },
);

/** What a trainee does, each after some time. */
type Deed = { readonly afterMs: number; readonly input: Exclude<SessionInput, { type: 'time' | 'skip' }> };
const deed: fc.Arbitrary<Deed> = fc.record({
  afterMs: fc.oneof(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 0, max: 400_000 })),
  input: fc.oneof(
    { weight: 4, arbitrary: text.map((written) => ({ type: 'send' as const, text: written, wallMs: 0 })) },
    fc.constantFrom(
      { type: 'typing' as const, wallMs: 0 },
      { type: 'close-turn' as const, wallMs: 0 },
      { type: 'paste' as const, length: 9, wallMs: 0 },
    ),
    action.map((done) => ({ type: 'act' as const, action: done, wallMs: 0 })),
  ),
});
const deeds = fc.array(deed, { maxLength: 12 });

const open = (playing: SessionDeps, chosen: number): Session =>
  openSession(playing, { seed: chosen, mode: 'practice', operator: 'Ann', wallMs: 0 });

/** Plays the deeds, letting time tick in steps of `tickMs` between them. */
function play(playing: SessionDeps, chosen: number, story: readonly Deed[], tickMs: number): Session {
  let session = open(playing, chosen);
  let nowMs = 0;
  for (const { afterMs, input } of story) {
    const untilMs = nowMs + afterMs;
    while (nowMs < untilMs) {
      nowMs = Math.min(untilMs, nowMs + tickMs);
      session = advance(session, { type: 'time', toMs: nowMs, wallMs: 0 }, playing);
    }
    session = advance(session, input, playing);
  }
  return session;
}

describe('laws of a session', { timeout: 30_000 }, () => {
  it('its log tells the same story', () => {
    fc.assert(
      fc.property(deps, seed, deeds, (playing, chosen, story) => {
        const session = play(playing, chosen, story, 60_000);
        const told = replay(session.log, playing);
        expect({ state: told.state, log: told.log }).toEqual({ state: session.state, log: session.log });
        // From any point on, as after the browser was closed: through JSON.
        const half = JSON.parse(JSON.stringify(session.log.slice(0, Math.ceil(session.log.length / 2)))) as typeof session.log;
        expect(() => replay(half, playing)).not.toThrow();
        expect(JSON.parse(JSON.stringify(session.state))).toEqual(session.state);
      }),
      { numRuns: 30 },
    );
  });

  it('does not depend on how the clock ticks', () => {
    fc.assert(
      fc.property(deps, seed, deeds, fc.integer({ min: 900, max: 20_000 }), (playing, chosen, story, tickMs) => {
        const finely = play(playing, chosen, story, tickMs);
        const coarsely = play(playing, chosen, story, Number.MAX_SAFE_INTEGER);
        expect(finely.log).toEqual(coarsely.log);
        expect(viewOf(finely, playing)).toEqual(viewOf(coarsely, playing));
      }),
      { numRuns: 30 },
    );
  });

  it('always comes to an end when nobody says anything any more', () => {
    fc.assert(
      fc.property(deps, seed, deeds, (playing, chosen, story) => {
        let session = play(playing, chosen, story, 60_000);
        session = advance(session, { type: 'time', toMs: session.nowMs + 30 * 86_400_000, wallMs: 0 }, playing);
        const { outcome, survey } = dialogueOf(session);
        expect(outcome).not.toBeNull();
        expect(survey?.csat).toBeGreaterThanOrEqual(1);
        expect(survey?.csat).toBeLessThanOrEqual(5);
        expect(session.log.at(-1)?.type).toBe('ended');
      }),
      { numRuns: 30 },
    );
  });

  it('never calms a customer by silence', () => {
    fc.assert(
      fc.property(deps, seed, deeds, (playing, chosen, story) => {
        const { curve } = dialogueOf(play(playing, chosen, story, 60_000));
        for (const [index, point] of curve.entries()) {
          const before = curve[index - 1];
          if (before === undefined || !point.causes.some(({ key }) => key === 'silence')) continue;
          expect(point.numbers.anger).toBeGreaterThanOrEqual(before.numbers.anger);
          expect(point.numbers.fairness).toBeLessThanOrEqual(before.numbers.fairness);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('moves the curve as its causes say, on a scale of whole numbers', () => {
    fc.assert(
      fc.property(deps, seed, deeds, (playing, chosen, story) => {
        const { curve } = dialogueOf(play(playing, chosen, story, 60_000));
        for (const [index, { numbers, causes }] of curve.entries()) {
          const before = curve[index - 1]?.numbers ?? numbers;
          const sum = causes.reduce((total, cause) => total + cause.anger, before.anger);
          expect(numbers.anger).toBe(Math.min(100, Math.max(0, sum)));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('says no default line twice', () => {
    fc.assert(
      fc.property(seed, deeds, (chosen, story) => {
        const playing = depsFor(KETTLE);
        const lines = dialogueOf(play(playing, chosen, story, 60_000)).transcript.flatMap((entry) =>
          entry.by === 'customer' ? [entry.text] : [],
        );
        expect(new Set(lines).size).toBe(lines.length);
      }),
      { numRuns: 30 },
    );
  });
});
