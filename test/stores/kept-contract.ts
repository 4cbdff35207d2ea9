/** What any Stores must do with disputes and stories. Part of the contract suite. */
import { expect, it } from 'vitest';
import type { Stores } from '../../src/core/progress/index.ts';
import { aDispute, anAttempt, aRating, aStory, PROFILE, SCENARIO, uuid } from './records.ts';

export function describeKept(open: () => Stores): void {
  it('keeps disputed marks, newest first, by profile and by attempt, and replaces one put again', async () => {
    const { disputes } = open();
    const elsewhere = aDispute(3, { attemptId: uuid(102) });
    for (const dispute of [aDispute(2), aDispute(1), elsewhere, aDispute(4, { profileId: uuid(2) })]) await disputes.put(dispute);
    await disputes.put(aDispute(1, { state: 'withdrawn' }));
    expect(await disputes.list(PROFILE.id)).toEqual([elsewhere, aDispute(2), aDispute(1, { state: 'withdrawn' })]);
    expect(await disputes.ofAttempt(uuid(102))).toEqual([elsewhere]);
    expect(await disputes.list(uuid(9))).toEqual([]);
  });

  it('keeps replies, those of one instant in a lasting order, and lets go of one', async () => {
    const { stories } = open();
    const atMs = aStory(1).atMs;
    for (const story of [aStory(1), aStory(3, { atMs }), aStory(2, { atMs })]) await stories.put(story);
    expect((await stories.list(PROFILE.id)).map(({ id }) => id)).toEqual([3, 2, 1].map((number) => aStory(number).id));
    await stories.remove(aStory(2).id);
    await stories.remove(uuid(9));
    expect(await stories.ofAttempt(uuid(101))).toEqual([aStory(3, { atMs }), aStory(1)]);
  });

  it('gives the replies that are chosen as model answers, whoever kept them, newest first, and no other', async () => {
    const { stories, profiles } = open();
    const chosen = { by: 'Олена', atMs: 1_700_000_200_000, lessons: ['when-who-how', 'sincere-apology'] } as const;
    const theirs = aStory(4, { profileId: uuid(2), chosen });
    expect(await stories.chosen()).toEqual([]);
    await profiles.put({ ...PROFILE, id: uuid(2) });
    for (const story of [aStory(1, { chosen }), aStory(2), theirs, aStory(3, { chosen, v: 9 as 1 })]) await stories.put(story);
    expect(await stories.chosen()).toEqual([theirs, aStory(1, { chosen })]);
    await stories.put(aStory(1));
    expect(await stories.chosen()).toEqual([theirs]);
    await profiles.remove(uuid(2));
    expect(await stories.chosen()).toEqual([]);
  });

  it('what is kept of an attempt outlives it, and is a copy', async () => {
    const { attempts, stories, disputes } = open();
    const story = structuredClone(aStory(1)) as { text: string } & ReturnType<typeof aStory>;
    await attempts.finish(anAttempt(1), SCENARIO, null);
    await stories.put(story);
    await disputes.put(aDispute(1));
    story.text = 'changed after';
    await attempts.remove(anAttempt(1).id);
    expect([await stories.list(PROFILE.id), await disputes.list(PROFILE.id)]).toEqual([[aStory(1)], [aDispute(1)]]);
  });

  it('what of it cannot be read is left out of lists, and counted', async () => {
    const stores = open();
    const { stories, disputes } = stores;
    const later = { v: 9 as 1 };
    for (const number of [1, 2]) await stories.put(aStory(number, number > 1 ? later : {}));
    await disputes.put(aDispute(1, later));
    expect([await stories.list(PROFILE.id), await disputes.list(PROFILE.id)]).toEqual([[aStory(1)], []]);
    expect(await stores.unreadable(PROFILE.id)).toBe(2);
  });

  it('keeps what is thought of a scenario: one word an attempt, everybody’s by scenario, newest first, longer than the attempt', async () => {
    const { attempts, ratings } = open();
    await attempts.finish(anAttempt(1), SCENARIO, null);
    const mine = aRating(1);
    const other = aRating(2, { profileId: uuid(2), atMs: mine.atMs + 1 });
    for (const rating of [{ ...mine, stars: 1 }, mine, other, aRating(3, { scenarioId: 'elsewhere' }), aRating(4, { v: 9 as 1 })])
      await ratings.put(rating);
    expect(await ratings.ofScenario(mine.scenarioId)).toEqual([other, mine]);
    await attempts.remove(mine.id);
    expect([await ratings.get(mine.id), await ratings.get(uuid(199)), await ratings.get(aRating(4).id)]).toEqual([
      mine,
      undefined,
      undefined,
    ]);
  });
}
