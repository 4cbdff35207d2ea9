import { waitFor } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, StorageError } from '../../src/core/progress/index.ts';
import type { Attempt, Stores } from '../../src/core/progress/types.ts';
import { hashOf, underRubric } from '../../src/core/scenario/index.ts';
import type { Rubric } from '../../src/core/scoring/types.ts';
import { durableStores, openApp, type TestApp, theReading } from '../support/app.tsx';
import { KETTLE, shippedScenario } from '../support/attempts.ts';
import { expectAccessible } from '../support/axe.ts';
import { ALL_SAID, say, start } from '../support/practice.ts';
import { aRubric } from '../support/rubrics.ts';

// reading all rules takes its time, and is no part of any one test
beforeAll(() => {
  theReading();
}, 120_000);

const TEAM = aRubric({
  title: 'Second line',
  passMark: 91,
  weights: { apology: 33 },
  notApplicable: ['thanks', 'compensation'],
  autoFailOff: ['silence'],
  targets: { chat: { firstReply: { excellentMs: 20_000, goodMs: 40_000, poorMs: 50_000 } } },
});

async function under(rubric: Rubric | null, stores: Stores = durableStores()): Promise<Stores> {
  await stores.settings.put({ ...(await stores.settings.get()), rubric });
  return stores;
}

async function finish(app: TestApp): Promise<Attempt> {
  const id = app.path().split('/').at(-1) ?? '';
  for (let minutes = 0; minutes < 40 && !(await app.stores.attempts.get(id)); minutes += 1) await app.pass(60_000);
  await waitFor(async () => {
    expect(await app.stores.attempts.get(id)).toBeDefined();
  });
  app.screen.unmount();
  return (await app.stores.attempts.get(id)) as Attempt;
}

const markedUnder = ({ rubric, stamp, scorecard }: Attempt) => ({
  rubric,
  hash: stamp.scenarioHash,
  passMark: scorecard.passMark,
  apology: scorecard.criteria.find(({ id }) => id === 'apology')?.weight,
  thanks: scorecard.criteria.find(({ id }) => id === 'thanks')?.status,
  fails: scorecard.autoFails.map(({ id }) => id),
  noticed: scorecard.noticed?.map(({ id }) => id),
});
const UNDER_TEAM = {
  rubric: TEAM,
  hash: hashOf(underRubric(shippedScenario(KETTLE), TEAM)),
  passMark: 91,
  apology: 33,
  thanks: 'not-applicable',
  fails: [],
  noticed: ['silence'],
};

describe('a session under the team’s rubric', () => {
  it('shows its targets and what it looks at before it begins', async () => {
    const app = await openApp({ path: `/scenario/${KETTLE}`, stores: await under(TEAM) });
    await app.screen.findByText('Apology');
    const main = (await app.screen.findByRole('main')).textContent;
    expect(main).toContain('20 sec');
    expect(main).toContain('40 sec');
    expect(app.screen.queryByText('Compensation')).toBeNull();
    expect(app.screen.getByText('Apology')).toBeVisible();
  });

  it('is marked by it, and the attempt carries it and is stamped with it', async () => {
    const app = await start({ stores: await under(TEAM) });
    await app.pass(ALL_SAID);
    await say(app, 'Простите нас.');
    const attempt = await finish(app);
    expect(markedUnder(attempt)).toEqual(UNDER_TEAM);
    expect((await app.stores.scenarios.byHash(attempt.stamp.scenarioHash))?.team).toEqual(TEAM);
    expect((await app.stores.attempts.summaries(attempt.profileId))[0]).not.toHaveProperty('rubric');
  });

  it('keeps the rubric it began with, whatever is chosen meanwhile; finished attempts stay as they are', async () => {
    const stores = await under(TEAM);
    const app = await start({ stores });
    await app.pass(2000);
    const path = app.path();
    app.screen.unmount();
    await under(aRubric({ passMark: 12, weights: { apology: 1 } }), stores);
    const again = await openApp({ path, stores });
    const [goOn] = await again.screen.findAllByRole('button', { name: 'Go on' });
    await again.user.click(goOn as HTMLElement);
    await again.pass(ALL_SAID);
    await say(again, 'Простите нас.');
    const attempt = await finish(again);
    expect(markedUnder(attempt)).toEqual(UNDER_TEAM);
    await under(null, stores);
    expect(await stores.attempts.get(attempt.id)).toEqual(attempt);
  });

  it('goes on under it where nothing can be stored at its beginning', async () => {
    const stores = await under(TEAM);
    const live = { ...stores.live, start: () => Promise.reject(new StorageError('full', 'no room')) };
    const app = await start({ stores: { ...stores, live } });
    await app.pass(ALL_SAID);
    await say(app, 'Простите нас.');
    expect(markedUnder(await finish(app))).toEqual(UNDER_TEAM);
  });

  it('without one is stamped as the scenario in the library', async () => {
    const app = await start();
    await app.pass(ALL_SAID);
    await say(app, 'Простите нас.');
    const attempt = await finish(app);
    expect([attempt.stamp.scenarioHash, attempt.rubric]).toEqual([hashOf(shippedScenario(KETTLE)), undefined]);
  });
});

describe('the debrief of an attempt under a rubric', () => {
  it('names the rubric, and what it only noticed', async () => {
    const app = await start({ stores: await under(TEAM) });
    const attempt = await finish(app);
    const debrief = await openApp({ path: `/attempt/${attempt.id}`, stores: app.stores });
    expect(await debrief.screen.findByText('Marked by the team’s rubric “Second line”, as it was then.')).toBeVisible();
    expect(debrief.screen.getByText('Noticed; your team’s rubric lets it pass').closest('div')).toHaveTextContent('Left unanswered');
    expect(debrief.screen.queryByText('Fails the attempt, whatever the score')).toBeNull();
    await expectAccessible();
  });
});

describe('choosing in two tabs', () => {
  it('the later choice leaves what the other tab has chosen', async () => {
    const stores = durableStores();
    const app = await openApp({ stores });
    await under(TEAM, stores);
    await app.user.click(await app.screen.findByRole('button', { name: 'Switch to dark' }));
    await waitFor(async () => {
      expect(await stores.settings.get()).toMatchObject({
        ...DEFAULT_SETTINGS,
        currentProfileId: expect.any(String) as string,
        theme: 'dark',
        rubric: TEAM,
      });
    });
  });
});
