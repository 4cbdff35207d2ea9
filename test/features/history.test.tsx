import { within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Attempt, LiveSession, Stores } from '../../src/core/progress/types.ts';
import type { Scenario } from '../../src/core/scenario/types.ts';
import { readPage } from '../../src/features/progress/attempts.ts';
import { byDay, dayName } from '../../src/features/progress/days.ts';
import { outcomes } from '../../src/i18n/en/outcomes.ts';
import { durableStores, openApp, type TestApp, WALL_MS } from '../support/app.tsx';
import { CHARGE, KETTLE, PARCEL, playAttempt, sampleReplies } from '../support/attempts.ts';
import { expectAccessible } from '../support/axe.ts';

const PROFILE = 'profile-1';
const HOUR = 3_600_000;

const kettle = playAttempt(KETTLE, sampleReplies(KETTLE, 'good'));
const parcel = playAttempt(PARCEL, sampleReplies(PARCEL, 'bad'));
const charge = playAttempt(CHARGE, []);

/** Stores with a current profile and these attempts. */
async function storesWith(...played: readonly { readonly attempt: Attempt; readonly scenario: Scenario }[]): Promise<Stores> {
  const stores = durableStores();
  await stores.profiles.put({ v: 1, id: PROFILE, name: 'Анна', createdMs: 0 });
  await stores.settings.put({ ...(await stores.settings.get()), currentProfileId: PROFILE });
  for (const { attempt, scenario } of played) await stores.attempts.finish(attempt, scenario, null);
  return stores;
}

function at(played: typeof kettle, id: string, agoMs: number, change: Partial<Attempt> = {}): typeof kettle {
  return { ...played, attempt: { ...played.attempt, id, profileId: PROFILE, endedMs: WALL_MS - agoMs, ...change } };
}

async function openHistory(stores: Stores, path = '/history', lang: 'uk' | 'ru' | 'en' = 'en'): Promise<TestApp> {
  const app = await openApp({ stores, path, lang });
  await app.screen.findByRole('heading', { level: 1 });
  return app;
}

const shown = ({ screen }: TestApp) =>
  within(screen.getByRole('main'))
    .queryAllByRole('link')
    .map((link) => link.getAttribute('href') ?? '')
    .filter((href) => href.startsWith('/attempt/'))
    .map((href) => href.slice('/attempt/'.length));

