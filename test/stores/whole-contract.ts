import { describe, expect, it } from 'vitest';
import { backupLines, noContents, readBackup, type Stores } from '../../src/core/progress/index.ts';
import { reasonOf } from './reason.ts';
import {
  aDispute,
  aDraft,
  aVersion,
  aLive,
  anAttempt,
  anExamOf,
  aRating,
  aStory,
  aTakenIn,
  events,
  HASH,
  PROFILE,
  SCENARIO,
  uuid,
} from './records.ts';

const OTHER = { ...PROFILE, id: uuid(2), name: 'Олена', createdMs: PROFILE.createdMs + 1 };
const THEIRS = anAttempt(5, { profileId: OTHER.id });

async function fill(stores: Stores): Promise<void> {
  await stores.profiles.put(PROFILE);
  await stores.profiles.put(OTHER);
  await stores.attempts.finish(anAttempt(1), SCENARIO, null);
  await stores.attempts.finish(THEIRS, SCENARIO, null);
  await stores.live.start(aLive(1), SCENARIO, events(2));
  await stores.exams.put(anExamOf(1));
  await stores.disputes.put(aDispute(1));
  await stores.stories.put(aStory(1));
  await stores.ratings.put(aRating(1));
  await stores.drafts.save(aDraft(1), { after: null });
  await stores.draftVersions.add(aVersion(1, { draftId: aDraft(1).id }));
  await stores.takenIn.put([aTakenIn('lamp')]);
  await stores.settings.put({ v: 1, uiLang: 'uk', theme: 'dark', currentProfileId: OTHER.id });
}

export function describeWhole(of: () => Stores): void {
  describe('everything', () => {
    it('is read at once, written to a file, and stands as it was where that is restored, in the place of what was there', async () => {
      const stores = of();
      await fill(stores);
      const { contents, left } = await stores.whole.read();
      expect(left).toBe(0);
      const reading = await readBackup(backupLines(contents, { app: '1.2.3', madeMs: 5 }));
      expect(reading).toEqual({ state: 'sound', header: { format: 'otvet/backup', version: 2, app: '1.2.3', made_ms: 5 }, contents });
      await stores.attempts.finish(anAttempt(9), SCENARIO, null);
      await stores.profiles.remove(OTHER.id);
      await stores.whole.replace(contents);
      expect(await stores.whole.read()).toEqual({ contents, left: 0 });
      expect(await stores.attempts.get(anAttempt(9).id)).toBeUndefined();
      expect((await stores.live.load(aLive(1).id))?.events).toEqual(events(2));
      expect(await stores.settings.get()).toEqual({ v: 1, uiLang: 'uk', theme: 'dark', currentProfileId: OTHER.id });
    });

    it('is gone where nothing is put in its place, and the default settings hold', async () => {
      const stores = of();
      await fill(stores);
      await stores.whole.replace(noContents());
      const { contents } = await stores.whole.read();
      expect({ ...contents, settings: [] }).toEqual(noContents());
      expect(await stores.settings.get()).toMatchObject({ uiLang: null, currentProfileId: null });
    });

    it('that cannot be stored leaves everything as it was', async () => {
      const stores = of();
      await fill(stores);
      const { contents } = await stores.whole.read();
      const broken = { ...contents, attempts: [{ ...anAttempt(1), log: [() => {}] as never }] };
      await expect(stores.whole.replace(broken)).rejects.toThrow(/clone/iu);
      expect(await stores.whole.read()).toEqual({ contents, left: 0 });
    });

    it('leaves out what cannot be read, with what belongs to it, and counts it', async () => {
      const stores = of();
      await fill(stores);
      await stores.profiles.put({ ...OTHER, v: 99 } as never);
      const { contents, left } = await stores.whole.read();
      expect(contents.profiles).toEqual([PROFILE]);
      expect(contents.attempts.map(({ id }) => id)).toEqual([anAttempt(1).id]);
      // the profile, and of its attempt the record, the summary and the case
      expect(left).toBe(4);
      expect((await readBackup(backupLines(contents, { app: '', madeMs: 0 }))).state).toBe('sound');
    });
  });

  describe('a person', () => {
    it('goes with everything of theirs, and nothing of anybody else', async () => {
      const stores = of();
      await fill(stores);
      await stores.profiles.remove(PROFILE.id);
      const { contents } = await stores.whole.read();
      expect(contents.profiles).toEqual([OTHER]);
      expect(contents.attempts.map(({ id }) => id)).toEqual([THEIRS.id]);
      const { summaries, live, liveEvents, exams, disputes, stories, ratings } = contents;
      expect([summaries.length, live, liveEvents, exams, disputes, stories, ratings]).toEqual([1, [], [], [], [], [], []]);
      expect(contents.cases.map(({ profileId }) => profileId)).toEqual([OTHER.id]);
      // the text is still played by the other
      expect(await stores.scenarios.byHash(HASH)).toEqual(SCENARIO);
      await stores.profiles.remove(OTHER.id);
      expect(await stores.scenarios.byHash(HASH)).toBeUndefined();
      expect(contents.drafts).toHaveLength(1);
    });

    it('that is not there is removed without harm', async () => {
      const stores = of();
      await fill(stores);
      const before = await stores.whole.read();
      await stores.profiles.remove(uuid(77));
      expect(await stores.whole.read()).toEqual(before);
      expect(await reasonOf(stores.profiles.get(PROFILE.id))).toBeNull();
    });
  });
}
