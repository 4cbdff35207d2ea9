import { within, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { LiveSession } from '../../src/core/progress/types.ts';
import { durableStores, entryOf, openApp, shippedLibrary, WALL_MS } from '../support/app.tsx';
import { CHARGE, KETTLE, PARCEL, playAttempt, sampleReplies, shippedScenario } from '../support/attempts.ts';
import { expectAccessible } from '../support/axe.ts';
import { shippedTexts } from '../support/shipped.ts';

const TITLES = { kettle: 'Чайник, который не включается', parcel: shippedScenario(PARCEL).title };

const KETTLE_ID = shippedScenario(KETTLE).id;
const PARCEL_ID = shippedScenario(PARCEL).id;

const titlesShown = (main: HTMLElement) =>
  within(main)
    .getAllByRole('heading', { level: 2 })
    .filter((heading) => heading.closest('li') !== null)
    .map((heading) => heading.textContent);

describe('the library', () => {
  it('shows every scenario with its channel, language, difficulty, customer and lessons, one’s own language first', async () => {
    const { screen } = await openApp({ lang: 'ru' });
    const main = screen.getByRole('main');
    await within(main).findAllByRole('heading', { level: 2 });
    expect(titlesShown(main)[0]).toBe(shippedScenario(KETTLE).title);
    expect(titlesShown(main)).toHaveLength(3);
    const first = within(main)
      .getByRole('heading', { name: shippedScenario(KETTLE).title })
      .closest('li') as HTMLElement;
    expect(first).toHaveTextContent('Чат');
    expect(first).toHaveTextContent('Русский');
    expect(first).toHaveTextContent('Сложность: Несложно, 2 из 5');
    expect(first).toHaveTextContent(shippedScenario(KETTLE).customer.name);
    expect(first).toHaveTextContent('Ещё не пройден');
    await expectAccessible();
  });

  it('is narrowed by language and by channel, and the address says so', async () => {
    const app = await openApp();
    const main = app.screen.getByRole('main');
    await app.screen.findByRole('group', { name: 'Language' });
    await app.user.click(within(main).getByRole('radio', { name: 'Ukrainian' }));
    expect(titlesShown(main)).toEqual([TITLES.parcel]);
    expect(app.path()).toBe('/?lang=uk');
    await app.user.click(within(main).getByRole('radio', { name: 'Social network' }));
    expect(within(main).getByText('No scenario for this choice')).toBeVisible();
    expect(app.path()).toBe('/?lang=uk&channel=social');
    await app.user.click(within(main).getByRole('button', { name: 'Show all' }));
    expect(titlesShown(main)).toHaveLength(3);
  });

  it('opens as the address says', async () => {
    const { screen } = await openApp({ path: '/?lang=uk' });
    await screen.findByRole('radio', { name: 'Ukrainian', checked: true });
    expect(titlesShown(screen.getByRole('main'))).toEqual([TITLES.parcel]);
  });

  it('says the best score so far, leaving out answers tried again', async () => {
    const stores = durableStores();
    const app = await openApp({ stores });
    const [profile] = await stores.profiles.list();
    const profileId = profile?.id ?? '';
    const { attempt, scenario } = playAttempt(KETTLE, sampleReplies(KETTLE, 'good'), { profileId });
    const fork = { ...attempt, id: 'fork', forkOf: attempt.id, scorecard: { ...attempt.scorecard, score: 100 } };
    await stores.attempts.finish(attempt, scenario, null);
    await stores.attempts.finish(fork, scenario, null);
    app.screen.unmount();
    const again = await openApp({ stores });
    const best = Math.round(attempt.scorecard.score ?? -1);
    expect(best).toBeLessThan(100);
    expect(await again.screen.findByText(`Best so far: ${best} of 100`)).toBeVisible();
  });

  it('offers to continue a conversation that is still open', async () => {
    const stores = durableStores();
    const app = await openApp({ stores });
    const [profile] = await stores.profiles.list();
    app.screen.unmount();
    await stores.live.start(liveKettle(profile?.id ?? ''), shippedScenario(KETTLE));
    const { screen } = await openApp({ stores });
    const link = await screen.findByRole('link', { name: `Continue: ${shippedScenario(KETTLE).title}` });
    expect(link).toHaveAttribute('href', '/practice/live-1');
    await expectAccessible();
  });

  it('lists the faults of broken files with their places, while the others can be played', async () => {
    const fault = { code: 'yaml/tab', severity: 'error' as const, file: 'x/broken.yaml', line: 7, column: 3, params: {}, suggestion: null };
    const { screen } = await openApp({ library: { ...shippedLibrary(), broken: [{ file: 'x/broken.yaml', diagnostics: [fault] }] } });
    const region = await screen.findByRole('region', { name: '1 file cannot be played' });
    await waitFor(() => {
      expect(region).toHaveTextContent('x/broken.yaml:7:3');
    });
    expect(titlesShown(screen.getByRole('main'))).toHaveLength(3);
    await expectAccessible();
  });

  it('with a single scenario asks nothing about language or channel', async () => {
    const { screen } = await openApp({ library: { ...shippedLibrary(), entries: [entryOf(shippedScenario(KETTLE))] } });
    await screen.findByRole('heading', { name: shippedScenario(KETTLE).title });
    expect(screen.queryByRole('radio')).toBeNull();
    await expectAccessible();
  });

  it('without any scenario says where to put one', async () => {
    const { screen } = await openApp({ library: { ...shippedLibrary(), entries: [] } });
    expect(await screen.findByText('There are no scenarios here yet')).toBeVisible();
    await expectAccessible();
  });

  it('says that it did not load, and loads when asked again', async () => {
    let fails = true;
    const app = await openApp({
      ports: {
        content: {
          ...shippedTexts,
          loadLibrary: async () => {
            if (fails) throw new Error('offline');
            return shippedLibrary();
          },
          loadReading: () => Promise.reject(new Error('not asked for')),
          loadLines: () => Promise.reject(new Error('not asked for')),
        },
      },
    });
    expect(await app.screen.findByRole('alert')).toHaveTextContent('This part did not load');
    fails = false;
    await app.user.click(app.screen.getByRole('button', { name: 'Try again' }));
    expect(await app.screen.findByRole('heading', { name: shippedScenario(KETTLE).title })).toBeVisible();
  });

  it('is narrowed further by words, difficulty and what one wants to get better at, all in the address', async () => {
    const app = await openApp();
    const main = app.screen.getByRole('main');
    await app.user.type(await app.screen.findByRole('searchbox', { name: 'Search' }), 'МАРИНА');
    expect(titlesShown(main)).toEqual([TITLES.kettle]);
    await app.user.clear(app.screen.getByRole('searchbox', { name: 'Search' }));
    await app.user.click(app.screen.getByText('Narrow further'));
    await app.user.selectOptions(app.screen.getByLabelText('What you want to get better at'), 'private-channel');
    expect(titlesShown(main)).toEqual([shippedScenario(CHARGE).title]);
    expect(app.path()).toBe('/?criterion=private-channel');
    expect(app.screen.getByText('Narrow further (1 chosen)')).toBeVisible();
    await expectAccessible();
  });

  it('leads along courses: how far one has come, and the next of them', async () => {
    const stores = durableStores();
    const courses = [
      {
        id: 'first-week',
        title: { en: 'First week' },
        about: { any: 'Simple cases.' },
        langs: ['ru' as const],
        licence: null,
        place: null,
        order: [PARCEL_ID, KETTLE_ID],
      },
    ];
    const library = { ...shippedLibrary(), courses };
    const first = await openApp({ stores, library });
    const [profile] = await stores.profiles.list();
    const { attempt, scenario } = playAttempt(KETTLE, sampleReplies(KETTLE, 'good'), { profileId: profile?.id ?? '' });
    await stores.attempts.finish(attempt, scenario, null);
    first.screen.unmount();

    const app = await openApp({ stores, library });
    const region = await app.screen.findByRole('region', { name: 'Courses' });
    await waitFor(() => {
      expect(region).toHaveTextContent('1 of 2 passed');
    });
    await app.user.click(within(region).getByRole('link', { name: 'First week' }));
    expect(titlesShown(app.screen.getByRole('main'))).toEqual([TITLES.parcel, TITLES.kettle]);
    expect(app.screen.getByRole('region', { name: 'First week' })).toHaveTextContent('Simple cases.');
    expect(app.path()).toBe('/?course=first-week');
    await expectAccessible();
  });

  it('says what to do next and why', async () => {
    const { screen } = await openApp({ lang: 'uk' });
    const next = await screen.findByRole('region', { name: 'Далі' });
    expect(next).toHaveTextContent(TITLES.parcel);
    expect(next).toHaveTextContent('З цього зручно почати');
    expect(within(next).getByRole('link', { name: `Відкрити: ${TITLES.parcel}` })).toHaveAttribute(
      'href',
      '/scenario/parcel-lost-twice-uk',
    );
  });
});

function liveKettle(profileId: string): LiveSession {
  return {
    v: 1,
    id: 'live-1',
    profileId,
    scenarioId: KETTLE,
    mode: 'practice',
    startedMs: WALL_MS,
    stamp: { scenarioHash: 'h', rulesVersion: 'r', modelVersion: null, appVersion: '0.1.0', seed: 1 },
    draft: '',
  };
}
