import { waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Attempt, StorageError, type Stores } from '../../src/core/progress/index.ts';
import { withPrediction } from '../../src/core/session/index.ts';
import type { Lang } from '../../src/core/text/language.ts';
import { durableStores, openApp, shippedLibrary, type TestApp } from '../support/app.tsx';
import { KETTLE, playAttempt, type PlayedAttempt, type Reply, sampleReplies, theAnalyser } from '../support/attempts.ts';
import { expectAccessible } from '../support/axe.ts';
import { messages, say } from '../support/practice.ts';
import { CLOVER, phrasesOf } from '../support/phrases.ts';

// reading all rules takes its time, as does the first import of the screens, and neither is part of any one test
beforeAll(async () => {
  theAnalyser();
  await Promise.all([
    import('../../src/features/debrief/DebriefScreen.tsx'),
    import('../../src/features/debrief/begin-fork.ts'),
    import('../../src/features/practice/PracticeScreen.tsx'),
    import('../../src/core/scoring/index.ts'),
  ]);
}, 120_000);

const PROFILE = 'profile-1';
const EXCUSE: Reply = { waitMs: 70_000, text: 'Просто у нас сейчас много заказов.' };
const REPAIR: Reply = {
  waitMs: 5_000,
  text: 'Простите нас: это наша вина, беру ваш вопрос на себя. Новый чайник курьер привезёт завтра до 12:00.',
};
const first = judged(playAttempt(KETTLE, [EXCUSE, REPAIR]));
const forked = playAttempt(KETTLE, [EXCUSE, { waitMs: 5_000, text: 'А вы в розетку его включали?' }], {
  id: 'fork-1',
  forkOf: first.attempt.id,
  endedMs: first.attempt.endedMs + 3_600_000,
});
const second: PlayedAttempt = { ...forked, attempt: { ...forked.attempt, forkTurn: 2 } };

/** With the trainee's own judgement, which was asked for before the debrief was shown. */
function judged({ attempt, scenario }: PlayedAttempt): PlayedAttempt {
  return { scenario, attempt: { ...attempt, log: withPrediction(attempt.log, {}, attempt.endedMs) } };
}

/** Stores of the person who made these attempts. */
async function storesWith(...played: readonly PlayedAttempt[]): Promise<Stores> {
  const stores = durableStores();
  await stores.profiles.put({ v: 1, id: PROFILE, name: 'Анна', createdMs: 0 });
  await stores.settings.put({ ...(await stores.settings.get()), currentProfileId: PROFILE });
  for (const { attempt, scenario } of played) await stores.attempts.finish(attempt, scenario, null);
  return stores;
}

async function openDebrief(stores: Stores, id: string, options: Parameters<typeof openApp>[0] = {}): Promise<TestApp> {
  const app = await openApp({ stores, path: `/attempt/${id}`, ...options });
  await app.screen.findByRole('heading', { level: 1 });
  return app;
}

async function goBack(app: TestApp, place: string): Promise<void> {
  await app.user.click(app.screen.getByRole('button', { name: `Answer again from here: ${place}` }));
}

const open = (stores: Stores) => stores.live.list(PROFILE);
const ways = ({ screen }: TestApp) =>
  screen.queryAllByRole('button', { name: /^Answer again from here/u }).map((one) => one.getAttribute('aria-label'));
const region = ({ screen }: TestApp, name: string) => screen.getByRole('region', { name });

/** What was said up to the turn, as the screen shows it. */
const saidBefore = ({ dialogue }: Attempt, turn: number) => {
  const until = dialogue.transcript.findIndex((entry) => entry.by === 'operator' && entry.turn === turn);
  return dialogue.transcript.slice(0, until).flatMap((entry) => (entry.by === 'action' ? [] : [entry.text]));
};

