import { expect, it } from 'vitest';
import { scoreDialogue } from '../../../src/core/scoring/index.ts';
import { aDialogue, aScenario, readsAll } from '../../support/dialogues.ts';

it('marks for time leave as many times as long as the dialogue did', () => {
  const scenario = aScenario();
  const dialogue = aDialogue(scenario, { turns: [{ says: ['Да.'], tookMs: 60_000 }] });
  const markUnder = (accommodation: number) =>
    scoreDialogue(scenario, dialogue, { reads: readsAll, accommodation }).criteria.find(({ id }) => id === 'first-response')?.mark;
  expect([1, 1.5, 2].map(markUnder)).toEqual([0.75, 0.917, 1].map((mark) => expect.closeTo(mark, 2)));
});
