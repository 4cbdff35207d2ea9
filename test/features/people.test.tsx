import { waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { readBackup, type Stores } from '../../src/core/progress/index.ts';
import { LANGS } from '../../src/core/text/language.ts';
import { translate } from '../../src/i18n/index.ts';
import { anAttempt, PROFILE, SCENARIO, uuid } from '../stores/records.ts';
import { durableStores, openApp, type TestApp, WALL_MS } from '../support/app.tsx';
import { theAnalyser } from '../support/attempts.ts';
import { expectAccessible } from '../support/axe.ts';
import { start } from '../support/practice.ts';

beforeAll(() => {
  theAnalyser();
}, 120_000);
afterEach(() => {
  vi.restoreAllMocks();
});

const OLENA = { ...PROFILE, id: uuid(2), name: 'Олена', createdMs: PROFILE.createdMs + 1 };

async function twoPeople(): Promise<Stores> {
  const stores = durableStores();
  await stores.profiles.put(PROFILE);
  await stores.profiles.put(OLENA);
  await stores.attempts.finish(anAttempt(1), SCENARIO, null);
  await stores.settings.put({ v: 1, uiLang: 'en', theme: 'light', currentProfileId: PROFILE.id, accommodation: 2 });
  return stores;
}

const button = (app: TestApp, name: string | RegExp) => app.screen.getByRole('button', { name });
const current = async (stores: Stores) => (await stores.settings.get()).currentProfileId;

describe('people at one machine', () => {
  it('are switched in two clicks, each with a history and a pace of their own', async () => {
    const stores = await twoPeople();
    const app = await openApp({ stores, path: '/history' });
    expect((await app.screen.findAllByText(SCENARIO.title)).length).toBeGreaterThan(0);
    await app.user.click(await app.screen.findByRole('button', { name: 'Practising now: Анна. Somebody else?' }));
    await expectAccessible();
    await app.user.click(button(app, 'Олена'));
    await waitFor(async () => {
      expect(await current(stores)).toBe(OLENA.id);
    });
    await waitFor(() => {
      expect(app.path()).toBe('/');
    });
    expect(await stores.settings.get()).toMatchObject({ others: { [PROFILE.id]: { accommodation: 2, uiLang: 'en' } } });
    expect(await stores.settings.get()).not.toHaveProperty('accommodation');
    await app.user.click(app.screen.getByRole('link', { name: 'History' }));
    expect(await app.screen.findByRole('heading', { level: 1, name: 'History' })).toBeVisible();
    await waitFor(() => {
      expect(app.screen.queryAllByText(SCENARIO.title)).toEqual([]);
    });
    await app.user.click(button(app, 'Practising now: Олена. Somebody else?'));
    await app.user.keyboard('{Escape}');
    expect(button(app, 'Practising now: Олена. Somebody else?')).toHaveFocus();
    expect(app.screen.queryByRole('button', { name: 'Анна' })).toBeNull();
    await app.user.click(button(app, 'Practising now: Олена. Somebody else?'));
    await app.user.click(button(app, 'Анна'));
    await waitFor(async () => {
      expect(await stores.settings.get()).toMatchObject({ currentProfileId: PROFILE.id, accommodation: 2 });
    });
  });

  it('see nothing of each other by an address: it says whose it is, and leads over', async () => {
    const stores = await twoPeople();
    const began = await start({ stores });
    const path = began.path();
    began.screen.unmount();
    await stores.settings.put({ ...(await stores.settings.get()), currentProfileId: OLENA.id });
    const app = await openApp({ stores, path });
    expect(await app.screen.findByRole('heading', { level: 1, name: 'This belongs to Анна' })).toBeVisible();
    expect(app.screen.queryByRole('log')).toBeNull();
    await expectAccessible();
    await app.user.click(button(app, 'Switch to Анна'));
    expect(await app.screen.findByRole('log')).toBeVisible();
    app.screen.unmount();
    await waitFor(async () => {
      expect(await current(stores)).toBe(PROFILE.id);
    });
    await stores.settings.put({ ...(await stores.settings.get()), currentProfileId: OLENA.id });
    const theirs = await openApp({ stores, path: `/attempt/${anAttempt(1).id}` });
    expect(await theirs.screen.findByRole('heading', { level: 1, name: 'This belongs to Анна' })).toBeVisible();
    const theirCase = await openApp({ stores, path: `/journal/${anAttempt(1).id}` });
    expect(await theirCase.screen.findByRole('heading', { level: 1, name: 'This belongs to Анна' })).toBeVisible();
  });

  it('come in settings, and practise at once', async () => {
    const stores = durableStores();
    const app = await openApp({ stores, path: '/settings' });
    expect(app.screen.queryByRole('button', { name: /^Practising now/u })).toBeNull();
    await app.user.type(app.screen.getByLabelText('Somebody else'), ' Степан ');
    await app.user.click(button(app, 'Add'));
    expect(await app.screen.findByRole('button', { name: 'Practising now: Степан. Somebody else?' })).toBeVisible();
    const added = (await stores.profiles.list()).find(({ name }) => name === 'Степан');
    await waitFor(async () => {
      expect(await current(stores)).toBe(added?.id);
    });
  });

  it('go wholly, said twice, and whoever is left practises on', async () => {
    const stores = await twoPeople();
    const app = await openApp({ stores, path: '/settings' });
    await app.user.click(button(app, 'Delete: Анна'));
    const dialog = await app.screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('Delete Анна?');
    await app.user.click(within(dialog).getByRole('button', { name: 'Delete' }));
    expect(await stores.profiles.get(PROFILE.id)).toBeDefined();
    await app.user.click(within(dialog).getByRole('button', { name: 'Delete for good' }));
    await waitFor(async () => {
      expect(await current(stores)).toBe(OLENA.id);
    });
    expect(await stores.attempts.get(anAttempt(1).id)).toBeUndefined();
    expect((await stores.profiles.list()).map(({ name }) => name)).toEqual(['Олена']);
  });

  it('that are the last leave somebody without a name', async () => {
    const stores = durableStores();
    await stores.profiles.put(PROFILE);
    const app = await openApp({ stores, path: '/settings' });
    await app.user.click(button(app, 'Delete: Анна'));
    const dialog = await app.screen.findByRole('dialog');
    await app.user.click(within(dialog).getByRole('button', { name: 'Delete' }));
    await app.user.click(within(dialog).getByRole('button', { name: 'Delete for good' }));
    await waitFor(async () => {
      expect((await stores.profiles.list()).map(({ name }) => name)).toEqual(['']);
    });
    expect(await current(stores)).toBe((await stores.profiles.list())[0]?.id);
  });
});

async function saved(app: TestApp): Promise<Blob> {
  const given: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => (given.push(blob as Blob), 'blob:x'));
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  await app.user.click(button(app, 'Save everything to a file'));
  await app.screen.findByText('Saved. Put the file where you will find it again.');
  return given[0]!;
}

