import { describe, expect, it } from 'vitest';
import { caseOf, type CaseRecord } from '../../../src/core/progress/index.ts';
import type { Scenario } from '../../../src/core/scenario/types.ts';
import { anAttempt } from '../../stores/records.ts';
import { aDialogue, aScenario, type TurnSpec } from '../../support/dialogues.ts';

const scenario = aScenario({
  product: 'Чайник «{brand}»',
  company: {
    id: 'techhouse',
    name: 'Техдом',
    address: 'formal',
    departments: [
      { id: 'warranty', name: 'Гарантийный отдел', causes: ['dead'], causeNames: { dead: 'Не включается' }, takesMs: null },
      { id: 'delivery', name: 'Доставка', causes: ['late-parcel'], takesMs: null },
    ],
    powers: [],
    verification: null,
    deadlines: [],
    forbidden: [],
    obligatory: [],
    knowledge: [],
    colleagues: [],
    manager: null,
  },
  department: 'warranty',
  cause: 'dead',
  remedies: [
    { id: 'discount', right: 'wrong', phrases: [], takesMs: null, needs: null },
    { id: 'replace', label: 'Новый чайник', right: 'right', phrases: [], takesMs: null, needs: 'remedy', kind: 'replace' },
  ],
  vary: [{ values: { brand: 'Пар' }, right: null }],
});

const record = (turns: readonly TurnSpec[], change: Partial<Scenario> = {}): CaseRecord => {
  const played = { ...scenario, ...change };
  const dialogue = aDialogue(played, { turns, outcome: { as: 'kept', reason: 'closed' } });
  const survey = { solved: true, csat: 4, why: 'solved' };
  const made = caseOf(anAttempt(1, { dialogue: { ...dialogue, survey } }), played);
  if (made === null) throw new Error('A first telling is a case.');
  return made;
};

describe('the case of an attempt', () => {
  it('says who, what, where it belongs, how it was put right and when', () => {
    const made = record([
      { says: ['Разберусь и вернусь к вам.'], answer: ['Жду.'] },
      { action: { type: 'register', department: 'delivery', cause: 'late-parcel' } },
      { says: ['Дарим скидку.'], remedies: ['discount'] },
      { action: { type: 'register', department: 'warranty', cause: 'dead', category: 'claim', promised_by: '2025-03-13 12:00' } },
      { action: { type: 'remedy', id: 'replace' } },
      { says: ['Новый чайник уже едет.', 'Будет завтра.'], remedies: ['replace'], answer: ['Спасибо.'] },
    ]);
    const { about, number, ...rest } = made;
    expect(number).toMatch(/^\d{4}$/u);
    expect(about).toBe(scenario.opening.join('\n'));
    expect(rest).toEqual({
      v: 1,
      id: anAttempt(1).id,
      profileId: anAttempt(1).profileId,
      operator: '',
      scenarioId: scenario.id,
      scenarioTitle: scenario.title,
      lang: 'ru',
      mode: 'practice',
      channel: 'chat',
      company: 'Техдом',
      customer: 'Марина Викторовна',
      product: 'Чайник «Пар»',
      department: { id: 'warranty', name: 'Гарантийный отдел' },
      cause: { id: 'dead', name: 'Не включается' },
      registered: {
        department: { id: 'warranty', name: 'Гарантийный отдел' },
        cause: { id: 'dead', name: 'Не включается' },
        category: 'claim',
      },
      misrouted: 1,
      startedMs: anAttempt(1).startedMs,
      endedMs: anAttempt(1).endedMs,
      firstReplyMs: 30_000,
      solvedMs: 150_000,
      durationMs: 180_000,
      solved: true,
      csat: 4,
      outcome: 'delighted',
      remedies: [
        { id: 'discount', name: 'discount', kind: null, right: 'wrong' },
        { id: 'replace', name: 'Новый чайник', kind: 'replace', right: 'right' },
      ],
      messages: 4,
      answer: 'Новый чайник уже едет.\nБудет завтра.',
    });
  });

  it('who answered is the name in the log, and a second try is no case', () => {
    const opened = { type: 'opened', at_ms: 0, wall_ms: 1, scenario: scenario.id, scenario_hash: 'a', seed: 1, mode: 'practice' } as const;
    const attempt = anAttempt(1, { log: [{ ...opened, operator: 'Анна' }] });
    expect(caseOf(attempt, scenario)?.operator).toBe('Анна');
    expect(caseOf({ ...attempt, forkOf: anAttempt(2).id }, scenario)).toBeNull();
  });

  it('that nobody answered has neither first reply, remedy, answer nor a registration', () => {
    expect(record([])).toMatchObject({
      firstReplyMs: null,
      solvedMs: null,
      answer: '',
      remedies: [],
      registered: null,
      misrouted: 0,
      messages: 2,
    });
  });

  it.each<[string, readonly TurnSpec[], string]>([
    ['offered in words', [{ says: ['Меняем.'], remedies: ['replace'] }, { says: ['До свидания.'] }], 'Меняем.'],
    ['done, then told of', [{ says: ['Минуту.'] }, { action: { type: 'remedy', id: 'replace' } }, { says: ['Готово.'] }], 'Готово.'],
    ['done at the end', [{ says: ['Сейчас сделаю.'] }, { action: { type: 'remedy', id: 'replace' } }], 'Сейчас сделаю.'],
    ['done without a word', [{ action: { type: 'remedy', id: 'replace' } }], ''],
    ['never', [{ says: ['Дарим скидку.'], remedies: ['discount'] }], ''],
  ])('keeps the reply that solved it: %s', (_, turns, answer) => {
    expect(record(turns).answer).toBe(answer);
  });

  it('handed to its department is solved when they have done it, at the end at the latest, or when it is offered before', () => {
    const handed = { action: { type: 'delegate', department: 'warranty', remedy: 'replace' } } as const;
    const later = (tookMs: number): TurnSpec => ({ says: ['Проверю.'], tookMs });
    expect(record([handed, later(3_600_000)]).solvedMs).toBe(30_000 + 180_000);
    expect(record([handed, later(60_000)]).solvedMs).toBe(90_000);
    expect(record([handed, { says: ['Меняем.'], remedies: ['replace'], tookMs: 60_000 }, later(3_600_000)]).solvedMs).toBe(90_000);
  });

  it('counts departments it does not belong to, the same one twice running once; none where it belongs nowhere', () => {
    const to = (department: string): TurnSpec => ({ action: { type: 'transfer', department } });
    const turns = [
      to('delivery'),
      { action: { type: 'register', department: 'delivery', cause: 'late-parcel' } } as const,
      to('warranty'),
      { action: { type: 'delegate', department: 'delivery', remedy: 'replace' } } as const,
    ];
    expect(record(turns).misrouted).toBe(2);
    expect(record(turns, { department: null, cause: null })).toMatchObject({ misrouted: 0, department: null, cause: null });
  });

  it('has no place, and no product, where the scenario names none', () => {
    const made = record([{ says: ['Меняем.'], remedies: ['replace'] }], { company: null, department: null, cause: null, vary: [] });
    expect(made).toMatchObject({ company: null, department: null, cause: null, product: 'Чайник «{brand}»' });
  });

  it('without a survey it is solved where the right remedy came', () => {
    const dialogue = aDialogue(scenario, {
      turns: [{ says: ['Меняем.'], remedies: ['replace'] }],
      outcome: { as: 'kept', reason: 'closed' },
    });
    expect(caseOf(anAttempt(1, { dialogue }), scenario)).toMatchObject({ solved: true, csat: null });
  });
});
