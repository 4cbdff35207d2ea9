import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../../src/core/scenario/types.ts';
import { TO_THREAD } from '../../../src/core/session/index.ts';
import { aScenario } from '../../support/dialogues.ts';
import { type Spec, statesOf, stepOf } from './coaching.ts';

const WANTED = {
  answer: 'open',
  thanks: 'open',
  apology: 'open',
  ownership: 'open',
  private: 'not-wanted',
  details: 'open',
  solution: 'open',
  compensation: 'open',
};

describe('the eight steps', () => {
  it('are all open before a word is written, save the private talk of a talk that is private', () => {
    expect(statesOf({})).toEqual(WANTED);
  });

  it('tick with the draft, stay ticked once it is sent, and go back where the words are taken out again', () => {
    const text = 'Ответ [thanks] [apology] [ownership] [clarify]? Заменим. [compensation]';
    const all = { answer: 'now', thanks: 'now', apology: 'now', ownership: 'now', details: 'now', solution: 'now', compensation: 'now' };
    expect(statesOf({ writes: text })).toEqual({ ...WANTED, ...all });
    expect(statesOf({ said: [text] })).toEqual({ ...WANTED, ...Object.fromEntries(Object.keys(all).map((id) => [id, 'done'])) });
    expect(statesOf({ writes: 'Ответ [apology]' })).toEqual({ ...WANTED, answer: 'now', apology: 'now' });
    expect(statesOf({ said: ['Ответ [apology]'], writes: 'Ещё [thanks]' })).toMatchObject({ apology: 'done', thanks: 'now' });
  });

  it('name the words that met them, and whose turn they are of', () => {
    expect(stepOf('apology', { said: ['Да.', 'Ответ [apology]'] }).evidence).toEqual({ turn: 2, text: '[apology]' });
    expect(stepOf('apology', { writes: 'Ответ [apology]' }).evidence).toEqual({ turn: null, text: '[apology]' });
    expect(stepOf('answer', { said: ['Да.'] }).evidence).toBeNull();
  });

  const cases: readonly [string, Partial<Scenario>, readonly string[]][] = [
    ['a complaint', {}, ['private']],
    ['fraud', { kind: 'fraud' }, ['thanks', 'private', 'compensation']],
    ['danger', { kind: 'danger' }, ['thanks', 'private', 'compensation']],
    ['bereavement', { kind: 'bereavement' }, ['thanks', 'private', 'compensation']],
    ['abuse', { kind: 'abuse' }, ['private', 'compensation']],
    ['blackmail', { kind: 'blackmail' }, ['private', 'compensation']],
    ['praise', { kind: 'praise', remedies: [] }, ['apology', 'ownership', 'private', 'details', 'solution', 'compensation']],
    ['a fault that is not ours', { fault: 'not-ours' }, ['private', 'compensation']],
    ['a post', { channel: 'social' }, []],
    ['a public claim', { kind: 'public-claim' }, []],
    ['a refusal where every remedy is wrong', { kind: 'refusal' }, ['private']],
    [
      'remedies that are all wrong',
      { remedies: [{ id: 'r', right: 'wrong', phrases: [], takesMs: null, needs: null }] },
      ['private', 'solution'],
    ],
    [
      'a rubric that leaves some out',
      { rubric: { weights: {}, notApplicable: ['thanks', 'solution'], autoFail: [] } },
      ['thanks', 'private', 'solution'],
    ],
  ];
  it.each(cases)('of %s leave out what it does not want', (_, change, left) => {
    const states = statesOf({ scenario: aScenario(change) });
    expect(Object.keys(states).filter((id) => states[id] === 'not-wanted')).toEqual(left);
  });

  it('take regret for an apology where the fault is not known to be ours, and say so', () => {
    const [ours, unknown] = [aScenario(), aScenario({ fault: 'unknown' })];
    expect(stepOf('apology', { scenario: ours, writes: 'Ответ [empathy]' })).toMatchObject({ state: 'open', note: null });
    expect(stepOf('apology', { scenario: unknown, writes: 'Ответ [empathy]' })).toMatchObject({ state: 'now', note: 'regret' });
    expect(stepOf('apology', { scenario: unknown, writes: 'Ответ [apology]' })).toMatchObject({ state: 'now', note: 'regret' });
  });

  it('say that the first answer is late', () => {
    expect(stepOf('answer', { late: true })).toEqual({ id: 'answer', state: 'open', note: 'late', evidence: null });
    expect(stepOf('answer', { late: true, said: ['Да.'] })).toMatchObject({ state: 'done', note: 'late' });
  });
});

