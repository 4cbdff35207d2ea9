import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/core/text/index.ts';

const words = (text: string) => readText(text).sentences.map((sentence) => sentence.tokens.map((token) => token.norm).join(' '));
const langs = (text: string) => readText(text).sentences.map((sentence) => sentence.lang);

describe('reading text', () => {
  it.each([
    ['е for ё', 'Вернём всё', ['вернем все']],
    ['every apostrophe', "п’ять пʼять п'ять п`ять", ["п'ять п'ять п'ять п'ять"]],
    ['an apostrophe typed as a quote or a star', 'Під"їду о п*ятниці', ["під'їду о п'ятниці"]],
    ['Latin look-alikes in a Cyrillic word', 'помiтили', ['помітили']],
    ['a lone Latin letter among Cyrillic', 'Дякую, i вибачте нам', ['дякую і вибачте нам']],
    ['stress marks', 'за\u0301мок', ['замок']],
    ['line breaks end sentences', 'Добрый день\nВернём деньги', ['добрый день', 'вернем деньги']],
    ['abbreviations do not', 'Вернём 500 руб. сегодня же', ['вернем 500 руб сегодня же']],
    ['nor do those of an extension or an address', 'Олена, дод. 214, оф. 5', ['олена дод 214 оф 5']],
    ['nor those before a number in English', 'Ruth, ext. 317', ['ruth ext 317']],
    ['Ukrainian in Latin letters', 'vybachte nam, zaminymo zavtra', ['вибачте нам замінимо завтра']],
    ['Russian in Latin letters', 'izvinite, vernem dengi segodnya', ['извините вернем деньги сегодня']],
    ['emoji are no words', 'Дякую 🙏❤️ вам', ['дякую вам']],
    ['nothing but signs', '🙏 … !!', []],
  ])('%s', (_name, text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it.each([
    ['Вибачте нам за цю тишу', ['uk']],
    ['Извините нас за это', ['ru']],
    ['We are sorry about this', ['en']],
    ['Перевіримо. Мы проверим', ['uk', 'ru']],
    ['Я вам перезвоню, чекайте, будь ласка, мы поможем', ['mixed']],
    ['к вам', ['mixed']],
    ['Guten Tag, wir haben Ihre Bestellung nicht erhalten', ['unknown']],
    ['Przepraszam, nie wiem, gdzie jest paczka', ['unknown']],
    ['感谢您的来信', ['unknown']],
  ])('tells the language of %j', (text, expected) => {
    expect(langs(text)).toEqual(expected);
  });

  it('lets a sentence that could be either take the side of the rest', () => {
    expect(langs('Дуже прикро. Номер заявки 40')).toEqual(['uk', 'uk']);
  });

  it('marks what stands in quotation marks', () => {
    const tokens = readText('Вам ответили «на всех не угодишь» вчера').sentences[0]?.tokens ?? [];
    expect(tokens.filter((token) => token.quoted).map((token) => token.norm)).toEqual(['на', 'всех', 'не', 'угодишь']);
  });

  it('numbers clauses by the punctuation between words', () => {
    const tokens = readText('Извините, нам жаль — вернём').sentences[0]?.tokens ?? [];
    expect(tokens.map((token) => token.clause)).toEqual([0, 1, 1, 2]);
  });
});
