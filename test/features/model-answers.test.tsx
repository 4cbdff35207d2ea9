import { waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { StorageError, type Stores, type Story } from '../../src/core/progress/index.ts';
import { LANGS } from '../../src/core/text/language.ts';
import { aStory, PROFILE, uuid } from '../stores/records.ts';
import { durableStores, openApp, type TestApp, WALL_MS } from '../support/app.tsx';
import { expectAccessible } from '../support/axe.ts';

const OLENA = { ...PROFILE, id: uuid(2), name: 'Олена', createdMs: PROFILE.createdMs + 1 };
const chosen = { by: 'Степан', atMs: WALL_MS, lessons: ['when-who-how', 'sincere-apology'] } as const;
const instead = {
  text: 'много заказов',
  better: 'беру на себя',
  rule: 'excuse.load',
  criterion: 'excuses',
  lesson: 'sincere-apology',
} as const;

async function twoPeople(...stories: readonly Story[]): Promise<Stores> {
  const stores = durableStores();
  for (const profile of [PROFILE, OLENA]) await stores.profiles.put(profile);
  await stores.settings.put({ ...(await stores.settings.get()), currentProfileId: PROFILE.id });
  for (const story of stories) await stores.stories.put(story);
  return stores;
}

async function open(stores: Stores, { path = '/stories' }: { path?: string } = {}): Promise<TestApp> {
  const app = await openApp({ stores, path });
  await app.screen.findByRole('heading', { level: 1 });
  return app;
}

const button = (app: TestApp, name: string | RegExp) => app.screen.getByRole('button', { name });
const replies = ({ screen }: TestApp) =>
  [...screen.getByRole('main').querySelectorAll('li dl > div:last-child dd')].map((one) => one.textContent);

async function choose(app: TestApp, by: string, ...lessons: readonly string[]) {
  await app.user.click(await app.screen.findByRole('button', { name: /^Choose as a model answer/u }));
  const dialog = within(app.screen.getByRole('dialog', { name: 'A model answer for everybody' }));
  const field = dialog.getByRole('textbox', { name: 'Who chooses it' });
  await app.user.clear(field);
  if (by !== '') await app.user.type(field, by);
  for (const lesson of lessons) await app.user.click(dialog.getByRole('checkbox', { name: lesson }));
  await app.user.click(dialog.getByRole('button', { name: 'Choose it' }));
  return dialog;
}

describe('choosing a model answer', () => {
  it('asks who chooses and what it teaches, and says so on the card', async () => {
    const stores = await twoPeople(aStory(1, { note: 'да' }));
    const app = await open(stores);
    const dialog = await choose(app, '');
    expect(dialog.getByText('Say who chooses it.')).toBeVisible();
    expect(dialog.getByText(/^Tick at least one lesson/u)).toBeVisible();
    expect(await stores.stories.chosen()).toEqual([]);
    await expectAccessible();
    await app.user.type(dialog.getByRole('textbox', { name: 'Who chooses it' }), ' Степан ');
    await app.user.click(dialog.getByRole('checkbox', { name: 'When, who, how' }));
    await app.user.click(dialog.getByRole('checkbox', { name: 'A sincere apology' }));
    await app.user.click(dialog.getByRole('button', { name: 'Choose it' }));
    expect(await app.screen.findByText(/^Chosen by Степан, March 12, 2025/u)).toBeVisible();
    expect(app.screen.queryByRole('dialog')).toBeNull();
    const taught = within(app.screen.getByRole('list', { name: 'What it teaches' }));
    expect(taught.getAllByRole('listitem').map((one) => one.textContent)).toEqual(['A sincere apology', 'When, who, how']);
    expect(await stores.stories.chosen()).toEqual([
      aStory(1, { note: 'да', chosen: { by: 'Степан', atMs: WALL_MS, lessons: ['sincere-apology', 'when-who-how'] } }),
    ]);
    expect(button(app, /^Change the choice/u)).toHaveFocus();
    await expectAccessible();
  });

  it('remembers who chose last, and begins with what was chosen', async () => {
    const app = await open(await twoPeople(aStory(1, { chosen }), aStory(2)));
    await app.user.click(await app.screen.findByRole('button', { name: /^Change the choice/u }));
    const dialog = () => within(app.screen.getByRole('dialog'));
    expect(dialog().getByRole('textbox')).toHaveValue('Степан');
    expect(dialog().getAllByRole('checkbox', { checked: true })).toHaveLength(2);
    await app.user.click(dialog().getByRole('button', { name: 'Cancel' }));
    expect(button(app, /^Change the choice/u)).toHaveFocus();
    await choose(app, 'Ганна', 'Measure');
    await app.screen.findByText(/^Chosen by Ганна/u);
    await app.user.click(app.screen.getAllByRole('button', { name: /^Change the choice/u })[0] as HTMLElement);
    expect(dialog().getByRole('textbox')).toHaveValue('Ганна');
  });

  it('is undone, and that too can be undone', async () => {
    const stores = await twoPeople(aStory(1, { chosen }));
    const app = await open(stores);
    await app.user.click(await app.screen.findByRole('button', { name: /^No longer a model answer/u }));
    expect(await app.screen.findByRole('alert')).toHaveTextContent('It is no longer a model answer.');
    expect(button(app, /^Choose as a model answer/u)).toHaveFocus();
    expect(await stores.stories.list(PROFILE.id)).toEqual([aStory(1)]);
    await app.user.click(button(app, 'Undo'));
    await app.screen.findByText(/^Chosen by Степан/u);
    expect(await stores.stories.chosen()).toEqual([aStory(1, { chosen })]);
  });

  it('that cannot be stored is not shown as done', async () => {
    const stores = await twoPeople(aStory(1));
    const full = { ...stores, stories: { ...stores.stories, put: () => Promise.reject(new StorageError('full', 'no room')) } };
    const app = await open(full);
    await choose(app, 'Степан', 'Measure');
    expect(await app.screen.findByText(/^The disk is full/u)).toBeVisible();
    expect(app.screen.queryByText(/^Chosen by/u)).toBeNull();
  });
});

describe('model answers of colleagues', () => {
  const theirs = aStory(1, {
    profileId: OLENA.id,
    text: 'Это Олена: верну деньги сегодня.',
    note: 'личное',
    customer: 'Олена, где деньги?',
    chosen,
  });

  it('are seen by everybody, without who wrote them, and what is theirs cannot be changed', async () => {
    const app = await open(await twoPeople(theirs, aStory(2, { profileId: OLENA.id })));
    expect(await app.screen.findByText('1 reply')).toBeVisible();
    const main = app.screen.getByRole('main');
    expect(main).toHaveTextContent('A colleagueЭто [имя]: верну деньги сегодня.');
    expect(main.textContent).not.toMatch(/Олен|личное/u);
    for (const name of [/^Remove/u, /^Open the attempt/u]) expect(app.screen.queryByRole('button', { name })).toBeNull();
    expect(app.screen.queryByRole('link', { name: /^Open the attempt/u })).toBeNull();
    expect(app.screen.queryByRole('textbox', { name: 'Note' })).toBeNull();
    await expectAccessible();
  });

  it('go from the list once they are no longer chosen, wholly kept by whoever wrote them', async () => {
    const stores = await twoPeople(theirs);
    const app = await open(stores);
    await app.user.click(await app.screen.findByRole('button', { name: /^No longer a model answer/u }));
    expect(await app.screen.findByText('No replies kept yet')).toBeVisible();
    expect(app.screen.getByRole('main')).toHaveFocus();
    const { chosen: _, ...rest } = theirs;
    expect(await stores.stories.list(OLENA.id)).toEqual([rest]);
    await app.user.click(button(app, 'Undo'));
    expect(await app.screen.findByText('1 reply')).toBeVisible();
    expect(await stores.stories.chosen()).toEqual([theirs]);
  });
});

describe('what is shown of the stories', () => {
  const all = [
    aStory(1, { text: 'Раз.', chosen }),
    aStory(2, { text: 'Два.', lang: 'uk' }),
    aStory(3, { text: 'Три.', lang: 'uk', chosen: { ...chosen, lessons: ['measure'] } }),
    aStory(4, { text: 'Четыре.', instead, customer: '' }),
  ];

  it.each([
    ['/stories', ['Три.', 'Два.', 'Раз.']],
    ['/stories?chosen=1', ['Три.', 'Раз.']],
    ['/stories?lesson=when-who-how', ['Раз.']],
    ['/stories?lang=uk', ['Три.', 'Два.']],
    ['/stories?lang=uk&chosen=1&q=%D1%82%D1%80%D0%B8', ['Три.']],
    ['/stories?lesson=nonsense&lang=de&chosen=yes', ['Три.', 'Два.', 'Раз.']],
    ['/stories?what=proposals', ['Четыре.']],
    ['/stories?what=proposals&lesson=sincere-apology', ['Четыре.']],
    ['/stories?what=proposals&chosen=1', []],
  ])('stands in the address: %s', async (path, expected) => {
    const app = await open(await twoPeople(...all), { path });
    await app.screen.findByRole('searchbox');
    expect(replies(app)).toEqual(expected);
  });

  it('is chosen on the page, and the address says so', async () => {
    const app = await open(await twoPeople(...all));
    await app.user.click(await app.screen.findByRole('radio', { name: 'Model answers' }));
    expect(app.path()).toBe('/stories?chosen=1');
    await app.user.selectOptions(app.screen.getByRole('combobox', { name: 'Lesson' }), 'Measure');
    await app.user.click(app.screen.getByRole('radio', { name: 'Russian' }));
    expect(app.path()).toBe('/stories?chosen=1&lesson=measure&lang=ru');
    expect(app.screen.getByText('Nothing under these filters')).toBeVisible();
    await expectAccessible();
    await app.user.click(button(app, 'Show all'));
    expect(app.path()).toBe('/stories');
    await app.user.type(app.screen.getByRole('searchbox'), 'раз');
    expect(app.path()).toBe('/stories?q=%D1%80%D0%B0%D0%B7');
    expect(replies(app)).toEqual(['Раз.']);
  });
});

describe('proposals', () => {
  const proposal = aStory(1, { text: 'Разберусь сам.', note: 'Короче.', instead });

  it('stand by themselves, with the words they would replace and what the rule has', async () => {
    const app = await open(await twoPeople(proposal), { path: '/stories?what=proposals' });
    expect(await app.screen.findByText('1 proposal')).toBeVisible();
    expect(app.screen.getByRole('heading', { level: 2 })).toHaveTextContent('No excuses');
    const main = app.screen.getByRole('main');
    expect(main).toHaveTextContent('You wroteмного заказовWhat the rule suggestsберу на себяProposed insteadРазберусь сам.');
    expect(app.screen.getByRole('textbox', { name: 'Why it is better' })).toHaveValue('Короче.');
    await expectAccessible();
  });

  it('are copied, chosen with the lesson of their mark ticked, and removed', async () => {
    const stores = await twoPeople(proposal);
    const app = await open(stores, { path: '/stories?what=proposals' });
    await app.user.click(await app.screen.findByRole('button', { name: /^Copy/u }));
    await waitFor(async () => {
      expect(await navigator.clipboard.readText()).toBe('Разберусь сам.');
    });
    await choose(app, 'Степан');
    await app.screen.findByText(/^Chosen by Степан/u);
    expect((await stores.stories.chosen())[0]?.chosen?.lessons).toEqual(['sincere-apology']);
    await app.user.click(button(app, /^Remove/u));
    expect(await app.screen.findByText('The proposal is gone.')).toBeVisible();
    expect(app.screen.getByText('Nothing proposed yet')).toBeVisible();
    expect(app.screen.getByRole('main')).toHaveFocus();
    expect(await stores.stories.list(PROFILE.id)).toEqual([]);
  });

  it('of colleagues are seen once they are chosen, with the reason', async () => {
    const stores = await twoPeople({ ...proposal, profileId: OLENA.id, chosen, note: 'Так говорит Олена.' });
    const app = await open(stores, { path: '/stories?what=proposals' });
    expect(await app.screen.findByText('1 proposal')).toBeVisible();
    const main = app.screen.getByRole('main');
    expect(main).toHaveTextContent('A colleague wroteмного заказов');
    expect(main).toHaveTextContent('Why it is betterТак говорит [имя].');
  });

  it.each(LANGS)('and model answers speak %s', async (lang) => {
    const stores = await twoPeople(aStory(1, { chosen }), proposal, aStory(3, { profileId: OLENA.id, chosen }));
    for (const path of ['/stories', '/stories?what=proposals']) {
      const app = await openApp({ stores, lang, path });
      await app.screen.findByRole('searchbox');
      await app.user.click(
        app.screen.getAllByRole('button', { name: /./u }).find((one) => one.dataset['choose'] !== undefined) as HTMLElement,
      );
      expect(document.body.textContent).not.toMatch(/(kept|common|debrief)\.[a-z-]+/iu);
      await expectAccessible();
      app.screen.unmount();
    }
  });
});
