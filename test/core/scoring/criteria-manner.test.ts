import { describe, expect, it } from 'vitest';
import { scoreDialogue } from '../../../src/core/scoring/index.ts';
import { aDialogue, aScenario, readsAll, type TurnSpec } from '../../support/dialogues.ts';
import { describeMarks, find, say, turns } from './judging.ts';

describeMarks('manner, and what goes for all', [
  [
    'rudeness',
    'tactless',
    {},
    turns(find({ signal: 'rudeness', words: 'успокойтесь', degree: 'tactless' })),
    'broken',
    0,
    'rudeness.broken',
  ],
  ['self-praise', 'found', {}, turns(say({ self_promo: 'мы лидер рынка' })), 'broken', 0, 'self-praise.broken'],
  ['blame', 'nothing written', {}, {}, 'not-assessed', null, 'general.no-words'],
  ['thanks', 'nothing written', {}, {}, 'missing', 0, 'general.silent'],
  ['thanks', 'nothing readable', {}, turns({ says: ['🙂'], isAssessed: false }), 'not-assessed', null, 'general.unread'],
  [
    'empathy',
    'left out by the scenario',
    { rubric: { weights: {}, notApplicable: ['empathy'], autoFail: [] } },
    turns(say({})),
    'not-applicable',
    null,
    'general.rubric',
  ],
]);

describe('criteria', () => {
  it('an opening that is cut into costs, and a holding reply does not cut into it', () => {
    const scenario = aScenario();
    const cutIn = (spec: TurnSpec) => {
      const dialogue = aDialogue(scenario, turns({ tookMs: 0, ...spec }));
      const [first, second, ...rest] = dialogue.transcript;
      const transcript = [first, ...rest, second].flatMap((entry) => entry ?? []);
      const { criteria } = scoreDialogue(scenario, { ...dialogue, transcript }, { reads: readsAll });
      return criteria.find(({ id }) => id === 'listening')?.explanation.key;
    };
    expect(cutIn({ says: ['Слушаю.'] })).toBe('listening.deaf');
    expect(cutIn(say({ ownership: 'беру чайник на себя', timeline: 'до 12:00' }))).toBe('listening.some');
  });

  it('rests on what can be read in the language of the reply', () => {
    const scenario = aScenario({ replyLangs: ['uk', 'ru'] });
    const thanks = (lang?: 'uk' | 'ru') => {
      const dialogue = aDialogue(scenario, turns(say({})));
      const said = dialogue.turns.map((turn) => ({
        ...turn,
        messages: turn.messages.map((message) => (lang === undefined ? message : { ...message, lang })),
      }));
      const { criteria } = scoreDialogue(scenario, { ...dialogue, turns: said }, { reads: (_, language) => language === 'ru' });
      return criteria.find(({ id }) => id === 'thanks')?.explanation.key;
    };
    expect([thanks('ru'), thanks('uk'), thanks()]).toEqual(['thanks.missing', 'general.unreadable-signal', 'general.unreadable-signal']);
  });
});
