import { describe, expect, it } from 'vitest';
import { caseNumber, type CaseJournal, journalOf, shownSteps, toldBy } from '../../../src/core/desk/index.ts';
import type { Company, Scenario } from '../../../src/core/scenario/types.ts';
import type { Promised } from '../../../src/core/session/index.ts';
import { aDialogue, aScenario, type DialogueSpec, type TurnSpec } from '../../support/dialogues.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const company: Company = {
  id: 'techhouse',
  name: 'Техдом',
  address: 'formal',
  departments: [{ id: 'warranty', name: 'Гарантийный отдел', causes: ['dead'], causeNames: { dead: 'Не включается' }, takesMs: null }],
  powers: [],
  verification: null,
  deadlines: [],
  forbidden: [],
  obligatory: [],
  knowledge: [],
  colleagues: [{ department: 'warranty', about: 'replacements', says: 'Новый есть на складе.', takesMs: MINUTE }],
  manager: { says: 'Меняйте.', takesMs: 2 * MINUTE },
};

const scenario = aScenario({
  company,
  department: 'warranty',
  cause: 'dead',
  remedies: [
    { id: 'replace', label: 'Новый чайник', right: 'right', phrases: [], takesMs: 24 * HOUR, needs: 'remedy' },
    { id: 'discount', right: 'wrong', phrases: [], takesMs: null, needs: null },
  ],
});

const journal = (spec: DialogueSpec, change: Partial<Scenario> = {}): CaseJournal => {
  const played = { ...scenario, ...change };
  return journalOf(toldBy(aDialogue(played, spec)), { scenario: played, seed: 1, operator: 'Анна' });
};
const after = (...turns: readonly TurnSpec[]) => journal({ turns });
const HOLDING: TurnSpec = {
  says: ['Беру на себя, отвечу через 10 минут.'],
  finds: [
    { signal: 'ownership', words: 'Беру на себя' },
    { signal: 'timeline', words: 'через 10 минут' },
  ],
};
const promised = (change: Partial<Promised> = {}): Promised => ({
  turn: 1,
  madeMs: 30_000,
  dueMs: 10 * MINUTE,
  state: 'open',
  settledMs: null,
  ...change,
});

