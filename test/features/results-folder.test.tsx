import { waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Stores } from '../../src/core/progress/index.ts';
import { readResults } from '../../src/core/team/index.ts';
import { anAttempt, PROFILE, SCENARIO } from '../stores/records.ts';
import { durableStores, openApp } from '../support/app.tsx';
import { expectAccessible } from '../support/axe.ts';
import { fakeFolder } from '../support/folders.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const FILE = 'Анна-00000000.otvet';

async function ofAnna(): Promise<Stores> {
  const stores = durableStores();
  await stores.profiles.put(PROFILE);
  await stores.settings.put({ v: 1, uiLang: 'en', theme: 'light', currentProfileId: PROFILE.id });
  await stores.attempts.finish(anAttempt(1), SCENARIO, null);
  return stores;
}

describe('results for a shared folder', () => {
  it('are written under one’s own name, in the place of those of before, by the same choice as a file', async () => {
    const files = new Map<string, string>();
    const read = () => readResults((files.get(FILE) ?? '').split('\n'));
    vi.stubGlobal('showDirectoryPicker', async () => fakeFolder(files));
    const app = await openApp({ stores: await ofAnna(), path: '/results' });
    const save = await app.screen.findByRole('button', { name: 'Save my results into a folder…' });
    await app.user.click(save);
    expect(await app.screen.findByText(`Saved as ${FILE} in “results”.`)).toBeVisible();
    expect(await read()).toMatchObject({
      state: 'sound',
      results: { sender: { id: PROFILE.id, name: 'Анна' }, hasTexts: false, rows: [{ kind: 'person' }] },
    });
    await expectAccessible();
    await app.user.click(app.screen.getByRole('radio', { name: 'send its marks too' }));
    await app.user.click(app.screen.getByRole('radio', { name: 'with every word' }));
    await app.user.click(save);
    await waitFor(async () => {
      expect(await read()).toMatchObject({ results: { hasTexts: true, rows: [{}, { kind: 'summary' }, { kind: 'attempt' }] } });
    });
    expect([...files.keys()]).toEqual([FILE]);
  });

  it('that the browser does not let in, or cannot write, say so and lose nothing', async () => {
    let permission: PermissionState = 'denied';
    const broken = fakeFolder(new Map(), { permission: () => permission });
    vi.spyOn(broken, 'getFileHandle').mockRejectedValue(new Error('Away.'));
    vi.stubGlobal('showDirectoryPicker', async () => broken);
    const app = await openApp({ stores: await ofAnna(), path: '/results' });
    const save = await app.screen.findByRole('button', { name: 'Save my results into a folder…' });
    await app.user.click(save);
    expect(await app.screen.findByText(/does not let Otvet into this folder/u)).toBeVisible();
    permission = 'granted';
    await app.user.click(save);
    expect(await app.screen.findByText(/could not be saved into this folder/u)).toBeVisible();
  });

  it.each(['en', 'uk', 'ru'] as const)('are files alone where the browser knows no folders, in %s', async (lang) => {
    const app = await openApp({ stores: await ofAnna(), lang, path: '/results' });
    expect(await app.screen.findByText(/Chrome (?:and|та|и) Edge/u)).toBeVisible();
    expect(app.screen.getByRole('main')).not.toHaveTextContent(/folder\.|\{\{/u);
    await expectAccessible();
  });
});