const choose = (app: TestApp, parts: BlobPart[]) =>
  app.user.upload(app.screen.getByLabelText('Restore from a file…', { selector: 'input' }), new File(parts, 'b.jsonl'));

describe('a backup', () => {
  it('holds everything, is looked at before it is restored, said twice, and then everything is as it was', async () => {
    const stores = await twoPeople();
    const restart = vi.fn<() => void>();
    const app = await openApp({ stores, path: '/settings', ports: { restart } });
    const file = await saved(app);
    const lines = (await file.text()).split('\n');
    const reading = await readBackup(lines);
    expect(reading).toMatchObject({ state: 'sound', header: { app: '0.1.0', made_ms: WALL_MS } });
    await waitFor(async () => {
      expect(await stores.settings.get()).toMatchObject({ backedUpMs: WALL_MS });
    });
    await stores.attempts.remove(anAttempt(1).id);
    await choose(app, [file]);
    const offered = await app.screen.findByText(/^b\.jsonl, saved /u);
    const table = within(offered.closest('[role=alert]') as HTMLElement).getByRole('table');
    expect(within(table).getByRole('row', { name: 'Attempts 0 1' })).toBeVisible();
    expect(offered.closest('[role=alert]')).not.toHaveTextContent('signature');
    await expectAccessible();
    await app.user.click(button(app, 'Restore'));
    const dialog = await app.screen.findByRole('dialog');
    await app.user.click(within(dialog).getByRole('button', { name: 'Restore' }));
    expect(restart).not.toHaveBeenCalled();
    await app.user.click(within(dialog).getByRole('button', { name: 'Restore for good' }));
    await waitFor(() => {
      expect(restart).toHaveBeenCalledOnce();
    });
    expect(await stores.attempts.get(anAttempt(1).id)).toEqual(anAttempt(1));
  });

  it('says whose signatures would count once it is restored, and whose no longer', async () => {
    const key = (name: string, sign: string) => ({ name, madeMs: 1, sign, seal: 'b' });
    const elsewhere = await twoPeople();
    const keys = (...registered: readonly ReturnType<typeof key>[]) => ({ keys: { own: [], registered } });
    await elsewhere.settings.put({ ...(await elsewhere.settings.get()), ...keys(key('Ірина', '1'), key('Чужий', '2')) });
    const theirs = await openApp({ stores: elsewhere, path: '/settings' });
    const file = await saved(theirs);
    theirs.screen.unmount();
    const stores = await twoPeople();
    await stores.settings.put({ ...(await stores.settings.get()), ...keys(key('Ірина', '1'), key('Остап', '3')) });
    const app = await openApp({ stores, path: '/settings' });
    await choose(app, [file]);
    const alert = (await app.screen.findByText(/^b\.jsonl, saved /u)).closest('[role=alert]');
    expect(alert).toHaveTextContent('From then on the signature of this key would count here: Чужий');
    expect(alert).toHaveTextContent('The signature of this key would no longer count here: Остап');
    await expectAccessible();
  });

  it.each([
    ['some other file', ['id: lamp\n'], 'This is no backup of Otvet.'],
    ['bytes that are no text', [new Uint8Array([0xff, 0xfe, 0x00])], 'This is no backup of Otvet.'],
    ['a file that was cut off', ['{"format":"otvet/backup","version":1}\n'], /does not hold all it should/u],
    [
      'a line that was changed',
      ['{"format":"otvet/backup","version":1}\n', '{"table":"attempts"'],
      /^Line 2:This line cannot be read|cannot be read/u,
    ],
  ])('that is %s is refused by its line, and nothing changes', async (_what, parts, message) => {
    const stores = await twoPeople();
    const before = await stores.whole.read();
    const app = await openApp({ stores, path: '/settings' });
    await choose(app, parts);
    const alert = await app.screen.findByRole('alert');
    expect(alert).toHaveTextContent('Nothing is restored: b.jsonl is not sound');
    expect(alert).toHaveTextContent(message);
    expect(app.screen.queryByRole('button', { name: 'Restore' })).toBeNull();
    expect(await stores.whole.read()).toEqual(before);
  });

  it('is reminded of where there is something to lose, and not again for a week', async () => {
    const stores = await twoPeople();
    for (const number of [2, 3, 4]) await stores.attempts.finish(anAttempt(number), SCENARIO, null);
    const few = await openApp({ stores, path: '/history' });
    await few.screen.findAllByText(SCENARIO.title);
    expect(few.screen.queryByText('Your history lies in this browser alone')).toBeNull();
    few.screen.unmount();
    await stores.attempts.finish(anAttempt(5), SCENARIO, null);
    const app = await openApp({ stores, path: '/history' });
    await app.screen.findByText('Your history lies in this browser alone');
    await app.user.click(button(app, 'Later'));
    await waitFor(() => {
      expect(app.screen.queryByText('Your history lies in this browser alone')).toBeNull();
    });
    expect(await stores.settings.get()).toMatchObject({ backupLaterMs: WALL_MS });
  });

  it('comes before everything is deleted, which is said twice and done wholly', async () => {
    const stores = await twoPeople();
    const restart = vi.fn<() => void>();
    const app = await openApp({ stores, path: '/settings', ports: { restart } });
    await app.user.click(button(app, 'Delete everything'));
    const dialog = await app.screen.findByRole('dialog');
    await app.user.click(within(dialog).getByRole('button', { name: 'Delete everything' }));
    await app.user.click(within(dialog).getByRole('button', { name: 'Delete everything for good' }));
    await waitFor(() => {
      expect(restart).toHaveBeenCalledOnce();
    });
    const { contents } = await stores.whole.read();
    expect([contents.profiles, contents.attempts, contents.scenarios]).toEqual([[], [], []]);
  });

  it.each(LANGS)('and people are spoken of in %s', async (lang) => {
    const app = await openApp({ stores: await twoPeople(), path: '/settings', lang });
    expect(await app.screen.findByRole('heading', { level: 2, name: translate(lang, 'settings.backup.title') })).toBeVisible();
    expect(app.screen.getByRole('main').textContent).not.toMatch(/(settings|common)\.[a-z]/u);
    await expectAccessible();
  });
});
