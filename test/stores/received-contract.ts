/** What every store of what was received must do. */
import { describe, expect, it } from 'vitest';
import { type Assignment, received, type Received, type Stores } from '../../src/core/progress/index.ts';
import { aDispute, anExamOf, PROFILE, uuid } from './records.ts';

const row = (number: number, madeMs: number, change: Partial<Received> = {}): Received =>
  ({ ...received('dispute', aDispute(number), { profileId: PROFILE.id, madeMs }), ...change }) as Received;

const AN_ASSIGNMENT: Assignment = {
  id: uuid(800),
  title: 'Перший тиждень',
  by: 'Ірина',
  madeMs: 1,
  dueMs: null,
  names: [],
  scenarioIds: ['a'],
  exam: null,
  note: '',
};

export function describeReceived(of: () => Stores): void {
  describe('what was received', () => {
    it('is merged: of an id the newest holds, in whatever order files come, and nothing is counted twice', async () => {
      const { received: store } = of();
      const other = row(1, 20, { record: aDispute(1, { state: 'withdrawn' }) });
      expect(await store.put([row(1, 10), row(2, 10)])).toBe(2);
      expect(await store.put([row(2, 5), other, row(3, 20)])).toBe(2);
      expect(await store.put([other, row(2, 10), row(3, 20)])).toBe(0);
      expect((await store.list())[0]).toEqual(other);
      expect((await store.list()).map(({ id, madeMs }) => [id, madeMs])).toEqual([
        [row(1, 0).id, 20],
        [row(2, 0).id, 10],
        [row(3, 0).id, 20],
      ]);
    });

    it('counts as new only what holds something else, but is as new as the newest file that has it', async () => {
      const { received: store } = of();
      await store.put([row(1, 10), row(2, 10)]);
      expect(await store.put([row(1, 20), row(2, 20)])).toBe(0);
      expect((await store.list()).map(({ madeMs }) => madeMs)).toEqual([20, 20]);
      expect(await store.put([row(1, 15, { record: aDispute(1, { reason: 'older' }) })])).toBe(0);
      expect(await store.put([row(1, 30, { record: aDispute(1, { reason: 'newer' }) }), row(2, 30)])).toBe(1);
    });

    it('keeps nothing out by a date that is still to come', async () => {
      const { received: store } = of();
      const nowMs = 10_000_000;
      const said = (madeMs: number, reason: string) => row(1, madeMs, { record: aDispute(1, { reason }) });
      const soon = nowMs + 600_000;
      await store.put([said(nowMs * 2, 'ahead')]);
      expect(await store.put([said(nowMs - 1, 'now')])).toBe(0);
      expect(await store.put([said(nowMs - 1, 'now')], nowMs)).toBe(1);
      expect(await store.put([said(nowMs - 2, 'older')], nowMs)).toBe(0);
      // clocks are never quite alike
      expect(await store.put([said(soon, 'soon')], nowMs)).toBe(1);
      expect(await store.put([said(nowMs, 'older')], nowMs)).toBe(0);
      expect(await store.list()).toEqual([said(soon, 'soon')]);
    });

    it('is removed by id, and wholly where somebody has left, but for what they asked of others', async () => {
      const { received: store } = of();
      const exam = received('exam', anExamOf(1), { profileId: PROFILE.id, madeMs: 1 });
      const theirs = received('exam', anExamOf(2), { profileId: uuid(2), madeMs: 1 });
      const asked = received('assignment', AN_ASSIGNMENT, { profileId: PROFILE.id, madeMs: 1 });
      await store.put([row(1, 1), exam, theirs, asked]);
      await store.remove([row(1, 1).id, 'dispute:nowhere']);
      expect(await store.list()).toEqual([asked, exam, theirs]);
      await store.removePerson(PROFILE.id);
      expect(await store.list()).toEqual([asked, theirs]);
    });

    it('is listed by kind, in the order of ids', async () => {
      const { received: store } = of();
      const exam = received('exam', anExamOf(1), { profileId: PROFILE.id, madeMs: 1 });
      await store.put([row(2, 1), exam, row(1, 1)]);
      expect((await store.list(['dispute'])).map(({ id }) => id)).toEqual([row(1, 1).id, row(2, 1).id]);
      expect(await store.list(['exam', 'dispute'])).toEqual(await store.list());
      expect(await store.list([])).toEqual([]);
    });

    it('is got by id, without what is not there', async () => {
      const { received: store } = of();
      await store.put([row(1, 1), row(2, 1), row(3, 1)]);
      expect(await store.get([row(3, 1).id, 'attempt:nowhere', row(1, 1).id])).toEqual([row(3, 1), row(1, 1)]);
      expect(await store.get([])).toEqual([]);
    });

    it('that cannot be read is left out and counted', async () => {
      const stores = of();
      await stores.received.put([row(1, 1), row(2, 1, { v: 99 } as never), row(3, 1, { record: null } as never)]);
      expect((await stores.received.list()).map(({ id }) => id)).toEqual([row(1, 1).id]);
      expect(await stores.unreadable(PROFILE.id)).toBe(2);
    });
  });
}
