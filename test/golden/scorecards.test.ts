/** Whole scorecards of dialogues built by hand. What changes here changes for trainees: read the difference before taking it over. */
import { expect, it } from 'vitest';
import { scoreDialogue } from '../../src/core/scoring/index.ts';
import type { Scenario } from '../../src/core/scenario/types.ts';
import { aDialogue, aScenario, EXCUSE_TURNS, GOOD_TURNS, readsAll, type DialogueSpec } from '../support/dialogues.ts';

const COMMAND = 'npx vitest run --project core test/golden/scorecards.test.ts --update';

const goldens: readonly (readonly [name: string, change: Partial<Scenario>, spec: DialogueSpec])[] = [
  ['good', {}, { turns: GOOD_TURNS, outcome: { as: 'delighted', reason: 'closed' } }],
  ['excuses', {}, { turns: EXCUSE_TURNS, outcome: { as: 'lost', reason: 'hopeless' } }],
  ['rescue', {}, { turns: [...EXCUSE_TURNS, ...GOOD_TURNS], outcome: { as: 'kept', reason: 'closed' } }],
  ['silence', {}, { outcome: { as: 'lost', reason: 'silence' }, durationMs: 360_000 }],
  ['empty', {}, { turns: [{ says: ['ок'] }], outcome: { as: 'lost', reason: 'silence' }, durationMs: 390_000 }],
  [
    'public',
    { channel: 'social', kind: 'public-claim', targets: { firstReply: minutes(15, 60, 240), reply: minutes(60, 240, 720) } },
    {
      turns: [
        {
          says: ['Марина Викторовна, простите, что чайник подвёл. Скидка 50 % вам прямо здесь!'],
          finds: [
            { signal: 'personal', words: 'Марина Викторовна' },
            { signal: 'apology', words: 'простите, что чайник подвёл' },
            { signal: 'compensation', words: 'Скидка 50 %' },
          ],
          visibility: 'public',
          tookMs: 30 * 60_000,
        },
        {
          says: ['Напишите мне в личные сообщения, я сама всё решу: Анна Петрова.'],
          finds: [
            { signal: 'private', words: 'Напишите мне в личные сообщения' },
            { signal: 'ownership', words: 'я сама всё решу' },
            { signal: 'contact', words: 'Анна Петрова' },
          ],
          visibility: 'public',
          tookMs: 20 * 60_000,
        },
      ],
      outcome: { as: 'resigned', reason: 'closed' },
    },
  ],
  [
    'insult',
    {},
    {
      turns: [
        {
          says: ['Не кричите на меня, дура.'],
          finds: [{ signal: 'rudeness', words: 'дура', degree: 'insulting', critical: true, better: 'Понимаю, как вы злитесь.' }],
        },
      ],
      outcome: { as: 'public', reason: 'goto' },
    },
  ],
];

it.each(goldens)('%s', async (name, change, spec) => {
  const scenario = aScenario(change);
  const scorecard = scoreDialogue(scenario, aDialogue(scenario, spec), { reads: readsAll });
  await expect(`${JSON.stringify(scorecard, null, 2)}\n`, `If the change is meant: ${COMMAND}`).toMatchFileSnapshot(
    `scorecards/${name}.json`,
  );
});

function minutes(excellent: number, good: number, poor: number) {
  return { excellentMs: excellent * 60_000, goodMs: good * 60_000, poorMs: poor * 60_000 };
}
