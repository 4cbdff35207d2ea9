import { describe, expect, it } from 'vitest';
import { scoreDialogue } from '../../../src/core/scoring/index.ts';
import { aDialogue, aScenario, readsAll, type TurnSpec } from '../../support/dialogues.ts';
import { say } from './judging.ts';

const EVERYTHING = {
  thanks: 'спасибо',
  apology: 'извините',
  empathy: 'понимаю',
  ownership: 'беру на себя',
  solution: 'всё решим',
  timeline: 'до вечера',
  compensation: 'скидка',
} as const;

const ALL = {
  ...EVERYTHING,
  contact: 'Анна Петрова',
  private: 'напишите мне',
  personal: 'Марина Викторовна',
  clarify: 'какой заказ?',
} as const;

function marksOf(turn: TurnSpec) {
  const scenario = aScenario();
  const { criteria } = scoreDialogue(scenario, aDialogue(scenario, { turns: [turn] }), { reads: readsAll });
  return Object.fromEntries(criteria.map(({ id, mark, explanation }) => [id, [mark, explanation.key]]));
}

describe('every good phrase in one message', () => {
  it('counts half where nothing in it is about this case', () => {
    expect(marksOf(say(EVERYTHING))).toMatchObject({
      thanks: [0.5, 'general.stuffed'],
      apology: [0.5, 'general.stuffed'],
      empathy: [0.5, 'general.stuffed'],
      ownership: [0.5, 'general.stuffed'],
      compensation: [0.25, 'general.stuffed'],
    });
  });

  it('counts in full where the customer’s trouble or a remedy of the case is in it', () => {
    const told = say(EVERYTHING, { says: [`Ответ: ${Object.values(EVERYTHING).join(', ')}. Чайник третий день не включается.`] });
    const mended = say(EVERYTHING, { remedies: ['replace'] });
    expect([told, mended].map((turn) => marksOf(turn)['apology'])).toEqual([
      [1, 'apology.found'],
      [1, 'apology.found'],
    ]);
  });

  it('counts half though a remedy is among nearly all signs there are, unless it takes up what the customer wrote', () => {
    const mended = say(ALL, { remedies: ['replace'] });
    const told = say(ALL, {
      says: [`${Object.values(ALL).join(', ')}. Чайник не включается третий день, не сдавать же его в музей: молчать нельзя.`],
    });
    expect([mended, told].map((turn) => marksOf(turn)['apology'])).toEqual([
      [0.5, 'general.stuffed'],
      [1, 'apology.found'],
    ]);
  });
});

describe('what is said too late', () => {
  it('loses weight from the poor target on, down to a quarter at one and a half times that', () => {
    const apologyAfter = (tookMs: number) => marksOf(say({ apology: 'извините', solution: 'всё решим' }, { tookMs }))['apology'];
    expect([180_000, 225_000, 270_000, 600_000].map(apologyAfter)).toEqual([
      [1, 'apology.found'],
      [0.625, 'general.too-late'],
      [0.25, 'general.too-late'],
      [0.25, 'general.too-late'],
    ]);
  });
});
