import { fireEvent, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { loadLines } from '../../src/adapters/node/lines.ts';
import type { Ports, Reading } from '../../src/adapters/react/ports.ts';
import { StorageError, type Stores } from '../../src/core/progress/types.ts';
import { durableStores, openApp, shippedLibrary, type TestApp, theReading } from '../support/app.tsx';
import { CHARGE, KETTLE, sampleReplies, shippedScenario } from '../support/attempts.ts';
import { expectAccessible } from '../support/axe.ts';

const ALL_SAID = 20_000;

async function start(options: Parameters<typeof openApp>[0] = {}, name = KETTLE): Promise<TestApp> {
  const app = await openApp({ path: `/scenario/${name}`, ...options });
  const [button] = await app.screen.findAllByRole('button', { name: /^(Start the conversation|Open the post)$/u });
  await app.user.click(button as HTMLElement);
  await app.screen.findByRole('log');
  return app;
}

const field = (app: TestApp) => app.screen.getByRole('textbox');

/** Puts a text into the composer in one go, as a paste or a fast typist would, and sends it. */
async function say(app: TestApp, text: string): Promise<void> {
  fireEvent.change(field(app), { target: { value: text } });
  await app.user.type(field(app), '{Enter}');
}

const messages = (app: TestApp) =>
  within(app.screen.getByRole('log'))
    .queryAllByRole('listitem')
    .map((entry) => entry.querySelector('p[class*="words"]')?.textContent)
    .filter((text) => text !== undefined);

const { opening } = shippedScenario(KETTLE);

describe('the brief', () => {
  it('tells the situation, the customer, the channel’s times and what is looked at', async () => {
    const { screen } = await openApp({ path: `/scenario/${KETTLE}` });
    const main = await screen.findByRole('main');
    expect(await screen.findByRole('heading', { level: 1, name: 'Чайник, который не включается' })).toBeVisible();
    expect(main).toHaveTextContent('Вы отвечаете в чате магазина «Тёплый дом».');
    expect(main).toHaveTextContent('A customer since 2021');
    expect(main).toHaveTextContent('First answerExcellentwithin 30 secGoodwithin 1 minToo lateafter 3 min');
    expect(main).toHaveTextContent('Later answersExcellentwithin 1 minGoodwithin 2 minToo lateafter 5 min');
    expect(main).toHaveTextContent('No stupid questions');
    expect(document.title).toBe('Чайник, который не включается · Otvet');
    await expectAccessible();
  });

  it('remembers the operator’s name, which the customer then uses', async () => {
    const app = await openApp({ path: `/scenario/${KETTLE}` });
    await app.user.type(await app.screen.findByLabelText('Your name for the customer'), ' Анна ');
    await app.user.click((await app.screen.findAllByRole('button', { name: 'Start the conversation' }))[0] as HTMLElement);
    await app.screen.findByRole('log');
    expect((await app.stores.profiles.list()).map(({ name }) => name)).toEqual(['Анна']);
    const [live] = await app.stores.live.list((await app.stores.profiles.list())[0]?.id ?? '');
    expect(app.path()).toBe(`/practice/${live?.id}`);
    await waitFor(async () => {
      const stored = await app.stores.live.load(live?.id ?? '');
      expect(stored?.events[0]).toMatchObject({ type: 'opened', operator: 'Анна', seed: 1, mode: 'practice' });
    });
  });

  it('of an unknown scenario says so', async () => {
    const { screen } = await openApp({ path: '/scenario/nowhere' });
    expect(await screen.findByRole('heading', { level: 1, name: 'This scenario is not here' })).toBeVisible();
    await expectAccessible();
  });

  it('with a conversation still open offers to go on, or drops it for a new one', async () => {
    const stores = durableStores();
    const first = await start({ stores });
    const openedAt = first.path();
    first.screen.unmount();
    const app = await openApp({ stores, path: `/scenario/${KETTLE}`, ports: { newId: () => 'anew' } });
    expect(await app.screen.findByRole('link', { name: 'Go on where you were' })).toHaveAttribute('href', openedAt);
    await app.user.click(app.screen.getAllByRole('button', { name: 'Start anew' })[0] as HTMLElement);
    await app.screen.findByRole('log');
    const [profile] = await stores.profiles.list();
    expect((await stores.live.list(profile?.id ?? '')).map(({ id }) => id)).toEqual(['anew']);
  });
});

describe('a conversation', () => {
  it('lets the customer speak out, one message after another, with a typing sign in between', async () => {
    const app = await start();
    expect(messages(app)).toEqual(opening.slice(0, 1));
    await app.pass(2000);
    expect(app.screen.getByText('Марина Викторовна is typing…')).toBeVisible();
    await app.pass(ALL_SAID);
    expect(messages(app)).toEqual(opening);
    await expectAccessible();
  });

  it('sends with Enter, breaks the line with Shift + Enter, and leaves input methods alone', async () => {
    const app = await start();
    await app.pass(ALL_SAID);
    await app.user.type(field(app), 'Добрый день!{Shift>}{Enter}{/Shift}Я здесь.');
    expect(field(app)).toHaveValue('Добрый день!\nЯ здесь.');
    fireEvent.keyDown(field(app), { key: 'Enter', isComposing: true });
    fireEvent.keyDown(field(app), { key: 'Enter', keyCode: 229 });
    expect(messages(app)).toEqual(opening);
    await app.user.type(field(app), '{Enter}');
    expect(field(app)).toHaveValue('');
    expect(messages(app)).toEqual([...opening, 'Добрый день!\nЯ здесь.']);
    await app.user.type(field(app), '   {Enter}');
    expect(messages(app)).toHaveLength(opening.length + 1);
  });

  it('shows how long the customer has been waiting, in words, and says so aloud once it is late', async () => {
    const app = await start();
    await app.pass(ALL_SAID);
    const clock = () => app.screen.getByText(/^Waiting \d/u).parentElement as HTMLElement;
    expect(clock()).toHaveTextContent(/in time, good up to 1 min/u);
    await app.pass(60_000);
    expect(clock()).toHaveTextContent(/late/u);
    expect(app.screen.getByText('The customer has been waiting for 1 min: late').tagName).toBe('OUTPUT');
    await app.pass(120_000);
    expect(clock()).toHaveTextContent(/far too late/u);
    // in the meantime the customer has written again, unasked
    expect(messages(app).length).toBeGreaterThan(opening.length);
  });

  it('stores every event as it happens, and goes on exactly there after the tab was closed', async () => {
    const stores = durableStores();
    const app = await start({ stores });
    await app.pass(ALL_SAID);
    await say(app, 'Марина Викторовна, простите нас. Подскажите номер заказа?');
    await app.pass(12_000);
    fireEvent.change(field(app), { target: { value: 'Спасибо, сейчас' } });
    await app.pass(1000);
    fireEvent(window, new Event('pagehide'));
    const before = messages(app);
    const path = app.path();
    const id = path.split('/').at(-1) ?? '';
    await waitFor(async () => {
      expect((await stores.live.load(id))?.events.at(-1)).toMatchObject({ type: 'paused' });
      expect((await stores.live.load(id))?.session.draft).toBe('Спасибо, сейчас');
    });
    app.screen.unmount();

    const again = await openApp({ stores, path });
    await again.screen.findByRole('log');
    expect(messages(again)).toEqual(before);
    await again.pass(600_000);
    expect(messages(again)).toEqual(before);
    await again.user.click(within(again.screen.getByRole('main')).getAllByRole('button', { name: 'Go on' })[0] as HTMLElement);
    expect(field(again)).toHaveValue('Спасибо, сейчас');
    await say(again, 'Спасибо, сейчас всё сделаю.');
    expect(messages(again)).toEqual([...before, 'Спасибо, сейчас всё сделаю.']);
    const kept = await stores.live.load(id);
    expect(kept?.events.map(({ at_ms: atMs }) => atMs)).toEqual(kept?.events.map(({ at_ms: atMs }) => atMs).toSorted((a, b) => a - b));
  });

  it('goes on from the last stored event where the browser was killed', async () => {
    const app = await start();
    await app.pass(ALL_SAID);
    await say(app, 'Марина Викторовна, простите нас. Подскажите номер заказа?');
    await app.pass(12_000);
    const path = app.path();
    const id = path.split('/').at(-1) ?? '';
    const kept = await app.stores.live.load(id);
    const before = messages(app);
    app.screen.unmount();
    const stores = durableStores();
    if (!kept) throw new Error('Nothing was kept.');
    await stores.live.start(kept.session, shippedScenario(KETTLE));
    await stores.live.append(id, 0, kept.events);

    const again = await openApp({ stores, path });
    await again.screen.findByRole('log');
    expect(messages(again)).toEqual(before);
    await again.user.click(again.screen.getAllByRole('button', { name: 'Go on' })[0] as HTMLElement);
    await say(again, 'Я здесь.');
    expect(messages(again)).toEqual([...before, 'Я здесь.']);
  });

  it('stands still while another screen is looked at', async () => {
    const app = await start();
    await app.pass(ALL_SAID);
    const waited = app.screen.getByText(/^Waiting \d/u).textContent;
    await app.user.click(app.screen.getByRole('link', { name: 'Scenarios' }));
    await app.screen.findByRole('heading', { level: 1, name: 'Scenarios' });
    await app.pass(60_000);
    await app.user.click(await app.screen.findByRole('link', { name: /^Continue: /u }));
    await app.screen.findByRole('log');
    expect(app.screen.getByText(/^Waiting \d/u)).toHaveTextContent(waited);
    await app.user.click(app.screen.getAllByRole('button', { name: 'Go on' })[0] as HTMLElement);
    expect(field(app)).toHaveFocus();
  });

  it('played well comes to a good end, is marked and stored, and leads to its debrief', async () => {
    const app = await start();
    await app.pass(ALL_SAID);
    for (const { text } of sampleReplies(KETTLE, 'good')) {
      if (app.screen.queryByRole('textbox') === null) break;
      await say(app, text);
      await app.pass(25_000);
    }
    const link = await app.screen.findByRole('link', { name: 'To the debrief' });
    const id = link.getAttribute('href')?.split('/').at(-1) ?? '';
    expect(app.screen.getByText('The conversation is over')).toBeVisible();
    expect(app.screen.getByText('Was your problem solved?').nextElementSibling).toHaveTextContent('Yes');
    await expectAccessible();
    const attempt = await app.stores.attempts.get(id);
    expect(attempt).toMatchObject({ scenarioId: KETTLE, outcome: { as: 'delighted' }, scorecard: { passed: 'passed' }, forkOf: null });
    expect(await app.stores.live.load(id)).toBeUndefined();
  });

  it('played badly is lost', async () => {
    const app = await start();
    await app.pass(ALL_SAID);
    for (const { text } of sampleReplies(KETTLE, 'bad')) {
      if (app.screen.queryByRole('textbox') === null) break;
      await say(app, text);
      await app.pass(25_000);
    }
    await app.pass(600_000);
    const link = await app.screen.findByRole('link', { name: 'To the debrief' });
    const attempt = await app.stores.attempts.get(link.getAttribute('href')?.split('/').at(-1) ?? '');
    expect(attempt).toMatchObject({ outcome: { as: 'lost' }, scorecard: { passed: 'failed' } });
    expect(app.screen.getByText('Was your problem solved?').nextElementSibling).toHaveTextContent('No');
  });

  it('stands still while it is paused', async () => {
    const app = await start();
    await app.pass(ALL_SAID);
    await app.user.click(app.screen.getByRole('button', { name: 'Pause' }));
    const waited = app.screen.getByText(/^Waiting \d/u).textContent;
    await app.pass(200_000);
    expect(app.screen.getByText(/^Waiting \d/u)).toHaveTextContent(waited);
    expect(app.screen.queryByRole('textbox')).toBeNull();
    await expectAccessible();
    await app.user.click(app.screen.getAllByRole('button', { name: 'Go on' })[0] as HTMLElement);
    await app.pass(5000);
    expect(app.screen.getByText(/^Waiting \d/u)).not.toHaveTextContent(waited);
    expect(messages(app)).toEqual(opening);
  });

  it('is ended by the trainee only after asking', async () => {
    const app = await start();
    await app.pass(ALL_SAID);
    await app.user.click(app.screen.getByRole('button', { name: 'End the conversation' }));
    const dialog = app.screen.getByRole('dialog', { name: 'End this conversation?' });
    await app.user.click(within(dialog).getByRole('button', { name: 'Keep talking' }));
    expect(field(app)).toBeVisible();
    await app.user.click(app.screen.getByRole('button', { name: 'End the conversation' }));
    await app.user.click(within(dialog).getByRole('button', { name: 'End it' }));
    const link = await app.screen.findByRole('link', { name: 'To the debrief' });
    const attempt = await app.stores.attempts.get(link.getAttribute('href')?.split('/').at(-1) ?? '');
    expect(attempt?.dialogue.outcome?.reason).toBe('left');
    // the finished conversation's address now leads to the debrief
    const again = await openApp({ stores: app.stores, path: app.path() });
    await waitFor(() => {
      expect(again.path()).toBe(link.getAttribute('href'));
    });
  });

  it('takes 100 kB of text, and shows its beginning', async () => {
    const app = await start();
    await app.pass(ALL_SAID);
    const long = 'Простите нас. '.repeat(7200);
    await say(app, long);
    expect(messages(app).at(-1)?.length).toBeLessThan(2100);
    await app.user.click(app.screen.getByRole('button', { name: `Show the whole message: ${long.length} characters` }));
    expect(messages(app).at(-1)).toBe(long);
  });

  it('on a slow channel skips ahead to the next thing that happens', async () => {
    const app = await start({}, CHARGE);
    await app.user.click(app.screen.getByRole('button', { name: /^Skip ahead/u }));
    await app.user.click(app.screen.getByRole('button', { name: /^Skip ahead/u }));
    expect(messages(app)).toEqual(shippedScenario(CHARGE).opening.slice(0, messages(app).length));
    expect(messages(app).length).toBeGreaterThan(1);
    expect(app.screen.getAllByText('Everybody can read this').length).toBeGreaterThan(0);
    await expectAccessible();
  });
});

describe('before what reads replies has loaded', () => {
  const withReading = (loadReading: Ports['content']['loadReading']): Partial<Ports> => ({
    content: { loadLibrary: async () => shippedLibrary(), loadLines: async (lang) => loadLines(lang), loadReading },
  });

  it('the customer writes, a reply waits while the clock stands, and is then read', async () => {
    let arrive: (reading: Reading) => void = () => {};
    const arriving = new Promise<Reading>((resolve) => {
      arrive = resolve;
    });
    const app = await start({ ports: withReading(() => arriving) });
    await app.pass(ALL_SAID);
    expect(messages(app)).toEqual(opening);
    await say(app, 'Простите нас!');
    expect(await app.screen.findByText(/^Your answer has been sent/u)).toBeVisible();
    await app.pass(600_000);
    expect(messages(app)).toEqual(opening);
    const [profile] = await app.stores.profiles.list();
    const [live] = await app.stores.live.list(profile?.id ?? '');
    await waitFor(async () => {
      expect((await app.stores.live.load(live?.id ?? ''))?.session.draft).toBe('Простите нас!');
    });
    arrive(theReading());
    await waitFor(() => {
      expect(messages(app)).toEqual([...opening, 'Простите нас!']);
    });
    await waitFor(async () => {
      const stored = await app.stores.live.load(live?.id ?? '');
      expect(stored?.events.findLast(({ type }) => type === 'replied')).toMatchObject({ at_ms: ALL_SAID, text: 'Простите нас!' });
      expect(stored?.session.draft).toBe('');
    });
  });

  it('a failed load is said, and tried again when one asks for it', async () => {
    let fails = true;
    const app = await start({
      ports: withReading(async () => {
        if (fails) throw new Error('offline');
        return theReading();
      }),
    });
    await app.pass(ALL_SAID);
    await say(app, 'Простите нас!');
    expect(await app.screen.findByRole('alert')).toHaveTextContent('Your answer has not been read yet');
    fails = false;
    await app.user.click(app.screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => {
      expect(messages(app)).toEqual([...opening, 'Простите нас!']);
    });
  });
});

describe('two tabs on one conversation', () => {
  it('the second is told, and may take it over', async () => {
    const stores = durableStores();
    const path = await start({ stores }).then((app) => {
      app.screen.unmount();
      return app.path();
    });
    const claim = vi.fn<Ports['claim']>(async (_id, { take }) => (take ? { release: () => {} } : null));
    const app = await openApp({ stores, path, ports: { claim } });
    expect(await app.screen.findByRole('heading', { name: 'This conversation is open in another tab' })).toBeVisible();
    await expectAccessible();
    await app.user.click(app.screen.getByRole('button', { name: 'Go on here' }));
    expect(await app.screen.findByRole('log')).toBeVisible();
  });

  it('the first stops when it is taken over', async () => {
    let lose = () => {};
    const app = await start({
      ports: {
        claim: async (_id, { onLost }) => {
          lose = onLost;
          return { release: () => {} };
        },
      },
    });
    lose();
    expect(await app.screen.findByRole('heading', { name: 'This conversation is open in another tab' })).toBeVisible();
  });

  it('without locks, the one whose events do not follow any more is told', async () => {
    const stores = durableStores();
    const app = await start({ stores });
    await app.pass(1000);
    const id = app.path().split('/').at(-1) ?? '';
    const stored = await stores.live.load(id);
    await stores.live.append(id, stored?.events.length ?? 0, [{ type: 'time-passed', at_ms: 2000, wall_ms: 0 }]);
    await app.pass(ALL_SAID);
    expect(await app.screen.findByRole('heading', { name: 'This conversation is open in another tab' })).toBeVisible();
  });
});

describe('where storing fails', () => {
  const broken = (stores: Stores, append: Stores['live']['append']): Stores => ({ ...stores, live: { ...stores.live, append } });

  it('says so aloud, the conversation goes on, and what was missed is stored with the next event', async () => {
    const stores = durableStores();
    let full = true;
    const app = await start({
      stores: broken(stores, (id, seq, events) => {
        if (full) return Promise.reject(new StorageError('full', 'no room'));
        return stores.live.append(id, seq, events);
      }),
    });
    await app.pass(ALL_SAID);
    expect(await app.screen.findByRole('alert')).toHaveTextContent(/^The disk is full/u);
    expect(messages(app)).toEqual(opening);
    full = false;
    await say(app, 'Простите нас.');
    await app.pass(1000);
    const id = app.path().split('/').at(-1) ?? '';
    const stored = await stores.live.load(id);
    expect(stored?.events.filter(({ type }) => type === 'customer-said')).toHaveLength(opening.length);
  });

  it('even a session that could not be begun in the store can be played', async () => {
    const stores = durableStores();
    const app = await start({
      stores: { ...stores, live: { ...stores.live, start: () => Promise.reject(new StorageError('unavailable', 'closed')) } },
    });
    await app.pass(ALL_SAID);
    expect(messages(app)).toEqual(opening);
    expect(app.screen.getByRole('alert')).toHaveTextContent(/^The browser stopped storing/u);
  });

  it('the finished attempt is kept on the screen until it can be stored', async () => {
    const stores = durableStores();
    let full = true;
    const finish: Stores['attempts']['finish'] = (attempt, scenario, liveId) =>
      full ? Promise.reject(new StorageError('full', 'no room')) : stores.attempts.finish(attempt, scenario, liveId);
    const app = await start({ stores: { ...stores, attempts: { ...stores.attempts, finish } } });
    await app.pass(ALL_SAID);
    await app.user.click(app.screen.getByRole('button', { name: 'End the conversation' }));
    await app.user.click(app.screen.getByRole('button', { name: 'End it' }));
    expect(await app.screen.findByText('The attempt could not be stored')).toBeVisible();
    full = false;
    await app.user.click(app.screen.getByRole('button', { name: 'Store it again' }));
    expect(await app.screen.findByRole('link', { name: 'To the debrief' })).toBeVisible();
  });
});

it('an unknown conversation is told as such', async () => {
  const { screen } = await openApp({ path: '/practice/nowhere' });
  expect(await screen.findByRole('heading', { name: 'This conversation is not here' })).toBeVisible();
  await expectAccessible();
});
