/** What any Stores must do. Both adapters run it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Cursor, type Stores, summaryOf } from '../../src/core/progress/index.ts';
import { underRubric } from '../../src/core/scenario/index.ts';
import { withPrediction } from '../../src/core/session/index.ts';
import { STRICT } from '../support/rubrics.ts';
import { describeCases } from './cases-contract.ts';
import { describeExams } from './exams-contract.ts';
import { describeKept } from './kept-contract.ts';
import { reasonOf } from './reason.ts';
import { aLive, anAttempt, aStamp, events, HASH, PROFILE, SCENARIO, uuid } from './records.ts';
import { describeReceived } from './received-contract.ts';
import { describeStudio } from './studio-contract.ts';
import { describeWhole } from './whole-contract.ts';

export function describeStores(name: string, open: () => Promise<Stores>): void {
  describe(`stores: ${name}`, () => {
    let stores: Stores;
    beforeEach(async () => {
      stores = await open();
    });
    afterEach(() => {
      stores.close();
    });

    it('gives the default settings until some are put, then those', async () => {
      expect(await stores.settings.get()).toEqual({ v: 1, uiLang: null, theme: 'system', currentProfileId: null });
      const chosen = { v: 1, uiLang: 'uk', theme: 'dark', currentProfileId: PROFILE.id } as const;
      await stores.settings.put(chosen);
      expect(await stores.settings.get()).toEqual(chosen);
    });

    it('keeps the team’s rubric among the settings, and with an attempt, but not in its summary', async () => {
      const chosen = { v: 1, uiLang: null, theme: 'system', currentProfileId: null, rubric: STRICT } as const;
      await stores.settings.put(chosen);
      expect(await stores.settings.get()).toEqual(chosen);
      const attempt = anAttempt(1, { rubric: STRICT });
      await stores.attempts.finish(attempt, underRubric(SCENARIO, STRICT), null);
      expect(await stores.attempts.get(attempt.id)).toEqual(attempt);
      expect((await stores.scenarios.byHash(HASH))?.team).toEqual(STRICT);
      expect(await stores.attempts.summaries(PROFILE.id)).toEqual([summaryOf(anAttempt(1))]);
    });

    it('keeps profiles, oldest first, and replaces one put again', async () => {
      const younger = { ...PROFILE, id: uuid(2), createdMs: PROFILE.createdMs + 1 };
      await stores.profiles.put(younger);
      await stores.profiles.put(PROFILE);
      await stores.profiles.put({ ...PROFILE, name: 'Анна П.' });
      expect(await stores.profiles.list()).toEqual([{ ...PROFILE, name: 'Анна П.' }, younger]);
      expect(await stores.profiles.get(younger.id)).toEqual(younger);
      expect(await stores.profiles.get(uuid(9))).toBeUndefined();
    });

    it('keeps a finished attempt whole, with its summary and the scenario it was played from', async () => {
      const attempt = anAttempt(1);
      await stores.attempts.finish(attempt, SCENARIO, null);
      expect(await stores.attempts.get(attempt.id)).toEqual(attempt);
      expect(await stores.attempts.summaries(PROFILE.id)).toEqual([summaryOf(attempt)]);
      expect(await stores.scenarios.byHash(HASH)).toEqual(SCENARIO);
    });

    it('finishing the same attempt again keeps one', async () => {
      await stores.attempts.finish(anAttempt(1), SCENARIO, null);
      await stores.attempts.finish(anAttempt(1), SCENARIO, null);
      expect(await stores.attempts.summaries(PROFILE.id)).toHaveLength(1);
    });

    it('adds the trainee’s own judgement to the log of an attempt, once, and touches nothing else', async () => {
      const attempt = anAttempt(1);
      await stores.attempts.finish(attempt, SCENARIO, null);
      await stores.attempts.finish(anAttempt(2), SCENARIO, null);
      const predicted = { ...attempt, log: withPrediction(attempt.log, { apology: 0.5 }, 1_800_000_000_000) };
      expect(await stores.attempts.predict(attempt.id, { apology: 0.5 }, 1_800_000_000_000)).toEqual(predicted);
      expect(await stores.attempts.predict(attempt.id, { apology: 1 }, 1_800_000_000_001)).toEqual(predicted);
      expect(await stores.attempts.get(attempt.id)).toEqual(predicted);
      expect(await stores.attempts.get(anAttempt(2).id)).toEqual(anAttempt(2));
      expect(await stores.attempts.summaries(PROFILE.id)).toEqual([anAttempt(2), predicted].map(summaryOf));
      expect((await stores.attempts.summaries(PROFILE.id)).map(({ predicted: own }) => own)).toEqual([undefined, { apology: 0.5 }]);
      expect(await stores.attempts.predict(uuid(9), {}, 1)).toBeUndefined();
    });

    it('of two tabs that judge the same attempt at once, one word is kept', async () => {
      const attempt = anAttempt(1);
      await stores.attempts.finish(attempt, SCENARIO, null);
      await Promise.all([0, 1].map((mark) => stores.attempts.predict(attempt.id, { apology: mark }, 1)));
      const log = (await stores.attempts.get(attempt.id))?.log ?? [];
      expect(log.filter(({ type }) => type === 'predicted')).toHaveLength(1);
    });

    it('hands out copies: changing what was put or got changes nothing kept', async () => {
      const attempt = structuredClone(anAttempt(1)) as { scenarioTitle: string } & ReturnType<typeof anAttempt>;
      await stores.attempts.finish(attempt, SCENARIO, null);
      attempt.scenarioTitle = 'changed after';
      const got = (await stores.attempts.get(attempt.id)) as { scenarioTitle: string } | undefined;
      if (got !== undefined) got.scenarioTitle = 'changed after getting';
      expect((await stores.attempts.get(attempt.id))?.scenarioTitle).toBe(SCENARIO.title);
    });

    it('lists summaries newest first, by pages, of one profile', async () => {
      for (const number of [2, 1, 3]) await stores.attempts.finish(anAttempt(number), SCENARIO, null);
      await stores.attempts.finish(anAttempt(4, { profileId: uuid(2) }), SCENARIO, null);
      const ids = async (page?: { before?: Cursor; limit?: number }) =>
        (await stores.attempts.summaries(PROFILE.id, page)).map((summary) => summary.id);
      expect(await ids()).toEqual([3, 2, 1].map((number) => uuid(100 + number)));
      expect(await ids({ limit: 2 })).toEqual([3, 2].map((number) => uuid(100 + number)));
      expect(await ids({ before: anAttempt(2), limit: 2 })).toEqual([uuid(101)]);
      expect(await ids({ limit: 0 })).toEqual([]);
    });

    it('lists the forks of an attempt, newest first, and not the forks of those', async () => {
      const [first, other] = [anAttempt(1), anAttempt(2)];
      for (const attempt of [first, other]) await stores.attempts.finish(attempt, SCENARIO, null);
      expect(await stores.attempts.forksOf(first.id)).toEqual([]);
      const forks = [4, 3, 5].map((number) => anAttempt(number, { forkOf: first.id, forkTurn: number - 2 }));
      for (const fork of forks) await stores.attempts.finish(fork, SCENARIO, null);
      await stores.attempts.finish(anAttempt(6, { forkOf: forks[0]?.id ?? null, forkTurn: 2 }), SCENARIO, null);
      await stores.attempts.finish(anAttempt(7, { forkOf: other.id }), SCENARIO, null);
      await stores.attempts.finish(anAttempt(8, { forkOf: first.id, v: 9 as 1 }), SCENARIO, null);
      expect(await stores.attempts.forksOf(first.id)).toEqual(
        [forks[2], forks[0], forks[1]].flatMap((fork) => (fork ? [summaryOf(fork)] : [])),
      );
      // a first telling that is deleted leaves its forks where they are
      await stores.attempts.remove(first.id);
      expect((await stores.attempts.forksOf(first.id)).map(({ forkTurn }) => forkTurn)).toEqual([3, 2, 1]);
    });

    it('attempts that ended in the same instant are neither lost nor repeated between pages', async () => {
      const endedMs = anAttempt(1).endedMs;
      for (const number of [3, 1, 5, 2, 4]) await stores.attempts.finish(anAttempt(number, { endedMs }), SCENARIO, null);
      await stores.attempts.finish(anAttempt(6, { endedMs: endedMs - 1 }), SCENARIO, null);
      const pages: string[][] = [];
      for (let before: Cursor | undefined, more = true; more;) {
        const page = await stores.attempts.summaries(PROFILE.id, before === undefined ? { limit: 2 } : { limit: 2, before });
        before = page.at(-1);
        more = page.length > 0;
        pages.push(page.map(({ id }) => id));
      }
      expect(pages).toEqual([[105, 104], [103, 102], [101, 106], []].map((page) => page.map(uuid)));
    });

    it('a record that cannot be read is left out of lists, fills no place of a page, and is counted', async () => {
      const later = { v: 9 as 1 };
      for (const number of [1, 2, 3, 4]) await stores.attempts.finish(anAttempt(number, number > 2 ? later : {}), SCENARIO, null);
      await stores.attempts.finish(anAttempt(5, { ...later, profileId: uuid(2) }), SCENARIO, null);
      for (const number of [1, 2]) await stores.live.start(aLive(number, number > 1 ? later : {}), SCENARIO);
      await stores.profiles.put(PROFILE);
      expect(await stores.unreadable(PROFILE.id)).toBe(3);
      await stores.profiles.put({ ...PROFILE, ...later, id: uuid(3) });
      expect((await stores.attempts.summaries(PROFILE.id, { limit: 2 })).map(({ id }) => id)).toEqual([uuid(102), uuid(101)]);
      expect(await stores.live.list(PROFILE.id)).toEqual([aLive(1)]);
      expect(await stores.profiles.list()).toEqual([PROFILE]);
      expect(await stores.unreadable(PROFILE.id)).toBe(4);
      expect(await stores.unreadable(uuid(2))).toBe(2);
    });

    it('finishing removes the live session it came from, and only that', async () => {
      await stores.live.start(aLive(1), SCENARIO);
      await stores.live.start(aLive(2), SCENARIO);
      await stores.live.append(aLive(1).id, 0, events(2));
      await stores.attempts.finish(anAttempt(1), SCENARIO, aLive(1).id);
      expect(await stores.live.load(aLive(1).id)).toBeUndefined();
      expect(await stores.live.list(PROFILE.id)).toEqual([aLive(2)]);
    });

    it('of a session that is gone the attempt which another tab has stored stands; where somebody has removed it, nothing comes back', async () => {
      await stores.live.start(aLive(1), SCENARIO);
      await stores.attempts.finish(anAttempt(1), SCENARIO, aLive(1).id);
      await stores.attempts.finish(anAttempt(1, { scenarioTitle: 'later' }), SCENARIO, aLive(1).id);
      expect(await stores.attempts.get(anAttempt(1).id)).toEqual(anAttempt(1));
      await stores.profiles.put(PROFILE);
      await stores.live.start(aLive(2), SCENARIO);
      await stores.profiles.remove(PROFILE.id);
      await expect(stores.attempts.finish(anAttempt(2), SCENARIO, aLive(2).id)).rejects.toMatchObject({ reason: 'corrupt' });
      expect(await stores.attempts.get(anAttempt(2).id)).toBeUndefined();
      expect(await stores.scenarios.byHash(HASH)).toBeUndefined();
    });

    it('an attempt that cannot be stored leaves nothing: no summary, no scenario, and the live session as it was', async () => {
      await stores.live.start(aLive(1, { stamp: aStamp('b') }), SCENARIO);
      await stores.live.append(aLive(1).id, 0, events(2));
      const unstorable = { ...anAttempt(1), dialogue: { ...anAttempt(1).dialogue, seed: (() => 1) as unknown as number } };
      await expect(stores.attempts.finish(unstorable, SCENARIO, aLive(1).id)).rejects.toThrow(/could not be cloned/u);
      expect(await stores.attempts.get(unstorable.id)).toBeUndefined();
      expect(await stores.attempts.summaries(PROFILE.id)).toEqual([]);
      expect(await stores.scenarios.byHash(HASH)).toBeUndefined();
      expect((await stores.live.load(aLive(1).id))?.events).toEqual(events(2));
    });

    it('a scenario is kept as long as an attempt or a live session refers to it', async () => {
      await stores.live.start(aLive(1), SCENARIO);
      await stores.attempts.finish(anAttempt(1), SCENARIO, null);
      await stores.attempts.remove(anAttempt(1).id);
      expect(await stores.attempts.get(anAttempt(1).id)).toBeUndefined();
      expect(await stores.attempts.summaries(PROFILE.id)).toEqual([]);
      expect(await stores.scenarios.byHash(HASH)).toEqual(SCENARIO);
      await stores.live.discard(aLive(1).id);
      expect(await stores.scenarios.byHash(HASH)).toBeUndefined();
    });

    it('a scenario under a known hash is not overwritten', async () => {
      await stores.attempts.finish(anAttempt(1), SCENARIO, null);
      await stores.attempts.finish(anAttempt(2), { ...SCENARIO, title: 'another' }, null);
      expect(await stores.scenarios.byHash(HASH)).toEqual(SCENARIO);
    });

    it('keeps live events in order as they are appended, and the draft', async () => {
      await stores.live.start(aLive(1), SCENARIO);
      await stores.live.append(aLive(1).id, 0, events(3));
      await stores.live.append(aLive(1).id, 3, events(9, 3));
      await stores.live.saveDraft(aLive(1).id, 'Марина Вик');
      expect(await stores.live.load(aLive(1).id)).toEqual({ session: aLive(1, { draft: 'Марина Вик' }), events: events(12) });
    });

    it('a session that begins with a log has all of it at once, and goes on behind it', async () => {
      const session = aLive(1, { fork: { of: anAttempt(1).id, turn: 2 } });
      await stores.live.start(session, SCENARIO, events(4));
      expect(await stores.live.load(session.id)).toEqual({ session, events: events(4) });
      expect(await reasonOf(stores.live.append(session.id, 0, events(1)))).toBe('corrupt');
      await stores.live.append(session.id, 4, events(2, 4));
      expect((await stores.live.load(session.id))?.events).toEqual(events(6));
    });

    it('a log that cannot be stored begins no session', async () => {
      const unstorable = [{ ...events(1)[0], text: (() => '') as unknown as string }] as ReturnType<typeof events>;
      await expect(stores.live.start(aLive(1), SCENARIO, unstorable)).rejects.toThrow(/could not be cloned/u);
      expect(await stores.live.load(aLive(1).id)).toBeUndefined();
      expect(await stores.scenarios.byHash(HASH)).toBeUndefined();
    });

    it.each([
      ['an event that is there already', 1],
      ['a gap', 3],
    ])('%s is refused as corrupt, and nothing is added', async (_, seq) => {
      await stores.live.start(aLive(1), SCENARIO);
      await stores.live.append(aLive(1).id, 0, events(2));
      const reason = await reasonOf(stores.live.append(aLive(1).id, seq, events(1, seq)));
      expect(reason).toBe('corrupt');
      expect((await stores.live.load(aLive(1).id))?.events).toEqual(events(2));
    });

    it('of two tabs that append the same event at once, one wins and the other is told', async () => {
      await stores.live.start(aLive(1), SCENARIO);
      const results = await Promise.allSettled([0, 0].map((seq) => stores.live.append(aLive(1).id, seq, events(1))));
      expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      expect((await stores.live.load(aLive(1).id))?.events).toEqual(events(1));
    });

    it('nothing is appended to a session that is not under way, nor is one begun over another', async () => {
      expect(await reasonOf(stores.live.append(aLive(1).id, 0, events(1)))).toBe('corrupt');
      await stores.live.start(aLive(1), SCENARIO);
      await stores.live.append(aLive(1).id, 0, events(1));
      expect(await reasonOf(stores.live.start(aLive(1), SCENARIO))).toBe('corrupt');
      await stores.live.saveDraft(aLive(9).id, 'late');
      expect(await stores.live.load(aLive(9).id)).toBeUndefined();
    });

    describeExams(() => stores);
    describeReceived(() => stores);
    describeKept(() => stores);
    describeCases(() => stores);
    describeStudio(() => stores);
    describeWhole(() => stores);

    it('lists live sessions of a profile, newest first', async () => {
      for (const number of [1, 3, 2]) await stores.live.start(aLive(number), SCENARIO);
      await stores.live.start(aLive(4, { profileId: uuid(2) }), SCENARIO);
      expect((await stores.live.list(PROFILE.id)).map((session) => session.id)).toEqual([3, 2, 1].map((number) => aLive(number).id));
    });
  });
}
