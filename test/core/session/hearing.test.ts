import { describe, expect, it } from 'vitest';
import { fakeAnalyser } from '../../support/fake-analyser.ts';
import { depsFor, Play, scenarioWith } from '../../support/play.ts';

const SCENARIO = scenarioWith({
  lang: 'ru',
  replyLangs: ['ru', 'uk', 'en'],
  facts: [
    { id: 'order', ask: ['номер заказа', 'order number'], tell: 'Заказ 4512.', required: true },
    { id: 'day', ask: [], tell: 'Это было во вторник.', required: false },
  ],
  remedies: [
    { id: 'replace', right: 'right', phrases: ['{заменим|замену|новый чайник}', 'replac*', 'заміни*'], takesMs: null, needs: null },
    { id: 'refund', right: 'partly', phrases: ['{верн*|refund*}'], takesMs: null, needs: null },
  ],
});

function heard(text: string, analyser = fakeAnalyser()): { readonly remedies: readonly string[]; readonly asks: readonly string[] } {
  const dialogue = new Play(depsFor(SCENARIO, { analyser })).listen().wait(5000).input({ type: 'send', text });
  const event = dialogue.session.log.find((one) => one.type === 'replied');
  if (event?.type !== 'replied') throw new Error('nothing was heard');
  return { remedies: event.remedies, asks: event.asks };
}

describe('a remedy', () => {
  it.each([
    ['Заменим чайник завтра.', ['replace']],
    ['Предлагаем замену или вернём деньги.', ['refund', 'replace']],
    ['We will replace it tomorrow.', ['replace']],
    ['Замінимо чайник. Заміниться сьогодні.', ['replace']],
    ['Мы не заменим чайник.', []],
    ['Мы вам не можем ничего предложить, замену тоже.', ['replace']],
    ['We won’t replace it.', []],
    ['We cannot refund that.', []],
    ['[brush_off] Замену не дадим, вернём только слова.', []],
    ['[brush_off] Ничем не помогу. А впрочем, заменим.', ['replace']],
    ['Вам обещали «заменим завтра».', []],
    ['Ваш вопрос важен для нас.', []],
  ])('%s → %j', (text, remedies) => {
    expect(heard(text).remedies).toEqual(remedies);
  });
});

describe('a question for a fact', () => {
  it.each([
    ['Какой у вас номер заказа?', ['order']],
    ['[clarify] Подскажите номер заказа.', ['day', 'order']],
    ['[clarify] Расскажите, как это было?', ['day']],
    ['Номер заказа вижу.', []],
    ['[stupid_question] А номер заказа вы точно видели?', []],
  ])('%s → %j', (text, asks) => {
    expect(heard(text).asks).toEqual(asks);
  });

  it('may be any, for a fact without phrases, until polite questions can be read', () => {
    expect(heard('Когда это было?').asks).toEqual([]);
    expect(heard('Когда это было?', fakeAnalyser({ unread: ['clarify'] })).asks).toEqual(['day']);
  });

  it('is answered once, and asking again is felt', () => {
    const dialogue = new Play(depsFor(SCENARIO)).reply('[clarify] Номер заказа?');
    expect(dialogue.heard.slice(-2)).toEqual(['Заказ 4512.', 'Это было во вторник.']);
    const { anger } = dialogue.numbers;
    dialogue.reply('[clarify] Так какой номер заказа?');
    expect(dialogue.heard.at(-1)).toMatch(/^<asked-again/u);
    expect(dialogue.numbers.anger).toBeGreaterThan(anger);
    expect(dialogue.session.state.turns.map(({ told }) => told)).toEqual([['day', 'order'], []]);
  });
});
