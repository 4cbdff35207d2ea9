/** What deeds of the desk make true or untrue of an operator's words: played through the real session with the real rules. */
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { readScenario } from '../../src/core/scenario/index.ts';
import type { Action, Scenario } from '../../src/core/scenario/types.ts';
import { powersOf, viewOf } from '../../src/core/session/index.ts';
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

describe('powers', () => {
  const GIVE = 'Dana, we will give you a 20 % discount for the trouble.';
  const asked = (play: Play): Play => act(play, { type: 'manager' });
  const claimed = (play: Play) => play.session.state.unfounded.map(({ claim }) => [claim.what, claim.text, claim.actions]);

  it('end, for shares as for sums, where the operator’s own end', () => {
    expect(claimed(played().reply('Dana, we will give you a 10 % discount for the trouble.'))).toEqual([]);
    expect(claimed(played().reply(GIVE))).toEqual([['sum', '20 %', ['manager']]]);
    expect(claimed(played().reply('We will give you a 40 % discount for the trouble.'))).toEqual([['sum', '40 %', []]]);
    expect(claimed(played().reply('We give you a £50 bonus for the trouble.'))).toEqual([['sum', '£50', ['manager']]]);
    expect(claimed(played().reply('We will refund 100 % of the price.'))).toEqual([]);
  });

  it('are the manager’s once he has answered, and not before', () => {
    expect(claimed(asked(played()).reply(GIVE))).toHaveLength(1);
    expect(
      claimed(
        asked(played())
          .wait(30 * minute)
          .reply(GIVE),
      ),
    ).toEqual([]);
  });

  it('are as far as the manager allows in this case', () => {
    const refuses = KETTLE.replace('takes: 30 min }', 'takes: 30 min, allows: [] }');
    expect(claimed(asked(played(refuses)).wait(hour).reply(GIVE))).toEqual([['sum', '20 %', []]]);
    const generous = KETTLE.replace('takes: 30 min }', 'takes: 30 min, allows: [{ offer: discount, up_to: 50 % }] }');
    const MUCH = GIVE.replace('20 %', '45 %');
    expect(claimed(played(generous).reply(MUCH))).toEqual([['sum', '45 %', ['manager']]]);
    expect(claimed(asked(played(generous)).wait(hour).reply(MUCH))).toEqual([]);
  });

  it('are what the desk shows', () => {
    const play = asked(played());
    const now = (atMs: number) => powersOf(play.deps.scenario, play.session.state.transcript, atMs);
    const [own10, above30, own20, above100] = play.deps.scenario.company?.powers ?? [];
    const shown = { own: [own10, own20], above: [above30, above100] };
    expect(powersOf(play.deps.scenario, [], 0)).toEqual({ ...shown, granted: null });
    expect(now(play.session.nowMs + 30 * minute - 1)).toEqual({ ...shown, granted: null });
    expect(now(play.session.nowMs + 30 * minute)).toEqual({ ...shown, granted: [above30, above100] });
    const refused = scenarioOf(KETTLE.replace('takes: 30 min }', 'allows: [] }'));
    expect(powersOf(refused, play.session.state.transcript, play.session.nowMs).granted).toEqual([]);
  });
});

describe('who writes', () => {
  const POLICY = '  verification: { methods: [last-digits, code-word], needed_for: [card, money] }';
  const DIGITS = '  digits: { ask: ["last digits"], tell: "They are 4821.", verifies: last-digits }';
  const CHECKED = KETTLE.replace('  manager:', `${POLICY}\n  manager:`).replace('remedies:', `${DIGITS.trimEnd()}\nremedies:`);
  const as = (identity: string): string => CHECKED.replace('anger: 60 }', `anger: 60, identity: ${identity} }`);
  const check = (play: Play, method = 'last-digits'): Play => act(play, { type: 'verify', method });
  const known = (play: Play) => viewOf(play.session, play.deps).verification;
  const ASK = 'Dana, could you please tell me the last digits of your card?';

  it('is known once a check was made and what it rests on was told, in either order', () => {
    expect(known(played(CHECKED))).toBe('not-asked');
    expect(known(check(played(CHECKED)))).toBe('open');
    expect(known(check(played(CHECKED)).reply(ASK))).toBe('passed');
    expect(known(check(played(CHECKED).reply(ASK)))).toBe('passed');
    expect(known(played(CHECKED).reply(ASK))).toBe('not-asked');
    expect(known(check(played(CHECKED), 'palm-reading'))).toBe('not-asked');
  });

  it('is known at once where nothing told answers the check', () => {
    expect(known(check(played(CHECKED), 'code-word'))).toBe('passed');
  });

  it('is somebody else, where it is', () => {
    for (const identity of ['relative', 'impostor']) {
      expect(known(check(played(as(identity))))).toBe('open');
      expect(known(check(played(as(identity))).reply(ASK))).toBe('failed');
    }
    expect(known(check(played(as('genuine'))).reply(ASK))).toBe('passed');
  });

  it('is not proved by what the card holds, but by what the first messages say', () => {
    const onCard = CHECKED.replace('anger: 60 }', 'anger: 60, card: { notes: ["They are 4821."] } }');
    expect(known(check(played(onCard)))).toBe('open');
    const said = CHECKED.replace('  - The kettle', '  - They are 4821. The kettle');
    expect(known(check(played(said)))).toBe('passed');
  });

  it('is what a stage has the customer tell, as well', () => {
    const staged = `${CHECKED}
stages:
  first:
    replies:
      - when: { any: [apology] }
        reveals: [digits]
        says: [Well then.]
      - { when: { turn: { min: 5 } }, goto: kept }
      - otherwise: { says: [And?] }
`;
    const play = check(played(staged)).reply('Dana, I am so sorry.');
    expect(play.session.state.customer.memory.told).toContain('digits');
    expect(known(play)).toBe('passed');
  });
});