describe('the status of a case', () => {
  it.each<[string, CaseJournal, CaseJournal['status'], CaseJournal['awaits']]>([
    ['nobody has answered', after(), 'received', []],
    [
      'a holding reply',
      journal({ turns: [HOLDING], promises: [promised()] }),
      'received',
      [{ what: 'answer', name: '', dueMs: 10 * MINUTE }],
    ],
    ['a reply', after({ says: ['Простите нас.'] }), 'in-work', []],
    ['registered without a word', after({ action: { type: 'register', department: 'warranty', cause: 'dead' } }), 'in-work', []],
    [
      'registered for an hour',
      after({ action: { type: 'register', department: 'warranty', cause: 'dead', promised_by: '2025-03-12 12:00' } }),
      'waiting',
      [{ what: 'case', name: '', dueMs: 2 * HOUR }],
    ],
    [
      'registered anew without one',
      after(
        { action: { type: 'register', department: 'warranty', cause: 'dead', promised_by: '2025-03-12 12:00' } },
        { action: { type: 'register', department: 'warranty', cause: 'dead' } },
      ),
      'in-work',
      [],
    ],
    ['a question', after({ says: ['Какой номер заказа?'] }), 'waiting', [{ what: 'customer', name: '', dueMs: null }]],
    ['a question that is answered', after({ says: ['Какой номер заказа?'], answer: ['4711.'] }), 'in-work', []],
    [
      'a colleague is asked',
      after({ says: ['Выясню.'] }, { action: { type: 'ask', whom: 'warranty', about: 'replacements' } }),
      'waiting',
      [{ what: 'department', name: 'Гарантийный отдел', dueMs: 2 * MINUTE }],
    ],
    [
      'a colleague is asked before anybody answered',
      after({ action: { type: 'ask', whom: 'warranty', about: 'replacements' } }),
      'received',
      [{ what: 'department', name: 'Гарантийный отдел', dueMs: 1.5 * MINUTE }],
    ],
    [
      'a colleague has answered',
      after(
        { says: ['Выясню.'] },
        { action: { type: 'ask', whom: 'warranty', about: 'replacements' } },
        { says: ['Спасибо.'], tookMs: HOUR },
      ),
      'in-work',
      [],
    ],
    [
      'the manager and a call are awaited',
      journal({
        turns: [{ says: ['Выясню.'] }, { action: { type: 'manager' } }, { action: { type: 'call-back', at: '2025-03-12 10:02' } }],
        promises: [promised({ turn: 3, madeMs: 90_000, dueMs: 2 * MINUTE })],
      }),
      'waiting',
      [
        { what: 'call', name: '', dueMs: 2 * MINUTE },
        { what: 'manager', name: '', dueMs: 3 * MINUTE },
      ],
    ],
    [
      'a promise is kept',
      journal({ turns: [{ says: ['Отвечу.'] }, { says: ['Вот.'] }], promises: [promised({ state: 'kept', settledMs: MINUTE })] }),
      'in-work',
      [],
    ],
    ['half a help', after({ says: ['Дарим скидку.'], remedies: ['discount'] }), 'in-work', []],
    ['the right remedy offered', after({ says: ['Меняем, хорошо?'], remedies: ['replace'] }), 'solved', []],
    ['the right remedy done', after({ action: { type: 'remedy', id: 'replace' } }), 'solved', []],
    ['the end', journal({ turns: [{ says: ['Нет?'] }], outcome: { as: 'lost', reason: 'closed' } }), 'closed', []],
  ])('%s', (_, { status, awaits }, expected, awaited) => {
    expect({ status, awaits }).toEqual({ status: expected, awaits: awaited });
  });

  it('what was offered has no hour; what was done is there once it has had its time, and is not put off by being told of', () => {
    const name = 'Новый чайник';
    expect(after({ says: ['Меняем.'], remedies: ['replace'] }).solution).toEqual({ name, dueMs: null });
    const done = [{ says: ['Меняем.'], remedies: ['replace'] }, { action: { type: 'remedy', id: 'replace' } } as const];
    expect(after(...done).solution).toEqual({ name, dueMs: MINUTE + 24 * HOUR });
    expect(after(...done, { says: ['Едет.'], remedies: ['replace'] }).solution).toEqual({ name, dueMs: MINUTE + 24 * HOUR });
    expect(after({ says: ['Дарим скидку.'], remedies: ['discount'] }).solution).toBeNull();
  });
});

describe('a case in other hands', () => {
  const handed = (department: string, ...more: readonly TurnSpec[]) =>
    journal(
      { turns: [{ says: ['Выясню.'] }, { action: { type: 'delegate', department, remedy: 'replace' } }, ...more] },
      { company: { ...company, departments: [...company.departments, { id: 'sales', name: 'Продажи', causes: [], takesMs: 2 * MINUTE }] } },
    );
  const last = ({ steps, status }: CaseJournal) => {
    const step = steps.findLast(({ author }) => author.by === 'department');
    return { status, step: step && [step.atMs / MINUTE, step.author.name, step.kind, step.params, step.isShown] };
  };

  it('waits for the department, and is solved when they have done it, which the customer is told', () => {
    expect(handed('warranty')).toMatchObject({
      status: 'waiting',
      awaits: [{ what: 'department', name: 'Гарантийный отдел', dueMs: 4 * MINUTE }],
      solution: null,
    });
    const done = handed('warranty', { says: ['Проверю.'], tookMs: HOUR });
    expect(last(done)).toEqual({ status: 'solved', step: [4, 'Гарантийный отдел', 'done', { id: 'Новый чайник' }, true] });
    expect(done.solution).toEqual({ name: 'Новый чайник', dueMs: 4 * MINUTE + 24 * HOUR });
  });

  it('comes back from a department that it is nothing to do with, which the customer is not told', () => {
    const back = handed('sales', { says: ['Проверю.'], tookMs: HOUR });
    expect(last(back)).toEqual({ status: 'in-work', step: [3, 'Продажи', 'returned', { about: 'replace' }, false] });
  });

  it('registered in a wrong department comes back without having been awaited', () => {
    const registered = { action: { type: 'register', department: 'elsewhere', cause: 'dead' } } as const;
    expect(after(registered)).toMatchObject({ status: 'in-work', awaits: [] });
    expect(after(registered, { says: ['Проверю.'], tookMs: HOUR }).steps.map(({ kind }) => kind)).toContain('returned');
  });

  it.each<[string, Promised['state'], readonly string[]]>([
    ['kept by an answer still has its hour', 'kept', ['register', 'replied', 'passed']],
    ['broken is told of once', 'broken', ['register', 'broken', 'replied']],
  ])('promised for an hour and %s', (_, state, kinds) => {
    const { steps, awaits } = journal({
      turns: [
        { action: { type: 'register', department: 'warranty', cause: 'dead', promised_by: '2025-03-12 10:05' } },
        { says: ['Вот.'], tookMs: state === 'kept' ? MINUTE : HOUR },
      ],
      promises: [promised({ dueMs: 5 * MINUTE, state, settledMs: state === 'kept' ? 1.5 * MINUTE : 5 * MINUTE })],
      durationMs: 2 * HOUR,
    });
    expect(steps.slice(2).map(({ kind }) => kind)).toEqual(kinds);
    expect(awaits).toEqual([]);
  });
});