describe('the history', () => {
  it('lists attempts newest first by day, each with how it ended, its score against the pass mark, and how soon it was answered', async () => {
    const app = await openHistory(
      await storesWith(at(parcel, 'b', 25 * HOUR), at(kettle, 'a', HOUR), at(charge, 'c', 24 * 40 * HOUR, { mode: 'exam' })),
    );
    await app.screen.findByRole('region', { name: /^Today/ });
    expect(shown(app)).toEqual(['a', 'b', 'c']);
    expect(app.screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toEqual([
      'Today1 attempt',
      'Yesterday1 attempt',
      'January 31, 20251 attempt',
    ]);
    const [first, second, third] = app.screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.closest('li') as HTMLElement);
    const score = new Intl.NumberFormat('en', { maximumFractionDigits: 1 }).format(kettle.attempt.scorecard.score ?? -1);
    expect(first).toHaveTextContent(`${kettle.attempt.scenarioTitle}${outcomes[kettle.attempt.outcome.as].title}`);
    expect(first).toHaveTextContent('ChatRussianpracticefirst response 1 min');
    expect(first).toHaveTextContent(`${score}passed`);
    expect(second).toHaveTextContent('below the mark of 80');
    expect(third).toHaveTextContent('examno response');
    await expectAccessible();
  });

  it('says what to do while there is nothing', async () => {
    const { screen } = await openHistory(await storesWith());
    expect(await screen.findByText('No attempts yet')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Choose the first scenario' })).toHaveAttribute('href', '/');
    await expectAccessible();
  });

  it('is filtered by language and scenario, and the address says so', async () => {
    const app = await openHistory(await storesWith(at(kettle, 'a', HOUR), at(parcel, 'b', 2 * HOUR), at(kettle, 'c', 3 * HOUR)));
    await app.screen.findByRole('combobox', { name: 'Scenario' });
    await app.user.click(app.screen.getByRole('radio', { name: 'Ukrainian' }));
    await app.screen.findByRole('heading', { level: 3, name: parcel.attempt.scenarioTitle });
    expect(shown(app)).toEqual(['b']);
    expect(app.path()).toBe('/history?lang=uk');
    await app.user.selectOptions(app.screen.getByRole('combobox', { name: 'Scenario' }), kettle.attempt.scenarioTitle);
    expect(await app.screen.findByText('Nothing under these filters')).toBeVisible();
    expect(app.path()).toBe(`/history?lang=uk&scenario=${KETTLE}`);
    await app.user.click(app.screen.getByRole('button', { name: 'Show all attempts' }));
    await app.screen.findByRole('heading', { level: 2, name: /3 attempts/ });
    expect(app.path()).toBe('/history');
  });

  it('opens as the address says', async () => {
    const app = await openHistory(await storesWith(at(kettle, 'a', HOUR), at(parcel, 'b', 2 * HOUR)), `/history?scenario=${KETTLE}`);
    await app.screen.findByRole('heading', { level: 3 });
    expect(shown(app)).toEqual(['a']);
  });

  it('shows many attempts page by page', async () => {
    const many = Array.from({ length: 45 }, (_, index) => at(kettle, `n${index}`, index * HOUR));
    const app = await openHistory(await storesWith(...many));
    const more = await app.screen.findByRole('button', { name: 'Show older ones' });
    expect(shown(app)).toHaveLength(20);
    await app.user.click(more);
    await app.screen.findByText(/^Today/);
    expect(shown(app)).toHaveLength(40);
    await app.user.click(app.screen.getByRole('button', { name: 'Show older ones' }));
    expect(shown(app)).toEqual(many.map(({ attempt }) => attempt.id));
    expect(app.screen.queryByRole('button', { name: 'Show older ones' })).toBeNull();
  });

  it('deletes one attempt wholly, and only when it is said twice', async () => {
    const stores = await storesWith(at(kettle, 'a', HOUR), at(parcel, 'b', 2 * HOUR));
    const app = await openHistory(stores);
    const button = { name: new RegExp(`^Delete the attempt “${kettle.attempt.scenarioTitle}”`) };
    await app.user.click(await app.screen.findByRole('button', button));
    await expectAccessible();
    await app.user.click(app.screen.getByRole('button', { name: 'Cancel' }));
    expect(shown(app)).toEqual(['a', 'b']);
    await app.user.click(app.screen.getByRole('button', button));
    const dialog = within(app.screen.getByRole('dialog'));
    await app.user.click(dialog.getByRole('button', { name: 'Delete' }));
    expect(app.screen.getByRole('dialog', { name: 'Really?' })).toHaveTextContent('Delete this attempt? There is no way back.');
    expect(await stores.attempts.get('a')).toBeDefined();
    await expectAccessible();
    await app.user.click(dialog.getByRole('button', { name: 'Delete for good' }));
    expect(await app.screen.findByText('The attempt is deleted.')).toBeInTheDocument();
    expect(app.screen.queryByRole('dialog')).toBeNull();
    expect(app.screen.getByRole('main')).toHaveFocus();
    expect(shown(app)).toEqual(['b']);
    expect(await stores.attempts.get('a')).toBeUndefined();
    expect((await stores.attempts.summaries(PROFILE)).map(({ id }) => id)).toEqual(['b']);
    expect((await stores.cases.list(PROFILE)).map(({ id }) => id)).toEqual(['b']);
    expect(await stores.attempts.get('b')).toBeDefined();
  });

  it('says of an exam’s that its result stays, and that nobody can decide on it any more', async () => {
    const of = (id: string, passed: 'passed' | 'pending') => {
      const { attempt, scenario } = at(kettle, id, HOUR);
      return {
        attempt: {
          ...attempt,
          mode: 'exam' as const,
          exam: { exam: 'e', place: 0, endsMs: 1 },
          scorecard: { ...attempt.scorecard, passed },
        },
        scenario,
      };
    };
    const told = async (passed: 'passed' | 'pending') => {
      const app = await openHistory(await storesWith(of('a', passed)));
      await app.user.click(await app.screen.findByRole('button', { name: /^Delete the attempt/ }));
      const said = app.screen.getByRole('dialog').textContent;
      app.screen.unmount();
      return said;
    };
    expect(await told('passed')).toMatch(/The result stays in its exam: only the conversation goes\.(?! Where)/u);
    expect(await told('pending')).toContain('Where a lead has not read it yet, nobody can decide on it any more.');
  });

  it('keeps an attempt in sight that could not be deleted, and says so', async () => {
    const stores = await storesWith(at(kettle, 'a', HOUR));
    const failing = { ...stores, attempts: { ...stores.attempts, remove: async () => Promise.reject(new Error('full')) } };
    const app = await openHistory(failing);
    await app.user.click(await app.screen.findByRole('button', { name: /^Delete the attempt/ }));
    const dialog = within(app.screen.getByRole('dialog'));
    await app.user.click(dialog.getByRole('button', { name: 'Delete' }));
    await app.user.click(dialog.getByRole('button', { name: 'Delete for good' }));
    expect(await app.screen.findByRole('alert')).toHaveTextContent('It did not work, and nothing has changed.');
    expect(shown(app)).toEqual(['a']);
  });

  it('shows open conversations on top, to go on with or to give up', async () => {
    const stores = await storesWith(at(kettle, 'a', HOUR));
    const live: LiveSession = {
      v: 1,
      id: 'live-1',
      profileId: PROFILE,
      scenarioId: PARCEL,
      mode: 'practice',
      startedMs: WALL_MS - HOUR,
      stamp: parcel.attempt.stamp,
      draft: '',
    };
    await stores.live.start(live, parcel.scenario);
    const app = await openHistory(stores);
    const open = await app.screen.findByRole('region', { name: 'Unfinished' });
    const link = await within(open).findByRole('link', { name: `Continue: ${parcel.scenario.title}` });
    expect(link).toHaveAttribute('href', '/practice/live-1');
    await expectAccessible();
    await app.user.click(within(open).getByRole('button', { name: /^Give up/ }));
    await app.user.click(within(open).getByRole('button', { name: 'Give up and delete' }));
    await expect.poll(() => app.screen.queryByRole('region', { name: 'Unfinished' })).toBeNull();
    expect(await stores.live.list(PROFILE)).toEqual([]);
  });

  it('says that it could not be read, and tries again', async () => {
    const stores = await storesWith(at(kettle, 'a', HOUR));
    let broken = true;
    const summaries: Stores['attempts']['summaries'] = async (...args) => {
      if (broken) throw new Error('unreadable');
      return stores.attempts.summaries(...args);
    };
    const app = await openHistory({ ...stores, attempts: { ...stores.attempts, summaries } });
    const alert = await app.screen.findByRole('alert');
    expect(alert).toHaveTextContent('The history could not be opened');
    broken = false;
    await app.user.click(within(alert).getByRole('button', { name: 'Try again' }));
    await app.screen.findByRole('heading', { level: 3 });
    expect(shown(app)).toEqual(['a']);
  });

  it('shows the others where one cannot be read, and says how many are left out', async () => {
    const stores = await storesWith(at(kettle, 'a', HOUR), at(parcel, 'b', 2 * HOUR, { v: 9 as 1 }), at(charge, 'c', 3 * HOUR));
    const app = await openHistory(stores);
    expect(await app.screen.findByText(/^1 stored record cannot be read and is not shown/)).toBeVisible();
    await app.screen.findAllByRole('heading', { level: 3 });
    expect(shown(app)).toEqual(['a', 'c']);
    await expectAccessible();
  });

  it.each(['uk', 'ru'] as const)('in %s is accessible', async (lang) => {
    const { screen } = await openHistory(await storesWith(at(kettle, 'a', HOUR)), '/history', lang);
    expect(await screen.findByRole('heading', { level: 3 })).toBeVisible();
    await expectAccessible();
  });
});

describe('a page of attempts', () => {
  it('reads on past those that a filter leaves out, and misses and repeats none', async () => {
    const played = Array.from({ length: 260 }, (_, index) => at(index % 7 === 0 ? parcel : kettle, `n${index}`, index * 1000));
    const stores = await storesWith(...played);
    const seen: string[] = [];
    let before: Awaited<ReturnType<typeof readPage>>['before'] = null;
    do {
      const page: Awaited<ReturnType<typeof readPage>> = await readPage(stores, PROFILE, { lang: 'uk', scenario: null }, before);
      seen.push(...page.attempts.map((one) => one.id));
      before = page.before;
    } while (before !== null);
    expect(seen).toEqual(played.filter((_, index) => index % 7 === 0).map(({ attempt }) => attempt.id));
  });
});

describe('days', () => {
  const local = (day: number, hour: number, minute = 0) => new Date(2025, 2, day, hour, minute).getTime();

  it('are calendar days where the trainee is', () => {
    const days = byDay([{ endedMs: local(12, 0, 5) }, { endedMs: local(11, 23, 55) }, { endedMs: local(11, 0) }]);
    expect(days.map(({ key, items }) => [key, items.length])).toEqual([
      ['2025-03-12', 1],
      ['2025-03-11', 2],
    ]);
  });

  it.each([
    [local(12, 0, 5), 'today'],
    [local(11, 23, 59), 'yesterday'],
    [local(10, 12), 'date'],
  ])('are called by how far off they are', (endedMs, name) => {
    const [day] = byDay([{ endedMs }]);
    expect(day && dayName(day, local(12, 9))).toBe(name);
  });

  it('yesterday is yesterday on the first of a month too', () => {
    const [day] = byDay([{ endedMs: new Date(2025, 1, 28, 12).getTime() }]);
    expect(day && dayName(day, new Date(2025, 2, 1, 9).getTime())).toBe('yesterday');
  });
});
