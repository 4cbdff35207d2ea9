import { within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { StorageError, type Stores, type Story } from '../../src/core/progress/index.ts';
import type { CriterionId } from '../../src/core/scoring/types.ts';
import { LANGS, type Lang } from '../../src/core/text/language.ts';
import { aStory, uuid } from '../stores/records.ts';
import { durableStores, openApp, type TestApp, WALL_MS } from '../support/app.tsx';
import { KETTLE, playAttempt, type PlayedAttempt, type Reply, theAnalyser } from '../support/attempts.ts';
import { expectAccessible } from '../support/axe.ts';

// reading all rules takes its time, and is no part of any one test
beforeAll(() => {
  theAnalyser();
}, 120_000);

const EXCUSE = 'Просто у нас сейчас много заказов.';
const REPLIES: readonly Reply[] = [
  { waitMs: 20_000, text: EXCUSE },
  { waitMs: 5_000, text: 'Простите нас: это наша вина, беру ваш вопрос на себя. Новый чайник курьер привезёт завтра до 12:00.' },
];

/** What was lost to this weighs most. */
function played(what: CriterionId = 'excuses'): PlayedAttempt & { readonly lesson: NonNullable<Story['chosen']>['lessons'][number] } {
  const { attempt, scenario } = playAttempt(KETTLE, REPLIES);
  const criteria = attempt.scorecard.criteria.map((one) => (one.id === what ? { ...one, effectiveWeight: 100 } : one));
  const lesson = criteria.find((one) => one.id === what)?.lesson;
  if (!lesson) throw new Error(`${what} teaches nothing.`);
  return { attempt: { ...attempt, scorecard: { ...attempt.scorecard, criteria, autoFails: [] } }, scenario, lesson };
}

async function openDebrief(stores: Stores, { attempt, scenario }: PlayedAttempt, lang: Lang = 'en'): Promise<TestApp> {
  await stores.attempts.finish(attempt, scenario, null);
  await stores.attempts.predict(attempt.id, {}, 1);
  const app = await openApp({ stores, lang, path: `/attempt/${attempt.id}` });
  await app.screen.findByRole('heading', { level: 1, name: attempt.scenarioTitle });
  return app;
}

const next = ({ screen }: TestApp) => screen.getByRole('region', { name: 'One thing to do better next time' });
const quotes = (app: TestApp) => [...next(app).querySelectorAll('blockquote')].map((quote) => quote.textContent);

describe('a model answer in the debrief', () => {
  it('that was chosen for the lesson of the heaviest loss is shown as a colleague’s, without their name', async () => {
    const stores = durableStores();
    const { lesson, ...of } = played();
    const chosen = { by: 'Степан', atMs: 1, lessons: [lesson] };
    await stores.profiles.put({ v: 1, id: uuid(2), name: 'Олена', createdMs: 5 });
    await stores.stories.put(
      aStory(1, { profileId: uuid(2), text: 'Это Олена: разберусь.', chosen, scenarioTitle: of.attempt.scenarioTitle }),
    );
    await stores.stories.put(aStory(2, { profileId: uuid(2), text: 'Новее, но о другом.', chosen, scenarioTitle: 'Другое' }));
    await stores.stories.put(aStory(3, { profileId: uuid(2), text: 'Українською.', chosen, lang: 'uk' }));
    await stores.stories.put(aStory(4, { profileId: uuid(2), text: 'Моё же.', chosen, attemptId: of.attempt.id }));
    await stores.profiles.put({ v: 1, id: of.attempt.profileId, name: 'Анна', createdMs: 1 });
    const app = await openDebrief(stores, of);
    expect(quotes(app)).toEqual(['Просто у нас', 'Это [имя]: разберусь.']);
    expect(next(app)).toHaveTextContent('Model answer, by a colleague');
    await expectAccessible();
  });

  it('comes before the scenario’s own', async () => {
    const stores = durableStores();
    const { lesson, ...of } = played('empathy');
    await stores.stories.put(aStory(1, { profileId: uuid(2), text: 'Понимаю вас.', chosen: { by: 'Степан', atMs: 1, lessons: [lesson] } }));
    const app = await openDebrief(stores, of);
    expect(quotes(app)).toEqual(['Понимаю вас.', of.scenario.modelAnswers[0]?.reply]);
  });

  it('is said to be one’s own where it is', async () => {
    const stores = durableStores();
    const { lesson, ...of } = played();
    const profileId = of.attempt.profileId;
    await stores.profiles.put({ v: 1, id: profileId, name: 'Анна', createdMs: 1 });
    await stores.stories.put(aStory(1, { profileId, text: 'Моё.', chosen: { by: 'Степан', atMs: 1, lessons: [lesson] } }));
    const app = await openDebrief(stores, of);
    expect(next(app)).toHaveTextContent('Model answer, your own');
    expect(quotes(app)).toContain('Моё.');
  });
});

const ways = (app: TestApp) => app.screen.findAllByRole('button', { name: /^I know a better one/u });

async function propose(app: TestApp, text: string, why = '') {
  await app.user.click((await ways(app))[0] as HTMLElement);
  const dialog = within(app.screen.getByRole('dialog', { name: 'How would you say it?' }));
  if (text !== '') await app.user.type(dialog.getByRole('textbox', { name: 'Your wording' }), text);
  if (why !== '') await app.user.type(dialog.getByRole('textbox', { name: /^Why is it better/u }), why);
  await app.user.click(dialog.getByRole('button', { name: 'Propose it' }));
  return dialog;
}

describe('proposing a better wording', () => {
  it('keeps it with the words it would replace, and shows it where it was proposed', async () => {
    const stores = durableStores();
    const { lesson, ...of } = played();
    const app = await openDebrief(stores, of);
    await propose(app, ' Разберусь сам. ', 'Короче.');
    const repaired = within(app.screen.getByRole('region', { name: 'Your own sentence, repaired' }));
    expect(await repaired.findByText('Разберусь сам.')).toBeVisible();
    expect(repaired.getByRole('link', { name: 'All proposals' })).toHaveAttribute('href', '/stories?what=proposals');
    expect((await ways(app))[0]).toHaveFocus();
    const evidence = of.attempt.scorecard.criteria.find((one) => one.id === 'excuses')?.evidence.find((one) => one.better !== null);
    const [story] = await stores.stories.ofAttempt(of.attempt.id);
    expect(story).toMatchObject({
      turn: 1,
      message: 0,
      text: 'Разберусь сам.',
      note: 'Короче.',
      lang: 'ru',
      atMs: WALL_MS,
      instead: { text: EXCUSE, better: evidence?.better, rule: evidence?.rule, criterion: 'excuses', lesson },
    });
    await expectAccessible();
    // a proposal is no kept reply
    expect(app.screen.getByRole('button', { name: 'Keep this reply: turn 1' })).toBeVisible();
    app.screen.unmount();
    const again = await openApp({ stores, path: `/attempt/${of.attempt.id}` });
    expect(await again.screen.findByText('Разберусь сам.')).toBeVisible();
  });

  it('needs words, and can be given up', async () => {
    const stores = durableStores();
    const { lesson: _, ...of } = played();
    const app = await openDebrief(stores, of);
    const dialog = await propose(app, '');
    const field = dialog.getByRole('textbox', { name: 'Your wording' });
    expect(field).toBeInvalid();
    expect(field).toHaveAttribute('maxlength', '500');
    expect(dialog.getByRole('alert')).toHaveTextContent('Write how you would say it.');
    await expectAccessible();
    await app.user.click(dialog.getByRole('button', { name: 'Cancel' }));
    expect((await ways(app))[0]).toHaveFocus();
    expect(await stores.stories.ofAttempt(of.attempt.id)).toEqual([]);
  });

  it('stands under every better wording of an opened mark too', async () => {
    const { lesson: _, ...of } = played();
    const app = await openDebrief(durableStores(), of);
    const before = (await ways(app)).length;
    const summary = app.screen.getByText('No excuses', { selector: 'summary span' }).closest('summary') as HTMLElement;
    await app.user.click(summary);
    const evidence = of.attempt.scorecard.criteria.find((one) => one.id === 'excuses')?.evidence.find((one) => one.better !== null);
    const mark = within(summary.closest('details') as HTMLElement);
    expect(mark.getByRole('button', { name: `I know a better one: ${evidence?.text}` })).toBeVisible();
    expect(before).toBeGreaterThan(0);
  });

  it('that cannot be stored is not shown as stored', async () => {
    const stores = durableStores();
    const { lesson: _, ...of } = played();
    const full = { ...stores, stories: { ...stores.stories, put: () => Promise.reject(new StorageError('full', 'no room')) } };
    const app = await openDebrief(full, of);
    await propose(app, 'Разберусь сам.');
    expect(await app.screen.findByText(/^The disk is full/u)).toBeVisible();
    expect(app.screen.queryByText('Разберусь сам.')).toBeNull();
  });

  it.each(LANGS)('is asked for in %s', async (lang) => {
    const { lesson: _, ...of } = played();
    const app = await openDebrief(durableStores(), of, lang);
    const way = [...app.screen.getByRole('main').querySelectorAll('button')].find(({ textContent }) => textContent?.includes(EXCUSE));
    await app.user.click(way as HTMLElement);
    expect(app.screen.getByRole('dialog').textContent).not.toMatch(/(debrief|common)\.[a-z]/iu);
    await expectAccessible(app.screen.getByRole('dialog'));
  });
});
