import { expect, it, vi } from 'vitest';
import { loadLines as linesOf } from '../../src/adapters/node/lines.ts';
import type { Content } from '../../src/adapters/react/ports.ts';
import { type LiveSession, StorageError, type Stores } from '../../src/core/progress/types.ts';
import { durableStores, openApp } from '../support/app.tsx';
import { KETTLE, shippedScenario } from '../support/attempts.ts';

const OPEN: LiveSession = {
  v: 1,
  id: 'open',
  profileId: 'profile-1',
  scenarioId: KETTLE,
  mode: 'practice',
  startedMs: 0,
  stamp: { scenarioHash: 'a', rulesVersion: 'r1', modelVersion: null, appVersion: '0.1.0', seed: 1 },
  draft: 'Марина Вик',
};

it('starting anew on a full disk loses nothing of the conversation that is still open', async () => {
  const stores = durableStores();
  await stores.profiles.put({ v: 1, id: OPEN.profileId, name: 'Анна', createdMs: 0 });
  await stores.live.start(OPEN, shippedScenario(KETTLE));
  await stores.live.append(OPEN.id, 0, [{ type: 'time-passed', at_ms: 2000, wall_ms: 0 }]);
  const before = await stores.live.load(OPEN.id);
  const full: Stores = { ...stores, live: { ...stores.live, start: () => Promise.reject(new StorageError('full', 'no room')) } };
  const app = await openApp({ stores: full, path: `/scenario/${KETTLE}`, ports: { newId: () => 'anew' } });
  const [anew] = await app.screen.findAllByRole('button', { name: 'Start anew' });
  await app.user.click(anew as HTMLElement);
  await app.screen.findByRole('log');
  expect(app.path()).toBe('/practice/anew');
  expect(await stores.live.load(OPEN.id)).toEqual(before);
});

it('while the brief is read, the conversation is fetched ahead; what cannot be had disturbs nobody', async () => {
  const loadReading = vi.fn<Content['loadReading']>(async () => Promise.reject(new Error('offline')));
  const loadLines = vi.fn<Content['loadLines']>(async (lang) => linesOf(lang));
  const app = await openApp({ path: `/scenario/${KETTLE}`, content: { loadReading, loadLines } });
  await app.screen.findAllByRole('button', { name: 'Start the conversation' });
  expect(loadReading).not.toHaveBeenCalled();
  await vi.waitFor(
    () => {
      expect(loadReading).toHaveBeenCalledWith({ learned: true, phrases: undefined }, ['ru']);
    },
    { timeout: 10_000 },
  );
  expect(loadLines).toHaveBeenCalledWith('ru', shippedScenario(KETTLE).customer.persona);
  expect(app.screen.queryByRole('alert')).toBeNull();
});

it('whoever goes on before that is not kept by it', async () => {
  const loadReading = vi.fn<Content['loadReading']>(async () => Promise.reject(new Error('offline')));
  const app = await openApp({ path: `/scenario/${KETTLE}`, content: { loadReading } });
  await app.screen.findAllByRole('button', { name: 'Start the conversation' });
  app.screen.unmount();
  await new Promise((resolve) => {
    setTimeout(resolve, 2500);
  });
  expect(loadReading).not.toHaveBeenCalled();
});
