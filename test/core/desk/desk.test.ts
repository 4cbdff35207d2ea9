import { describe, expect, it } from 'vitest';
import {
  actionNames,
  caseNumber,
  deskOffer,
  findArticles,
  isCardLocked,
  openPromises,
  registeredCase,
} from '../../../src/core/desk/index.ts';
import type { Action, Company, Remedy } from '../../../src/core/scenario/types.ts';
import { type Promised, type TranscriptEntry, verificationOf } from '../../../src/core/session/index.ts';
import { depsFor, Play, scenarioWith } from '../../support/play.ts';

const COMPANY: Company = {
  id: 'shop',
  name: 'Shop',
  address: 'formal',
  departments: [
    { id: 'logistics', name: 'Logistics', causes: ['lost-in-transit', 'late'], causeNames: { late: 'it came late' }, takesMs: null },
    { id: 'claims', name: 'Claims', causes: [], takesMs: null },
  ],
  powers: [],
  verification: { methods: ['last-digits'], neededFor: ['card'] },
  deadlines: [],
  forbidden: [],
  obligatory: [],
  knowledge: [
    { id: 'lost', title: 'Коли посилка вважається втраченою', text: 'Оголошену вартість виплачуємо на картку протягом трьох днів.' },
    { id: 'found', title: 'Якщо посилка знайшлася', text: "Везе наш кур'єр того самого дня." },
    { id: 'refund', title: 'Возврат денег', text: 'Деньги возвращаем на карту за три дня, ещё быстрее на счёт.' },
    { id: 'twice', title: 'A payment taken twice', text: 'The second one is ours to send back, with the bank charges.' },
  ],
  colleagues: [],
  manager: null,
};

const remedy = (id: string, right: Remedy['right'], rest: Partial<Remedy> = {}): Remedy => ({
  id,
  right,
  phrases: [],
  takesMs: null,
  needs: null,
  ...rest,
});

const did = (action: Action, turn = 1, atMs = 0): TranscriptEntry => ({ by: 'action', turn, atMs, action });

describe('what the desk offers', () => {
  it('is all that could be done where one thing takes a deed, in an order of the seed that says nothing of what is right', () => {
    const scenario = scenarioWith({
      remedies: [
        remedy('resend', 'right', { needs: 'remedy', label: 'Send it again' }),
        remedy('wait-and-see', 'wrong'),
        remedy('refund', 'partly', { needs: 'remedy' }),
        remedy('by-the-boss', 'wrong', { needs: 'manager' }),
      ],
    });
    const orders = Array.from({ length: 20 }, (_, seed) => deskOffer(scenario, seed + 1).remedies.map(({ id }) => id));
    expect(orders.map((ids) => ids.toSorted())).toEqual(orders.map(() => ['refund', 'resend', 'wait-and-see']));
    expect(new Set(orders.map(([first]) => first))).toEqual(new Set(['refund', 'resend', 'wait-and-see']));
    expect(deskOffer(scenario, 7).remedies).toEqual(deskOffer(scenario, 7).remedies);
    expect(
      deskOffer(scenario, 1)
        .remedies.map(({ label }) => label)
        .toSorted(),
    ).toEqual(['Send it again', 'refund', 'wait and see']);
  });

  it('is what can be handed to a department, where there are departments', () => {
    const remedies = [
      remedy('resend', 'right', { needs: 'remedy' }),
      remedy('repair', 'partly', { needs: 'delegate' }),
      remedy('wait-and-see', 'wrong'),
      remedy('by-the-boss', 'wrong', { needs: 'manager' }),
    ];
    const { remedies: own, delegable } = deskOffer(scenarioWith({ remedies, company: COMPANY }), 1);
    expect(own.map(({ id }) => id).toSorted()).toEqual(['resend', 'wait-and-see']);
    expect(delegable.map(({ id }) => id).toSorted()).toEqual(['repair', 'resend', 'wait-and-see']);
    expect(deskOffer(scenarioWith({ remedies }), 1).delegable).toEqual([]);
    expect(deskOffer(scenarioWith({ company: COMPANY, remedies: [remedy('wait-and-see', 'wrong')] }), 1).delegable).toEqual([]);
  });

  it('is no remedy where words are enough, and nothing of a company where there is none', () => {
    expect(deskOffer(scenarioWith({}), 1)).toEqual({
      remedies: [],
      delegable: [],
      departments: [],
      colleagues: [],
      manager: null,
      methods: [],
      knowledge: [],
      canMove: false,
    });
    expect(deskOffer(scenarioWith({ channel: 'social', company: COMPANY }), 1)).toMatchObject({
      departments: COMPANY.departments,
      methods: ['last-digits'],
      knowledge: COMPANY.knowledge,
      canMove: true,
    });
  });
});

