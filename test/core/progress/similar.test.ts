import { describe, expect, it } from 'vitest';
import { caseOf, type CaseRecord, similarCases } from '../../../src/core/progress/index.ts';
import { anAttempt, SCENARIO } from '../../stores/records.ts';
import { aScenario } from '../../support/dialogues.ts';

const scenario = aScenario({
  id: 'now',
  product: 'Чайник',
  company: {
    id: 'techhouse',
    name: 'Техдом',
    address: 'formal',
    departments: [],
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
});

let ids = 0;
function record(scenarioId: string, change: Partial<CaseRecord> = {}): CaseRecord {
  ids += 1;
  const made = caseOf(anAttempt(ids), SCENARIO);
  if (made === null) throw new Error('A first telling is a case.');
  return { ...made, scenarioId, company: 'Техдом', product: null, about: '', answer: 'Меняем.', ...change };
}

const CAUSE = { cause: { id: 'dead', name: 'Не включается' }, department: { id: 'warranty', name: 'Гарантия' } };
const like = (cases: readonly CaseRecord[], about = '') =>
  similarCases(cases, { scenario, about }).map(({ record: { scenarioId }, by }) => [scenarioId, by]);

describe('similar cases', () => {
  it('stand by cause, product and department, three at most', () => {
    const cases = [
      record('department', { department: CAUSE.department }),
      record('product', { product: 'чайник' }),
      record('cause', CAUSE),
      record('both', { ...CAUSE, product: 'Чайник' }),
      record('nothing'),
    ];
    expect(like(cases)).toEqual([
      ['both', 'cause'],
      ['cause', 'cause'],
      ['product', 'product'],
    ]);
  });

  it('a cause or a department of another house is not the same one', () => {
    expect(like([record('elsewhere', { ...CAUSE, company: 'Другой дом' })])).toEqual([]);
  });

  it('are found by the beginnings of their words, rare ones telling more, and not by a few that any two share', () => {
    const about = 'Посылка потерялась, курьер с посылкой не приехал, отследить её нельзя.';
    const cases = [
      record('parcel', { about: 'Потеряли мою посылку! Курьеры не приезжали.' }),
      record('bill', { about: 'С карты дважды списали оплату за интернет, курьер ни при чём, верните деньги на счёт немедленно.' }),
    ];
    expect(like(cases, about)).toEqual([['parcel', 'words']]);
    expect(like(cases, '')).toEqual([]);
  });

  it('are solved, of another scenario, in the customer’s language, with a reply to show', () => {
    const cases = [
      record('unsolved', { ...CAUSE, solved: false }),
      record('now', CAUSE),
      record('english', { ...CAUSE, lang: 'en' }),
      record('wordless', { ...CAUSE, answer: '' }),
    ];
    expect(like(cases)).toEqual([]);
  });

  it('of one scenario the newest of those that are equally like', () => {
    const cases = [record('same', { ...CAUSE, answer: 'Раньше.' }), record('same', { ...CAUSE, answer: 'Позже.' })];
    expect(similarCases(cases, { scenario, about: '' }).map((one) => one.record.answer)).toEqual(['Позже.']);
  });
});
