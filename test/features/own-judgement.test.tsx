import { within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Attempt, Stores } from '../../src/core/progress/types.ts';
import { StorageError } from '../../src/core/progress/types.ts';
import { predictionOf } from '../../src/core/session/index.ts';
import type { Lang } from '../../src/core/text/language.ts';
import { durableStores, openApp, type TestApp } from '../support/app.tsx';
import { KETTLE, playAttempt, type Reply, theAnalyser } from '../support/attempts.ts';
import { expectAccessible } from '../support/axe.ts';

// reading all rules takes its time, and is no part of any one test
beforeAll(() => {
  theAnalyser();
}, 120_000);

const OWN = '00000000-0000-4000-8000-000000000001';
const MIXED: readonly Reply[] = [
  { waitMs: 20_000, text: 'Просто у нас сейчас много заказов.' },
  { waitMs: 5_000, text: 'Простите нас: это наша вина, беру ваш вопрос на себя. Новый чайник курьер привезёт завтра до 12:00.' },
];

/** An attempt of the person whose browser this is (the first id that the app gives away), unless it says otherwise. */
async function openOwn(options: { replies?: readonly Reply[]; profileId?: string; lang?: Lang; stores?: Stores } = {}) {
  const { replies = MIXED, profileId = OWN, lang = 'en', stores = durableStores() } = options;
  const { attempt, scenario } = playAttempt(KETTLE, replies, { profileId });
  await stores.attempts.finish(attempt, scenario, null);
  const app = await openApp({ stores, lang, path: `/attempt/${attempt.id}` });
  await app.screen.findByRole('heading', { level: 1, name: attempt.scenarioTitle });
  return { app, attempt };
}

const question = ({ screen }: TestApp) => screen.queryByRole('heading', { name: 'How do you think it went?' });
const say = ({ screen }: TestApp, criterion: string, word: string) =>
  within(screen.getByRole('group', { name: criterion })).getByRole('radio', { name: word });
const stored = async ({ stores }: TestApp, { id }: Attempt) => predictionOf((await stores.attempts.get(id))?.log ?? []);

describe('one’s own judgement', () => {
  it('is asked for before anything of the marks is seen', async () => {
    const { app, attempt } = await openOwn();
    expect(question(app)).toBeVisible();
    const main = app.screen.getByRole('main');
    expect(within(main).getAllByRole('group')).toHaveLength(7);
    expect(main.textContent).not.toContain(String(attempt.scorecard.score));
    for (const heading of ['What worked', 'The core at a glance', 'The conversation'])
      expect(app.screen.queryByRole('heading', { name: heading })).toBeNull();
    await expectAccessible();
  });

  it('is kept with the attempt, shown beside the marks with the gap, and not asked for again', async () => {
    const { app, attempt } = await openOwn();
    await app.user.click(say(app, 'Taking responsibility', 'partly'));
    await app.user.click(say(app, 'No excuses', 'yes'));
    await app.user.click(say(app, 'Apology', 'yes'));
    await app.user.click(app.screen.getByRole('button', { name: 'To the debrief' }));
    const core = await app.screen.findByRole('region', { name: 'The core at a glance' });
    expect(document.activeElement).toBe(app.screen.getByRole('heading', { level: 1 }));
    expect(await stored(app, attempt)).toEqual({ ownership: 0.5, excuses: 1, apology: 1 });
    const line = (name: RegExp) => within(core).getByRole('button', { name }).textContent;
    expect(line(/^Taking/)).toMatch(/met · you: partly$/);
    expect(line(/^No excuses/)).toMatch(/broken · you: met$/);
    expect(line(/^No stupid/)).not.toContain('you:');
    const apology = attempt.scorecard.criteria.find((one) => one.id === 'apology')?.status;
    expect(core).toHaveTextContent(`You were stricter than the marks on 1, kinder on ${apology === 'met' ? 1 : 2}.`);
    await expectAccessible();
    app.screen.unmount();
    const again = await openApp({ stores: app.stores, path: `/attempt/${attempt.id}` });
    expect(await again.screen.findByRole('region', { name: 'The core at a glance' })).toHaveTextContent('you: partly');
  });

  it('stands in the text that is copied', async () => {
    const { app } = await openOwn();
    await app.user.click(say(app, 'Taking responsibility', 'partly'));
    await app.user.click(app.screen.getByRole('button', { name: 'To the debrief' }));
    await app.user.click(await app.screen.findByRole('button', { name: 'Copy as text' }));
    await app.screen.findByText('Copied');
    expect(await navigator.clipboard.readText()).toContain(
      'Your own judgement\n- Taking responsibility: met, you: partly\nYou were stricter than the marks on 1.',
    );
  });

  it('is skipped with one click, for good', async () => {
    const { app, attempt } = await openOwn();
    await app.user.click(app.screen.getByRole('button', { name: 'Skip' }));
    const core = await app.screen.findByRole('region', { name: 'The core at a glance' });
    expect(core).not.toHaveTextContent('Your own judgement');
    expect(await stored(app, attempt)).toEqual({});
    app.screen.unmount();
    const again = await openApp({ stores: app.stores, path: `/attempt/${attempt.id}` });
    await again.screen.findByRole('region', { name: 'The core at a glance' });
    expect(question(again)).toBeNull();
  });

  it('is given by keyboard alone', async () => {
    const { app, attempt } = await openOwn();
    say(app, 'Speed of the first response', 'no').focus();
    await app.user.keyboard(' {ArrowRight}');
    app.screen.getByRole('button', { name: 'To the debrief' }).focus();
    await app.user.keyboard('{Enter}');
    await app.screen.findByRole('region', { name: 'The core at a glance' });
    expect(await stored(app, attempt)).toEqual({ 'first-response': 0.5 });
  });

  it.each([
    ['of an attempt without a reply', { replies: [] }],
    ['of somebody else’s attempt', { profileId: 'profile-1' }],
  ])('is not asked for %s', async (_, options) => {
    const { app } = await openOwn(options);
    await app.screen.findByRole('region', { name: 'The core at a glance' });
    expect(question(app)).toBeNull();
  });

  it('does not stand in the way where nothing can be stored', async () => {
    const stores = durableStores();
    const { app } = await openOwn({
      stores: { ...stores, attempts: { ...stores.attempts, predict: () => Promise.reject(new StorageError('full', 'no room')) } },
    });
    await app.user.click(say(app, 'No excuses', 'yes'));
    await app.user.click(app.screen.getByRole('button', { name: 'To the debrief' }));
    expect(await app.screen.findByRole('region', { name: 'The core at a glance' })).toHaveTextContent('you: met');
    expect(app.screen.getByText(/^The disk is full/)).toBeVisible();
  });

  it.each(['uk', 'ru'] as const)('is asked for in %s', async (lang) => {
    const { app } = await openOwn({ lang });
    expect(app.screen.getByRole('main').textContent).not.toMatch(/(debrief|criteria)\.[a-z-]+/i);
    await expectAccessible();
  });
});

describe('the customer’s own view', () => {
  it('is in the customer’s language, whatever the screens speak', async () => {
    const { app } = await openOwn({ profileId: 'profile-1' });
    const view = await app.screen.findByRole('region', { name: 'The customer’s own view' });
    const said = view.querySelector('blockquote');
    expect(said).toHaveAttribute('lang', 'ru');
    expect(said?.textContent).toMatch(/[а-яё]{3}/);
    expect(said?.textContent).not.toMatch(/[a-z]{2}/i);
  });
});
