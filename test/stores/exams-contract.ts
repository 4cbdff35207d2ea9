/** What every store of exams must do. */
import { describe, expect, it } from 'vitest';
import { type Stores, verdictOf } from '../../src/core/progress/index.ts';
import { aLive, anExamAttempt, anExamOf, events, PROFILE, SCENARIO, uuid } from './records.ts';

export function describeExams(of: () => Stores): void {
  describe('exams', () => {
    it('come newest first, each person’s by themselves', async () => {
      const { exams } = of();
      await exams.put(anExamOf(1));
      await exams.put(anExamOf(3));
      await exams.put(anExamOf(2));
      await exams.put(anExamOf(4, { profileId: uuid(2) }));
      expect((await exams.list(PROFILE.id)).map(({ id }) => id)).toEqual([3, 2, 1].map((number) => anExamOf(number).id));
      expect(await exams.get(anExamOf(1).id)).toEqual(anExamOf(1));
      expect(await exams.get(uuid(77))).toBeUndefined();
    });

    it('take the result with the attempt in one go, and keep it when the attempt is removed', async () => {
      const { exams, attempts, live } = of();
      const attempt = anExamAttempt(1);
      await exams.put(anExamOf(1));
      await live.start(aLive(1, { id: attempt.id, mode: 'exam' }), SCENARIO, events(2));
      await attempts.finish(attempt, SCENARIO, attempt.id);
      const [first, second] = (await exams.get(anExamOf(1).id))?.items ?? [];
      expect(first?.result).toMatchObject({ score: attempt.scorecard.score, endedMs: attempt.endedMs, outcome: 'delighted' });
      expect(second?.result).toBeNull();
      expect((await attempts.summaries(PROFILE.id))[0]?.exam).toEqual(attempt.exam);
      await attempts.remove(attempt.id);
      expect((await exams.get(anExamOf(1).id))?.items[0]?.result).toEqual(first?.result);
    });

    it('of an exam that is gone are marked all the same', async () => {
      const { exams, attempts } = of();
      await attempts.finish(anExamAttempt(1), SCENARIO, null);
      expect(await attempts.get(anExamAttempt(1).id)).toEqual(anExamAttempt(1));
      expect(await exams.list(PROFILE.id)).toEqual([]);
    });

    it('are changed in one go: two changes at once lose nothing', async () => {
      const { exams } = of();
      await exams.put(anExamOf(1));
      const { id } = anExamOf(1);
      const word = { by: 'Ірина', atMs: 1, passed: true, reason: 'Усе гаразд.' };
      await Promise.all([
        exams.change(id, (exam) => ({ ...exam, expected: 70 })),
        exams.change(id, (exam) => ({ ...exam, items: exam.items.map((item) => ({ ...item, reviews: [word] })) })),
      ]);
      const exam = await exams.get(id);
      expect(exam?.expected).toBe(70);
      expect(exam?.items.map(({ reviews }) => reviews)).toEqual([[word], [word]]);
      // nobody passes by a word about a conversation that never was
      expect(exam?.items.map(verdictOf)).toEqual(['failed', 'failed']);
      expect(await exams.change(uuid(77), (one) => one)).toBeUndefined();
    });

    it('that cannot be read stand in no list and are counted', async () => {
      const stores = of();
      await stores.exams.put(anExamOf(1));
      await stores.exams.put({ ...anExamOf(2), v: 99 } as never);
      expect((await stores.exams.list(PROFILE.id)).map(({ id }) => id)).toEqual([anExamOf(1).id]);
      expect(await stores.unreadable(PROFILE.id)).toBe(1);
    });
  });
}
