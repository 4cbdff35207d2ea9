/** Where a case is put: departments that do what they are handed, send back what is not theirs, and the time that costs. */
import { describe, expect, it } from 'vitest';
import type { Action, Company, Scenario } from '../../../src/core/scenario/types.ts';
import { answersOf, awaitedAnswers, replay, type SessionEvent, viewOf } from '../../../src/core/session/index.ts';
import { depsFor, Play, scenarioWith } from '../../support/play.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const COMPANY: Company = {
  id: 'shop',
  name: 'Shop',
  address: 'formal',
  departments: [
    { id: 'stock', name: 'Stock', causes: [], takesMs: 10 * MINUTE },
    { id: 'billing', name: 'Billing', causes: [], takesMs: null },
    { id: 'desk', name: 'Desk', causes: [], takesMs: MINUTE },
  ],
  powers: [],
  verification: null,
  deadlines: [],
  forbidden: [],
  obligatory: [],
  knowledge: [],
  colleagues: [],
  manager: null,
};

const long = { excellentMs: 12 * HOUR, goodMs: 24 * HOUR, poorMs: 48 * HOUR };
const scenarioIn = (change: Partial<Scenario> = {}): Scenario =>
  scenarioWith({
    company: COMPANY,
    department: 'stock',
    targets: { firstReply: long, reply: long },
    remedies: [
      { id: 'replace', right: 'right', phrases: ['new kettle'], takesMs: 2 * 24 * HOUR, needs: 'delegate' },
      { id: 'refund', right: 'partly', phrases: ['refund*'], takesMs: null, needs: null },
    ],
    ...change,
  });
const played = (scenario = scenarioIn()): Play => new Play(depsFor(scenario)).listen().wait(10_000);
const act = (play: Play, action: Action): Play => play.input({ type: 'act', action }).input({ type: 'close-turn' });
const register = (department: string): Action => ({ type: 'register', department, cause: 'lost' });
const answers = (play: Play) => answersOf(play.session.state.transcript, play.deps.scenario);
const heardBack = (play: Play) => play.heard.filter((line) => line.startsWith('<misrouted '));
/** As a log was written before cases were followed up. */
const asBefore = (log: readonly SessionEvent[]): readonly SessionEvent[] =>
  log.map((event) => {
    if (event.type !== 'opened') return event;
    const { follows: _follows, ...opened } = event;
    return opened;
  });
const causesOf = (play: Play) => play.session.state.curve.flatMap(({ causes }) => causes.map(({ key }) => key));

describe('handing a remedy to a department', () => {
  it('has it done where the case belongs, after the time that the department takes', () => {
    const play = act(played(), { type: 'delegate', department: 'stock', remedy: 'replace' });
    const [answer] = answers(play);
    expect(answer).toMatchObject({ by: 'department', kind: 'done', department: 'stock', about: 'replace', says: '' });
    expect((answer?.dueMs ?? 0) - (answer?.askedMs ?? 0)).toBe(10 * MINUTE);
    expect(play.session.state).toMatchObject({ deeds: ['replace'], turns: [{ remedies: ['replace'] }] });
    expect(play.reply('[timeline] Your new kettle is on its way.').session.state.customer.memory.remedy).toBe('right');
  });

  it('does nothing elsewhere, and comes back', () => {
    const play = act(played(), { type: 'delegate', department: 'billing', remedy: 'replace' });
    const [answer] = answers(play);
    expect(answer).toMatchObject({ kind: 'returned', department: 'billing', about: 'replace' });
    expect((answer?.dueMs ?? 0) - (answer?.askedMs ?? 0)).toBe(3 * MINUTE);
    expect(play.session.state).toMatchObject({ deeds: [], turns: [{ remedies: [] }] });
    // Nobody has told the customer of it.
    expect(heardBack(play.wait(HOUR))).toEqual([]);
  });

  it('is done anywhere where the scenario names no department', () => {
    const play = act(played(scenarioIn({ department: null })), { type: 'delegate', department: 'billing', remedy: 'replace' });
    expect(answers(play)).toMatchObject([{ kind: 'done', dueMs: play.session.nowMs + 3 * MINUTE }]);
    expect(play.session.state.deeds).toEqual(['replace']);
  });

  it('is where skipping ahead stops', () => {
    const play = act(played(scenarioIn({ channel: 'email' })), { type: 'delegate', department: 'stock', remedy: 'replace' });
    expect(viewOf(play.session, play.deps).clock.skipToMs).toBe(play.session.nowMs + 10 * MINUTE);
  });
});