describe('going back to a turn', () => {
  it('is offered at every turn of a practice attempt, and at an end that nobody answered', async () => {
    const app = await openDebrief(await storesWith(first), first.attempt.id);
    expect(first.attempt.dialogue.outcome?.reason).toBe('silence');
    expect(ways(app)).toEqual(['turn 1', 'turn 2', 'the end'].map((place) => `Answer again from here: ${place}`));
    await expectAccessible();
  });

  it('is not offered at an end that the customer came to', async () => {
    const closed = judged(playAttempt(KETTLE, sampleReplies(KETTLE, 'good')));
    expect(closed.attempt.dialogue.outcome?.reason).toBe('closed');
    const app = await openDebrief(await storesWith(closed), closed.attempt.id);
    expect(ways(app)).toEqual(closed.attempt.dialogue.turns.map(({ turn }) => `Answer again from here: turn ${turn}`));
  });

  it('is not offered after an exam, which says so', async () => {
    const exam = { ...first, attempt: { ...first.attempt, mode: 'exam' as const } };
    const app = await openDebrief(await storesWith(exam), first.attempt.id);
    expect(ways(app)).toEqual([]);
    expect(region(app, 'The conversation')).toHaveTextContent('An exam can be looked back on, but not answered again');
    await expectAccessible(region(app, 'The conversation'));
  });

  it('opens the conversation as it stood, with the clock standing, and says which turn this is a second try from', async () => {
    const stores = await storesWith(first);
    const app = await openDebrief(stores, first.attempt.id);
    await goBack(app, 'turn 2');
    await app.screen.findByRole('log');
    expect(messages(app)).toEqual(saidBefore(first.attempt, 2));
    expect(app.screen.getAllByText('Second try from turn 2').length).toBeGreaterThan(0);
    await waitFor(() => {
      expect(app.screen.getByRole('button', { name: 'Answer' })).toHaveFocus();
    });
    await expectAccessible();
    const waited = app.screen.getByText(/^Waiting \d/u).textContent;
    await app.pass(60_000);
    expect(app.screen.getByText(/^Waiting \d/u)).toHaveTextContent(waited);
    await app.user.click(app.screen.getByRole('button', { name: 'Answer' }));
    await app.pass(3000);
    expect(app.screen.getByText(/^Waiting \d/u)).not.toHaveTextContent(waited);

    const [live] = await open(stores);
    const { scenarioHash, seed } = first.attempt.stamp;
    expect(live).toMatchObject({
      fork: { of: first.attempt.id, turn: 2 },
      mode: 'practice',
      learned: false,
      stamp: { scenarioHash, seed },
    });
    const stored = await stores.live.load(live?.id ?? '');
    const typed = stored?.events.findIndex(({ type }) => type === 'time-passed' || type === 'paused') ?? -1;
    expect(stored?.events.slice(0, typed)).toEqual(first.attempt.log.slice(0, typed));
    expect(stored?.events.some((event) => event.type === 'replied' && event.turn > 1)).toBe(false);
  });

  it('reads by the phrases the first try was read by, whatever holds now', async () => {
    const phrases = phrasesOf(CLOVER);
    const stores = await storesWith({ ...first, attempt: { ...first.attempt, phrases } });
    const app = await openDebrief(stores, first.attempt.id);
    await goBack(app, 'turn 2');
    await app.screen.findByRole('log');
    const [live] = await open(stores);
    expect(live?.phrases).toEqual(phrases);
  });

  it('to the end leads to where the customer waits for the answer that never came', async () => {
    const app = await openDebrief(await storesWith(first), first.attempt.id);
    await goBack(app, 'the end');
    await app.screen.findByRole('log');
    expect(app.screen.getAllByText('Second try from turn 3').length).toBeGreaterThan(0);
    const own = messages(app).findLastIndex((text) => text === REPAIR.text);
    expect(messages(app).slice(own + 1).length).toBeGreaterThan(0);
  });

  it('is a second try still after the browser was closed, and leaves the scenario’s first telling alone', async () => {
    const stores = await storesWith(first);
    const app = await openDebrief(stores, first.attempt.id);
    await goBack(app, 'turn 2');
    await app.screen.findByRole('log');
    await app.user.click(app.screen.getByRole('button', { name: 'Answer' }));
    await say(app, 'Одну минуту.');
    const path = app.path();
    app.screen.unmount();

    const evening = await openApp({ stores, path: '/history' });
    const unfinished = await evening.screen.findByRole('region', { name: 'Unfinished' });
    expect(unfinished).toHaveTextContent('Second try from turn 2');
    await evening.user.click(within(unfinished).getByRole('link', { name: /^Continue/u }));
    await evening.screen.findByRole('log');
    expect(evening.path()).toBe(path);
    expect(messages(evening)).toEqual([...saidBefore(first.attempt, 2), 'Одну минуту.']);
    expect(evening.screen.getByText('Second try from turn 2')).toBeVisible();
    expect(evening.screen.getByText('Paused')).toBeVisible();
    evening.screen.unmount();

    // starting the scenario from its beginning neither offers nor drops the open second try
    const brief = await openApp({ stores, path: `/scenario/${KETTLE}` });
    await brief.screen.findByRole('heading', { level: 1 });
    expect(brief.screen.queryByRole('link', { name: 'Go on where you were' })).toBeNull();
    await brief.user.click((await brief.screen.findAllByRole('button', { name: 'Start the conversation' }))[0] as HTMLElement);
    await brief.screen.findByRole('log');
    expect((await open(stores)).filter(({ fork }) => fork !== undefined)).toHaveLength(1);
  });

  it('where nothing can be stored is played all the same', async () => {
    const stores = await storesWith(first);
    const full = async () => {
      throw new StorageError('full', 'no room');
    };
    const app = await openDebrief({ ...stores, live: { ...stores.live, start: full } }, first.attempt.id);
    await goBack(app, 'turn 2');
    await app.screen.findByRole('log');
    expect(messages(app)).toEqual(saidBefore(first.attempt, 2));
    expect(app.screen.getAllByText('Second try from turn 2').length).toBeGreaterThan(0);
  });

  it.each([
    ['whose scenario is gone', { stamp: { ...first.attempt.stamp, scenarioHash: 'gone' } }, /no longer kept in this browser/u],
    ['whose log another version wrote', { log: [{ type: 'begun' }, ...first.attempt.log.slice(1)] }, /cannot play on/u],
    [
      'whose log is damaged',
      { log: first.attempt.log.map((event) => (event.type === 'replied' ? { ...event, findings: null } : event)) },
      /cannot play on/u,
    ],
  ])('of an attempt %s says why it cannot be, and the debrief stays whole', async (_, change, reason) => {
    const broken = { ...first.attempt, ...(change as unknown as Partial<Attempt>) };
    const stores = await storesWith({ ...first, attempt: broken });
    const byHash: Stores['scenarios']['byHash'] = async (hash) => (hash === 'gone' ? undefined : first.scenario);
    const app = await openDebrief({ ...stores, scenarios: { byHash } }, broken.id);
    await goBack(app, 'turn 2');
    expect(await app.screen.findByRole('alert')).toHaveTextContent(reason);
    expect(app.screen.getByRole('heading', { name: 'Every mark, with its reasons' })).toBeVisible();
    expect(await open(stores)).toEqual([]);
    await expectAccessible(region(app, 'The conversation'));
  });

  it('plays the library’s text of the same hash where none is kept with the attempt', async () => {
    const stores = await storesWith(first);
    const app = await openDebrief({ ...stores, scenarios: { byHash: async () => undefined } }, first.attempt.id, {
      library: shippedLibrary(),
    });
    await goBack(app, 'turn 1');
    expect(await app.screen.findByRole('log')).toBeVisible();
  });
});

