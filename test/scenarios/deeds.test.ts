/** What deeds of the desk make true or untrue of an operator's words: played through the real session with the real rules. */
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { readScenario } from '../../src/core/scenario/index.ts';
import type { Action, Scenario } from '../../src/core/scenario/types.ts';
import { theAnalyser } from '../support/attempts.ts';
import { LINES, Play } from '../support/play.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A kettle by e-mail: a new one within a day by a deed, departments, powers in money and per cent, and a manager who takes his time. */
const KETTLE = `
id: dead-kettle
lang: en
title: A dead kettle
lessons: [when-who-how]
channel: email
kind: complaint
fault: ours
starts: 2025-03-12T09:00
brief: A shop for household goods.
customer: { name: Dana Reed, persona: precise, anger: 60 }
company:
  name: Hob
  departments: [{ id: stock, name: Stock, causes: [dead] }, { id: billing, name: Billing, causes: [charge] }]
  powers:
    - { offer: discount, up_to: 10 %, who: operator }
    - { offer: discount, up_to: 30 %, who: manager }
    - { offer: bonus, up_to: 20 £, who: operator }
    - { offer: bonus, up_to: 100 £, who: manager }
  manager: { says: Give what it takes., takes: 30 min }
department: stock
cause: dead
targets:
  first_reply: { excellent: 1 d, good: 5 d, poor: 10 d }
  reply: { excellent: 1 d, good: 5 d, poor: 10 d }
facts:
  order: { ask: ["order number"], tell: "The order is 4711." }
remedies:
  replace: { right: true, phrases: ["new kettle", "replac*"], takes: 1 d, needs: remedy }
  refund: { right: partly, phrases: ["refund*", "money back"], takes: 1 d, needs: remedy }
opening:
  - The kettle I bought last week is dead.
`;

function scenarioOf(text: string): Scenario {
  const { scenario, diagnostics } = readScenario(text, { file: 'deeds.yaml' });
  if (scenario === null) throw new Error(JSON.stringify(diagnostics));
  return scenario;
}

const played = (text = KETTLE): Play =>
  new Play({ scenario: scenarioOf(text), scenarioHash: 'deeds', analyser: theAnalyser(), lines: LINES }, { operator: '' })
    .listen()
    .wait(10_000);
const act = (play: Play, action: Action): Play => play.input({ type: 'act', action }).input({ type: 'close-turn' });
const unfounded = (play: Play): readonly string[] => play.session.state.unfounded.map(({ claim }) => claim.what);

vi.setConfig({ testTimeout: 30_000 });

// Reading the rules takes seconds on a busy machine.
beforeAll(() => {
  theAnalyser();
}, 60_000);

describe('a case that lay in a wrong department', () => {
  const register = (department: string, cause: string): Action => ({ type: 'register', department, cause });
  const TERM = 'We will deliver the new kettle by tomorrow 18:00.';
  const THERE = 'Dana, the money is already on your card.';

  it('takes so much longer: a time that could have been held is too soon', () => {
    const right = act(played(), register('stock', 'dead')).wait(30 * hour);
    expect(unfounded(right.reply(TERM))).toEqual([]);
    const astray = act(act(played(), register('billing', 'charge')).wait(30 * hour), register('stock', 'dead'));
    expect(unfounded(astray.reply(TERM))).toEqual(['term']);
  });

  it('goes on being lost while it lies there', () => {
    const lying = act(played(), register('billing', 'charge'));
    expect(unfounded(lying.reply(TERM))).toEqual([]);
    expect(
      unfounded(
        act(played(), register('billing', 'charge'))
          .wait(30 * hour)
          .reply(TERM),
      ),
    ).toEqual(['term']);
  });

  it('is there later than it would have been', () => {
    const sent = (play: Play): Play => act(play, { type: 'remedy', id: 'refund' }).wait(day);
    expect(unfounded(sent(act(played(), register('stock', 'dead'))).reply(THERE))).toEqual([]);
    const astray = act(act(played(), register('billing', 'charge')).wait(8 * hour), register('stock', 'dead'));
    expect(unfounded(sent(astray).reply(THERE))).toEqual(['arrived']);
  });
});

describe('a remedy handed to a department', () => {
  const DONE = 'Dana, we have already replaced the kettle.';
  const hand = (department: string): Play => act(played(), { type: 'delegate', department, remedy: 'replace' });

  it('is done where the case belongs, and a lie elsewhere', () => {
    expect(unfounded(hand('stock').reply(DONE))).toEqual([]);
    expect(unfounded(hand('billing').reply(DONE))).toEqual(['deed']);
  });
});