describe('looking up', () => {
  const found = (query: string) => findArticles(COMPANY.knowledge, query).map(({ id }) => id);

  it.each([
    ['', ['lost', 'found', 'refund', 'twice']],
    ['посилку', ['lost', 'found']],
    ['втрачену посилку', ['lost']],
    ['кур’єра', ['found']],
    ['виплата', ['lost']],
    ['возврата', ['refund']],
    ['еще', ['refund']],
    ['payments', ['twice']],
    ['bank', ['twice']],
    ['pay', ['twice']],
    ['twice посилка', ['lost', 'found', 'twice']],
    ['холодильник', []],
    ['…', ['lost', 'found', 'refund', 'twice']],
  ])('«%s»', (query, ids) => {
    expect(found(query)).toEqual(ids);
  });

  it('puts a title before a text', () => {
    const knowledge = [
      { id: 'text', title: 'Other', text: 'About a refund.' },
      { id: 'title', title: 'A refund', text: 'Other.' },
    ];
    expect(findArticles(knowledge, 'refund').map(({ id }) => id)).toEqual(['title', 'text']);
  });
});

describe('what stands on the desk', () => {
  const scenario = scenarioWith({ company: COMPANY });

  it('is the case as it was registered last, under one number of the seed', () => {
    const late: Action = { type: 'register', department: 'logistics', cause: 'late' };
    const lost: Action = { type: 'register', department: 'logistics', cause: 'lost-in-transit' };
    const number = caseNumber('kettle', 1);
    expect(number).toMatch(/^[1-9]\d{3}$/u);
    expect(caseNumber('kettle', 2)).not.toBe(number);
    expect(registeredCase([], { scenario, seed: 1 })).toBeNull();
    expect(registeredCase([did(late, 1, 5), did(lost, 2, 9), did({ type: 'manager' }, 3, 10)], { scenario, seed: 1 })).toEqual({
      number,
      atMs: 9,
      action: lost,
    });
  });

  it('is a closed card until somebody is verified by a way that the company accepts, where the company asks for it', () => {
    const locked = (...methods: readonly string[]): boolean => {
      const transcript = methods.map((method) => did({ type: 'verify', method }));
      return isCardLocked(verificationOf(transcript, [], scenario), scenario);
    };
    expect(locked()).toBe(true);
    expect(locked('palm-reading')).toBe(true);
    expect(locked('last-digits')).toBe(false);
    expect(isCardLocked('failed', scenario)).toBe(true);
    expect(isCardLocked('not-asked', scenarioWith({}))).toBe(false);
    const forMoney = { ...COMPANY, verification: { methods: ['last-digits'], neededFor: ['money'] } };
    expect(isCardLocked('not-asked', scenarioWith({ company: forMoney }))).toBe(false);
  });

  it('is every promise whose time has not come, soonest first', () => {
    const promise = (turn: number, dueMs: number, state: Promised['state']): Promised => {
      return { turn, madeMs: 0, dueMs, state, settledMs: state === 'open' ? null : 1 };
    };
    const promises = [promise(1, 9000, 'open'), promise(2, 5000, 'open'), promise(3, 1000, 'kept'), promise(4, 500, 'broken')];
    const transcript = [did({ type: 'call-back', at: '2025-03-12 12:00' }, 1)];
    const standing = { promises, transcript, open: null, nowMs: 0 };
    const kept = [
      { what: 'answer', dueMs: 5000 },
      { what: 'call', dueMs: 9000 },
    ];
    expect(openPromises(standing, scenario)).toEqual(kept);
  });

  it('is a call from the moment it is promised on, though the turn is still open', () => {
    const play = new Play(depsFor(scenario)).listen();
    play.input({ type: 'act', action: { type: 'call-back', at: '2025-03-12 11:00' } });
    const promised = [{ what: 'call', dueMs: 40 * 60_000 }];
    expect(openPromises(play.session.state, scenario)).toEqual(promised);
    play.input({ type: 'close-turn' });
    expect(openPromises(play.session.state, scenario)).toEqual(promised);
  });
});

describe('the names in a deed', () => {
  const scenario = scenarioWith({ company: COMPANY, remedies: [remedy('resend', 'right', { label: 'Send it again' })] });

  it.each<[Action, Record<string, string>]>([
    [
      { type: 'register', department: 'logistics', cause: 'late', promised_by: '2025-03-12 12:00' },
      { department: 'Logistics', cause: 'it came late', promised_by: '2025-03-12 12:00' },
    ],
    [
      { type: 'register', department: 'elsewhere', cause: 'lost-in-transit' },
      { department: 'elsewhere', cause: 'lost in transit' },
    ],
    [{ type: 'transfer', department: 'claims' }, { department: 'Claims' }],
    [
      { type: 'ask', whom: 'logistics', about: 'the-parcel' },
      { whom: 'Logistics', about: 'the parcel' },
    ],
    [{ type: 'remedy', id: 'resend' }, { id: 'Send it again' }],
    [{ type: 'look-up', article: 'twice' }, { article: 'A payment taken twice' }],
    [{ type: 'call-back', at: '2025-03-12 12:00' }, { at: '2025-03-12 12:00' }],
    [{ type: 'manager' }, {}],
  ])('%o', (action, names) => {
    expect(actionNames(action, scenario)).toEqual(names);
  });

  it('are ids as words where nobody knows the scenario any more', () => {
    expect(actionNames({ type: 'remedy', id: 'send-again' }, null)).toEqual({ id: 'send again' });
  });
});
