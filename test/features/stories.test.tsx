import { waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Lang } from '../../src/core/text/language.ts';
import { matches } from '../../src/features/kept/search.ts';
import { aStory, uuid } from '../stores/records.ts';
import { durableStores, openApp, type TestApp, WALL_MS } from '../support/app.tsx';
import { KETTLE, playAttempt, sampleReplies, theAnalyser } from '../support/attempts.ts';
import { expectAccessible } from '../support/axe.ts';

// reading all rules takes its time, and is no part of any one test
beforeAll(() => {
  theAnalyser();
}, 120_000);

describe('keeping a reply', () => {
  it('marks it as kept, with what it answered, and lets go of it again', async () => {
    const stores = durableStores();
    const { attempt, scenario } = playAttempt(KETTLE, sampleReplies(KETTLE, 'good'));
    await stores.attempts.finish(attempt, scenario, null);
    const app = await openApp({ stores, path: `/attempt/${attempt.id}` });
    const conversation = within(await app.screen.findByRole('region', { name: 'The conversation' }));
    await app.user.click(conversation.getByRole('button', { name: 'Keep this reply: turn 1' }));
    expect(await conversation.findByText('Kept as a success story')).toBeVisible();
    const own = attempt.dialogue.transcript.find((one) => one.by === 'operator');
    const before = attempt.dialogue.transcript.findLast((one) => one.by === 'customer' && one.turn === 0);
    const [story] = await stores.stories.ofAttempt(attempt.id);
    expect(story).toEqual({
      v: 1,
      id: story?.id,
      profileId: attempt.profileId,
      attemptId: attempt.id,
      scenarioTitle: attempt.scenarioTitle,
      turn: 1,
      message: 0,
      text: own?.by === 'operator' ? own.text : '',
      lang: 'ru',
      customer: before?.by === 'customer' ? before.text : '',
      channel: attempt.channel,
      names: { operator: 'Анна', customer: [...scenario.customer.forms, scenario.customer.name] },
      note: '',
      atMs: WALL_MS,
    });
    await expectAccessible();
    app.screen.unmount();
    const again = await openApp({ stores, path: `/attempt/${attempt.id}` });
    await again.user.click(await again.screen.findByRole('button', { name: 'Let go: turn 1' }));
    const arrived = await again.screen.findByRole('button', { name: 'Keep this reply: turn 1' });
    await waitFor(() => {
      expect(arrived).toHaveFocus();
    });
    expect(await stores.stories.ofAttempt(attempt.id)).toEqual([]);
  });
});

async function openStories(stories: readonly Parameters<typeof aStory>[1][], lang: Lang = 'en'): Promise<TestApp> {
  const stores = durableStores();
  for (const [index, change] of stories.entries()) await stores.stories.put(aStory(index + 1, change));
  const app = await openApp({ stores, lang, path: '/stories' });
  await app.screen.findByRole('heading', { level: 1 });
  return app;
}

const texts = ({ screen }: TestApp) => [...screen.getByRole('main').querySelectorAll('li dd:last-child')].map((one) => one.textContent);
const all = ({ stores }: TestApp) => stores.stories.list(uuid(1));

