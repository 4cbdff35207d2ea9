import { describe, expect, it } from 'vitest';
import { betterPut, type Situation, type Warning, warningsOf } from '../../../src/core/coach/index.ts';
import type { Analysis, Signal } from '../../../src/core/analysis/types.ts';
import { TO_THREAD } from '../../../src/core/session/index.ts';
import { aScenario } from '../../support/dialogues.ts';
import { draftOf, draftWith, situationOf, transcriptOf } from './coaching.ts';

const ids = (text: string, change: Partial<Situation> = {}) =>
  warningsOf(situationOf(change), draftOf(text, change.scenario)).map(({ id }) => id);

describe('warnings', () => {
  it.each(['rudeness', 'brush_off', 'stupid_question', 'blame_shift', 'argument', 'bounce', 'false_apology', 'excuse', 'self_promo'])(
    'are given of %s, with its words, its rule and its language',
    (signal) => {
      expect(warningsOf(situationOf(), draftOf(`Ответ [${signal}].`))).toEqual([
        { id: signal, start: 6, end: 8 + signal.length, text: `[${signal}]`, rule: `${signal}.fake`, lang: 'en', better: null },
      ]);
    },
  );

  it('are not given of canned phrases, of good signs, nor of what is only likely', () => {
    expect(ids('Ответ [bureaucratese] [apology] [thanks] [solution].')).toEqual([]);
    expect(warningsOf(situationOf(), draftOf('Ответ [rudeness].', aScenario(), { certainty: 'likely' }))).toEqual([]);
  });

  it('are one for what a sentence does wrong in one way, and the gravest where words are shared', () => {
    const draft = draftOf('Ответ [excuse] и ещё [excuse].');
    expect(warningsOf(situationOf(), draft).map(({ text }) => text)).toEqual(['[excuse] и ещё [excuse]']);
    expect(ids('[excuse] [rudeness] [excuse]')).toEqual(['rudeness']);
  });

  it('are given of money in public without an invitation', () => {
    expect(ids('Ответ [compensation].')).toEqual([]);
    expect(ids('Ответ [compensation].', { visibility: 'public' })).toEqual(['compensation-in-public']);
    expect(ids('Ответ [compensation].', { visibility: 'spreading' })).toEqual(['compensation-in-public']);
    expect(ids('Ответ [private] [compensation].', { visibility: 'public' })).toEqual([]);
  });

  it('take the earlier messages of the turn into account, and those alone', () => {
    const transcript = transcriptOf(['Ответ [private].']);
    const text = 'Ответ [compensation].';
    expect(ids(text, { transcript, visibility: 'public', turnOpen: true })).toEqual([]);
    expect(ids(text, { transcript, visibility: 'public', turnOpen: false })).toEqual(['compensation-in-public']);
    // what was said in the thread is none of a private turn
    const inThread = transcriptOf(['Ответ [private].']).map((entry) => ({ ...entry, turn: 1 }));
    expect(
      ids(text, { transcript: [{ by: 'action', turn: 1, atMs: 0, action: TO_THREAD }, ...inThread], visibility: 'public', turnOpen: true }),
    ).toEqual(['compensation-in-public']);
  });

  it('are given of money for a withdrawn review', () => {
    expect(ids('Ответ [compensation].', { scenario: aScenario({ kind: 'blackmail' }) })).toEqual(['ransom']);
  });

  it('leave alone what the case excuses', () => {
    const refusal = { scenario: aScenario({ kind: 'refusal' }) };
    expect(ids('Ответ [excuse].', refusal)).toEqual(['excuse']);
    expect(ids('Ответ [excuse] [solution].', refusal)).toEqual(['excuse']);
    expect(ids('Ответ [excuse] [solution] [timeline].', refusal)).toEqual([]);
    const fraud = { scenario: aScenario({ kind: 'fraud' }) };
    expect(ids('Ответ [bounce].', fraud)).toEqual(['bounce']);
    expect(ids('Ответ [bounce] [ownership].', fraud)).toEqual([]);
  });

  it('let an abusive customer be left after two warnings, and nobody else', () => {
    const scenario = aScenario({ kind: 'abuse', protocol: [{ must: 'без оскорблений', why: 'a' }] });
    const leave = (said: readonly string[], of = scenario) =>
      warningsOf(
        situationOf({ scenario: of, transcript: transcriptOf(said, of) }),
        draftOf('Заканчиваю [brush_off].', of, { degree: 'ends-talk' }),
      ).map(({ id }) => id);
    expect(leave(['Прошу без оскорблений.'])).toEqual(['brush_off']);
    expect(leave(['Прошу без оскорблений.', 'Ещё раз: без оскорблений.'])).toEqual([]);
    expect(leave(['Прошу.', 'Ещё раз.'])).toEqual(['brush_off']);
    expect(leave(['Прошу.', 'Ещё раз.'], aScenario({ kind: 'abuse' }))).toEqual([]);
    expect(leave(['Прошу без оскорблений.', 'Ещё раз: без оскорблений.'], aScenario())).toEqual(['brush_off']);
  });

  it('are given of secrets anywhere, of personal data in public, and of a wrong name, with the right one', () => {
    const warned = (visibility: Situation['visibility']) =>
      warningsOf(
        situationOf({ visibility }),
        draftWith(
          'Ольга, назовите CVV и адрес.',
          { kind: 'wrong-name', rule: 'wrong-name.called', words: 'Ольга' },
          { kind: 'personal-data', rule: 'personal-data.ask-cvv', words: 'назовите CVV' },
          { kind: 'personal-data', rule: 'personal-data.ask-address', words: 'адрес' },
        ),
      ).map(({ id, better }) => [id, better]);
    expect(warned('private')).toEqual([
      ['wrong-name', 'Марина Викторовна'],
      ['secret', null],
    ]);
    expect(warned('public')).toEqual([
      ['wrong-name', 'Марина Викторовна'],
      ['secret', null],
      ['personal-data-in-public', null],
    ]);
  });

  it('bring the rule’s better wording, and the language of the sentence', () => {
    const draft = draftOf('Ответ [argument].', aScenario(), { better: 'Давайте проверим вместе.' });
    const { analysis } = draft.heard;
    const uk = {
      ...draft,
      heard: { ...draft.heard, analysis: { ...analysis, sentences: analysis.sentences.map((one) => ({ ...one, lang: 'uk' as const })) } },
    };
    expect(warningsOf(situationOf(), uk)).toMatchObject([{ id: 'argument', lang: 'uk', better: 'Давайте проверим вместе.' }]);
    // where the sentence could be several, it is taken for the language that is replied in
    const mixed = { ...draft, heard: { ...draft.heard, analysis: { ...analysis, lang: 'mixed' as const, sentences: [] } } };
    expect(warningsOf(situationOf(), mixed)).toMatchObject([{ lang: 'ru' }]);
  });
});

