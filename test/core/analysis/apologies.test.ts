import { describe, expect, it } from 'vitest';
import { loadRules } from '../../../src/adapters/node/rules.ts';
import { createAnalyser } from '../../../src/core/analysis/index.ts';
import type { Lang } from '../../../src/core/text/index.ts';

const analyser = createAnalyser(loadRules(), { learned: false });

function apologiesIn(text: string, lang: Lang): (string | undefined)[] {
  return analyser
    .analyse(text, { lang })
    .findings.flatMap((finding) => ('signal' in finding && finding.signal === 'apology' ? [finding.detail] : []));
}

describe('an apology', () => {
  it.each<[Lang, string, string[]]>([
    ['uk', 'Добрий день, Олено! Вибачте нам за затримку посилки.', ['early затримку посилки']],
    ['uk', 'Перепрошуємо.', ['early']],
    ['ru', 'Простите нас за то, что не позвонили вчера.', ['early не позвонили вчера']],
    [
      'ru',
      'Ваш заказ вчера вечером уехал со склада не в тот город, и сегодня утром это заметил наш диспетчер, когда сверял накладные. Приносим извинения за путаницу.',
      ['late путаницу'],
    ],
    ['en', "I'm so sorry about the broken lid, Dana.", ['early the broken lid']],
    [
      'en',
      'The parcel left our depot on Monday and sat at the wrong hub until this morning, when a driver finally spotted the label. We apologise for the wait.',
      ['late the wait'],
    ],
  ])('in %s says early or late and what it is for: %s', (lang, text, expected) => {
    expect(apologiesIn(text, lang)).toEqual(expected);
  });

  it('has no words of a failure where none are said', () => {
    expect(apologiesIn("We're sorry.", 'en')).toEqual(['early']);
  });
});