describe('a case registered in the wrong department', () => {
  it.each([
    ['chat', 'billing', 3 * MINUTE],
    ['phone', 'desk', MINUTE],
    ['email', 'billing', HOUR],
    ['email', 'desk', MINUTE],
  ] as const)('by %s comes back from %s after %i ms, and the customer says so once', (channel, department, ms) => {
    const play = act(played(scenarioIn({ channel })), register(department));
    const { nowMs } = play.session;
    expect(answers(play)).toMatchObject([{ kind: 'returned', department, about: 'lost', dueMs: nowMs + ms }]);
    const { anger } = play.numbers;
    expect(heardBack(play.wait(ms - 1))).toEqual([]);
    play.wait(1);
    expect(play.session.log.findLast(({ type }) => type === 'moved')).toMatchObject({ by: 'route', at_ms: nowMs + ms });
    expect(play.numbers.anger).toBe(anger + 6);
    expect(heardBack(play.wait(2 * HOUR))).toHaveLength(1);
    expect(replay(play.session.log, play.deps).state).toEqual(play.session.state);
  });

  it('is the same however the clock ticks', () => {
    const coarse = act(played(), register('billing')).wait(10 * MINUTE);
    const fine = act(played(), register('billing'));
    for (let tick = 0; tick < 600; tick += 1) fine.wait(1000);
    expect(fine.session.state.curve).toEqual(coarse.session.state.curve);
    expect(fine.session.state.transcript).toEqual(coarse.session.state.transcript);
  });

  it('does not come back once it is registered anew, or in the right hands, in time', () => {
    const ways: readonly Action[] = [
      register('stock'),
      { type: 'delegate', department: 'stock', remedy: 'replace' },
      { type: 'transfer', department: 'stock' },
    ];
    for (const action of ways) {
      const play = act(act(played(), register('billing')).wait(MINUTE), action).wait(HOUR);
      expect(heardBack(play)).toEqual([]);
      expect(answers(play).filter(({ kind }) => kind === 'returned')).toEqual([]);
    }
  });

  it('is told of each time that it goes astray anew', () => {
    const play = act(act(played(), register('billing')).wait(HOUR), register('desk')).wait(HOUR);
    expect(heardBack(play)).toHaveLength(2);
    expect(causesOf(play).filter((key) => key === 'misrouted')).toHaveLength(2);
  });

  it('waits until an answer that is just being given has been taken in', () => {
    const play = act(played(), register('billing')).wait(3 * MINUTE - 1000);
    play.input({ type: 'send', text: '[apology]' }).wait(MINUTE);
    const moved = play.session.log.flatMap((event) => (event.type === 'moved' ? [event.by ?? 'turn'] : []));
    expect(moved).toEqual(['turn', 'turn', 'route']);
  });

  it('is no answer that anybody at the desk awaits', () => {
    const play = act(act(played(), register('billing')), { type: 'delegate', department: 'desk', remedy: 'replace' });
    expect(
      awaitedAnswers(play.session.state.transcript, play.deps.scenario, play.session.nowMs).map(({ department }) => department),
    ).toEqual(['desk']);
  });

  it('is nothing where the case belongs anywhere, or in a dialogue of before it was followed up', () => {
    const anywhere = act(played(scenarioIn({ department: null })), register('billing')).wait(HOUR);
    expect(heardBack(anywhere)).toEqual([]);
    const play = act(played(), register('billing'));
    play.session = replay(asBefore(play.session.log), play.deps);
    expect(heardBack(play.wait(HOUR))).toEqual([]);
  });
});

describe('a time promised with a registered case', () => {
  // The scenario begins at 10:20.
  const promising = (promised_by: string): Play => act(played(), { type: 'register', department: 'stock', cause: 'lost', promised_by });
  const states = (play: Play) => play.session.state.promises.map(({ dueMs, state, settledMs }) => ({ dueMs, state, settledMs }));

  it('is kept by an answer before it', () => {
    const play = promising('2025-03-12 10:40');
    expect(states(play)).toEqual([{ dueMs: 20 * MINUTE, state: 'open', settledMs: null }]);
    play.wait(5 * MINUTE).input({ type: 'send', text: '[apology] It was lost.' });
    expect(states(play)).toEqual([{ dueMs: 20 * MINUTE, state: 'kept', settledMs: play.session.nowMs }]);
  });

  it('is not kept by putting off once more, and broken at that moment', () => {
    const play = promising('2025-03-12T10:40')
      .wait(5 * MINUTE)
      .input({ type: 'send', text: '[ownership] [timeline] in 5 minutes.' });
    play.input({ type: 'close-turn' }).wait(HOUR);
    expect(states(play)).toEqual([{ dueMs: 20 * MINUTE, state: 'broken', settledMs: 20 * MINUTE + 1 }]);
    expect(play.heard.filter((line) => line.startsWith('<promise-broken '))).toHaveLength(1);
    expect(replay(play.session.log, play.deps).state).toEqual(play.session.state);
  });

  it('counts for nothing where it is past, or cannot be read', () => {
    for (const written of ['2025-03-12 10:00', 'soon', '2025-03-12', '']) expect(states(promising(written))).toEqual([]);
  });

  it('is no promise in a dialogue of before it was followed up', () => {
    const play = promising('2025-03-12 10:40');
    expect(replay(asBefore(play.session.log), play.deps).state.promises).toEqual([]);
  });
});

describe('asking where nobody knows', () => {
  const asks = (colleagues: Company['colleagues'], whom: string) => {
    const play = act(played(scenarioIn({ company: { ...COMPANY, colleagues } })), { type: 'ask', whom, about: 'the weather' });
    return answers(play).map(({ kind, about, says, askedMs, dueMs }) => ({ kind, about, says, takesMs: dueMs - askedMs }));
  };
  const colleague = (about: string, takesMs: number | null) => ({ department: 'stock', about, says: 'I know.', takesMs });

  it('is answered all the same, as fast as the fastest of them', () => {
    const unknown = (takesMs: number) => [{ kind: 'unknown', about: 'the weather', says: '', takesMs }];
    expect(asks([], 'billing')).toEqual(unknown(MINUTE));
    expect(asks([colleague('kettles', 5 * MINUTE), colleague('pots', 2 * MINUTE)], 'stock')).toEqual(unknown(2 * MINUTE));
    expect(asks([colleague('kettles', null)], 'stock')).toEqual(unknown(MINUTE));
  });

  it('is answered by whoever speaks for all of the department', () => {
    expect(asks([colleague('kettles', 5 * MINUTE), colleague('', MINUTE)], 'stock')).toEqual([
      { kind: 'said', about: '', says: 'I know.', takesMs: MINUTE },
    ]);
  });

  it('is not answered in a place that there is not', () => {
    expect(asks([], 'nowhere')).toEqual([]);
  });
});
