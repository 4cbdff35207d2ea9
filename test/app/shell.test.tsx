import { waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { memoryStores } from '../../src/adapters/memory/index.ts';
import { StorageError } from '../../src/core/progress/types.ts';
import { durableStores, openApp } from '../support/app.tsx';
import { expectAccessible } from '../support/axe.ts';

describe('the shell', () => {
  it('changes the language in one click, remembers it, and says it to the browser', async () => {
    const app = await openApp({ lang: 'en' });
    await app.user.click(app.screen.getByRole('button', { name: 'Українська' }));
    expect(await app.screen.findByRole('heading', { level: 1, name: 'Сценарії' })).toBeVisible();
    expect(document.documentElement.lang).toBe('uk');
    expect(document.title).toBe('Сценарії · Otvet');
    expect((await app.stores.settings.get()).uiLang).toBe('uk');
    await app.user.click(app.screen.getByRole('button', { name: 'Русский' }));
    expect(await app.screen.findByRole('heading', { level: 1, name: 'Сценарии' })).toBeVisible();
    expect(app.screen.getByRole('button', { name: 'Русский', pressed: true })).toBeVisible();
    await expectAccessible();
  });

  it('changes the colours and remembers them', async () => {
    const app = await openApp();
    await app.user.click(app.screen.getByRole('button', { name: 'Switch to dark' }));
    expect(document.documentElement.dataset['theme']).toBe('dark');
    expect((await app.stores.settings.get()).theme).toBe('dark');
    await app.user.click(app.screen.getByRole('button', { name: 'Switch to light' }));
    expect(document.documentElement.dataset['theme']).toBe('light');
  });

  it('marks where one is, and leads by keyboard straight to the content', async () => {
    const app = await openApp();
    const nav = app.screen.getByRole('navigation', { name: 'Main' });
    expect(within(nav).getByRole('link', { current: 'page' })).toHaveTextContent('Scenarios');
    await app.user.tab();
    expect(app.screen.getByRole('link', { name: 'Skip to the content' })).toHaveFocus();
    await app.user.keyboard('{Enter}');
    expect(app.screen.getByRole('main')).toHaveFocus();
    await app.user.click(within(nav).getByRole('link', { name: 'Settings' }));
    const arrived = await app.screen.findByRole('heading', { level: 1, name: 'Settings' });
    await waitFor(() => {
      expect(arrived).toHaveFocus();
    });
    expect(document.title).toBe('Settings · Otvet');
  });

  it('says when nothing will be kept, and works all the same', async () => {
    const { screen } = await openApp({ stores: memoryStores() });
    expect(screen.getByText('Nothing will be kept')).toBeVisible();
    const headings = await screen.findAllByRole('heading', { level: 2 });
    expect(headings.filter((heading) => heading.closest('li') !== null)).toHaveLength(3);
    await expectAccessible();
  });

  it.each([
    ['unavailable', /^This browser does not let Otvet store anything/u],
    ['full', /^The disk is full/u],
    ['newer-version', /newer Otvet.*this copy does not touch it/u],
    ['corrupt', /cannot be read\. They are left as they are/u],
  ] as const)('says why nothing will be kept: %s', async (notKept, why) => {
    const { screen } = await openApp({ stores: memoryStores(), path: '/nowhere', ports: { notKept } });
    expect(within(screen.getByRole('region', { name: 'Nothing will be kept' })).getByText(why)).toBeVisible();
  });

  it('says aloud when storing begins to fail', async () => {
    const stores = durableStores();
    const settings = { ...stores.settings, put: () => Promise.reject(new StorageError('full', 'no room')) };
    const app = await openApp({ stores });
    expect(app.screen.queryByRole('alert')).toBeNull();
    app.screen.unmount();
    const full = await openApp({ stores: { ...stores, settings } });
    await full.user.click(full.screen.getByRole('button', { name: 'Switch to dark' }));
    expect(await full.screen.findByRole('alert')).toHaveTextContent(/^The disk is full/u);
  });

  it('creates a nameless profile on the first start, and keeps to it', async () => {
    const stores = durableStores();
    await openApp({ stores });
    const profiles = await stores.profiles.list();
    expect(profiles).toEqual([{ v: 1, id: '00000000-0000-4000-8000-000000000001', name: '', createdMs: Date.UTC(2025, 2, 12, 8, 0) }]);
    expect((await stores.settings.get()).currentProfileId).toBe(profiles[0]?.id);
    await openApp({ stores });
    expect(await stores.profiles.list()).toEqual(profiles);
  });

  it('at an unknown address shows the way back', async () => {
    const { screen } = await openApp({ path: '/nowhere' });
    expect(await screen.findByRole('heading', { level: 1, name: 'There is nothing at this address' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'To the scenarios' })).toHaveAttribute('href', '/');
    await expectAccessible();
  });
});