describe('a second try', () => {
  it('is told to its end, stored as an attempt of its own, and compared with the earlier one', async () => {
    const stores = await storesWith(first);
    const app = await openDebrief(stores, first.attempt.id);
    await goBack(app, 'turn 1');
    await app.screen.findByRole('log');
    await app.user.click(app.screen.getByRole('button', { name: 'Answer' }));
    for (const { text } of sampleReplies(KETTLE, 'good')) {
      if (app.screen.queryByRole('textbox') === null) break;
      await say(app, text);
      await app.pass(25_000);
    }
    await app.user.click(await app.screen.findByRole('link', { name: 'To the debrief' }));
    const comparison = await app.screen.findByRole('region', { name: 'Second try: turn 1' });
    const fork = await stores.attempts.get(app.path().split('/').at(-1) ?? '');
    expect(fork).toMatchObject({ forkOf: first.attempt.id, forkTurn: 1, mode: 'practice', outcome: { as: 'delighted' } });
    const [was, is] = [first.attempt.scorecard.score ?? NaN, fork?.scorecard.score ?? NaN];
    expect(is).toBeGreaterThan(was);
    expect(comparison).toHaveTextContent(
      `The score rose by ${new Intl.NumberFormat('en', { maximumFractionDigits: 1 }).format(is - was)}.`,
    );
    expect(await stores.attempts.get(first.attempt.id)).toEqual(first.attempt);
    // it opens with the comparison, asks for no judgement of one's own, and can itself be gone back in
    expect(ways(app)).toContain('Answer again from here: turn 1');
    await expectAccessible(comparison);
  }, 60_000);

  it('shows both answers of its turn with their marked words, and each mark that changed', async () => {
    const app = await openDebrief(await storesWith(first, second), second.attempt.id);
    const comparison = region(app, 'Second try: turn 2');
    expect(app.screen.getAllByRole('heading', { level: 2 })[0]).toHaveTextContent('Second try: turn 2');
    expect(comparison).toHaveTextContent(/The score fell by [\d.]+\./u);
    const [before, after] = ['Earlier try', 'This try'].map(
      (name) => within(comparison).getByRole('heading', { level: 4, name }).parentElement as HTMLElement,
    );
    const marked = (answer: HTMLElement | undefined) =>
      [...(answer?.querySelectorAll('mark') ?? [])].map((mark) => mark.textContent).join('');
    expect(marked(before)).toContain('Простите нас');
    expect(before).toHaveTextContent('apology, helped');
    expect(after).toHaveTextContent('stupid question, hurt');

    const rows = within(within(comparison).getByRole('table', { name: 'Marks that changed' }))
      .getAllByRole('row')
      .slice(1);
    const marks = (attempt: Attempt) => new Map(attempt.scorecard.criteria.map(({ id, mark, status }) => [id, `${status} ${mark}`]));
    const [was, is] = [marks(first.attempt), marks(second.attempt)];
    expect(rows).toHaveLength([...is].filter(([id, mark]) => was.get(id) !== mark).length);
    const stupid = rows.find((row) => row.textContent?.startsWith('No stupid questions'));
    expect([...(stupid?.children ?? [])].map((cell) => cell.textContent)).toEqual(['No stupid questionsworse', 'met', 'broken']);
    expect(within(comparison).getByRole('link', { name: 'Debrief of the earlier try' })).toHaveAttribute(
      'href',
      `/attempt/${first.attempt.id}`,
    );
    await expectAccessible();
  });

  it('draws both moods in one picture: one line up to the turn, each try’s own steps after it', async () => {
    const app = await openDebrief(await storesWith(first, second), second.attempt.id);
    const comparison = region(app, 'Second try: turn 2');
    const steps = within(comparison)
      .getAllByRole('button', { name: /anger \d+, fairness \d+/u })
      .map((step) => step.getAttribute('aria-label') ?? '');
    const shared = steps.filter((step) => !/^(Earlier|This) try: /u.test(step));
    expect(shared.at(0)).toMatch(/^The beginning, 0:00/u);
    expect(shared.at(-1)).toMatch(/^Your turn 1, /u);
    for (const [name, { attempt }] of [
      ['Earlier try', first],
      ['This try', second],
    ] as const) {
      expect(shared.length + steps.filter((step) => step.startsWith(name)).length).toBe(attempt.dialogue.curve.length);
    }
    expect(within(comparison).getByRole('button', { pressed: true, name: /anger/u })).toHaveAccessibleName(/^This try: Your turn 2/u);
    const table = within(comparison).getByRole('table', { name: 'Both moods in one picture', hidden: true });
    expect(within(table).getAllByRole('row', { hidden: true })).toHaveLength(steps.length + 1);
  });

  it('says where the two were marked by different rules', async () => {
    const other = { ...second, attempt: { ...second.attempt, stamp: { ...second.attempt.stamp, rulesVersion: 'other' } } };
    const app = await openDebrief(await storesWith(first, other), second.attempt.id);
    expect(region(app, 'Second try: turn 2')).toHaveTextContent('marked by different rules');
  });

  it.each(['uk', 'ru'] as Lang[])('is compared in %s as well', async (lang) => {
    const app = await openDebrief(await storesWith(first, second), second.attempt.id, { lang });
    const title = lang === 'uk' ? 'Повторна спроба: хід 2' : 'Повторная попытка: ход 2';
    expect(region(app, title)).toBeVisible();
    await expectAccessible(region(app, title));
  });

  it('whose earlier try is gone says so and is whole otherwise', async () => {
    const app = await openDebrief(await storesWith(second), second.attempt.id);
    expect(app.screen.getByText('The earlier try is not here any more')).toBeVisible();
    expect(app.screen.getByRole('heading', { name: 'Every mark, with its reasons' })).toBeVisible();
    await expectAccessible();
  });

  it('whose earlier try a later version wrote says the same', async () => {
    const later = { ...first, attempt: { ...first.attempt, v: 9 as 1 } };
    const app = await openDebrief(await storesWith(later, second), second.attempt.id);
    expect(app.screen.getByText('The earlier try is not here any more')).toBeVisible();
  });

  it('stored before its turn was written down is compared without the two answers', async () => {
    const { forkTurn: _, ...unknown } = second.attempt;
    const app = await openDebrief(await storesWith(first, { ...second, attempt: unknown }), second.attempt.id);
    const comparison = region(app, 'Second try');
    expect(within(comparison).queryByText('Both answers')).toBeNull();
    expect(within(comparison).getByRole('table', { name: 'Marks that changed' })).toBeVisible();
  });

  it('is listed in the debrief it branches off, finished or not, and marked in the history', async () => {
    const stores = await storesWith(first, second);
    await stores.live.start(
      {
        v: 1,
        id: 'live-1',
        profileId: PROFILE,
        scenarioId: KETTLE,
        mode: 'practice',
        startedMs: first.attempt.endedMs,
        stamp: first.attempt.stamp,
        draft: '',
        fork: { of: first.attempt.id, turn: 1 },
      },
      first.scenario,
    );
    const app = await openDebrief(stores, first.attempt.id);
    const tries = await app.screen.findByRole('region', { name: 'Second tries' });
    expect(within(tries).getByRole('link', { name: 'From turn 2' })).toHaveAttribute('href', '/attempt/fork-1');
    expect(within(tries).getByRole('link', { name: 'Continue: From turn 1' })).toHaveAttribute('href', '/practice/live-1');
    const moved = (second.attempt.scorecard.score ?? NaN) - (first.attempt.scorecard.score ?? NaN);
    expect(tries).toHaveTextContent(new Intl.NumberFormat('en', { maximumFractionDigits: 1 }).format(moved).replace('-', '−'));
    await expectAccessible(tries);
    app.screen.unmount();

    const history = await openApp({ stores, path: '/history' });
    await waitFor(() => {
      expect(history.screen.getAllByRole('heading', { level: 3 })).toHaveLength(3);
    });
    const rows = history.screen.getAllByRole('listitem').filter((row) => within(row).queryByRole('heading', { level: 3 }) !== null);
    expect(rows.map((row) => /Second try from turn \d/u.exec(row.textContent ?? '')?.[0] ?? null)).toEqual([
      'Second try from turn 1',
      'Second try from turn 2',
      null,
    ]);
    await expectAccessible();
  });

  it('does not count: neither as best score nor as an attempt of the scenario', async () => {
    const better = { ...second, attempt: { ...second.attempt, scorecard: { ...second.attempt.scorecard, score: 100 } } };
    const alone = await openApp({ stores: await storesWith(first) });
    const card = async ({ screen }: TestApp) =>
      (await screen.findByRole('link', { name: first.attempt.scenarioTitle })).closest('article, li')?.textContent;
    const expected = await waitFor(async () => {
      const text = await card(alone);
      expect(text).toMatch(/best/iu);
      return text;
    });
    alone.screen.unmount();
    const app = await openApp({ stores: await storesWith(first, better) });
    await waitFor(async () => {
      expect(await card(app)).toBe(expected);
    });
  });
});
