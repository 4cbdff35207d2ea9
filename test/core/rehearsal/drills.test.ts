import { describe, expect, it } from 'vitest';
import { DRILLS, type DrillId, judgeDrill } from '../../../src/core/rehearsal/index.ts';
import { LANGS, type Lang } from '../../../src/core/text/index.ts';
import { first as en } from '../../../src/i18n/en/first.ts';
import { first as ru } from '../../../src/i18n/ru/first.ts';
import { first as uk } from '../../../src/i18n/uk/first.ts';
import { analyser } from '../../support/rehearsed.ts';

const WORDING = { en, ru, uk };
const judge = (id: DrillId, lang: Lang, text: string) => judgeDrill(id, analyser.analyse(text, { lang, channel: 'chat' }));

describe.each(LANGS)('the drills in %s', { timeout: 60_000 }, (lang) => {
  it.each(DRILLS)('%s: its own example is what it takes', (id) => {
    expect(judge(id, lang, WORDING[lang].drills[id].example)).toEqual({
      state: 'done',
      needs: expect.any(Array),
      faults: [],
    });
  });

  it.each(DRILLS)('%s: each has customers of its own, none of whom is answered by saying nothing', (id) => {
    const { lines } = WORDING[lang].drills[id];
    expect(new Set(lines).size).toBe(3);
    expect(judge(id, lang, { en: 'Noted.', ru: 'Принято.', uk: 'Прийнято.' }[lang]).state).toBe('nearly');
  });
});

describe('a drill', () => {
  it('is spoiled by a fault found for certain, and names it', () => {
    const verdict = judge('apologise', 'uk', 'Вибачте, якщо ми вас образили.');
    expect(verdict.state).toBe('spoiled');
    expect(verdict.faults).toContain('false_apology');
    expect(judge('ask', 'ru', 'А вы точно его в розетку включали?')).toMatchObject({ state: 'spoiled', faults: ['stupid_question'] });
  });

  it('takes «I cannot» for what it is where a no is asked for: spoiled without what one can do, fine with it', () => {
    expect(judge('refuse', 'en', 'I am sorry, I cannot give you a new one.').state).toBe('spoiled');
    expect(judge('refuse', 'en', 'I am sorry, I cannot give you a new one. I will have it looked at free of charge this week.').state).toBe(
      'done',
    );
  });

  it('says what lacks', () => {
    expect(judge('when', 'en', 'I will ring you back by 4 pm.')).toMatchObject({ needs: [{ met: 'timeline' }, expect.anything()] });
    expect(judge('private', 'uk', 'Напишіть мені, будь ласка, в особисті.').needs.map(({ met }) => met)).toEqual(['private', null]);
  });

  it('judges nothing that cannot be read', () => {
    expect(judge('own', 'en', '🙂🙂🙂').state).toBe('unread');
  });
});