describe('the success stories', () => {
  it('stand newest first, each with its customer and the way to its attempt', async () => {
    const app = await openStories([{ text: 'Раз.' }, { text: 'Два.' }]);
    expect(await app.screen.findByText('2 replies')).toBeVisible();
    expect(texts(app)).toEqual(['Мне его что, в музей сдать?', 'Два.', 'Мне его что, в музей сдать?', 'Раз.']);
    for (const link of app.screen.getAllByRole('link', { name: /^Open the attempt/ }))
      expect(link).toHaveAttribute('href', `/attempt/${uuid(101)}`);
    await expectAccessible();
  });

  it('are filtered while one types, and all shown again', async () => {
    const app = await openStories([{ text: 'Простите за ёлку.' }, { text: 'Беру на себя.', note: 'спокойно' }]);
    const field = await app.screen.findByRole('searchbox', { name: 'Search' });
    await app.user.type(field, 'ЕЛКУ прост');
    expect(app.screen.getByText('1 reply')).toBeVisible();
    expect(texts(app)).toContain('Простите за ёлку.');
    expect(texts(app)).not.toContain('Беру на себя.');
    await app.user.type(field, 'ы');
    expect(app.screen.getByText('Nothing with these words')).toBeVisible();
    await expectAccessible();
    await app.user.click(app.screen.getByRole('button', { name: 'Show all' }));
    expect(app.screen.getByText('2 replies')).toBeVisible();
  });

  it('take a note, which is kept', async () => {
    const app = await openStories([{}]);
    await app.user.type(await app.screen.findByRole('textbox', { name: 'Note' }), ' Named the hour. ');
    await app.user.tab();
    expect((await all(app)).map(({ note }) => note)).toEqual(['Named the hour.']);
  });

  it('are copied without what is personal in them, unless one says otherwise', async () => {
    const text = 'Марина, это Анна. Беру на себя: 067 123 45 67, anna@shop.ua.';
    const app = await openStories([{ text, names: { operator: 'Анна', customer: ['Марина'] } }]);
    await app.user.click(await app.screen.findByRole('button', { name: /^Copy: / }));
    expect(await app.screen.findByText('Copied')).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe('[имя], это [имя]. Беру на себя: [телефон], [почта].');
    await app.user.click(app.screen.getByRole('switch', { name: 'Hide names, phones, cards and e-mails' }));
    await app.user.click(app.screen.getByRole('button', { name: /^Copy: / }));
    await waitFor(async () => {
      expect(await navigator.clipboard.readText()).toBe(text);
    });
  });

  it('are removed, and put back where they were', async () => {
    const app = await openStories([{ text: 'Раз.' }, { text: 'Два.', note: 'да' }]);
    const before = await all(app);
    await app.user.click((await app.screen.findAllByRole('button', { name: /^Remove: / }))[0] as HTMLElement);
    expect(await app.screen.findByText('The reply is no longer kept.')).toBeVisible();
    expect((await all(app)).map(({ text }) => text)).toEqual(['Раз.']);
    await expectAccessible();
    await app.user.click(app.screen.getByRole('button', { name: 'Undo' }));
    expect(await app.screen.findByText('2 replies')).toBeVisible();
    expect(await all(app)).toEqual(before);
    expect(app.screen.queryByText('The reply is no longer kept.')).toBeNull();
  });

  it('say where they come from while there are none', async () => {
    const app = await openStories([]);
    expect(await app.screen.findByText('No replies kept yet')).toBeVisible();
    expect(app.screen.getByRole('link', { name: 'To the history' })).toHaveAttribute('href', '/history');
    await expectAccessible();
  });

  it('stand beside the history and the disputed marks', async () => {
    const app = await openStories([]);
    const nav = () => within(app.screen.getByRole('navigation', { name: 'History' }));
    expect(nav().getByRole('link', { name: 'Success stories' })).toHaveAttribute('aria-current', 'page');
    for (const [name, title] of [
      ['Disputed marks', 'Disputed marks'],
      ['Attempts', 'History'],
      ['Success stories', 'Success stories'],
    ] as const) {
      await app.user.click(nav().getByRole('link', { name }));
      expect(await app.screen.findByRole('heading', { level: 1, name: title })).toBeVisible();
    }
  });

  it.each(['uk', 'ru'] as const)('speak %s', async (lang) => {
    const app = await openStories([{}], lang);
    await app.screen.findByRole('searchbox');
    expect(app.screen.getByRole('main').textContent).not.toMatch(/(kept|common)\.[a-z-]+/i);
    await expectAccessible();
  });
});

describe('the search', () => {
  const story = aStory(1, {
    text: 'Їй повернемо кошти, об’єкт знайдено.',
    note: 'Всё спокойно',
    scenarioTitle: 'Double charge',
    customer: 'Де гроші?',
    instead: { text: 'Завал у нас', better: 'Беру на себе', rule: null, criterion: 'excuses', lesson: null },
  });

  it.each([
    ['', true],
    ['КОШТИ', true],
    ["об'єкт", true],
    ['все спок', true],
    ['charge гроші', true],
    ['завал беру', true],
    ['charge пальто', false],
  ])('for «%s» says %s', (asked, found) => {
    expect(matches(story, asked)).toBe(found);
  });
});
