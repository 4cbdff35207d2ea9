/** What any Stores must do with the complaint journal. Part of the contract suite. */
import { expect, it } from 'vitest';
import { caseOf, type CaseRecord, type Stores } from '../../src/core/progress/index.ts';
import { anAttempt, PROFILE, SCENARIO, uuid } from './records.ts';

const theCase = (...of: Parameters<typeof anAttempt>): CaseRecord => {
  const record = caseOf(anAttempt(...of), SCENARIO);
  if (record === null) throw new Error('A first telling is a case.');
  return record;
};

export function describeCases(open: () => Stores): void {
  it('keeps a case of each first telling, newest first, by profile and of everybody; of second tries none', async () => {
    const { attempts, cases } = open();
    expect(await cases.all()).toEqual([]);
    const endedMs = anAttempt(3).endedMs;
    for (const number of [2, 1, 3]) await attempts.finish(anAttempt(number), SCENARIO, null);
    await attempts.finish(anAttempt(4, { endedMs }), SCENARIO, null);
    await attempts.finish(anAttempt(5, { forkOf: uuid(101), forkTurn: 1 }), SCENARIO, null);
    await attempts.finish(anAttempt(6, { profileId: uuid(2) }), SCENARIO, null);
    expect(await cases.list(PROFILE.id)).toEqual([theCase(4, { endedMs }), theCase(3), theCase(2), theCase(1)]);
    expect((await cases.all()).map(({ id }) => id)).toEqual([106, 104, 103, 102, 101].map(uuid));
    expect(await cases.list(uuid(9))).toEqual([]);
  });

  it('a case goes with its attempt, and is there once however often the attempt is stored', async () => {
    const { attempts, cases } = open();
    for (const number of [1, 1, 2]) await attempts.finish(anAttempt(number), SCENARIO, null);
    await attempts.remove(anAttempt(1).id);
    expect(await cases.all()).toEqual([theCase(2)]);
  });

  it('an attempt that cannot be stored leaves no case', async () => {
    const { attempts, cases } = open();
    const unstorable = { ...anAttempt(1), dialogue: { ...anAttempt(1).dialogue, seed: (() => 1) as unknown as number } };
    await expect(attempts.finish(unstorable, SCENARIO, null)).rejects.toThrow(/could not be cloned/u);
    expect(await cases.all()).toEqual([]);
  });

  it('hands out copies of cases', async () => {
    const { attempts, cases } = open();
    await attempts.finish(anAttempt(1), SCENARIO, null);
    const [got] = (await cases.list(PROFILE.id)) as { customer: string }[];
    if (got !== undefined) got.customer = 'changed after getting';
    expect(await cases.list(PROFILE.id)).toEqual([theCase(1)]);
  });
}
