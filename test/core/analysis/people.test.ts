import { describe, expect, it } from 'vitest';
import { loadRules } from '../../../src/adapters/node/rules.ts';
import { createAnalyser } from '../../../src/core/analysis/index.ts';
import type { Lang } from '../../../src/core/text/index.ts';

const analyser = createAnalyser(loadRules(), { learned: false });

function namesIn(text: string, lang: Lang, customerNames: readonly string[] = []): string[] {
  return analyser.analyse(text, { lang, customerNames }).entities.flatMap(({ type, text: words }) => (type === 'name' ? [words] : []));
}

describe('people named in a reply', () => {
  it.each<[Lang, string, string[]]>([
    ['uk', 'Мене звати Ганна Коваль, дод. 214.', ['Ганна Коваль']],
    ['uk', 'Пане Андрію, водій Тарас Іванович уже їде.', ['Пане Андрію', 'Тарас Іванович']],
    ['uk', 'Надія є завжди, посилка їде.', []],
    ['uk', 'Дякуємо, Надіє!', ['Надіє']],
    ['ru', 'Это Светлана Петровна, доб. 118.', ['Светлана Петровна']],
    ['ru', 'Передам Олегу и напишу вам.', ['Олегу']],
    ['ru', 'Вера в людей вернётся.', []],
    ['en', "I'm Ruth Doyle, ext. 317.", ['Ruth Doyle']],
    ['en', 'Mrs Appiah, our driver Marek Nowak rang you.', ['Mrs Appiah']],
    ['en', 'Will you send the photo to Priya?', ['Priya']],
    ['en', 'Yes, sir, the lid is on its way.', []],
  ])('in %s: %s', (lang, text, expected) => {
    expect(namesIn(text, lang)).toEqual(expected);
  });

  it('stand beside the customer, once each', () => {
    expect(namesIn('Добрий день, Андрію! Це Ганна.', 'uk', ['Андрію'])).toEqual(['Андрію', 'Ганна']);
  });

  it('of a sentence that is read in two languages count once', () => {
    expect(namesIn('Олег, доб. 12', 'ru')).toEqual(['Олег']);
  });
});
