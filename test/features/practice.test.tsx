import { fireEvent, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { durableStores, openApp } from '../support/app.tsx';
import { CHARGE, KETTLE, sampleReplies, shippedScenario } from '../support/attempts.ts';
import { expectAccessible } from '../support/axe.ts';

import { ALL_SAID, field, messages, say, start } from '../support/practice.ts';

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

  it('takes 100 kB of text, and shows its beginning', { timeout: 120_000 }, async () => {
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