describe('the private talk', () => {
  const post: Spec = { scenario: aScenario({ channel: 'social' }), visibility: 'public' };
  it.each<[string, Spec, string]>([
    ['is invited to in words', { writes: 'Ответ [private]' }, 'now'],
    ['was invited to', { said: ['Ответ [private]'] }, 'done'],
    ['was moved to by a deed', { said: [{ action: { type: 'move', to: 'chat' } }] }, 'done'],
    ['is not one because of a line in the thread', { said: [{ action: TO_THREAD }, 'Спасибо.'] }, 'open'],
  ])('%s', (_, spec, state) => {
    expect(stepOf('private', { ...post, ...spec }).state).toBe(state);
  });

  it('comes before any money', () => {
    const offered = { ...post, writes: 'Ответ [compensation]' };
    expect(stepOf('compensation', offered)).toMatchObject({ state: 'open', note: 'not-in-public' });
    expect(stepOf('compensation', { ...offered, visibility: 'private' })).toMatchObject({ state: 'now', note: null });
  });
});

describe('the details', () => {
  const order = { id: 'order', ask: ['номер заказа'], tell: 'Заказ 4711.', required: true };
  const scenario = aScenario({ facts: [order] });
  it.each<[string, Spec, string, string | null]>([
    ['are asked for by the draft', { writes: 'Ответ [clarify]' }, 'now', null],
    ['are asked for by the draft in the scenario’s own phrase', { writes: 'Какой номер заказа?' }, 'now', null],
    ['were asked for, and the customer has not answered yet', { said: ['Ответ [clarify]'] }, 'done', null],
    ['were asked for and not told', { said: ['Ответ [clarify]', { customer: 'Какие ещё детали?' }] }, 'open', 'facts-lacking'],
    ['were asked for and told', { said: ['Ответ [clarify]', { customer: 'Заказ 4711.' }], told: ['order'] }, 'done', null],
    ['were told though nobody asked politely', { said: ['Номер!', { customer: 'Заказ 4711.' }], told: ['order'] }, 'done', null],
    ['were told, so asking again is nothing new', { writes: 'Какой номер заказа?', told: ['order'] }, 'done', null],
  ])('%s', (_, spec, state, note) => {
    expect(stepOf('details', { scenario, ...spec })).toMatchObject({ state, note });
  });
});

describe('the solution', () => {
  const remedy = (id: string, right: 'right' | 'partly' | 'wrong', needs: 'remedy' | null = null) => ({
    id,
    right,
    phrases: [`{${id}*}`],
    takesMs: null,
    needs,
  });
  const scenario = aScenario({ remedies: [remedy('замен', 'right', 'remedy'), remedy('починим', 'partly'), remedy('выброс', 'wrong')] });
  it.each<[string, Spec, string, string | null]>([
    ['is the right remedy', { writes: 'Заменим чайник.' }, 'now', null],
    ['was the right remedy, offered in words', { said: ['Заменим чайник.'] }, 'done', null],
    ['was the right remedy, done by a deed', { said: [{ action: { type: 'remedy', id: 'замен' } }] }, 'done', null],
    ['is half of it', { writes: 'Починим чайник.' }, 'open', 'half'],
    ['is not a wrong one, however much it sounds like one', { writes: 'Выбросьте его [solution]' }, 'open', null],
  ])('%s', (_, spec, state, note) => {
    expect(stepOf('solution', { scenario, ...spec })).toMatchObject({ state, note });
  });

  it('is any real help where the scenario names no remedy', () => {
    expect(stepOf('solution', { scenario: aScenario({ remedies: [] }), writes: 'Ответ [solution]' }).state).toBe('now');
  });

  it('is the protocol where there is danger, all of it', () => {
    const danger = aScenario({
      kind: 'danger',
      remedies: [],
      protocol: [
        { must: 'выйдите', why: 'a' },
        { must: '{112|104}', why: 'b' },
      ],
    });
    const of = (spec: Spec) => stepOf('solution', { scenario: danger, ...spec });
    expect(of({ writes: 'Выйдите на улицу.' })).toMatchObject({ state: 'open', note: 'protocol-half' });
    expect(of({ said: ['Выйдите на улицу.'], writes: 'Звоните 112.' })).toMatchObject({ state: 'now', note: null });
    expect(of({ said: ['Выйдите на улицу.', 'Звоните 112.'] })).toMatchObject({ state: 'done', note: null });
  });
});
