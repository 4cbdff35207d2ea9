import { describe, expect, it } from 'vitest';
import { PLAIN_RUBRIC, scoreDialogue } from '../../../src/core/scoring/index.ts';
import type { Scenario } from '../../../src/core/scenario/types.ts';
import { aDialogue, aScenario, GOOD_TURNS, readsAll, type DialogueSpec, type FindSpec, type TurnSpec } from '../../support/dialogues.ts';

const turn = (find: FindSpec): TurnSpec => ({ says: [`Так: ${find.words}.`], finds: [find] });
const insult = { signal: 'rudeness', words: 'дура', degree: 'insulting', critical: true } as const;
const refusal = { signal: 'brush_off', words: 'не позову', degree: 'no-manager', critical: true } as const;
const end = { signal: 'brush_off', words: 'разговор окончен', degree: 'ends-talk', critical: true } as const;
const ransom = { signal: 'compensation', words: 'вернём деньги за отзыв', critical: true } as const;

const failsOf = (change: Partial<Scenario>, spec: DialogueSpec) => {
  const scenario = aScenario(change);
  const { autoFails, passed } = scoreDialogue(scenario, aDialogue(scenario, spec), { reads: readsAll });
  return { ids: autoFails.map(({ id }) => id), passed };
};

const rows: readonly (readonly [string, Partial<Scenario>, DialogueSpec, string[]])[] = [
  ['an insult', {}, { turns: [...GOOD_TURNS, turn(insult)] }, ['insult']],
  ['an insult that is only likely', {}, { turns: [...GOOD_TURNS, turn({ ...insult, certainty: 'likely' })] }, []],
  ['an insult by a rule that is not critical', {}, { turns: [...GOOD_TURNS, turn({ ...insult, critical: false })] }, []],
  ['a tactless word', {}, { turns: [...GOOD_TURNS, turn({ ...insult, degree: 'tactless' })] }, []],
  ['a manager refused', {}, { turns: [...GOOD_TURNS, turn(refusal)] }, ['no-manager']],
  ['the talk broken off', {}, { turns: [...GOOD_TURNS, turn(end)] }, ['breaking-off']],
  ['an end after two warnings to abuse', { kind: 'abuse' }, { turns: [...GOOD_TURNS, turn(end)] }, []],
  [
    'an end to abuse after two answers that warned of nothing',
    { kind: 'abuse', protocol: [{ must: 'без оскорблений', why: 'предупредить' }] },
    { turns: [{ says: ['Ок.'] }, { says: ['Ни.'] }, turn(end)] },
    ['breaking-off'],
  ],
  [
    'an insult by a rule that is not critical, where the scenario names insults',
    { rubric: { weights: {}, notApplicable: [], autoFail: ['insult'] } },
    { turns: [...GOOD_TURNS, turn({ ...insult, critical: false })] },
    [],
  ],
  [
    'an insult that is only likely, though the scenario names insults',
    { rubric: { weights: {}, notApplicable: [], autoFail: ['insult'] } },
    { turns: [...GOOD_TURNS, turn({ ...insult, certainty: 'likely' })] },
    [],
  ],
  ['an end at once to abuse', { kind: 'abuse' }, { turns: [turn(end)] }, ['breaking-off']],
  ['money to a blackmailer', { kind: 'blackmail' }, { turns: [turn(ransom)] }, ['ransom-paid']],
  ['the same money to anybody else', {}, { turns: [turn(ransom)] }, []],
  [
    'a personal secret, by a critical rule',
    {},
    { turns: [turn({ kind: 'personal-data', words: 'код с карты', rule: 'personal-data.cvv', critical: true })] },
    ['data-breach'],
  ],
  ['a personal secret, by another', {}, { turns: [turn({ kind: 'personal-data', words: 'код с карты', rule: 'personal-data.cvv' })] }, []],
  ['left because nobody answered', {}, { turns: GOOD_TURNS, outcome: { as: 'lost', reason: 'silence' } }, ['silence']],
  ['posted because nobody answered', {}, { outcome: { as: 'public', reason: 'silence' } }, ['silence']],
  ['a finished case that ends quietly', {}, { turns: GOOD_TURNS, outcome: { as: 'kept', reason: 'silence' } }, []],
  [
    'nobody answering a loyal customer, who stays',
    {},
    { turns: [{ says: ['Простите нас.'] }], outcome: { as: 'resigned', reason: 'silence' } },
    ['silence'],
  ],
  [
    'nobody answering a calm customer',
    {},
    { turns: [{ says: ['Простите нас.'] }], outcome: { as: 'kept', reason: 'silence' } },
    ['silence'],
  ],
  [
    'a remedy offered, what is needed for it never asked, then silence',
    { facts: [{ id: 'size', ask: [], tell: 'Сорок два.', required: true }] },
    { turns: GOOD_TURNS, outcome: { as: 'resigned', reason: 'silence' } },
    ['silence'],
  ],
  [
    'a refusal that ends quietly after help',
    { kind: 'refusal', remedies: [] },
    { turns: GOOD_TURNS, outcome: { as: 'resigned', reason: 'silence' } },
    [],
  ],
  ['nobody thanking for praise', { kind: 'praise' }, { outcome: { as: 'kept', reason: 'silence' } }, ['silence']],
  [
    'a protocol kept, then quiet',
    { kind: 'danger', remedies: [], protocol: [{ must: 'выйдите', why: 'люди наружу' }] },
    { turns: [{ says: ['Выйдите на улицу.'] }], outcome: { as: 'kept', reason: 'silence' } },
    [],
  ],
  ['a customer lost by words', {}, { turns: GOOD_TURNS, outcome: { as: 'lost', reason: 'hopeless' } }, []],
];

