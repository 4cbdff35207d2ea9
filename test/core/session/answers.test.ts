import { describe, expect, it } from 'vitest';
import { answersOf, replay, viewOf } from '../../../src/core/session/index.ts';
import type { Company } from '../../../src/core/scenario/types.ts';
import { depsFor, Play, scenarioWith } from '../../support/play.ts';

const MINUTE = 60_000;

const COMPANY: Company = {
  id: 'shop',
  name: 'Shop',
  address: 'formal',
  departments: [{ id: 'stock', name: 'Stock', causes: [], takesMs: null }],
  powers: [],
  verification: null,
  deadlines: [],
  forbidden: [],
  obligatory: [],
  knowledge: [],
  colleagues: [
    { department: 'stock', about: 'whether there is one', says: 'There is a {thing}.', takesMs: 3 * MINUTE },
    { department: 'stock', about: 'when it comes', says: 'Tomorrow.', takesMs: null },
  ],
  manager: { says: 'Give what it takes.', takesMs: 2 * MINUTE },
};

const hours = { excellentMs: 60 * MINUTE, goodMs: 120 * MINUTE, poorMs: 240 * MINUTE };
const scenario = scenarioWith({
  targets: { firstReply: hours, reply: hours },
  company: COMPANY,
  channel: 'email',
  vary: [{ values: { thing: 'kettle' }, right: null }],
});
const cast = {
  ...scenario,
  company: { ...COMPANY, colleagues: COMPANY.colleagues.map((one) => ({ ...one, says: one.says.replace('{thing}', 'kettle') })) },
};

describe('what colleagues answer', () => {
  it('follows from what was asked and when, and is the same in a replay', () => {
    const play = new Play(depsFor(scenario)).listen().wait(1000);
    const askedMs = play.session.nowMs;
    play.input({ type: 'act', action: { type: 'ask', whom: 'stock', about: 'whether there is one' } });
    play.wait(5000).input({ type: 'act', action: { type: 'manager' } });
    play.wait(5000).input({ type: 'act', action: { type: 'ask', whom: 'nobody', about: 'anything' } });
    play.input({ type: 'act', action: { type: 'ask', whom: 'stock', about: 'something else' } });
    const { transcript } = play.session.state;
    const at = transcript.findIndex((entry) => entry.by === 'action');
    const expected = [
      {
        asked: at,
        by: 'colleague',
        kind: 'said',
        department: 'stock',
        about: 'whether there is one',
        says: 'There is a kettle.',
        askedMs,
        dueMs: askedMs + 3 * MINUTE,
      },
      {
        asked: at + 1,
        by: 'manager',
        kind: 'said',
        department: null,
        about: '',
        says: 'Give what it takes.',
        askedMs: askedMs + 5000,
        dueMs: askedMs + 5000 + 2 * MINUTE,
      },
      {
        asked: at + 3,
        by: 'colleague',
        kind: 'unknown',
        department: 'stock',
        about: 'something else',
        says: '',
        askedMs: askedMs + 10_000,
        dueMs: askedMs + 10_000 + 3 * MINUTE,
      },
    ];
    expect(answersOf(transcript, cast)).toEqual(expected);
    expect(answersOf(replay(play.session.log, play.deps).state.transcript, cast)).toEqual(expected);
    expect(answersOf(transcript, scenarioWith({}))).toEqual([]);
  });

  it('is where skipping ahead stops, and the log notes the moment', () => {
    const play = new Play(depsFor(scenario)).listen().wait(1000);
    const dueMs = play.session.nowMs + 3 * MINUTE;
    play.input({ type: 'act', action: { type: 'ask', whom: 'stock', about: 'whether there is one' } });
    play.input({ type: 'close-turn' });
    expect(viewOf(play.session, play.deps).clock.skipToMs).toBe(dueMs);
    play.input({ type: 'skip', toMs: dueMs });
    expect(play.session.log.at(-1)).toMatchObject({ type: 'time-passed', at_ms: dueMs });
    expect(viewOf(play.session, play.deps).clock.skipToMs).toBeGreaterThan(dueMs);
  });
});