describe('a better wording', () => {
  const put = (text: string, words: string, good: readonly string[] = [], id: Warning['id'] = 'blame_shift') => {
    const at = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });
    const sentences = [...text.matchAll(/[^.?!]*[^.?!\s][^.?!]*/gu)].map((match): Analysis['sentences'][number] => {
      const start = match.index + (match[0].length - match[0].trimStart().length);
      return { start, end: match.index + match[0].length, lang: 'ru' };
    });
    const findings = good.map((part) => {
      const signal: Signal = 'apology';
      return { ...at(part), signal, text: part, rule: 'a.b', certainty: 'found' as const, degree: null, better: null, critical: false };
    });
    const warning: Warning = {
      ...at(words),
      id,
      text: words,
      rule: 'r',
      lang: 'ru',
      better: id === 'wrong-name' ? 'Марина' : 'Сейчас помогу.',
    };
    const done = betterPut(text, warning, { findings, sentences });
    return done && { text: done.text, words: done.text.slice(done.start, done.end) };
  };

  it.each<[string, string, string, readonly string[]]>([
    ['Вы сами виноваты!', 'сами виноваты', 'Сейчас помогу.', []],
    ['Добрый день. Вы сами виноваты, надо было читать. Пишу вам.', 'виноваты', 'Добрый день. Сейчас помогу. Пишу вам.', []],
    ['Простите нас за это, но вы сами виноваты.', 'сами виноваты', 'Простите нас за это. Сейчас помогу.', ['Простите нас']],
    ['Простите нас вы сами виноваты?', 'сами виноваты', 'Простите нас. Сейчас помогу.', ['Простите нас']],
    ['Вы сами виноваты, простите нас за прямоту.', 'сами виноваты', 'Сейчас помогу. Простите нас за прямоту.', ['простите нас']],
  ])('in «%s» takes the place of the sentence, and leaves what is good in it', (text, words, expected, good) => {
    expect(put(text, words, good)).toEqual({ text: expected, words: 'Сейчас помогу.' });
  });

  it('of a name takes the place of the name alone', () => {
    expect(put('Ольга, вы сами виноваты.', 'Ольга', [], 'wrong-name')).toEqual({ text: 'Марина, вы сами виноваты.', words: 'Марина' });
  });
});
