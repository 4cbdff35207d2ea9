import { afterEach, describe, expect, it, vi } from 'vitest';
import { receivedOf } from '../../src/core/progress/index.ts';
import { fromLeadLines, resultsLines } from '../../src/core/team/index.ts';
import * as csv from '../../src/ui/csv.ts';
import { PROFILE, uuid } from '../stores/records.ts';
import { durableStores, openApp, WALL_MS } from '../support/app.tsx';
import { expectAccessible } from '../support/axe.ts';
import { fakeFolder } from '../support/folders.ts';
import { aSummary } from '../support/summaries.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const resultsOf = (id: string, name: string, count: number, madeMs = WALL_MS): string =>
  [
    ...resultsLines(
      {
        person: { id, name },
        summaries: Array.from({ length: count }, (_, at) => aSummary(at, { profileId: id, id: `${id}-${at}` })),
        exams: [],
        attempts: [],
        disputes: [],
        stories: [],
        howFar: [],
      },
      { app: '0.1.0', madeMs },
    ),
  ].join('');

describe('a shared folder', () => {
  it('is read at once and every half minute, only what has changed, and a broken file stops no other', async () => {
    const files = new Map([
      ['anna.otvet', resultsOf(PROFILE.id, 'Анна', 2)],
      ['broken.jsonl', resultsOf(uuid(3), 'Степан', 1).split('\n').slice(0, 2).join('\n')],
      ['notes.txt', 'nothing'],
      ['for-all.otvet', [...fromLeadLines({ to: null, by: 'Ірина', madeMs: WALL_MS, rows: [] }, { app: '0.1.0' })].join('')],
    ]);
    const changed = new Map<string, number>();
    vi.stubGlobal('showDirectoryPicker', async () => fakeFolder(files, { name: 'Команда', changed }));
    const stores = durableStores();
    const put = vi.spyOn(stores.received, 'put');
    const app = await openApp({ stores, path: '/team/folder' });
    await app.user.click(await app.screen.findByRole('button', { name: 'Choose a folder…' }));
    const main = app.screen.getByRole('main');
    expect(await app.screen.findByText('1 file cannot be read')).toBeVisible();
    expect(main).toHaveTextContent('broken.jsonl');
    expect(main).toHaveTextContent('it was cut off on its way, or is still being saved');
    expect(main).not.toHaveTextContent(/notes\.txt|for-all/u);
    expect(app.screen.getByRole('link', { name: 'Анна' })).toHaveAttribute('href', `/team/person/${PROFILE.id}`);
    expect(receivedOf('summary', await stores.received.list())).toHaveLength(2);
    await expectAccessible();
    const save = vi.spyOn(csv, 'saveAsFile').mockImplementation(() => {});
    await app.user.click(app.screen.getByRole('button', { name: 'Save as a spreadsheet' }));
    expect(save.mock.calls[0]?.[0]).toBe('otvet-Команда-2025-03-12.csv');
    expect(save.mock.calls[0]?.[1].replace('\uFEFF', '').trim().split('\r\n')).toEqual([
      'File,Who,Made,State',
      'anna.otvet,Анна,2025-03-12,read',
      'broken.jsonl,,,not readable',
    ]);
    expect(put).toHaveBeenCalledTimes(1);
    await app.pass(30_000);
    await app.screen.findByText(/^Read at/u);
    expect(put).toHaveBeenCalledTimes(1);
    files.set('broken.jsonl', resultsOf(uuid(3), 'Степан', 1));
    changed.set('broken.jsonl', 2);
    files.set('olena.otvet', resultsOf(uuid(2), 'Олена', 1));
    await app.pass(30_000);
    expect(await app.screen.findByRole('link', { name: 'Олена' })).toBeVisible();
    expect(app.screen.queryByText(/cannot be read/u)).toBeNull();
    expect(put).toHaveBeenCalledTimes(3);
    files.set('anna.otvet', resultsOf(PROFILE.id, 'Анна', 3, WALL_MS + 1));
    changed.set('anna.otvet', 2);
    await app.user.click(app.screen.getByRole('button', { name: 'Read again now' }));
    await vi.waitFor(async () => {
      expect(receivedOf('summary', await stores.received.list())).toHaveLength(5);
    });
  });

  it('takes a file from a clock that is ahead as made now, says so beside its name, and reads later ones', async () => {
    const files = new Map([['anna.otvet', resultsOf(PROFILE.id, 'Анна', 2, WALL_MS + 10 * 3_600_000)]]);
    const changed = new Map<string, number>();
    vi.stubGlobal('showDirectoryPicker', async () => fakeFolder(files, { name: 'Команда', changed }));
    const stores = durableStores();
    const app = await openApp({ stores, path: '/team/folder' });
    await app.user.click(await app.screen.findByRole('button', { name: 'Choose a folder…' }));
    const row = () => app.screen.findByRole('row', { name: /anna\.otvet/u });
    expect(await row()).toHaveTextContent('read as of now: the clock of their machine is 10 hr ahead of the one here');
    await expectAccessible();
    await app.pass(20_000);
    files.set('anna.otvet', resultsOf(PROFILE.id, 'Анна К.', 3, WALL_MS + 20_000));
    changed.set('anna.otvet', 2);
    await app.user.click(app.screen.getByRole('button', { name: 'Read again now' }));
    expect(await app.screen.findByRole('link', { name: 'Анна К.' })).toBeVisible();
    expect(await row()).not.toHaveTextContent('the clock of their machine');
    expect(receivedOf('person', await stores.received.list())).toEqual([{ id: PROFILE.id, name: 'Анна К.' }]);
    expect(receivedOf('summary', await stores.received.list())).toHaveLength(3);
  });

  it('keeps out whoever has left, and says so', async () => {
    vi.stubGlobal('showDirectoryPicker', async () =>
      fakeFolder(new Map([['anna.otvet', resultsOf(PROFILE.id, 'Анна', 2)]]), { name: 'Команда' }),
    );
    const stores = durableStores();
    await stores.settings.put({ ...(await stores.settings.get()), left: [PROFILE.id] });
    const app = await openApp({ stores, path: '/team/folder' });
    await app.user.click(await app.screen.findByRole('button', { name: 'Choose a folder…' }));
    const row = await app.screen.findByRole('row', { name: /anna\.otvet/u });
    expect(row).toHaveTextContent('kept out: this person has left');
    expect(app.screen.queryByRole('link', { name: 'Анна' })).toBeNull();
    expect(await stores.received.list()).toEqual([]);
  });

  it('that the browser closes asks again, and one that is forgotten is gone', async () => {
    let permission: PermissionState = 'denied';
    vi.stubGlobal('showDirectoryPicker', async () => fakeFolder(new Map(), { name: 'Команда', permission: () => permission }));
    const app = await openApp({ path: '/team/folder' });
    await app.user.click(await app.screen.findByRole('button', { name: 'Choose a folder…' }));
    expect(await app.screen.findByText('The browser does not let Otvet into this folder.')).toBeVisible();
    await expectAccessible();
    permission = 'granted';
    await app.user.click(app.screen.getByRole('button', { name: 'Let Otvet read “Команда” again' }));
    expect(await app.screen.findByText(/There is no results file in it yet/u)).toBeVisible();
    await app.user.click(app.screen.getByRole('button', { name: 'Forget this folder' }));
    expect(await app.screen.findByText('No folder is chosen')).toBeVisible();
  });

  it.each(['en', 'uk', 'ru'] as const)('is not offered where the browser knows none, in %s', async (lang) => {
    const app = await openApp({ lang, path: '/team/folder' });
    expect(await app.screen.findByText(/Chrome (?:and|та|и) Edge/u)).toBeVisible();
    expect(app.screen.getByRole('main')).not.toHaveTextContent(/folder\.|\{\{/u);
    await expectAccessible();
  });
});
