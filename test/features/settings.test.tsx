import { within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { memoryStores } from '../../src/adapters/memory/index.ts';
import { durableStores, openApp, type TestApp } from '../support/app.tsx';
import { theAnalyser } from '../support/attempts.ts';
import { expectAccessible } from '../support/axe.ts';

// reading all rules takes its time, and is no part of any one test
beforeAll(() => {
  theAnalyser();
}, 120_000);

afterEach(() => {
  Reflect.deleteProperty(navigator, 'storage');
  delete document.documentElement.dataset['theme'];
});

/** A browser's storage manager, which jsdom has not. */
function givenStorage({ persisted = false, agrees = false, usage = 1_400_000, quota = 10_000_000_000 } = {}) {
  let isPersistent = persisted;
  const manager = {
    persisted: async () => isPersistent,
    persist: vi.fn<() => Promise<boolean>>(async () => (isPersistent = agrees)),
    estimate: async () => ({ usage, quota }),
  };
  Object.defineProperty(navigator, 'storage', { configurable: true, value: manager });
  return manager;
}

async function openSettings(options: Parameters<typeof openApp>[0] = {}): Promise<TestApp> {
  const app = await openApp({ path: '/settings', ...options });
  await app.screen.findByRole('heading', { level: 1 });
  return app;
}

describe('the settings', () => {
  it('change the language of the screens at once, and remember it', async () => {
    const app = await openSettings();
    await app.user.click(app.screen.getByRole('radio', { name: 'Українська' }));
    expect(await app.screen.findByRole('heading', { level: 1, name: 'Налаштування' })).toBeVisible();
    expect(document.documentElement.lang).toBe('uk');
    expect(await app.stores.settings.get()).toMatchObject({ uiLang: 'uk' });
  });

  it('change the colours at once, and remember them', async () => {
    const app = await openSettings();
    await app.user.click(app.screen.getByRole('radio', { name: 'Dark' }));
    expect(document.documentElement.dataset['theme']).toBe('dark');
    expect(await app.stores.settings.get()).toMatchObject({ theme: 'dark' });
    await app.user.click(app.screen.getByRole('radio', { name: 'As in the system' }));
    expect(document.documentElement.dataset['theme']).toBeUndefined();
  });

  it('keep the operator’s name without the spaces around it', async () => {
    const app = await openSettings();
    const field = app.screen.getByRole('textbox', { name: 'Name' });
    expect(field).toHaveAccessibleDescription(/Without a name, customers just say “you”/);
    await app.user.type(field, '  Анна {Enter}');
    expect(await app.screen.findByText('Saved.')).toBeVisible();
    expect((await app.stores.profiles.list()).map((profile) => profile.name)).toEqual(['Анна']);
    expect(field).toHaveValue('Анна');
  });

  it('say how much is kept and that the browser may clear it, and ask it not to', async () => {
    const manager = givenStorage({ agrees: true });
    const app = await openSettings();
    const storage = app.screen.getByRole('region', { name: 'Where it is kept' });
    expect(await within(storage).findByText('Kept in this browser')).toBeVisible();
    expect(storage).toHaveTextContent('1.4 MB used of about 10 GB available');
    expect(storage).toHaveTextContent('Browsers may delete stored data when the disk fills up.');
    await app.user.click(within(storage).getByRole('button', { name: 'Ask for protected storage' }));
    expect(await within(storage).findByText('Kept, and protected from clearing')).toBeVisible();
    expect(manager.persist).toHaveBeenCalledOnce();
  });

  it('say so where the browser refuses', async () => {
    givenStorage({ agrees: false });
    const app = await openSettings();
    await app.user.click(await app.screen.findByRole('button', { name: 'Ask for protected storage' }));
    expect(await app.screen.findByText(/The browser said no for now/)).toBeVisible();
  });

  it('say where nothing is kept, and ask for nothing then', async () => {
    givenStorage();
    const { screen } = await openSettings({ stores: memoryStores() });
    expect(screen.getByText('Nothing outlives this page')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Ask for protected storage' })).toBeNull();
  });

  it('say so where the browser tells nothing of its storage', async () => {
    const { screen } = await openSettings();
    expect(await screen.findByText('This browser does not say how much is used.')).toBeVisible();
  });

  it('name what the marks can and cannot read, the versions, and the licence of the typeface', async () => {
    const { screen } = await openSettings();
    expect(screen.getByRole('region', { name: 'What the marks can and cannot read' })).toHaveTextContent('argue with a mark');
    const about = screen.getByRole('region', { name: 'About' });
    expect(about).toHaveTextContent('Version0.1.0');
    expect(await within(about).findByText(theAnalyser().rulesVersion)).toBeVisible();
    expect(about).toHaveTextContent('Copyright 2021 The Onest Project Authors');
  });

  it.each(['uk', 'ru', 'en'] as const)('in %s are accessible', async (lang) => {
    givenStorage();
    const { screen } = await openSettings({ lang, stores: durableStores() });
    expect(await screen.findByText(theAnalyser().rulesVersion)).toBeVisible();
    await expectAccessible();
  });
});