describe('the steps of a case', () => {
  const whole = journal({
    turns: [
      { action: { type: 'register', department: 'warranty', cause: 'dead', promised_by: '2025-03-12 10:01' } },
      { ...HOLDING, answer: ['Жду.'] },
      { action: { type: 'ask', whom: 'warranty', about: 'replacements' } },
      { action: { type: 'call-back', at: '2025-03-12 10:30' } },
      { says: ['Новый чайник едет.'], remedies: ['replace'], tookMs: 10 * MINUTE },
    ],
    promises: [
      promised({ turn: 2, madeMs: MINUTE, state: 'broken', settledMs: 10 * MINUTE }),
      promised({ turn: 4, madeMs: 2 * MINUTE, dueMs: 30 * MINUTE, state: 'kept', settledMs: 12 * MINUTE }),
    ],
    outcome: { as: 'kept', reason: 'left' },
  });

  it('stand in their order, each with its hour, its author, what it is about and where the case stood then', () => {
    expect(whole.number).toBe(caseNumber(scenario.id, 1));
    expect(whole.steps.map(({ atMs, author, kind, status }) => [atMs / MINUTE, author.by, author.name, kind, status])).toEqual([
      [0, 'customer', 'Марина Викторовна', 'wrote', 'received'],
      [0, 'customer', 'Марина Викторовна', 'wrote', 'received'],
      [0.5, 'operator', 'Анна', 'register', 'waiting'],
      [1, 'operator', 'Анна', 'replied', 'waiting'],
      [1, 'customer', 'Марина Викторовна', 'wrote', 'waiting'],
      [1, 'operator', 'Анна', 'promised', 'waiting'],
      [1, 'system', '', 'passed', 'waiting'],
      [1.5, 'operator', 'Анна', 'ask', 'waiting'],
      [2, 'operator', 'Анна', 'call-back', 'waiting'],
      [2.5, 'department', 'Гарантийный отдел', 'answered', 'waiting'],
      [10, 'system', '', 'broken', 'waiting'],
      [12, 'operator', 'Анна', 'replied', 'solved'],
      [12, 'operator', 'Анна', 'kept', 'solved'],
      [12, 'operator', 'Анна', 'ended', 'closed'],
    ]);
    const of = (key: string) => whole.steps.find((step) => step.key === key);
    expect(of('entry-2')).toMatchObject({
      params: { department: 'Гарантийный отдел', cause: 'Не включается' },
      dueMs: MINUTE,
      text: '',
    });
    expect(of('answer-5')).toMatchObject({ text: 'Новый есть на складе.', params: { about: 'replacements' } });
    expect(of('promise-1-kept')).toMatchObject({ params: { what: 'call' }, dueMs: 30 * MINUTE });
    expect(of('ended')).toMatchObject({ params: { outcome: 'kept', reason: 'left' } });
  });

  it('the customer sees what was written to them, what was done for them and the end; nothing from inside the house', () => {
    expect(shownSteps(whole).map(({ kind }) => kind)).toEqual([
      'wrote',
      'wrote',
      'register',
      'replied',
      'wrote',
      'promised',
      'call-back',
      'replied',
      'ended',
    ]);
  });

  it('an answer that would have come after the end never came', () => {
    const { steps, awaits } = journal({ turns: [{ action: { type: 'manager' } }], outcome: { as: 'lost', reason: 'silence' } });
    expect(steps.map(({ kind }) => kind)).toEqual(['wrote', 'wrote', 'manager', 'ended']);
    expect(steps.at(-1)?.author).toEqual({ by: 'customer', name: 'Марина Викторовна' });
    expect(awaits).toEqual([]);
  });
});
