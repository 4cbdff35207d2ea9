/** What any Stores must do with drafts, their versions and files taken in. Part of the contract suite. */
import { expect, it } from 'vitest';
import { MOST_VERSIONS, type Stores } from '../../src/core/progress/index.ts';
import { reasonOf } from './reason.ts';
import { aDraft, aTakenIn, aVersion, PROFILE, uuid } from './records.ts';

export function describeStudio(open: () => Stores): void {
  it('keeps drafts, newest change first, as copies, and lets go of one with its versions', async () => {
    const { drafts, draftVersions } = open();
    const first = structuredClone(aDraft(1)) as { text: string } & ReturnType<typeof aDraft>;
    const atMs = aDraft(2).changedMs;
    await drafts.save(first, { after: null });
    for (const draft of [aDraft(3, { changedMs: atMs }), aDraft(2)]) await drafts.save(draft, { after: null });
    first.text = 'changed after';
    expect(await drafts.list()).toEqual([aDraft(3, { changedMs: atMs }), aDraft(2), aDraft(1)]);
    for (const version of [aVersion(1), aVersion(2, { draftId: aDraft(2).id })]) await draftVersions.add(version);
    await drafts.remove(aDraft(1).id);
    await drafts.remove(uuid(9));
    expect([await drafts.get(aDraft(1).id), await draftVersions.list(aDraft(1).id)]).toEqual([undefined, []]);
    expect([await drafts.get(aDraft(2).id), await draftVersions.list(aDraft(2).id)]).toEqual([
      aDraft(2),
      [aVersion(2, { draftId: aDraft(2).id })],
    ]);
  });

  it('a draft that another tab has written, removed or begun meanwhile is not overwritten', async () => {
    const { drafts } = open();
    await drafts.save(aDraft(1), { after: null });
    await drafts.save(aDraft(1, { revision: 2, text: 'second' }), { after: 1 });
    expect(await reasonOf(drafts.save(aDraft(1, { revision: 2, text: 'other tab' }), { after: 1 }))).toBe('corrupt');
    expect(await reasonOf(drafts.save(aDraft(1, { text: 'begun twice' }), { after: null }))).toBe('corrupt');
    expect(await drafts.get(aDraft(1).id)).toEqual(aDraft(1, { revision: 2, text: 'second' }));
    await drafts.remove(aDraft(1).id);
    expect(await reasonOf(drafts.save(aDraft(1, { revision: 3 }), { after: 2 }))).toBe('corrupt');
    expect(await drafts.list()).toEqual([]);
  });

  it('keeps versions, newest first: all that somebody asked for, of the others the newest, none that tells nothing new', async () => {
    const { draftVersions } = open();
    const named = aVersion(0, { why: 'named', name: 'before the meeting' });
    await draftVersions.add(named);
    await draftVersions.add(aVersion(1, { text: named.text, why: 'opened' }));
    const exported = aVersion(2, { text: named.text, why: 'exported' });
    await draftVersions.add(exported);
    for (let number = 10; number < 13 + MOST_VERSIONS; number += 1) await draftVersions.add(aVersion(number));
    const kept = Array.from({ length: MOST_VERSIONS }, (_, index) => aVersion(13 + index)).toReversed();
    expect(await draftVersions.list(aDraft(1).id)).toEqual([...kept, exported, named]);
  });

  it('takes files in all or nothing, each in the place of the one with its key, and lets go of them', async () => {
    const { takenIn } = open();
    await takenIn.put([aTakenIn('b'), aTakenIn('a')]);
    await takenIn.put([aTakenIn('b', { text: 'newer' }), aTakenIn('week', { key: 'pack:week', kind: 'pack' })]);
    const whole = [aTakenIn('week', { key: 'pack:week', kind: 'pack' }), aTakenIn('a'), aTakenIn('b', { text: 'newer' })];
    expect(await takenIn.list()).toEqual(whole);
    const unstorable = aTakenIn('d', { text: (() => {}) as unknown as string });
    await expect(takenIn.put([aTakenIn('c'), unstorable])).rejects.toThrow(/clone/iu);
    expect(await takenIn.list()).toEqual(whole);
    await takenIn.remove(['scenario:a', 'pack:week', 'scenario:none']);
    expect(await takenIn.list()).toEqual([aTakenIn('b', { text: 'newer' })]);
  });

  it('drafts and files of a later Otvet are left out of lists, counted, and not written over', async () => {
    const stores = open();
    const later = { v: 9 as 1 };
    await stores.drafts.save(aDraft(1, later), { after: null });
    await stores.takenIn.put([aTakenIn('a', later), aTakenIn('b')]);
    expect([await stores.drafts.list(), await stores.takenIn.list()]).toEqual([[], [aTakenIn('b')]]);
    expect(await stores.unreadable(PROFILE.id)).toBe(2);
    expect(await reasonOf(stores.drafts.save(aDraft(1, { revision: 2 }), { after: 1 }))).toBe('newer-version');
  });
}
