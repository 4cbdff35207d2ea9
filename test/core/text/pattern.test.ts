import { describe, expect, it } from 'vitest';
import { compilePattern, findPattern, PatternError, readText, type Lexicons } from '../../../src/core/text/index.ts';

const LEXICONS: Lexicons = { neg: ['не', 'ни'], give: ['верн(у|ем)', 'отда(м|дим)', 'сделаем #gift'], gift: ['подарок', 'скидк*'] };

/** The words a pattern finds in a text, sentence by sentence. */
function found(pattern: string, text: string): string[] {
  const compiled = compilePattern(pattern, LEXICONS);
  return readText(text).sentences.flatMap((sentence) => findPattern(compiled, sentence).map(({ start, end }) => text.slice(start, end)));
}

describe('the pattern language', () => {
  it.each([
    ['word', 'Прошу прощения', 'прощения', ['прощения']],
    ['word, other form', 'Прошу прощений', 'прощения', []],
    ['prefix', 'Извините нас', 'извин*', ['Извините']],
    ['suffix', 'Иван Петрович слушает', '*ович', ['Петрович']],
    ['parts', 'вибачаюсь, вибачте', 'вибач(те|аюсь)', ['вибачаюсь', 'вибачте']],
    ['nested parts', 'перевіримо', 'перевір(имо|(ю|ите))', ['перевіримо']],
    ['empty part', 'сообщу', 'сообщ(у|)', ['сообщу']],
    ['alternatives of several words', 'беру вопрос на себя', '{беру|возьму} ..2 {на себя|под контроль}', ['беру вопрос на себя']],
    ['optional word there', 'очень жаль', 'очень? жаль', ['очень жаль']],
    ['optional word not there', 'жаль', 'очень? жаль', ['жаль']],
    ['gap too long', 'прошу у вас всех искренне прощения', 'прошу ..2 прощения', []],
    ['gap of any length', 'прошу у вас всех искренне прощения', 'прошу .. прощения', ['прошу у вас всех искренне прощения']],
    ['gap stops at a comma', 'прошу вас, дайте прощения', 'прошу .. прощения', []],
    ['gap across commas', 'если вас, простите, это задело', 'если ,,5 задело', ['если вас, простите, это задело']],
    ['neighbours do not cross a comma', 'прошу, прощения', 'прошу прощения', []],
    ['a boundary asked for', 'извините, но правила', 'извините , но', ['извините, но']],
    ['a boundary that is not there', 'извините но правила', 'извините , но', []],
    ['an optional boundary', 'извините но правила', 'извините ,? но', ['извините но']],
    ['any word', 'в розетку включали', 'в _ включали', ['в розетку включали']],
    ['start', 'не могу, извините', '^ извините', []],
    ['end', 'ну извините', 'извините $', ['извините']],
    ['a question', 'Включали? Включали.', 'включали [?]', ['Включали']],
    ['no question', 'Включали? Включали.', 'включали [.]', ['Включали']],
    ['first sentence', 'Да. Да.', '[first] да', ['Да']],
    ['next word capitalised', 'Олена або олена', '[cap] олена', ['Олена']],
    ['negative look', 'не извините, а простите, извините', '!не извините', ['извините', 'извините']],
    ['a list', 'вернём завтра', '#give', ['вернём']],
    ['a list within a list', 'сделаем скидку', '#give', ['сделаем скидку']],
    ['digits', 'скидка 15', 'скидка #NUM', ['скидка 15']],
    ['a capitalised word', 'это Олена', 'это #CAP', ['это Олена']],
    ['alternatives without braces', 'простите', 'извините|простите', ['простите']],
    ['an empty alternative', 'извините', '{очень|} извините', ['извините']],
    ['English contractions opened', "We won't refund you", 'will not', ["won't"]],
    ['a contraction in the pattern', 'we will not do it', "won't", ['will not']],
    ['a possessive is none', "the customer's order", "customer's", ["customer's"]],
    ['a hyphenated English word', 'a quick follow-up call', 'follow-up call', ['follow-up call']],
  ])('%s', (_name, text, pattern, expected) => {
    expect(found(pattern, text)).toEqual(expected);
  });

  it.each([
    ['', 'empty', 0],
    ['.. ..3', 'only-gap', 0],
    ['{a|b}|', 'empty', 5],
    ['|a', 'empty', 0],
    ['a || b', 'empty', 2],
    ['{a|b', 'unclosed', 0],
    ['слово(а|б', 'unclosed', 5],
    ['a } b', 'unexpected', 2],
    ['[??] a', 'unknown-test', 0],
    ['a #nowhere', 'unknown-list', 2],
    ['a #NOWHERE', 'unknown-class', 2],
  ])('refuses %j, naming the place', (pattern, code, at) => {
    let error: unknown;
    try {
      compilePattern(pattern, LEXICONS);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(PatternError);
    expect({ code: (error as PatternError).code, at: (error as PatternError).at }).toEqual({ code, at });
  });

  it('names a circle of lists', () => {
    expect(() => compilePattern('#a', { a: ['#b'], b: ['#a'] })).toThrow(expect.objectContaining({ code: 'list-cycle' }));
  });
});

describe('a pattern that would never end', () => {
  it.each([
    ['parts within parts', `x${'('.repeat(20_000)}`, 'too-deep'],
    ['not not not', `${'!'.repeat(20_000)}x`, 'too-deep'],
    ['braces within braces', `${'{'.repeat(20_000)}x`, 'too-deep'],
    ['forms by the million', `x(${'(a|b)'.repeat(18)})`, 'too-many-forms'],
  ])('is refused: %s', (_name, pattern, code) => {
    expect(() => compilePattern(pattern)).toThrow(expect.objectContaining({ name: 'PatternError', code }));
  });

  it('is matched in bounded time however many gaps it has', () => {
    const words = 'а '.repeat(110);
    expect(found('_ .. _ .. _ .. _ .. _ .. _ .. б', `${words}б`)).toHaveLength(1);
    expect(found('_ .. _ .. _ .. _ .. _ .. _ .. б в', `${words}б`)).toEqual([]);
  });
});