describe('auto-fails', () => {
  it.each(rows)('%s', (_, change, spec, ids) => {
    expect(failsOf(change, spec).ids).toEqual(ids);
  });

  it('fail the attempt, and leave the score as it is', () => {
    const scenario = aScenario();
    const dialogue = aDialogue(scenario, { turns: [...GOOD_TURNS, turn({ ...refusal })] });
    const { score, passed, verdict } = scoreDialogue(scenario, dialogue, { reads: readsAll });
    expect({ passed, why: verdict?.key, isHigh: (score ?? 0) >= 80 }).toEqual({ passed: 'failed', why: 'verdict.auto-fail', isHigh: true });
  });

  it('are pending where they come from words and a lead is registered; silence never is', () => {
    const scenario = aScenario();
    const passed = (spec: DialogueSpec) => scoreDialogue(scenario, aDialogue(scenario, spec), { reads: readsAll, hasLead: true }).passed;
    expect(passed({ turns: [...GOOD_TURNS, turn(insult)] })).toBe('pending');
    expect(passed({ outcome: { as: 'lost', reason: 'silence' } })).toBe('failed');
  });
});

describe('passing', () => {
  const scenario = aScenario();
  const dialogue = aDialogue(scenario, { turns: GOOD_TURNS });
  const { score } = scoreDialogue(scenario, dialogue, { reads: readsAll });
  const passed = (passMark: number, hasLead = false) =>
    scoreDialogue(scenario, dialogue, { reads: readsAll, hasLead, rubric: { ...PLAIN_RUBRIC, passMark } }).passed;

  it('takes the pass mark of the rubric', () => {
    expect([passed(score ?? 0), passed((score ?? 0) + 0.1)]).toEqual(['passed', 'failed']);
  });

  it('is pending within five points of it, only where a lead is registered', () => {
    expect([passed((score ?? 0) - 5, true), passed((score ?? 0) - 5.1, true), passed((score ?? 0) - 5)]).toEqual([
      'pending',
      'passed',
      'passed',
    ]);
  });

  it('takes what the scenario requires', () => {
    const strict = aScenario({ rubric: { weights: {}, notApplicable: [], autoFail: ['thanks'] } });
    const thankless = GOOD_TURNS.map((each) => ({
      ...each,
      finds: (each.finds ?? []).filter((find) => !('signal' in find && find.signal === 'thanks')),
    }));
    const card = scoreDialogue(strict, aDialogue(strict, { turns: thankless }), { reads: readsAll });
    expect([card.passed, card.verdict]).toEqual(['failed', { key: 'verdict.required', params: { criterion: 'thanks' } }]);
  });

  it('weighs a scenario’s own weights before a team’s', () => {
    const own = aScenario({ rubric: { weights: { 'next-step': 20 }, notApplicable: [], autoFail: [] } });
    const card = scoreDialogue(own, dialogue, { reads: readsAll, rubric: { ...PLAIN_RUBRIC, weights: { 'next-step': 1, thanks: 7 } } });
    const weights = Object.fromEntries(card.criteria.map(({ id, weight }) => [id, weight]));
    expect([weights['next-step'], weights['thanks'], weights['apology']]).toEqual([20, 7, 10]);
  });
});
