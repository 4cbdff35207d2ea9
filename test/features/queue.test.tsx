import { act, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { drawChats } from '../../src/features/practice/queue/begin-queue.ts';
import { entryOf, openApp, shippedLibrary } from '../support/app.tsx';
import { KETTLE, shippedScenario } from '../support/attempts.ts';
import { expectAccessible } from '../support/axe.ts';

const twin = { ...shippedScenario(KETTLE), id: 'kettle-again', customer: { ...shippedScenario(KETTLE).customer, name: 'Ольга Сергеевна' } };
const library = () => {
  const shipped = shippedLibrary();
  return { ...shipped, entries: [...shipped.entries, entryOf(twin)] };
};

describe('several chats at once', { timeout: 60_000 }, () => {
  it('run side by side: each has its clock, the second comes later, and what one has not seen is counted', async () => {
    const app = await openApp({ lang: 'ru', path: '/queue', library: library() });
    await app.user.click(await app.screen.findByRole('button', { name: 'Начать смену' }));
    const tabs = await app.screen.findByRole('tablist', { name: 'Чаты' });
    await waitFor(() => {
      expect(within(tabs).getAllByRole('tab')).toHaveLength(1);
    });
    expect(app.screen.getByText('кто-то уже идёт…')).toBeVisible();
    await app.pass(26_000);
    await waitFor(() => {
      expect(within(tabs).getAllByRole('tab')).toHaveLength(2);
    });
    await app.pass(20_000);
    const [first, second] = within(tabs).getAllByRole('tab');
    expect(first).toHaveAttribute('aria-selected', 'true');
    await waitFor(() => {
      expect(second).toHaveTextContent('непрочитанных');
    });
    await expectAccessible();
    act(() => {
      first?.focus();
    });
    await app.user.keyboard('{ArrowRight}');
    expect(second).toHaveAttribute('aria-selected', 'true');
    expect(second).not.toHaveTextContent('непрочитанных');
    expect(await app.screen.findByRole('tabpanel')).toHaveAccessibleName(/Ольга|Марина/u);
    const live = await app.stores.live.list((await app.stores.profiles.list())[0]?.id ?? '');
    expect(live.map(({ scenarioId }) => scenarioId).toSorted()).toEqual([KETTLE, 'kettle-again'].toSorted());
  });

  it('keep what stands in a composer while one answers elsewhere', async () => {
    const app = await openApp({ lang: 'ru', path: '/queue', library: library() });
    await app.user.click(await app.screen.findByRole('button', { name: 'Начать смену' }));
    await app.screen.findByRole('tablist', { name: 'Чаты' });
    await app.pass(26_000);
    await app.user.type(await app.screen.findByRole('textbox'), 'Простите');
    const tabs = await app.screen.findAllByRole('tab');
    await app.user.click(tabs[1] as HTMLElement);
    expect(app.screen.getByRole('textbox')).toHaveValue('');
    await app.user.click(tabs[0] as HTMLElement);
    expect(app.screen.getByRole('textbox')).toHaveValue('Простите');
  });
});

describe('the chats of a shift', () => {
  const chat = (id: string, company: string | null) => ({ ...entryOf(shippedScenario(KETTLE)), id, company });
  it('are of different companies where that can be helped, and never one twice', () => {
    const drawn = drawChats([chat('a', 'x'), chat('b', 'x'), chat('c', 'y')], 3, () => 1);
    expect(drawn.map(({ id }) => id).toSorted()).toEqual(['a', 'b', 'c']);
    expect(new Set(drawn.slice(0, 2).map(({ company }) => company)).size).toBe(2);
    expect(drawChats([chat('a', null)], 3, () => 7)).toHaveLength(1);
  });
});
