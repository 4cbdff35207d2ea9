import { fireEvent, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { LiveSession } from '../../src/core/progress/types.ts';
import { durableStores, entryOf, openApp, type TestApp } from '../support/app.tsx';
import { KETTLE, shippedScenario } from '../support/attempts.ts';
import { expectAccessible } from '../support/axe.ts';
import { BETTER, coachContent, startCoached } from '../support/coach.tsx';
import { ALL_SAID, field, messages, send, start } from '../support/practice.ts';

const { opening } = shippedScenario(KETTLE);
const PLUG = 'Простите нас. А вы в розетку его включали?';

const write = (app: TestApp, text: string) => fireEvent.change(field(app), { target: { value: text } });
const coach = (app: TestApp) => within(app.screen.getByRole('region', { name: 'Coach' }));
const steps = (app: TestApp) =>
  coach(app)
    .getAllByRole('listitem')
    .map((item) => item.querySelector('p')?.textContent);
const warning = (app: TestApp) => app.screen.getByRole('alertdialog', { name: 'Before you send: this may make it worse' });
const selected = ({ value, selectionStart, selectionEnd }: HTMLTextAreaElement) => value.slice(selectionStart, selectionEnd);

describe('the eight steps', () => {
  it('tick while one writes, are said aloud once, and stay when it is sent', async () => {
    const app = await startCoached();
    expect(steps(app)).toEqual([
      'Answer at once, not yet',
      'Say thank you, not yet',
      'Apologise, not yet',
      'Take it on, not yet',
      'Invite to a private talk, not needed here',
      'Ask for what you need, not yet',
      'Put it right, not yet',
      'Make up for the trouble, not yet',
    ]);
    write(app, 'Спасибо, что написали.');
    expect(await coach(app).findByText('2 of 7 steps')).toBeVisible();
    await waitFor(() => {
      expect(coach(app).getByRole('status')).toHaveTextContent('Step met: Answer at once, Say thank you');
    });
    write(app, 'Спасибо, что написали. Простите нас!');
    expect(await coach(app).findByText('3 of 7 steps')).toBeVisible();
    await waitFor(() => {
      expect(coach(app).getByRole('status')).toHaveTextContent(/^Step met: Apologise$/u);
    });
    expect(steps(app)[2]).toBe('Apologise, in your draft');
    expect(coach(app).getByText('Простите нас')).toBeVisible();
    write(app, 'Простите нас!');
    expect(await coach(app).findByText('2 of 7 steps')).toBeVisible();
    await app.user.type(field(app), '{Enter}');
    expect(messages(app)).toEqual([...opening, 'Простите нас!']);
    expect(steps(app).slice(0, 3)).toEqual(['Answer at once, done', 'Say thank you, not yet', 'Apologise, done']);
    await expectAccessible();
  });

  it('open from a row of ticks where there is no room beside the talk', async () => {
    const app = await startCoached();
    const row = coach(app).getByRole('button', { name: 'Coach, 0 of 7 steps' });
    expect(row).toHaveAttribute('aria-expanded', 'false');
    await app.user.click(row);
    expect(row).toHaveAttribute('aria-expanded', 'true');
    await expectAccessible();
  });

  it('are not waited for: one can write and send before anything is there to read with', async () => {
    const app = await startCoached({ ports: { content: coachContent(() => new Promise(() => {})) } });
    expect(coach(app).getByText('The steps tick as soon as everything for reading has loaded.')).toBeVisible();
    await send(app, PLUG);
    expect(app.screen.queryByRole('alertdialog')).toBeNull();
    expect(app.screen.getByText(/^Your answer has been sent/u)).toBeVisible();
  });
});

describe('what would make it worse', () => {
  it('is held back once, with its words, why, and what to write instead, while the clock goes on', async () => {
    const app = await startCoached();
    await send(app, PLUG);
    expect(messages(app)).toEqual(opening);
    expect(field(app)).toHaveValue(PLUG);
    expect(warning(app)).toHaveTextContent(
      /^Before you send.*в розетку его включалиA question that doubts the customerWhy stupid_question\.plug\./u,
    );
    expect(warning(app)).toHaveTextContent(`Better: ${BETTER}`);
    expect(warning(app)).toHaveTextContent('The clock goes on meanwhile.');
    await waitFor(() => {
      expect(within(warning(app)).getByRole('button', { name: 'Edit' })).toHaveFocus();
    });
    await expectAccessible();
    const waited = app.screen.getByText(/^Waiting \d/u).textContent;
    await app.pass(5000);
    expect(app.screen.getByText(/^Waiting \d/u)).not.toHaveTextContent(waited);
    await app.user.click(within(warning(app)).getByRole('button', { name: 'Send anyway' }));
    expect(messages(app)).toEqual([...opening, PLUG]);
    expect(app.screen.queryByRole('alertdialog')).toBeNull();
    expect(field(app)).toHaveFocus();
  });

  it('is held back by the button as by the key', async () => {
    const app = await startCoached();
    write(app, PLUG);
    await app.user.click(app.screen.getByRole('button', { name: 'Send' }));
    expect(warning(app)).toBeVisible();
    expect(messages(app)).toEqual(opening);
  });

  it('leads back to the words, which go unchanged when they are sent again', async () => {
    const app = await startCoached();
    await send(app, PLUG);
    await app.user.keyboard('{Escape}');
    expect(app.screen.queryByRole('alertdialog')).toBeNull();
    expect(field(app)).toHaveFocus();
    expect(selected(field(app) as HTMLTextAreaElement)).toBe('в розетку его включали');
    fireEvent.keyDown(field(app), { key: 'Enter', repeat: true });
    expect(messages(app)).toEqual(opening);
    await app.user.keyboard('{Enter}');
    expect(messages(app)).toEqual([...opening, PLUG]);
  });

  it('is held back anew once the words have changed, and the warning goes when one writes on', async () => {
    const app = await startCoached();
    await send(app, PLUG);
    write(app, `${PLUG} Да?`);
    expect(app.screen.queryByRole('alertdialog')).toBeNull();
    await app.user.type(field(app), '{Enter}');
    expect(warning(app)).toBeVisible();
    expect(messages(app)).toEqual(opening);
  });

  it('is replaced by what is better, one after the other, until nothing is left to warn of', async () => {
    const app = await startCoached();
    await send(app, `Успокойтесь! ${PLUG}`);
    expect(within(warning(app)).getAllByRole('listitem')).toHaveLength(2);
    await app.user.click(within(warning(app)).getByRole('button', { name: `Put it in: ${BETTER}` }));
    expect(field(app)).toHaveValue(`Успокойтесь! Простите нас. ${BETTER}`);
    expect(within(warning(app)).getAllByRole('listitem')).toHaveLength(1);
    await waitFor(() => {
      expect(within(warning(app)).getByRole('button', { name: 'Edit' })).toHaveFocus();
    });
    await app.user.click(within(warning(app)).getByRole('button', { name: 'Put it in: Понимаю вас.' }));
    expect(app.screen.queryByRole('alertdialog')).toBeNull();
    expect(field(app)).toHaveValue(`Понимаю вас. Простите нас. ${BETTER}`);
    expect(field(app)).toHaveFocus();
    expect(selected(field(app) as HTMLTextAreaElement)).toBe('Понимаю вас.');
    await app.user.keyboard('{Enter}');
    expect(messages(app)).toEqual([...opening, `Понимаю вас. Простите нас. ${BETTER}`]);
  });

  it('is not what is only likely', async () => {
    const app = await startCoached();
    await send(app, 'У нас много заказов.');
    expect(messages(app)).toEqual([...opening, 'У нас много заказов.']);
  });
});

describe('without a coach', () => {
  it('hidden for good from its own panel, it says where it can be had again, and holds nothing back', async () => {
    const app = await startCoached();
    await app.user.click(coach(app).getByRole('button', { name: 'Hide the coach' }));
    expect(app.screen.queryByRole('region', { name: 'Coach' })).toBeNull();
    expect(app.screen.getByText('The coach is hidden. You can bring it back in the settings.').tagName).toBe('OUTPUT');
    expect(field(app)).toHaveFocus();
    await waitFor(async () => {
      expect(await app.stores.settings.get()).toMatchObject({ coach: false });
    });
    await send(app, PLUG);
    expect(messages(app)).toEqual([...opening, PLUG]);
    expect(app.screen.queryByText(/^The coach is hidden/u)).toBeNull();
  });

  it('is brought back by the settings', async () => {
    const stores = durableStores();
    await stores.settings.put({ v: 1, uiLang: 'en', theme: 'system', currentProfileId: null, coach: false });
    const app = await openApp({ path: '/settings', stores });
    const coached = await app.screen.findByRole('switch', { name: 'Coach: show the eight steps while I write' });
    expect(coached).not.toBeChecked();
    await app.user.click(coached);
    expect(await stores.settings.get()).toMatchObject({ coach: true });
    await expectAccessible();
    app.screen.unmount();
    await startCoached({ stores });
  });

  it('goes an exam: nothing ticks and nothing is held back', async () => {
    const stores = durableStores();
    const scenario = shippedScenario(KETTLE);
    const first = await start({ stores, ports: { content: coachContent() } });
    const [profile] = await stores.profiles.list();
    first.screen.unmount();
    const session: LiveSession = {
      v: 1,
      id: 'exam',
      profileId: profile?.id ?? '',
      scenarioId: KETTLE,
      mode: 'exam',
      startedMs: 0,
      stamp: { scenarioHash: entryOf(scenario).hash, rulesVersion: 'few', modelVersion: null, appVersion: '0.1.0', seed: 1 },
      draft: '',
    };
    await stores.live.start(session, scenario);
    const app = await openApp({ stores, path: '/practice/exam', ports: { content: coachContent() } });
    await app.screen.findByRole('log');
    await app.pass(ALL_SAID);
    await send(app, PLUG);
    expect(messages(app)).toEqual([...opening, PLUG]);
    expect(app.screen.queryByRole('region', { name: 'Coach' })).toBeNull();
  });
});
